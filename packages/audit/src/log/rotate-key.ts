/**
 * Lets another key of a log take over: the checkpoint of now is signed by both, and the old key names the new one. Broken off,
 * it is done again from the beginning, and the old key is the one in force until all is done.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { malformed, type Fault } from '../fault.ts'
import { noteText, parseNote } from '../notes/note.ts'
import { rotationNote } from '../notes/rotation.ts'
import type { Signer } from '../notes/sign.ts'
import { followLog, type FollowLogFailure } from './follow-log.ts'
import type { KeptNote } from './log-store.ts'
import { signLog, type SigningFailure, type SigningLog } from './sign-log.ts'

interface RotatingKey extends SigningLog {
  readonly next: Signer
}

/** The checkpoint at which the new key took over. */
export const rotateKey = ({
  next,
  ...signing
}: RotatingKey): TaskEither<FollowLogFailure | SigningFailure, KeptNote> => {
  const { log, signer } = signing
  return async () => {
    const followed = await followLog(signing)()
    if (isLeft(followed)) return followed
    const latest = await signLog(signing)()
    if (isLeft(latest)) return latest
    if (latest.right === null) return left(malformed('A log without events has no checkpoint at which a key could go.'))
    const both = signedToo(latest.right, next)
    if (isLeft(both)) return both
    const kept = await log.sign(both.right)()
    if (isLeft(kept)) return kept
    const { size } = both.right
    const stated = await log.state({ kind: 'rotation', size, text: rotationNote(signer, next, size) })()
    return isLeft(stated) ? stated : right(both.right)
  }
}

const signedToo = (latest: KeptNote, next: Signer): Either<Fault, KeptNote> => {
  const note = parseNote(latest.note)
  if (isLeft(note)) return note
  const { text, signatures } = note.right
  const others = signatures.filter(({ name, id }) => name !== next.key.name || id !== next.key.id)
  return right({ ...latest, note: noteText({ text, signatures: [...others, next.sign(text, 0)] }) })
}
