/**
 * What is wrong where a history does not go on as it was logged, and which event it is. A log holds hashes only: the name of an
 * event that is gone is found by the gap that it leaves in its stream.
 */
import type { EventStore, FollowFailure, Position, UnparsedEvent } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Hash } from '../hash.ts'
import type { LogStore, LogStoreFailure } from '../log/log-store.ts'
import { readEvent, type NotWhole, type WhatIsWrong } from '../log/read-event.ts'
import { gapIn, type Gap, type Versions } from './gap-in.ts'
import type { HeadsTable } from './heads-table.ts'
import { loggedLeaves } from './logged-leaves.ts'

export interface Deviation {
  readonly events: Pick<EventStore, 'followUnparsed'>
  readonly log: LogStore
  /** Which leaf is not the one that was logged, and where the event before it stands. */
  readonly index: number
  readonly after: Position
  /** How many leaves the log has. */
  readonly size: number
  /** What is known of the streams up to there. */
  readonly heads: HeadsTable
}
type Failed = FollowFailure | LogStoreFailure

/** So many events and leaves are looked at for what was moved. */
const window = 4_096

interface Found {
  readonly event: UnparsedEvent
  readonly leaf: Hash
}
export const whichFault = async (deviation: Deviation): Promise<Either<Failed, NotWhole>> => {
  const logged = await leavesFrom(deviation)
  if (isLeft(logged)) return logged
  const rest = await eventsFrom(deviation)
  if (isLeft(rest)) return rest
  const gap = await gapIn(deviation, rest.right.versions, logged.right[0])
  if (isLeft(gap)) return gap
  const known = await isItself(deviation, rest.right)
  if (isLeft(known)) return known
  return right(
    told(deviation, { found: rest.right.found, logged: logged.right, gap: gap.right, isItself: known.right })
  )
}

interface Compared {
  readonly found: ReadonlyArray<Found>
  readonly logged: ReadonlyArray<Hash>
  readonly gap: Gap | null
  /** Whether the one that stands here is the one that it says it is. */
  readonly isItself: boolean
}
const told = ({ index, heads }: Deviation, compared: Compared): NotWhole => {
  const { found, gap } = compared
  const what = whatIsWrong(compared, heads)
  const here = found[0]?.event
  const { stream, version } = (isNamedByGap(what, compared) ? gap : null) ?? here ?? gap ?? { stream: '', version: 0 }
  return { type: 'NotWhole', what, index, stream, version, says: sentences[what] }
}
const sentences: { readonly [What in Deviating]: string } = {
  missing: 'it is not there',
  truncated: 'the history ends before it',
  inserted: 'it was not logged here',
  reordered: 'it was logged at another place',
  altered: 'it is not the event that was logged'
}
type Deviating = Extract<WhatIsWrong, 'missing' | 'truncated' | 'inserted' | 'reordered' | 'altered'>

const whatIsWrong = ({ found, logged }: Compared, heads: HeadsTable): Deviating => {
  const [here, next] = found
  if (here === undefined) return 'truncated'
  if (logged.includes(here.leaf)) return found.some(({ leaf }) => leaf === logged[0]) ? 'reordered' : 'missing'
  const follows = next?.leaf
  if (follows === logged[1]) return 'altered'
  return follows === logged[0] || isDoubled(here, heads) ? 'inserted' : 'altered'
}
const isDoubled = ({ event }: Found, heads: HeadsTable): boolean => event.version < nextIn(heads, event)
const nextIn = (heads: HeadsTable, { stream }: UnparsedEvent): number => (heads.get(stream)?.version ?? 0) + 1

/** What stands here is not what the fault is about, or says another name of itself than it had. */
const isNamedByGap = (what: Deviating, { isItself: isNamed }: Compared): boolean =>
  what === 'missing' || what === 'truncated' || (what === 'altered' && !isNamed)

/** The log has an event of that name, and the history no other. */
const isItself = async ({ log, heads }: Deviation, { found, versions }: Rest): Promise<Either<Failed, boolean>> => {
  const here = found[0]?.event
  if (here === undefined || here.version !== nextIn(heads, here)) return right(false)
  const others = versions.get(here.stream) ?? []
  if (others.indexOf(here.version) !== others.lastIndexOf(here.version)) return right(false)
  const logged = await log.heads([here.stream])()
  return isLeft(logged) ? logged : right(logged.right.some(({ version }) => version >= here.version))
}

const leavesFrom = async ({ log, index, size }: Deviation): Promise<Either<Failed, ReadonlyArray<Hash>>> => {
  const leaves: Array<Hash> = []
  for await (const some of loggedLeaves(log, index, Math.min(size, index + window))) {
    if (isLeft(some)) return some
    leaves.push(...some.right)
  }
  return right(leaves)
}

interface Rest {
  readonly found: ReadonlyArray<Found>
  readonly versions: Versions
}
const eventsFrom = async ({ events, after }: Deviation): Promise<Either<Failed, Rest>> => {
  const [found, versions] = [new Array<Found>(), new Map<string, Array<number>>()]
  for await (const followed of events.followUnparsed(after, {}, { until: 'end', withMetadata: true })) {
    if (followed.type === 'Failed') return left(followed.failure)
    for (const event of followed.page.events) {
      if (found.length < window) found.push({ event, leaf: readEvent(event).leaf })
      const seen = versions.get(event.stream)
      if (seen === undefined) versions.set(event.stream, [event.version])
      else seen.push(event.version)
    }
  }
  return right({ found, versions })
}
