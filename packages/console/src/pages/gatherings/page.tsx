/** What the network holds, and who has a place at it: for the network team alone. */
import { inPounds } from '@cofc/core'
import type { GatheringListed, Gatherings, PlaceListed } from '@cofc/reports'
import { Facts, type Fact } from '../../parts/facts.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { dayInWords, daysInWords } from '../../words/dates.ts'
import { gatheringKindName, gatheringModeName, placeStatusName, priceGroupName } from '../../words/gatherings.ts'

const ForTheTeam = () => (
  <div class="nhsuk-inset-text">
    <p>
      <strong>For the network team alone.</strong> Whoever comes is named by an id.
    </p>
  </div>
)
const placesIn = ({ places }: GatheringListed): string => (places === null ? 'any number' : String(places))

const columns: ReadonlyArray<Column<GatheringListed>> = [
  { head: 'Gathering', cell: ({ gathering, title }) => <a href={`/gatherings?gathering=${gathering}`}>{title}</a> },
  { head: 'Kind', cell: ({ kind }) => gatheringKindName[kind] },
  {
    head: 'Days',
    cell: ({ days, cancelledOn }) => `${daysInWords(days)}${cancelledOn === null ? '' : ' (cancelled)'}`
  },
  { head: 'Places', isNumber: true, cell: placesIn },
  { head: 'Taken', isNumber: true, cell: ({ taken }) => taken, figure: ({ gathering }) => `taken/${gathering}` },
  { head: 'Waiting', isNumber: true, cell: ({ waiting }) => waiting },
  { head: 'Came', isNumber: true, cell: ({ attended }) => attended }
]
const charged = ({ net, free }: PlaceListed): string => (free ? 'Free' : inPounds(net))
const standing = ({ status, cancelledOn, refundPercent }: PlaceListed): string => {
  if (cancelledOn === null) return placeStatusName[status]
  const back = refundPercent === null ? '' : `, ${String(refundPercent)} per cent given back`
  return `${placeStatusName[status]} on ${dayInWords(cancelledOn)}${back}`
}
const placeColumns: ReadonlyArray<Column<PlaceListed>> = [
  { head: 'Booking', cell: ({ booking }) => <span class="code">{booking}</span> },
  { head: 'Who', cell: ({ attendee }) => <span class="code">{attendee}</span> },
  {
    head: 'Community',
    cell: ({ community }) => (community === null ? '–' : <a href={`/communities/${community}`}>{community}</a>)
  },
  { head: 'Booked', cell: ({ bookedOn }) => dayInWords(bookedOn) },
  { head: 'Price of', cell: ({ priceGroup }) => priceGroupName[priceGroup] },
  { head: 'Without VAT', isNumber: true, cell: charged },
  { head: 'Stands', cell: standing, figure: ({ booking }) => `place/${booking}` }
]
const home = { href: '/', text: 'Home' }

const allPage = ({ gatherings }: Gatherings): Page => ({
  title: 'Gatherings',
  place: null,
  trail: [home],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">Gatherings</h1>
      <ForTheTeam />
      {gatherings.length === 0 ? (
        <p>Nothing is announced yet.</p>
      ) : (
        <Table
          id="gatherings-table"
          caption={`What the network holds, ordered by day (${String(gatherings.length)})`}
          rows={gatherings}
          columns={columns}
        />
      )}
    </>
  )
})

const factsOf = (one: GatheringListed): ReadonlyArray<Fact> => [
  ['Days', daysInWords(one.days)],
  ['Held', gatheringModeName[one.mode]],
  ...(one.cancelledOn === null ? [] : [['Cancelled', dayInWords(one.cancelledOn)] as const]),
  ['Places', placesIn(one)],
  ['Taken', one.taken, `taken/${one.gathering}`],
  ['Waiting', one.waiting, `waiting/${one.gathering}`],
  ['Came', one.attended, `attended/${one.gathering}`]
]
const placesPage = (one: GatheringListed, places: ReadonlyArray<PlaceListed>): Page => ({
  title: one.title,
  place: null,
  trail: [home, { href: '/gatherings', text: 'Gatherings' }],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">{gatheringKindName[one.kind]}</span> {one.title}
      </h1>
      <ForTheTeam />
      <Facts facts={factsOf(one)} />
      {places.length === 0 ? (
        <p>Nobody has booked yet.</p>
      ) : (
        <Table
          id="places-table"
          caption={`Places, in the order in which they were booked (${String(places.length)})`}
          rows={places}
          columns={placeColumns}
        />
      )}
    </>
  )
})

export const gatheringsPage = (found: Gatherings): Page => {
  const [one] = found.gatherings
  return found.gathering === null || one === undefined ? allPage(found) : placesPage(one, found.places)
}
