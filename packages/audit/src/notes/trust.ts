/**
 * Whom somebody trusts (C2SP tlog-policy): which logs, which witnesses, and how many of these must have signed. It comes from
 * the one who checks, never from the one who is checked.
 */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Fault } from '../fault.ts'
import type { VerifierKey } from './key.ts'
import type { Verified } from './verify-note.ts'

/** Who must have signed: a witness, so many of a group, or nobody. */
export type Quorum =
  | { readonly type: 'Nobody' }
  | { readonly type: 'Witness'; readonly name: string; readonly key: VerifierKey }
  | {
      readonly type: 'Group'
      readonly name: string
      readonly threshold: number
      readonly members: ReadonlyArray<Quorum>
    }

export interface Trust {
  readonly logs: ReadonlyArray<VerifierKey>
  readonly witnesses: ReadonlyArray<VerifierKey>
  readonly quorum: Quorum
}

/** A log of that name signed, and enough witnesses did. */
export const trusted = (
  { logs, quorum }: Trust,
  origin: string,
  signed: ReadonlyArray<Verified>
): Either<Fault, void> => {
  const has = ({ name, key, use }: VerifierKey): boolean =>
    signed.some(({ key: by }) => by.name === name && by.key === key && by.use === use)
  if (!logs.some(log => log.name === origin && has(log)))
    return left({ type: 'SignatureWrong', says: `No log that is trusted for ${origin} has signed.` })
  return met(quorum, has)
    ? right(undefined)
    : left({ type: 'QuorumMissing', says: 'Too few of the witnesses that are asked for have signed.' })
}

const met = (quorum: Quorum, has: (key: VerifierKey) => boolean): boolean => {
  if (quorum.type === 'Nobody') return true
  if (quorum.type === 'Witness') return has(quorum.key)
  return quorum.members.filter(member => met(member, has)).length >= quorum.threshold
}
