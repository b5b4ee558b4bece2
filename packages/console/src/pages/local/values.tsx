/** The ratings of the review read by core value. */
import type { Counts, ValueTable } from '@cofc/reports'
import { Table, type Column } from '../../parts/table.tsx'
import { capital } from '../../words/capital.ts'
import { percent } from '../../words/figures.ts'

type Rater = 'self' | 'peer'
const columnsOf = (by: Rater, whose: string): ReadonlyArray<Column<ValueTable>> => {
  const column = (head: string, named: string, figure: (counts: Counts) => string | number): Column<ValueTable> => ({
    ...{ head: `${whose}: ${head}`, isNumber: true },
    cell: row => {
      const counts = row[by]
      return counts === null ? '–' : figure(counts)
    },
    figure: ({ value }) => `values/${value}/${by}/${named}`
  })
  return [
    column('% met', 'percentMet', ({ percentMet }) => percent(percentMet)),
    column('met', 'met', ({ met }) => met)
  ]
}

export const ValuesChapter = ({ values }: { readonly values: ReadonlyArray<ValueTable> }) => (
  <section>
    <h2 id="values">Read by core value</h2>
    <p>
      The core values give the standards their context and are not scored. These are the ratings of the standards that
      stand for each. One that stands for two values is counted under both.
    </p>
    <Table
      id="values-table"
      caption="Standards met, by the core value that they stand for"
      rows={values}
      columns={[
        {
          head: 'Core value',
          cell: ({ value, standards }) => (
            <>
              {capital(value)}
              <span class="count count--words">{standards.join(', ')}</span>
            </>
          )
        },
        ...columnsOf('self', 'Self'),
        ...(values.some(({ peer }) => peer !== null) ? columnsOf('peer', 'Peers') : [])
      ]}
    />
  </section>
)
