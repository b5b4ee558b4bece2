/** Which gatherings there are, by their first days, and who has or waits for a place at one of them. */
import type { Booking, Gathering, ShortCode } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { gatheringIn, gatherings } from '../tables/gathering-row.ts'
import type { AskGatherings, GatheringListed, Gatherings, NoGathering, PlaceListed } from './gatherings.ts'

export const gatheringTables = { gatherings }
type Rows = RowsOf<typeof gatheringTables>
type Announced = Exclude<Gathering, { readonly status: 'NotAnnounced' }>
interface Held {
  readonly code: ShortCode
  readonly state: Announced
}

const listed = ({ code, state }: Held): GatheringListed => {
  const { asAnnounced, days, places, bookings } = state
  const are = (...wanted: ReadonlyArray<Booking['status']>) =>
    [...bookings.values()].filter(({ status }) => wanted.includes(status)).length
  const { kind, title, mode } = asAnnounced
  return {
    ...{ gathering: code, kind, title, days, mode, places },
    cancelledOn: state.status === 'Cancelled' ? state.cancelledOn : null,
    ...{ taken: are('Booked', 'Attended'), waiting: are('Waiting'), attended: are('Attended') }
  }
}
const placeOf = (booking: ShortCode, one: Booking): PlaceListed => {
  const { attendee, community, status, bookedOn, priceGroup, net } = one
  const isOver = one.status === 'Cancelled'
  return {
    ...{ booking, attendee, community, status, bookedOn, priceGroup, net },
    free: 'free' in one && one.free,
    cancelledOn: isOver ? one.cancelledOn : null,
    refundPercent: isOver ? one.refundPercent : null
  }
}
const firstDayOf = ({ state }: Held): string => state.days[0] ?? ''
const orderOf = (one: Held, other: Held): number =>
  `${firstDayOf(one)} ${one.code}` < `${firstDayOf(other)} ${other.code}` ? -1 : 1

const allIn = (rows: Rows): ReadonlyArray<Held> =>
  [...rows.gatherings]
    .flatMap(([code, row]) => {
      const state = gatheringIn(row)
      return state.status === 'NotAnnounced' ? [] : [{ code, state }]
    })
    .toSorted(orderOf)

export const gatheringsAnswer = (rows: Rows, { gathering }: AskGatherings): Either<NoGathering, Gatherings> => {
  const all = allIn(rows)
  if (gathering === undefined) return right({ gathering: null, gatherings: all.map(listed), places: [] })
  const asked = all.find(({ code }) => code === gathering)
  if (asked === undefined) return left({ type: 'NoSuchGathering', gathering })
  return right({
    gathering,
    gatherings: [listed(asked)],
    places: [...asked.state.bookings].map(([booking, one]) => placeOf(booking, one))
  })
}
