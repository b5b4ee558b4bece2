/** A community's history as one document: where everything stands, then what happened day by day. */
import type { History } from '@cofc/application'
import type { Page } from '../../parts/layout.tsx'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { StateOnDay } from './state-on-day.tsx'
import { Timeline } from './timeline.tsx'

export const historyOnPaper = ({ community, asOf, asAt, entries }: History): Page => ({
  title: `History of ${community}`,
  place: null,
  ...(asAt === undefined ? {} : { asAt }),
  body: (
    <>
      <h1 class="nhsuk-heading-xl">History of {community}</h1>
      <p class="lede">
        <span data-figure="events">{counted(entries.length, 'event')}</span>
        {asOf === null ? ' on record.' : ` by ${dayInWords(asOf)}.`}
      </p>
      <StateOnDay asOf={asOf} entries={entries} />
      <h2>What happened</h2>
      <Timeline entries={entries} />
    </>
  )
})
