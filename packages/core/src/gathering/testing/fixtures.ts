/** How tests tell the story of a gathering: the commands and events of the forum F-24, and what is known of who books. */
import type * as t from 'io-ts'
import type { Of } from '../../aggregate.ts'
import { defaultBook } from '../../policy/index.ts'
import type { Announced, GatheringCommand } from '../commands.ts'
import type { GatheringEvent } from '../events.ts'
import type { GatheringFacts } from '../facts.ts'
import type { GatheringRefusal } from '../refusals.ts'

/** The same without its brands, so that tests hold literals. */
type Plain<A> = A extends string
  ? A extends t.Brand<unknown>
    ? string
    : A
  : A extends number
    ? number
    : A extends ReadonlyArray<infer Item>
      ? ReadonlyArray<Plain<Item>>
      : A extends object
        ? { readonly [K in keyof A]: Plain<A[K]> }
        : A
const branded = <A>(plain: Plain<A>): A => plain as A

type KeyField = 'type' | 'gathering' | 'on'
type Rest<M> = keyof Omit<M, KeyField> extends never ? [] : [fields: Plain<Omit<M, KeyField>>]

const tell =
  <M extends GatheringCommand | GatheringEvent>() =>
  <Type extends M['type']>(type: Type, on: string, ...fields: Rest<Of<M, Type>>): Of<M, Type> =>
    ({ type, gathering: 'F-24', on, ...(fields as ReadonlyArray<object>)[0] }) as unknown as Of<M, Type>

export const ask = tell<GatheringCommand>()
export const happened = tell<GatheringEvent>()
export const because = (refusal: Plain<GatheringRefusal>) => branded<GatheringRefusal>(refusal)

/** A forum in London on 30 March 2024: Full members pay £90.00, whoever is no member £150.00. */
export const forum: Plain<Announced> = {
  ...{ kind: 'forum', title: 'Annual Forum 2024', programme: null, days: ['2024-03-30'] },
  ...{ mode: 'in-person', heldIn: 'GB', places: null },
  prices: [
    { priceGroup: 'Full', net: 9_000 },
    { priceGroup: 'non-member', net: 15_000 }
  ],
  ...{ freePlaces: [], training: null }
}
/** The same with something else in places. */
export const announced = (more: Partial<Plain<Announced>> = {}) =>
  happened('GatheringAnnounced', '2024-01-02', { ...forum, ...more })

interface Booked {
  readonly booking?: string
  readonly attendee?: string
  readonly community?: string | null
}
const booking = ({ booking: code = 'B1', attendee = 'R-001', community = 'TC-0001' }: Booked = {}) => ({
  ...{ booking: code, attendee, community }
})
export const book = (on: string, of?: Booked) => ask('BookPlace', on, booking(of))
export const booked = (on: string, of?: Booked, more: object = {}) =>
  happened('PlaceBooked', on, { ...booking(of), priceGroup: 'Full', net: 9_000, free: false, ...more })
export const waits = (on: string, of?: Booked, more: object = {}) =>
  happened('PutOnWaitingList', on, { ...booking(of), priceGroup: 'Full', net: 9_000, ...more })

const ofABooking = (of?: Booked) => {
  const { attendee: _, ...rest } = booking(of)
  return rest
}
export const cancel = (on: string, of?: Booked) => ask('CancelPlace', on, ofABooking(of))
export const cancelled = (on: string, refundPercent: number, of?: Booked) =>
  happened('PlaceCancelled', on, { ...ofABooking(of), refundPercent })
export const movedUp = (on: string, of?: Booked, more: object = {}) =>
  happened('PlaceTakenFromWaitingList', on, { ...ofABooking(of), net: 9_000, free: false, ...more })
export const leavesTheList = (on: string, of?: Booked) => happened('WaitingListLeft', on, ofABooking(of))
export const substitute = (on: string, of?: Booked) => ask('SubstituteAttendee', on, booking(of))
export const substituted = (on: string, of?: Booked) => happened('AttendeeSubstituted', on, booking(of))
export const attended = (
  on: string,
  of?: Booked,
  training: Of<GatheringEvent, 'AttendanceRecorded'>['training'] = null
) => happened('AttendanceRecorded', on, { ...booking(of), training })

/** Who books is a Full member. */
export const facts: GatheringFacts = {
  ...{ policy: defaultBook, otherSpelling: null, lastCycle: null, yearAfter: null, next: null },
  priceGroup: 'Full'
}
