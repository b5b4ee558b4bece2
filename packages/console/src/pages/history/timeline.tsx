/** What happened, day by day, and the state after each event. */
import type { History, HistoryEntry } from '@cofc/application'
import { beforeRecords, sentenceOf, type PlainDate } from '@cofc/core'
import { Details } from '../../parts/details.tsx'
import { capital } from '../../words/capital.ts'
import { dayInWords } from '../../words/dates.ts'
import { Recorded } from './recorded.tsx'
import { State } from './state-on-day.tsx'
import { titleOf } from './states/index.ts'

interface Day {
  readonly on: PlainDate
  readonly entries: ReadonlyArray<HistoryEntry>
}
const byDay = (entries: ReadonlyArray<HistoryEntry>): ReadonlyArray<Day> =>
  [...new Set(entries.map(({ on }) => on))].map(on => ({ on, entries: entries.filter(entry => entry.on === on) }))

/** Keeps the two years of a cycle on one line. */
const unbroken = (sentence: string) =>
  sentence.split(/(\d{4}-\d{4})/).map((part, at) => (at % 2 === 1 ? <span class="nowrap">{part}</span> : part))

const Event = ({ entry }: { readonly entry: HistoryEntry }) => (
  <li>
    <p>{unbroken(sentenceOf(entry.event))}</p>
    <Recorded entry={entry} />
    <Details
      summary={
        <>
          {titleOf(entry)} after this
          <span class="nhsuk-u-visually-hidden">
            {' '}
            (event {entry.version} of {entry.stream})
          </span>
        </>
      }
    >
      <State entry={entry} />
      <p class="note">
        Event {entry.version} of {entry.stream}
      </p>
    </Details>
  </li>
)

export const Timeline = ({ entries }: Pick<History, 'entries'>) => (
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
