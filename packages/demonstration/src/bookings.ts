/**
 * Who books for what the network holds. A reviewer is booked for a training without the community that sends them: beside
 * it, their id would tell where they belong.
 */
import { chanceOf, type Chance } from './chance.ts'
import type { Community } from './communities.ts'
import type { Cycle } from './cycles.ts'
import { plusDays } from './days.ts'
import { gatheringsOf, type Gathering } from './gatherings.ts'
import type { RecordFolder } from './record-folder.ts'
import { describedOn, type Reviewer } from './reviewers.ts'

interface Somebody {
  readonly community: string
  readonly attendee: string
}
/** Members of the cycle to its end, each with a few people. */
const peopleOf = (communities: ReadonlyArray<Community>, day: string): ReadonlyArray<Somebody> =>
  communities
    .filter(({ years }) =>
      years.some(({ cycle, leaving, admittedAfter }) => {
        const from = plusDays(cycle.opens, admittedAfter)
        return leaving === null && from <= day && day <= cycle.closes
      })
    )
    .flatMap(({ community }) =>
      [1, 2, 3].map(number => ({ community, attendee: `P-${community.slice(3)}-${String(number)}` }))
    )
/** Reviewers who have that training already, and come again. */
const trainedAs = (reviewers: ReadonlyArray<Reviewer>, { training, days: [day = ''] }: Gathering) =>
  reviewers
    .filter(reviewer => describedOn(reviewer, day)?.trainedAs.includes(training) === true)
    .map(({ reviewer }): Somebody => ({ community: '', attendee: reviewer }))

interface Booking extends Somebody {
  readonly on: string
}
const daysAhead = ({ announcedOn, days: [first = ''] }: Gathering): number =>
  Math.round((Date.parse(first) - Date.parse(announcedOn)) / 86_400_000)

const bookingsOf = (gathering: Gathering, people: ReadonlyArray<Somebody>, chance: Chance): ReadonlyArray<Booking> =>
  chance
    .shuffled(people)
    .slice(0, gathering.drawn + chance.whole(-2, 2))
    .map(somebody => ({ ...somebody, on: plusDays(gathering.announcedOn, chance.whole(1, daysAhead(gathering) - 8)) }))
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))

/** Some cancel, early or late, before the gathering was called off. */
const cancelledOn = ({ on }: Booking, { days: [first = ''], cancelledOn: calledOff }: Gathering, chance: Chance) => {
  if (!chance.yes(0.1)) return ''
  const day = plusDays(first, -chance.whole(2, 45))
  return day > on && (calledOff === '' || day < calledOff) ? day : ''
}

const writeGathering = (folder: RecordFolder, gathering: Gathering): void => {
  const { event, kind, title, days, mode, places, training, prices, freePlaces } = gathering
  folder.write('events.csv', {
    ...{ event, kind, title, days, mode, held_in: mode === 'online' ? '' : 'GB', places, training, prices },
    ...{ free_places: freePlaces, announced_on: gathering.announcedOn, cancelled_on: gathering.cancelledOn }
  })
}
/** Whoever waits to the end has no place: those are taken in the order in which they are booked. */
const writeBookings = (folder: RecordFolder, gathering: Gathering, { people, chance }: Drawing): void => {
  const made = bookingsOf(gathering, people, chance).map(booking => ({
    ...booking,
    cancelled: cancelledOn(booking, gathering, chance)
  }))
  const kept = made.filter(({ cancelled }) => cancelled === '')
  const seated = new Set(kept.slice(0, gathering.places ?? kept.length))
  made.forEach((booking, place) => {
    const { on, community, attendee, cancelled } = booking
    const came = gathering.cancelledOn === '' && seated.has(booking) && chance.yes(0.9)
    const attended = cancelled !== '' || gathering.cancelledOn !== '' || !seated.has(booking) ? '' : came ? 'yes' : 'no'
    folder.write('bookings.csv', {
      ...{ event: gathering.event, booking: `B${String(place + 1).padStart(2, '0')}`, on, community, attendee },
      ...{ cancelled_on: cancelled, attended }
    })
  })
}
interface Drawing {
  readonly people: ReadonlyArray<Somebody>
  readonly chance: Chance
}
interface Network {
  readonly communities: ReadonlyArray<Community>
  readonly reviewers: ReadonlyArray<Reviewer>
  readonly cycles: ReadonlyArray<Cycle>
}
export const writeGatherings = (folder: RecordFolder, seed: number, network: Network): void => {
  for (const gathering of gatheringsOf(network.cycles)) {
    const day = gathering.days[0] ?? ''
    const people =
      gathering.training === '' ? peopleOf(network.communities, day) : trainedAs(network.reviewers, gathering)
    writeGathering(folder, gathering)
    writeBookings(folder, gathering, { people, chance: chanceOf(seed, 'bookings', gathering.event) })
  }
}
