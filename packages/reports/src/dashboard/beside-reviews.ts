/** What a community has beside its reviews: its fees, and the events it may book. */
import { earliest, lyingOnAccount, outstandingOf, type Account, type CommunityId, type PlainDate } from '@cofc/core'
import { gathering as gatheringAggregate, replay, taken, type GatheringToCome, type ShortCode } from '@cofc/core'
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

export interface GatheringComing {
  readonly code: ShortCode
  readonly state: GatheringToCome
}
/** Those that are not over on a day, as they stood then, by their first days. */
export const toComeOn = (rows: ReadonlyMap<ShortCode, GatheringRow>, on: PlainDate): ReadonlyArray<GatheringComing> =>
  [...rows]
    .flatMap(([code, { facts }]): ReadonlyArray<GatheringComing> => {
      const state = replay(gatheringAggregate)(facts.filter(event => event.on <= on))
      return state.status !== 'Announced' || (state.days.at(-1) ?? on) < on ? [] : [{ code, state }]
    })
    .toSorted((one, other) => ((one.state.days[0] ?? '') < (other.state.days[0] ?? '') ? -1 : 1))

interface AskEvents {
  readonly community: CommunityId
  readonly on: PlainDate
}
export const eventsToBook = (
  rows: ReadonlyMap<ShortCode, GatheringRow>,
  { community, on }: AskEvents
): ReadonlyArray<EventToBook> =>
  toComeOn(rows, on).map(({ code, state }) => {
    const { kind, title, mode } = state.asAnnounced
    const own = [...state.bookings.values()].filter(one => one.community === community && one.status !== 'Cancelled')
    const isFull = state.places !== null && taken(state) >= state.places
    return { gathering: code, kind, title, days: state.days, mode, isFull, booked: own.length }
  })
