/** The checkpoints of a log, each met when a history has come to its size: every one must say the root that the history has. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Hash } from '../hash.ts'
import type { KeptNote, LogStore, LogStoreFailure } from '../log/log-store.ts'
import type { NotWhole } from '../log/read-event.ts'
import { parseCheckpoint, type Checkpoint } from '../notes/checkpoint.ts'
import { parseNote } from '../notes/note.ts'

/** What a checkpoint says, whoever signed it; `null` of one that is none. */
export const checkpointIn = ({ note }: KeptNote): Checkpoint | null => {
  const read = parseNote(note)
  const checkpoint = isLeft(read) ? read : parseCheckpoint(read.right.text)
  return isLeft(checkpoint) ? null : checkpoint.right
}

export interface CheckpointsMet {
  /** The size of the next; before the first is read, the first there could be. */
  readonly due: () => number
  /** Whether that checkpoint says this root. Goes on to the next. */
  readonly holds: (root: Hash) => Promise<Either<LogStoreFailure | NotWhole, void>>
}
const notesAtOnce = 1_000
export const checkpointsMet = (log: Pick<LogStore, 'checkpointsAfter'>): CheckpointsMet => {
  let waiting: ReadonlyArray<KeptNote> = []
  let size = 0
  const next = async (): Promise<Either<LogStoreFailure, KeptNote | undefined>> => {
    if (waiting.length === 0) {
      const page = await log.checkpointsAfter(size, notesAtOnce)()
      if (isLeft(page)) return page
      waiting = page.right
    }
    return right(waiting[0])
  }
  let due = 1
  const compared = (note: KeptNote, root: Hash): NotWhole | null => {
    const checkpoint = checkpointIn(note)
    if (checkpoint?.size === note.size && checkpoint.root === root) return null
    const says = `a checkpoint of ${String(note.size)} events says that they were others`
    return { type: 'NotWhole', what: 'forked', index: note.size - 1, stream: '', version: 0, says }
  }
  return {
    due: () => due,
    holds: async root => {
      const note = await next()
      if (isLeft(note)) return note
      const here = note.right
      if (here !== undefined && here.size === due) {
        const fault = compared(here, root)
        if (fault !== null) return left(fault)
        size = here.size
        waiting = waiting.slice(1)
      }
      const following = await next()
      if (isLeft(following)) return following
      due = following.right?.size ?? Number.POSITIVE_INFINITY
      return right(undefined)
    }
  }
}
