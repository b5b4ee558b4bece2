/** The keys of a log, as it states them: the first, and each that took over from the one before. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Fault } from '../fault.ts'
import { parseVkey, type VerifierKey } from '../notes/key.ts'
import { parseNote } from '../notes/note.ts'
import { parseRotation } from '../notes/rotation.ts'
import type { LogStore, LogStoreFailure } from './log-store.ts'

export interface LogKeys {
  readonly first: VerifierKey
  /** The one that signs now. */
  readonly current: VerifierKey
  /** The notes by which each took over, from the smallest size. */
  readonly rotations: ReadonlyArray<string>
}

/** `null` of a log that has no key yet. */
export const keysOfLog = (log: Pick<LogStore, 'statements'>): TaskEither<LogStoreFailure | Fault, LogKeys | null> => {
  return async () => {
    const [stated, rotated] = [await log.statements('key')(), await log.statements('rotation')()]
    if (isLeft(stated)) return stated
    if (isLeft(rotated)) return rotated
    const [vkey] = stated.right
    if (vkey === undefined) return right(null)
    return keysFrom(
      vkey.text,
      rotated.right.map(({ text }) => text)
    )
  }
}

const keysFrom = (vkey: string, rotations: ReadonlyArray<string>): Either<Fault, LogKeys> => {
  const first = parseVkey(vkey)
  if (isLeft(first)) return first
  let current = first.right
  for (const rotation of rotations) {
    const next = nextKey(rotation)
    if (isLeft(next)) return next
    current = next.right
  }
  return right({ first: first.right, current, rotations })
}
const nextKey = (rotation: string): Either<Fault, VerifierKey> => {
  const note = parseNote(rotation)
  if (isLeft(note)) return left(note.left)
  const parsed = parseRotation(note.right.text)
  return isLeft(parsed) ? parsed : right(parsed.right.next)
}
