/**
 * Signs how far a log has come. Before it does, every event since the last checkpoint is read from the store and hashed once
 * more, and the last checkpoint is proved to be the beginning of this one: a bit that flipped between hashing and keeping, or
 * a log that was put back to an older state, is never signed.
 */
import type { EventStore, FollowFailure } from '@cofc/event-store'
import { beginning } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Fault } from '../fault.ts'
import type { Hash } from '../hash.ts'
import { checkpointText, parseCheckpoint } from '../notes/checkpoint.ts'
import { noteText, parseNote } from '../notes/note.ts'
import type { Signer } from '../notes/sign.ts'
import { verifyNote } from '../notes/verify-note.ts'
import { tileWidth } from '../tree/tile.ts'
import { verifyConsistency } from '../tree/verify.ts'
import type { AlreadySigned, Extent, KeptNote, LogStore, LogStoreFailure } from './log-store.ts'
import { consistencyInLog, rootOfLog } from './prove-from-log.ts'
import { readEvent, type NotWhole } from './read-event.ts'

export interface SigningLog {
  readonly events: Pick<EventStore, 'followUnparsed'>
  readonly log: LogStore
  readonly signer: Signer
}
export type SigningFailure = FollowFailure | LogStoreFailure | AlreadySigned | NotWhole | Fault

/** The latest checkpoint: a new one where the log has grown since, durably kept before it is answered; `null` of no events. */
export const signLog = (signing: SigningLog): TaskEither<SigningFailure, KeptNote | null> => {
  return async () => {
    const read = await stateOf(signing.log)
    if (isLeft(read)) return read
    const { extent, latest } = read.right
    const signed = latest?.size ?? 0
    if (extent.size < signed) return left({ type: 'LogCorrupt', reason: 'the log is shorter than what was signed' })
    return extent.size === signed ? await signedBefore(signing, latest) : await signedAnew(signing, read.right)
  }
}

/** What was signed for the size that the log has is of that log: one made anew of another history is told at once. */
const signedBefore = async (
  signing: SigningLog,
  latest: KeptNote | null
): Promise<Either<SigningFailure, KeptNote | null>> => {
  if (latest === null) return right(null)
  const { size } = latest
  const root = await rootOfLog(signing.log)(size)()
  if (isLeft(root)) return root
  const same = await continues(signing, latest, { size, root: root.right })
  return isLeft(same) ? same : right(latest)
}

const signedAnew = async (
  signing: SigningLog,
  { extent, latest }: State
): Promise<Either<SigningFailure, KeptNote>> => {
  const { log, signer } = signing
  const same = await rehashed(signing, latest ?? { size: 0, position: beginning }, extent)
  if (isLeft(same)) return same
  const root = await rootOfLog(log)(extent.size)()
  if (isLeft(root)) return root
  const continued = await continues(signing, latest, { size: extent.size, root: root.right })
  if (isLeft(continued)) return continued
  const text = checkpointText({ origin: signer.key.name, size: extent.size, root: root.right })
  const note: KeptNote = { ...extent, note: noteText({ text, signatures: [signer.sign(text, 0)] }) }
  const kept = await log.sign(note)()
  return isLeft(kept) ? kept : right(note)
}

interface State {
  readonly extent: Extent
  readonly latest: KeptNote | null
}
const stateOf = async (log: LogStore): Promise<Either<LogStoreFailure, State>> => {
  const [extent, latest] = [await log.extent(), await log.latest()]
  if (isLeft(extent)) return extent
  return isLeft(latest) ? latest : right({ extent: extent.right, latest: latest.right })
}

/** The events after one extent up to another are those whose leaves the log has. */
const rehashed = async (
  { events, log }: Omit<SigningLog, 'signer'>,
  from: Extent,
  to: Extent
): Promise<Either<SigningFailure, void>> => {
  let index = from.size
  for await (const followed of events.followUnparsed(from.position, {}, { until: 'end', withMetadata: true })) {
    if (followed.type === 'Failed') return left(followed.failure)
    const known = await leavesOf(log, index, Math.min(index + followed.page.events.length, to.size))
    if (isLeft(known)) return known
    for (const [place, leaf] of known.right.entries()) {
      const event = followed.page.events[place] as (typeof followed.page.events)[number]
      if (readEvent(event).leaf !== leaf) return left(altered(event, index + place))
    }
    index += known.right.length
    if (index === to.size) return right(undefined)
  }
  return left({ type: 'LogCorrupt', reason: 'the log has more leaves than the store has events' })
}
const altered = (
  { stream, version }: { readonly stream: string; readonly version: number },
  index: number
): NotWhole => ({
  ...{ type: 'NotWhole', what: 'altered', index, stream, version },
  says: 'it is not the event that was logged'
})

/** Leaves of the log, in order, out of its lowest tiles. */
const leavesOf = async (
  log: LogStore,
  from: number,
  to: number
): Promise<Either<LogStoreFailure, ReadonlyArray<Hash>>> => {
  const [first, last] = [Math.floor(from / tileWidth), Math.ceil(to / tileWidth)]
  const tiles = await log.tiles(Array.from({ length: last - first }, (_, at) => ({ level: 0, index: first + at })))()
  if (isLeft(tiles)) return tiles
  const leaves = tiles.right.flat().slice(from - first * tileWidth, to - first * tileWidth)
  return leaves.length === to - from
    ? right(leaves)
    : left({ type: 'LogCorrupt', reason: 'a tile is missing, or shorter than the log' })
}

/** The last checkpoint is of this log, by its key, and the tree begins with it. */
const continues = async (
  { log, signer }: Omit<SigningLog, 'events'>,
  latest: KeptNote | null,
  now: { readonly size: number; readonly root: Hash }
): Promise<Either<SigningFailure, void>> => {
  if (latest === null) return right(undefined)
  const before = lastSigned(latest, signer)
  if (isLeft(before)) return before
  const { size: earlier, root: earlierRoot } = before.right
  const path = await consistencyInLog(log)(earlier, now.size)()
  return isLeft(path) ? path : verifyConsistency({ ...now, earlier, earlierRoot, path: path.right })
}
const lastSigned = ({ note }: KeptNote, { key }: Signer): ReturnType<typeof parseCheckpoint> => {
  const read = parseNote(note)
  if (isLeft(read)) return read
  const signed = verifyNote(read.right, [key])
  return isLeft(signed) ? signed : parseCheckpoint(read.right.text)
}
