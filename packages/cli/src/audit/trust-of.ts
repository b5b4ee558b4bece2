/** Whom to believe about a log: whom a policy file names, or else the keys that the log states itself. */
import { parseTrust, vkeyOf, type Fault, type LogKeys, type Trust } from '@cofc/audit'
import { left, mapLeft, type Either } from 'fp-ts/lib/Either.js'
import { readFileSync } from 'node:fs'
import { reasonOf } from '../system-error.ts'

export interface PolicyUnreadable {
  readonly type: 'PolicyUnreadable'
  readonly file: string
  readonly reason: string
}

/** The policy of whoever checks (C2SP tlog-policy). */
export const trustIn = (file: string): Either<Fault | PolicyUnreadable, Trust> => {
  try {
    return mapLeft((fault: Fault): Fault | PolicyUnreadable =>
      fault.type === 'CannotTell' ? fault : { type: 'PolicyUnreadable', file, reason: fault.says }
    )(parseTrust(readFileSync(file, 'utf8')))
  } catch (error) {
    return left({ type: 'PolicyUnreadable', file, reason: reasonOf(error) })
  }
}

/** Shows that a history is what the log signed, and nothing about whoever keeps both. */
export const trustInItself = ({ first }: LogKeys): Either<Fault, Trust> =>
  parseTrust(`log ${vkeyOf(first)}\nquorum none\n`)
