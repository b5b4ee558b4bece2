/**
 * When a checkpoint was there, as far as others can say it: a log says no time, a witness does. A checkpoint that was carried to
 * a witness by hand was signed before; so what comes after it is held against what had been claimed before it, never against a
 * later time than the witness saw.
 */
import { beginning, objectIn, type EventStore, type FollowFailure, type UnparsedEvent } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { KeptNote, LogStore, LogStoreFailure } from './log/log-store.ts'
import type { VerifierKey } from './notes/key.ts'
import { parseNote } from './notes/note.ts'
import { verifyNote } from './notes/verify-note.ts'

/** Instants are ISO text in UTC. */
export interface CheckpointTime {
  readonly size: number
  /** When a witness had first seen it: what it has was recorded by then. */
  readonly seenAt: string
  /** The latest that any event before it claims, and not later than it was seen: what comes after it was recorded after. */
  readonly claimedBy: string
}
interface Timing {
  readonly events: Pick<EventStore, 'followUnparsed'>
  readonly log: Pick<LogStore, 'checkpointsAfter'>
  readonly witnesses: ReadonlyArray<VerifierKey>
}
type Failed = FollowFailure | LogStoreFailure

/** Of every checkpoint that one of these witnesses has signed, from the smallest. Reads the whole history once, where there is any. */
export const checkpointTimes = ({
  events,
  log,
  witnesses
}: Timing): TaskEither<Failed, ReadonlyArray<CheckpointTime>> => {
  return async () => {
    const notes = witnesses.length === 0 ? right([]) : await allCheckpoints(log)
    if (isLeft(notes)) return notes
    const seen = notes.right.flatMap(({ size, note }) => {
      const seenAt = seenBy(note, witnesses)
      return seenAt === null ? [] : [{ size, seenAt }]
    })
    return seen.length === 0 ? right([]) : await claimedBefore(events, seen)
  }
}

const pageOfNotes = 1_000
const allCheckpoints = async (
  log: Pick<LogStore, 'checkpointsAfter'>
): Promise<Either<LogStoreFailure, ReadonlyArray<KeptNote>>> => {
  const all: Array<KeptNote> = []
  for (;;) {
    const page = await log.checkpointsAfter(all.at(-1)?.size ?? 0, pageOfNotes)()
    if (isLeft(page)) return page
    all.push(...page.right)
    if (page.right.length < pageOfNotes) return right(all)
  }
}

/** The first of the times that witnesses say; `null` where none of these has signed. */
const seenBy = (text: string, witnesses: ReadonlyArray<VerifierKey>): string | null => {
  const note = parseNote(text)
  if (isLeft(note)) return null
  const signed = verifyNote(note.right, witnesses)
  if (isLeft(signed)) return null
  const seconds = signed.right.flatMap(({ seconds: at }) => (at === null ? [] : [Number(at)]))
  return seconds.length === 0 ? null : new Date(Math.min(...seconds) * 1_000).toISOString()
}

const claimOf = ({ metadataText = '' }: UnparsedEvent): string => {
  const at = objectIn(metadataText)?.['recordedAt']
  return typeof at === 'string' ? at : ''
}
const earlier = (one: string, other: string): string => (one < other ? one : other)
const later = (one: string, other: string): string => (one > other ? one : other)

const claimedBefore = async (
  events: Pick<EventStore, 'followUnparsed'>,
  seen: ReadonlyArray<Pick<CheckpointTime, 'size' | 'seenAt'>>
): Promise<Either<FollowFailure, ReadonlyArray<CheckpointTime>>> => {
  const found: Array<CheckpointTime> = []
  let [read, claimed] = [0, '']
  for await (const followed of events.followUnparsed(beginning, {}, { until: 'end', withMetadata: true })) {
    if (followed.type === 'Failed') return left(followed.failure)
    for (const event of followed.page.events) {
      claimed = later(claimed, claimOf(event))
      read += 1
      const due = seen[found.length]
      if (due?.size === read) found.push({ ...due, claimedBy: earlier(claimed, due.seenAt) })
    }
    if (found.length === seen.length) break
  }
  return right(found)
}
