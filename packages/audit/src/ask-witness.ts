/**
 * Asks a witness to cosign the latest checkpoint (C2SP tlog-witness). A witness that has cosigned more events than the log has is
 * the sign that the log was put back to an older state: nothing is signed then.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { malformed, notProved, type Fault } from './fault.ts'
import { base64OfHash } from './hash.ts'
import type { AlreadySigned, KeptNote, LogStore, LogStoreFailure } from './log/log-store.ts'
import { consistencyInLog } from './log/prove-from-log.ts'
import { parseSize } from './notes/checkpoint.ts'
import { parseVkey, type VerifierKey } from './notes/key.ts'
import { noteText, parseNote, type Note } from './notes/note.ts'
import { verifyNote } from './notes/verify-note.ts'

export interface WitnessAddress {
  readonly key: VerifierKey
  readonly url: string
}
/** It does not answer: it is asked again at the next checkpoint. */
export interface WitnessUnavailable {
  readonly type: 'WitnessUnavailable'
  readonly name: string
  readonly reason: string
}
/** It has cosigned more than the log has. */
export interface WitnessAhead {
  readonly type: 'WitnessAhead'
  readonly name: string
  readonly size: number
}
export interface WitnessResponse {
  readonly status: number
  readonly body: string
}
export interface AskingWitness {
  readonly log: LogStore
  readonly witness: WitnessAddress
  /** Posts a text, and gives back what was answered. */
  readonly post: (url: string, body: string) => Promise<Either<string, WitnessResponse>>
}
export type AskingFailure = LogStoreFailure | AlreadySigned | Fault | WitnessUnavailable | WitnessAhead

/** The addresses that a policy file names, of the witnesses that have one. */
export const witnessAddresses = (policy: string): ReadonlyArray<WitnessAddress> =>
  policy.split('\n').flatMap(line => {
    const [word, , vkey = '', url, ...more] = line.split(/[ \t]+/u).filter(part => part !== '')
    const key = parseVkey(vkey)
    return word === 'witness' && url !== undefined && more.length === 0 && !isLeft(key) ? [{ key: key.right, url }] : []
  })

/** A request as a witness takes it: also by hand, for one without a network. */
export const requestToCosign =
  (log: LogStore) =>
  (latest: KeptNote, old: number): TaskEither<LogStoreFailure, string> =>
  async () => {
    const path = old === 0 ? right([]) : await consistencyInLog(log)(old, latest.size)()
    if (isLeft(path)) return path
    return right([`old ${String(old)}`, ...path.right.map(base64OfHash), '', latest.note].join('\n'))
  }

/** Keeps the latest checkpoint with the lines of a witness, whose key is known, under it. */
export const keepCosigned =
  (log: LogStore) =>
  (latest: KeptNote, lines: string, key: VerifierKey): TaskEither<AskingFailure, KeptNote> =>
  async () => {
    const note = parseNote(latest.note)
    if (isLeft(note)) return note
    const cosigned = parseNote(`${note.right.text}\n${lines}`)
    if (isLeft(cosigned)) return cosigned
    const signed = verifyNote(cosigned.right, [key])
    if (isLeft(signed)) return signed
    const both = { ...latest, note: noteText(withLinesOf(note.right, cosigned.right, key)) }
    const kept = await log.sign(both)()
    return isLeft(kept) ? kept : right(both)
  }
/** Each key stands under a checkpoint once: a witness that signs again says another time, and the first is kept. */
const withLinesOf = ({ text, signatures }: Note, cosigned: Note, { name, id }: VerifierKey): Note => {
  const isTheirs = (one: { readonly name: string; readonly id: string }): boolean => one.name === name && one.id === id
  return signatures.some(isTheirs)
    ? { text, signatures }
    : { text, signatures: [...signatures, ...cosigned.signatures.filter(isTheirs).slice(0, 1)] }
}

export const askWitness =
  (asking: AskingWitness) =>
  (latest: KeptNote): TaskEither<AskingFailure, KeptNote> =>
  async () => {
    const { key } = asking.witness
    const first = await posted(asking, latest, 0)
    if (isLeft(first) || first.right.status !== wrongSize)
      return isLeft(first) ? first : takenIn(asking, latest, first.right)
    const size = parseSize(first.right.body.trim())
    if (isLeft(size)) return size
    if (size.right > latest.size) return left({ type: 'WitnessAhead', name: key.name, size: size.right })
    const second = await posted(asking, latest, size.right)
    return isLeft(second) ? second : takenIn(asking, latest, second.right)
  }
/** A witness answers with these that its last was another size than the request says, and that a proof leads elsewhere. */
const [wrongSize, notContinued] = [409, 422]

type Asked<A> = Promise<Either<AskingFailure, A>>
const posted = async (
  { log, witness: { key, url }, post }: AskingWitness,
  latest: KeptNote,
  old: number
): Asked<WitnessResponse> => {
  const body = await requestToCosign(log)(latest, old)()
  if (isLeft(body)) return body
  const answered = await post(`${url.replace(/\/$/u, '')}/add-checkpoint`, body.right)
  return isLeft(answered) ? left({ type: 'WitnessUnavailable', name: key.name, reason: answered.left }) : answered
}
const takenIn = async (
  { log, witness: { key } }: AskingWitness,
  latest: KeptNote,
  { status, body }: WitnessResponse
): Asked<KeptNote> => {
  if (status === 200) return await keepCosigned(log)(latest, body, key)()
  return left(
    status === notContinued ? refusedBy(key) : malformed(`The witness ${key.name} answers ${String(status)}.`)
  )
}
const refusedBy = ({ name }: VerifierKey): Fault =>
  notProved(`The witness ${name} has cosigned another history than this.`)
