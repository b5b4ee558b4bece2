/**
 * A review of a community that is on record with another sector than its rows say, on the day on which the review opens: what
 * is outside its scope there may be in scope by the rows, and no row can change that any more.
 */
import { beforeRecords, community, streamOf, type PlainDate, type Sector } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { communities, profileId } from '../mappings/communities.ts'
import { scopeIsOtherwise } from '../mappings/past.ts'
import { keyOf } from '../mappings/row.ts'
import type { Found } from '../planning/subject.ts'
import { noteTooLate } from '../staging/too-late.ts'
import type { StoreFailed } from '../summary.ts'

interface FromDay {
  readonly from: string
  readonly sector: Sector
}
/** As a community has it: the last that began by then; the first, if the day is earlier than all. */
const sectorOn = (day: PlainDate, profiles: ReadonlyArray<FromDay>): Sector | null => {
  const inOrder = profiles.toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
  return (inOrder.findLast(({ from }) => from <= day) ?? inOrder[0])?.sector ?? null
}

const isProfile = ({ type }: RecordedEvent): boolean => type === 'CommunityRegistered' || type === 'ProfileChanged'
const recordedIn = (events: ReadonlyArray<RecordedEvent>): ReadonlyArray<FromDay> =>
  events.filter(isProfile).map(({ data }) => ({
    from: data['on'] as string,
    sector: (data['profile'] as { readonly sector: Sector }).sector
  }))

interface Opening {
  readonly stream: string
  readonly day: PlainDate
  /** What is recorded of the review. */
  readonly recorded: ReadonlyArray<RecordedEvent>
}
const reviewedAs = ({ recorded }: Opening): Sector | null =>
  (recorded.find(({ type }) => type === 'ReviewOpened')?.data['sector'] as Sector | undefined) ?? null

/** Notes it, where anything is recorded of the community. */
export const noteOtherSector = (
  { from: { staging, events }, parts: [name = ''] }: Found,
  opening: Opening
): TE.TaskEither<StoreFailed, void> =>
  pipe(
    events(streamOf(community, { community: name })),
    TE.map(recorded => {
      if (recorded.length === 0) return
      const rows = staging.rows.under(communities, keyOf([name])).filter(({ refused }) => refused === null)
      const toldBy = (of: typeof rows): ReadonlyArray<FromDay> =>
        of.map(({ cells }) => ({ from: cells.from ?? beforeRecords, sector: cells.sector }))
      const ids = new Set(recorded.map(({ metadata }) => metadata['command']))
      const all = [...recordedIn(recorded), ...toldBy(rows.filter(row => !ids.has(profileId(row))))]
      const said = sectorOn(opening.day, toldBy(rows))
      const is = reviewedAs(opening) ?? sectorOn(opening.day, all)
      if (said !== null && said !== is) noteTooLate(staging, [scopeIsOtherwise(opening.stream)])
    })
  )
