/** The national report of a cycle, read by core value. */
import type { CoreValuesOfCycle, FiguresOfValue } from '@cofc/reports'
import { groupsChart } from '../../charts/core-standards.ts'
import type { Drawings } from '../../charts/draw.ts'
import { Chart } from '../../parts/chart.tsx'
import { SpreadKey } from '../../parts/key.tsx'
import { OtherCycles, type WithOtherCycles } from '../../parts/other-cycles.tsx'
import type { Page } from '../../parts/layout.tsx'
import { nationalPath, Status } from '../../parts/notes.tsx'
import { Table, type CellState, type Column } from '../../parts/table.tsx'
import { capital } from '../../words/capital.ts'
import { counted, percent } from '../../words/figures.ts'
import { groupName, groups } from '../../words/names.ts'

type Group = (typeof groups)[number]
export const valueText = ({ groups: figures }: FiguresOfValue, group: Group): string => {
  const figure = figures.find(one => one.group === group)
  return figure?.shown === true
    ? `${percent(figure.percentMet)} of ${String(figure.ratings)}, ${String(figure.standards.shown)} of ${String(figure.standards.of)} standards`
    : ''
}
const stateOf = (row: FiguresOfValue, group: Group): CellState =>
  row.groups.some(one => one.group === group && one.shown) ? 'shown' : 'hidden'

const columns: ReadonlyArray<Column<FiguresOfValue>> = [
  {
    head: 'Core value',
    cell: ({ value, standards }) => (
      <>
        {capital(value)}
        <span class="count count--words">{standards.join(', ')}</span>
      </>
    )
  },
  ...groups.map((group): Column<FiguresOfValue> => ({
    head: groupName[group],
    cell: row => valueText(row, group),
    state: row => stateOf(row, group),
    figure: ({ value }) => `${value}/${group}`
  }))
]

/** Sectors are told apart by their marks alone, so a chart of them stands beside the table and not in its place. */
const chartOf = async ({ values }: CoreValuesOfCycle): Promise<Drawings | null> =>
  groupsChart(values.map(({ value, groups: figures }) => ({ code: null, text: capital(value), groups: figures })))

export const coreValuesPage = async (report: CoreValuesOfCycle, beside: WithOtherCycles): Promise<Page> => {
  const drawings = await chartOf(report)
  const { cycle, values, withoutValue } = report
  return {
    title: `Core values in ${cycle}`,
    place: null,
    trail: [
      { href: '/', text: 'Home' },
      { href: nationalPath(cycle), text: `National report ${cycle}` }
    ],
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">Read by core value</span> {cycle}
        </h1>
        <OtherCycles at="/core-values" cycle={cycle} beside={beside} />
        <Status {...report} />
        <p class="lede">
          The core values give the standards their context and are not scored. These are figures of the standards that
          stand for each: the share of their ratings that are met, pooled over the standards that the{' '}
          <a href={nationalPath(cycle)}>national report</a> shows.
        </p>
        {drawings === null ? null : (
          <Chart
            drawings={drawings}
            legend={<SpreadKey />}
            caption="Ratings met of the standards for each value, per cent, and how far the sectors lie apart"
            says="A bar for each value, as long as the share of ratings met across the network, with a tick for each sector. The table that follows has every figure."
          />
        )}
        {values.length === 0 ? (
          <p>No standard of this edition names the value that it stands for.</p>
        ) : (
          <Table
            id="values-table"
            caption="Ratings met, of all ratings of the standards shown"
            rows={values}
            columns={columns}
          />
        )}
        <p>
          <span data-figure="withoutValue">{counted(withoutValue, 'standard')}</span> of the edition without a value.
          One that stands for two values is counted under both.
        </p>
      </>
    )
  }
}
