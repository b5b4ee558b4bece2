/** The state of everything about a community on the day that a history ends with. */
import type { History, HistoryEntry } from '@cofc/application'
import { dayInWords } from '../../words/dates.ts'
import { Facts } from '../../parts/facts.tsx'
import { stateInWords, titleOf } from './states/index.ts'

export const State = ({ entry }: { readonly entry: Pick<HistoryEntry, 'aggregate' | 'state'> }) => (
  <ul class="state">
    {stateInWords(entry).map(sentence => (
      <li>{sentence}</li>
    ))}
  </ul>
)

/** The last entry of each stream, in the order in which the streams began. */
const lastOfEach = (entries: ReadonlyArray<HistoryEntry>): ReadonlyArray<HistoryEntry> => [
  ...new Map(entries.map(entry => [entry.stream, entry])).values()
]

export const StateOnDay = ({ asOf, entries }: Pick<History, 'asOf' | 'entries'>) =>
  entries.length === 0 ? null : (
    <section>
      <h2>{asOf === null ? 'Where it stands' : `Where it stood on ${dayInWords(asOf)}`}</h2>
      <Facts facts={lastOfEach(entries).map(entry => [titleOf(entry), <State entry={entry} />])} />
    </section>
  )
