/**
 * What a witness answers to a log that asks it to cosign (C2SP tlog-witness). Pure: whoever serves it keeps the last checkpoint
 * of each origin, and keeps the new one durably, in one step with having read the last, before it answers.
 */
import { isLeft, right, left, type Either } from 'fp-ts/lib/Either.js'
import { malformed, type Fault } from './fault.ts'
import type { Hash } from './hash.ts'
import { parseCheckpoint, parseSize, type Checkpoint } from './notes/checkpoint.ts'
import type { VerifierKey } from './notes/key.ts'
import { parseNote, signatureLine } from './notes/note.ts'
import { parsePath } from './notes/proof-file.ts'
import type { Signer } from './notes/sign.ts'
import { verifyNote } from './notes/verify-note.ts'
import { verifyConsistency } from './tree/verify.ts'

export type WitnessAnswer =
  /** Keep the checkpoint, then answer with the lines. */
  | { readonly status: 200; readonly keep: Checkpoint; readonly body: string }
  /** The log was wrong about what was cosigned last: its size. */
  | { readonly status: 409; readonly body: string }
  | { readonly status: 400 | 403 | 404 | 422; readonly says: string }

export interface Witness {
  readonly signer: Signer
  /** The logs it looks after. */
  readonly logs: ReadonlyArray<VerifierKey>
  /** The largest checkpoint that it cosigned for an origin. */
  readonly last: (origin: string) => Checkpoint | null
}
interface Request {
  readonly old: number
  readonly path: ReadonlyArray<Hash>
  readonly text: string
  readonly note: Parameters<typeof verifyNote>[0]
  readonly checkpoint: Checkpoint
}

const parseRequest = (body: string): Either<Fault, Request> => {
  const end = body.indexOf('\n\n')
  const [first = '', ...lines] = body.slice(0, Math.max(end, 0)).split('\n')
  if (end < 0 || !first.startsWith('old ')) return left(malformed('Say the old size, the proof, and the checkpoint.'))
  const old = parseSize(first.slice('old '.length))
  if (isLeft(old)) return old
  const path = parsePath(lines)
  if (isLeft(path)) return path
  const note = parseNote(body.slice(end + 2))
  if (isLeft(note)) return note
  const checkpoint = parseCheckpoint(note.right.text)
  if (isLeft(checkpoint)) return checkpoint
  const { text } = note.right
  return right({ old: old.right, path: path.right, text, note: note.right, checkpoint: checkpoint.right })
}

/**
 * Answers one request.
 * @param seconds now, since 1970
 */
export const cosign =
  ({ signer, logs, last }: Witness) =>
  (body: string, seconds: number): WitnessAnswer => {
    const request = parseRequest(body)
    if (isLeft(request)) return { status: 400, says: request.left.says }
    const { checkpoint, text } = request.right
    const refused =
      notOfItsLog(request.right, logs) ?? notTheLast(request.right, last) ?? notConsistent(request.right, last)
    return refused ?? { status: 200, keep: checkpoint, body: signatureLine(signer.sign(text, seconds)) }
  }

const notOfItsLog = ({ checkpoint, note }: Request, logs: ReadonlyArray<VerifierKey>): WitnessAnswer | null => {
  const known = logs.filter(({ name }) => name === checkpoint.origin)
  if (known.length === 0) return { status: 404, says: 'This witness does not look after that log.' }
  const signed = verifyNote(note, known)
  return isLeft(signed) ? { status: 403, says: signed.left.says } : null
}

const notTheLast = ({ old, checkpoint }: Request, last: Witness['last']): WitnessAnswer | null => {
  if (old > checkpoint.size) return { status: 400, says: 'The old size is larger than the new.' }
  const size = last(checkpoint.origin)?.size ?? 0
  return old === size ? null : { status: 409, body: `${String(size)}\n` }
}

const notConsistent = ({ checkpoint, path }: Request, last: Witness['last']): WitnessAnswer | null => {
  const before = last(checkpoint.origin)
  if (before === null || before.size === 0)
    return path.length === 0 ? null : { status: 422, says: 'Nothing is to be proved against the empty tree.' }
  const { size, root } = checkpoint
  const proved = verifyConsistency({ earlier: before.size, size, earlierRoot: before.root, root, path })
  return isLeft(proved) ? { status: 422, says: proved.left.says } : null
}
