/** A community's history as a timeline: what happened, day by day, and the state after each event. */
import type { History, HistoryEntry } from '@cofc/application'
import { beforeRecords, PlainDate, sentenceOf } from '@cofc/core'
import { Button, DayField } from '../../parts/choose.tsx'
import { Details } from '../../parts/details.tsx'
import type { Page } from '../../parts/layout.tsx'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { State } from './state.tsx'

interface HistoryGiven {
  readonly history: History
  /** As the register has it; `null` when it has none. */
  readonly name: string | null
}
interface Day {
  readonly on: PlainDate
  readonly entries: ReadonlyArray<HistoryEntry>
}
const byDay = (entries: ReadonlyArray<HistoryEntry>): ReadonlyArray<Day> =>
  [...new Set(entries.map(({ on }) => on))].map(on => ({ on, entries: entries.filter(entry => entry.on === on) }))

const capital = (text: string): string => text.replace(/^./, letter => letter.toUpperCase())

/** Keeps the two years of a cycle on one line. */
const unbroken = (sentence: string) =>
  sentence.split(/(\d{4}-\d{4})/).map((part, at) => (at % 2 === 1 ? <span class="nowrap">{part}</span> : part))

const Event = ({ entry }: { readonly entry: HistoryEntry }) => (
  <li>
    <p>{unbroken(sentenceOf(entry.event))}</p>
    <Details
      summary={
        <>
          State of the {entry.aggregate} after this
          <span class="nhsuk-u-visually-hidden">
            {' '}
            (event {entry.version} of {entry.stream})
          </span>
        </>
      }
    >
      <State state={entry.state} />
      <p class="note">
        Event {entry.version} of {entry.stream}, recorded {dayOfInstant(entry.recordedAt)}
      </p>
    </Details>
  </li>
)

const dayOfInstant = (instant: string): string => {
  const day = instant.slice(0, 10)
  return PlainDate.is(day) ? dayInWords(day) : day
}

const Timeline = ({ entries }: Pick<History, 'entries'>) => (
  <ol class="timeline">
    {byDay(entries).map(({ on, entries: thatDay }) => (
      <li class="timeline__day">
        <h3 class="nhsuk-heading-s">
          {on === beforeRecords ? capital(dayInWords(on)) : <time dateTime={on}>{dayInWords(on)}</time>}
        </h3>
        <ul class="timeline__events">
          {thatDay.map(entry => (
            <Event entry={entry} />
          ))}
        </ul>
      </li>
    ))}
  </ol>
)

const ChooseDay = ({ asOf }: Pick<History, 'asOf'>) => (
  <form class="choose" method="get">
    <DayField
      name="asOf"
      label="As it stood on"
      hint="Only what had happened by that day is told. Leave it empty for everything."
      chosen={asOf}
    />
    <Button text="Show" />
  </form>
)

const cyclesIn = (entries: ReadonlyArray<HistoryEntry>): ReadonlyArray<string> =>
  [...new Set(entries.flatMap(({ stream }) => /^review-[^/]+\/([^/]+)\//.exec(stream)?.[1] ?? []))].sort()

export const historyPage = ({ history: { community, asOf, entries }, name }: HistoryGiven): Page => ({
  title: `${name ?? community}, history`,
  place: null,
  trail: [
    { href: '/', text: 'Home' },
    { href: '/register', text: 'Register' }
  ],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">History of {community}</span> {name ?? community}
      </h1>
      <p class="lede">
        <span data-figure="events">{counted(entries.length, 'event')}</span>
        {asOf === null ? ' on record.' : ` by ${dayInWords(asOf)}.`}
      </p>
      {cyclesIn(entries).length === 0 ? null : (
        <p>
          Local reports:{' '}
          {cyclesIn(entries).map((cycle, at) => (
            <>
              {at === 0 ? '' : ', '}
              <a href={`/local/${community}/${cycle}`}>{cycle}</a>
            </>
          ))}
        </p>
      )}
      <ChooseDay asOf={asOf} />
      <h2>What happened</h2>
      {entries.length === 0 ? <p>Nothing had happened by that day.</p> : <Timeline entries={entries} />}
    </>
  )
})
