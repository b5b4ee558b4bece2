/** A joint prison audit by its areas, with what it recommends. */
import { auditAreaName } from '@cofc/core'
import type { AreaShown, AuditShown, ItemShown, RecommendationShown } from '@cofc/reports'
import { Details } from '../../parts/details.tsx'
import { Rated } from '../../parts/rating.tsx'
import { Said } from '../../parts/said.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { dayInWords } from '../../words/dates.ts'
import { percent } from '../../words/figures.ts'
import { outcomeName } from '../../words/names.ts'

const areaInWords = ({ area }: Pick<AreaShown, 'area'>): string => `${area}, ${auditAreaName[area]}`
const number = (head: string, cell: (row: AreaShown) => string | number): Column<AreaShown> => ({
  ...{ head, cell, isNumber: true },
  figure: ({ area }) => `areas/${area}/${head}`
})

const Areas = ({ areas }: Pick<AuditShown, 'areas'>) => (
  <Table
    id="areas-table"
    caption="The items of the audit by area"
    rows={areas}
    note="An item with a standard is rated by the standard, any other by the audit. Per cent met is of n: those rated met, partly met or not met."
    columns={[
      { head: 'Area', cell: areaInWords },
      number('n', ({ met, partly, not }) => met + partly + not),
      number('Met', ({ met }) => met),
      number('Partly', ({ partly }) => partly),
      number('Not', ({ not }) => not),
      number('% met', ({ percentMet }) => percent(percentMet)),
      number('N/A', ({ notApplicable }) => notApplicable),
      number('Unrated', ({ unrated }) => unrated)
    ]}
  />
)

const Recommendations = ({ recommendations }: Pick<AuditShown, 'recommendations'>) =>
  recommendations.length === 0 ? (
    <p>No recommendation is recorded.</p>
  ) : (
    <Table
      id="recommendations-table"
      caption={`Recommendations (${String(recommendations.length)})`}
      rows={recommendations}
      columns={[
        { head: 'Recommendation', cell: ({ words }: RecommendationShown) => <Said text={words} /> },
        { head: 'Area', cell: ({ area }) => area },
        { head: 'Due', cell: ({ due }) => (due === null ? '–' : dayInWords(due)) },
        {
          head: 'Status',
          cell: ({ outcome, settledOn }) =>
            `${outcomeName[outcome]}${settledOn === null ? '' : `, ${dayInWords(settledOn)}`}`
        }
      ]}
    />
  )

/** What was said beside a rating of a standard stands with the standard. */
const Items = ({ items }: Pick<AuditShown, 'items'>) => (
  <Details summary="Every item of the audit">
    <Table
      id="items-table"
      caption={`Items (${String(items.length)})`}
      rows={items}
      columns={[
        { head: 'Item', cell: ({ item }: ItemShown) => <span class="code">{item}</span> },
        { head: 'Area', cell: ({ area }) => area },
        { head: 'Rated by', cell: ({ standard }) => standard ?? 'the audit' },
        { head: 'Rating', cell: ({ rating }) => <Rated rating={rating} /> },
        {
          head: 'Comment',
          cell: ({ standard, comment }) => (standard !== null || comment === null ? '–' : <Said text={comment} />)
        }
      ]}
    />
  </Details>
)

const concludedInWords = (concluded: AuditShown['concluded']): string =>
  concluded === null
    ? 'The audit has not been concluded.'
    : `The audit was concluded on ${dayInWords(concluded.on)} with version ${String(concluded.version)} of the report. The next is due by ${dayInWords(concluded.nextDue)}.`

export const AuditChapter = ({ audit }: { readonly audit: AuditShown }) => (
  <section>
    <h2 id="audit">Joint audit</h2>
    <p>{concludedInWords(audit.concluded)}</p>
    <Areas areas={audit.areas} />
    <Recommendations recommendations={audit.recommendations} />
    <Items items={audit.items} />
  </section>
)
