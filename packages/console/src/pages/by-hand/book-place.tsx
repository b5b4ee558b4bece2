/** A place at a gathering: what it costs, which free place it uses, and who waits. */
import { inPounds, type Booking, type ShortCode } from '@cofc/core'
import { attendeeName, type PlaceFound } from '../../hand-made/book-place.ts'
import type { HandMadeShown } from '../../hand-made/hand-made.ts'
import { Facts, type Fact } from '../../parts/facts.tsx'
import { Line, textOr } from '../../parts/inputs.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { dayInWords, daysInWords } from '../../words/dates.ts'
import { gatheringKindName, gatheringModeName, placeStatusName } from '../../words/gatherings.ts'
import { chargedSays } from '../../words/places.ts'
import { Framed, problemsIn } from './framed.tsx'
import { fromDashboard } from './of-review.tsx'

const standing = (booking: Booking): string => {
  if (booking.status === 'Waiting') return 'Waiting for a place'
  const paid = 'free' in booking && booking.free ? 'free' : inPounds(booking.net)
  return `${placeStatusName[booking.status]}, ${paid}`
}
type Own = readonly [ShortCode, Booking]
const ownColumns = (gathering: string): ReadonlyArray<Column<Own>> => [
  { head: 'Who comes', cell: ([, { attendee }]) => <span class="code">{attendee}</span> },
  { head: 'Since', cell: ([, { bookedOn }]) => dayInWords(bookedOn) },
  { head: 'Stands', cell: ([, booking]) => standing(booking), figure: ([code]) => `place/${code}` },
  {
    head: 'Change',
    cell: ([code, { status }]) =>
      status === 'Attended' ? null : (
        <>
          <a href={`/do/gathering/${gathering}/substitute-attendee?booking=${code}`}>Name somebody else</a>{' '}
          <a href={`/do/gathering/${gathering}/cancel-place?booking=${code}`}>Cancel</a>
        </>
      )
  }
]
const factsOf = ({ state, left, next }: PlaceFound): ReadonlyArray<Fact> => [
  ['Days', daysInWords(state.days)],
  ['Held', gatheringModeName[state.asAnnounced.mode]],
  ['Places left', left === null ? 'Any number' : String(left), 'left'],
  ['Your next place', chargedSays(next), 'next']
]
const Who = ({ shown }: { readonly shown: HandMadeShown<PlaceFound> }) => (
  <Framed shown={shown} buttons={[{ does: 'go', text: 'Continue' }]}>
    <Line
      name={attendeeName}
      label="Who comes?"
      hint="An id of letters and digits that you give them, such as P-12. Never a name: you tell the network team the name outside these pages."
      problems={shown.problems}
      isShort={true}
      text={textOr(shown.typed, attendeeName, '')}
    />
  </Framed>
)
export const bookPlacePage = (shown: HandMadeShown<PlaceFound>): Page => {
  const { found, isSaved } = shown
  const { state, own, next } = found
  const { kind, title } = state.asAnnounced
  return {
    title: `Book a place: ${title}`,
    ...fromDashboard(found),
    problems: problemsIn(shown),
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">{gatheringKindName[kind]}</span> {title}
        </h1>
        {isSaved ? (
          <div class="nhsuk-inset-text" role="status">
            <p>Sent. What you have stands below.</p>
          </div>
        ) : null}
        <Facts facts={factsOf(found)} />
        {own.length === 0 ? (
          <p>You have no place yet.</p>
        ) : (
          <Table id="own-places" caption="Your places" rows={own} columns={ownColumns(found.gathering)} />
        )}
        <h2>Book {own.length === 0 ? 'a place' : 'another place'}</h2>
        {next.is === 'refused' ? <p>{next.says}</p> : <Who shown={{ ...shown, isSaved: false }} />}
      </>
    )
  }
}
