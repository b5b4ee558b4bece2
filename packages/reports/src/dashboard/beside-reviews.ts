/** What a community has beside its reviews: its fees, and the events it may book. */
import { earliest, lyingOnAccount, outstandingOf, type Account, type CommunityId, type PlainDate } from '@cofc/core'
import { gathering as gatheringAggregate, replay, taken, type ShortCode } from '@cofc/core'
import { byAgeOn } from '../statement/ages.ts'
import type { GatheringRow } from '../tables/gathering-row.ts'
import type { EventToBook, FeesOfCommunity } from './dashboard.ts'

export const feesIn = (state: Account | undefined, on: PlainDate): FeesOfCommunity | null => {
  if (state === undefined || state.openedOn === null) return null
  const open = state.invoices.filter(invoice => outstandingOf(invoice) > 0).map(({ dueOn }) => dueOn)
  const [first, ...others] = open
  return {
    ...{ outstanding: byAgeOn(state.invoices, on), onAccount: lyingOnAccount(state) },
    nextDue: first === undefined ? null : earliest(first, ...others)
  }
}

interface AskEvents {
  readonly community: CommunityId
  readonly on: PlainDate
}
const eventIn = (code: ShortCode, row: GatheringRow, { community, on }: AskEvents): ReadonlyArray<EventToBook> => {
  const state = replay(gatheringAggregate)(row.facts.filter(event => event.on <= on))
  if (state.status !== 'Announced' || (state.days.at(-1) ?? on) < on) return []
  const { kind, title, mode } = state.asAnnounced
  const own = [...state.bookings.values()].filter(one => one.community === community && one.status !== 'Cancelled')
  const isFull = state.places !== null && taken(state) >= state.places
  return [{ gathering: code, kind, title, days: state.days, mode, isFull, booked: own.length }]
}
export const eventsToBook = (rows: ReadonlyMap<ShortCode, GatheringRow>, ask: AskEvents): ReadonlyArray<EventToBook> =>
  [...rows]
    .flatMap(([code, row]) => eventIn(code, row, ask))
    .toSorted((one, other) => ((one.days[0] ?? '') < (other.days[0] ?? '') ? -1 : 1))
