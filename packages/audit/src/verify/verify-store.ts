/**
 * Whether a history is the one that its log signed. Every event is read and hashed, as it is stored first, and as canonical text
 * only where that is not what was logged; the tree is made of these hashes alone, and the checkpoint is believed for its
 * signatures alone. The first event that is not as it was logged is named.
 */
import { beginning, type EventStore, type FollowFailure, type Position, type UnparsedEvent } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Fault } from '../fault.ts'
import type { Hash } from '../hash.ts'
import type { Head, LogStore, LogStoreFailure } from '../log/log-store.ts'
import { leafAsStored } from '../log/leaf-as-stored.ts'
import { followingRead, readEvent, type NotWhole } from '../log/read-event.ts'
import { verifyCheckpoint, type Proved } from '../notes/proof-file.ts'
import type { Trust } from '../notes/trust.ts'
import { rootOf } from '../tree/compact-range.ts'
import { growingRange, type GrowingRange } from '../tree/growing-range.ts'
import { checkpointsMet, type CheckpointsMet } from './checkpoints-met.ts'
import { headsTable, type HeadsTable } from './heads-table.ts'
import { leavesAreSigned } from './leaves-are-signed.ts'
import { inPortions, loggedLeaves } from './logged-leaves.ts'
import { whichFault } from './which-fault.ts'

export interface VerifyingStore {
  readonly events: Pick<EventStore, 'followUnparsed'>
  readonly log: LogStore
  readonly trust: Trust
}
export interface Whole {
  readonly events: number
  readonly streams: number
  /** What is relied upon; `null` where nothing was signed yet. */
  readonly proved: Proved | null
}
export type VerifyFailure = FollowFailure | LogStoreFailure | Fault | NotWhole

export const verifyStore = (verifying: VerifyingStore): TaskEither<VerifyFailure, Whole> => {
  return async () => {
    const began = await whatWasSigned(verifying)
    if (isLeft(began)) return began
    const { size, proved } = began.right
    const walk: Walk = {
      ...verifying,
      size,
      heads: headsTable(),
      range: growingRange(),
      notes: checkpointsMet(verifying.log)
    }
    const events = await walkThrough(walk)
    if (isLeft(events)) return events
    return right({ events: events.right, streams: walk.heads.size(), proved })
  }
}

interface Signed {
  /** How many leaves the log has. */
  readonly size: number
  readonly proved: Proved | null
}
const whatWasSigned = async ({ log, trust }: VerifyingStore): Promise<Either<VerifyFailure, Signed>> => {
  const [extent, latest, rotations] = [await log.extent(), await log.latest(), await log.statements('rotation')()]
  if (isLeft(extent)) return extent
  if (isLeft(latest)) return latest
  if (isLeft(rotations)) return rotations
  const { size } = extent.right
  if (latest.right === null) return right({ size, proved: null })
  const told = rotations.right.map(({ text }) => text)
  const proved = verifyCheckpoint(latest.right.note, trust, told)
  if (isLeft(proved)) return proved
  return proved.right.checkpoint.size > size
    ? left({ type: 'LogCorrupt', reason: 'the log is shorter than what was signed' })
    : right({ size, proved: proved.right })
}

interface Walk extends VerifyingStore {
  readonly size: number
  readonly heads: HeadsTable
  readonly range: GrowingRange
  readonly notes: CheckpointsMet
}
type Reached = { index: number; after: Position }

/** Fewer than a store gives by itself: what is alive at once is moved whenever memory is cleaned. */
const pageSize = 128

/** Answers how many events there are. */
const walkThrough = async (walk: Walk): Promise<Either<VerifyFailure, number>> => {
  const { events, log, size } = walk
  const reached: Reached = { index: 0, after: beginning }
  const logged = inPortions(loggedLeaves(log, 0, size))
  const options = { until: 'end', withMetadata: true, pageSize } as const
  for await (const followed of events.followUnparsed(beginning, {}, options)) {
    if (followed.type === 'Failed') return left(followed.failure)
    const leaves = await logged(Math.min(followed.page.events.length, size - reached.index))
    if (isLeft(leaves)) return leaves
    const taken = await takeEvents(walk, reached, { events: followed.page.events, leaves: leaves.right })
    if (isLeft(taken)) return taken
  }
  if (reached.index < size) return await namedFault(walk, reached)
  return right(reached.index)
}

interface Batch {
  readonly events: ReadonlyArray<UnparsedEvent>
  /** The leaves that the log has of them: fewer, where it is behind the history. */
  readonly leaves: ReadonlyArray<Hash>
}
const takeEvents = async (
  walk: Walk,
  reached: Reached,
  { events, leaves }: Batch
): Promise<Either<VerifyFailure, void>> => {
  const { heads, range, notes } = walk
  let place = 0
  for (const event of events) {
    const logged = leaves[place]
    place += 1
    if (!isPlainlyNext(heads, event, logged)) {
      const head = headAfter(event, logged, { before: heads.get(event.stream), index: reached.index })
      if (head === null) return await namedFault(walk, reached)
      if (isLeft(head)) return head
      heads.set(head.right)
    }
    reached.index += 1
    reached.after = event.position
    if (logged === undefined) continue
    range.push(logged)
    if (reached.index !== notes.due()) continue
    const same = await notes.holds(rootOf(range.range()))
    if (isLeft(same)) return same
  }
  return right(undefined)
}

/** Nearly every event is as it was written, and needs no parsing. */
const isPlainlyNext = (heads: HeadsTable, event: UnparsedEvent, logged: Hash | undefined): boolean =>
  logged !== undefined && leafAsStored(event) === logged && heads.takePlain(event, logged)

interface Place {
  readonly before: Head | undefined
  readonly index: number
}
/** The head of the event's stream after it; `null` where it is not the event that was logged. */
const headAfter = (event: UnparsedEvent, logged: Hash | undefined, place: Place): Either<NotWhole, Head> | null => {
  const read = readEvent(event)
  if (logged !== undefined && read.leaf !== logged) return null
  return followingRead(event, read, place)
}

const namedFault = async (walk: Walk, { index, after }: Reached): Promise<Either<VerifyFailure, never>> => {
  const intact = await leavesAreSigned(walk.log)
  if (isLeft(intact)) return intact
  const fault = await whichFault({ ...walk, index, after })
  return isLeft(fault) ? fault : left(fault.right)
}
