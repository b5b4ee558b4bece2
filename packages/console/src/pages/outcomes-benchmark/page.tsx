/** Outcomes of communities beside each other, under codes: for the network team alone. */
import type { OutcomeBenchmark, OutcomesBenchmark, RateOfCode } from '@cofc/reports'
import type { Drawings } from '../../charts/draw.ts'
import { rateSpreads } from '../../charts/of-reports.ts'
import { spreadChart } from '../../charts/spread.ts'
import { Chart } from '../../parts/chart.tsx'
import { BoxKey } from '../../parts/key.tsx'
import { OtherCycles, type WithOtherCycles } from '../../parts/other-cycles.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { ForTheTeamAlone } from '../../parts/team-alone.tsx'
import { measureName } from '../../words/names.ts'

export const rateText = (rate: number): string => rate.toFixed(1)
export const quartilesText = ({ quartiles }: OutcomeBenchmark): string =>
  quartiles === null ? 'fewer than ten communities' : quartiles.map(rateText).join(', ')

const columnsOf = (measure: string, own: string | null): ReadonlyArray<Column<RateOfCode>> => [
  {
    head: 'Code',
    cell: ({ code }) => (
      <>
        <span class="code">{code}</span>
        {code === own ? <span class="count">the community asked for</span> : null}
      </>
    )
  },
  {
    ...{ head: 'A year of one place', isNumber: true },
    cell: ({ perPlaceYear }) => rateText(perPlaceYear),
    figure: ({ code }) => `${measure}/${code}`
  }
]
const Spread = ({ measure, drawings }: Pick<OutcomeBenchmark, 'measure'> & { readonly drawings: Drawings }) => (
  <Chart
    drawings={drawings}
    legend={<BoxKey />}
    caption={`${measureName[measure]}: how communities spread, for a year of one place`}
    says="A dot for each community at its rate, and above them a box from the first to the third quartile with a line at the median, for ten communities or more. The table that follows has every figure."
  />
)
interface Drawn {
  readonly benchmark: OutcomeBenchmark
  /** `null` where nobody returned it. */
  readonly drawings: Drawings | null
  readonly own: string | null
}
const Measure = ({ benchmark, drawings, own }: Drawn) => {
  const { measure, n, rates } = benchmark
  return (
    <section>
      <h2>{measureName[measure]}</h2>
      <p>
        First quartile, median and third quartile:{' '}
        <span data-figure={`quartiles/${measure}`}>{quartilesText(benchmark)}</span>.
      </p>
      {drawings === null ? null : <Spread measure={measure} drawings={drawings} />}
      {n === 0 ? (
        <p>Nobody returned this together with occupied place-days.</p>
      ) : (
        <Table
          id={`${measure}-table`}
          caption={`${measureName[measure]}, by code, n ${String(n)}`}
          rows={rates}
          columns={columnsOf(measure, own)}
        />
      )}
    </section>
  )
}

const drawn = async (benchmark: OutcomeBenchmark): Promise<Pick<Drawn, 'benchmark' | 'drawings'>> => {
  const spreads = rateSpreads({ measures: [benchmark] })
  return { benchmark, drawings: spreads.length === 0 ? null : await spreadChart(spreads) }
}
export const outcomesBenchmarkPage = async (found: OutcomesBenchmark, beside: WithOtherCycles): Promise<Page> =>
  pageWith(found, beside, await Promise.all(found.measures.map(drawn)))

const pageWith = (
  { cycle, own }: OutcomesBenchmark,
  beside: WithOtherCycles,
  shown: ReadonlyArray<Pick<Drawn, 'benchmark' | 'drawings'>>
): Page => ({
  title: `Outcomes in ${cycle}`,
  place: null,
  trail: [{ href: '/', text: 'Home' }],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">Outcomes in</span> {cycle}
      </h1>
      <OtherCycles at="/outcomes-benchmark" cycle={cycle} beside={beside} />
      <ForTheTeamAlone>
        A rate of one community tells what happened to the people in it: it is not for passing on. Others read the rates
        of the network and its sectors in the <a href={`/national/${cycle}`}>national report</a>, and each community in
        which band its peers stand
        {own === null ? null : (
          <>
            : <a href={`/outcomes-among-peers/${own.community}/${cycle}`}>as {own.community} sees it</a>
          </>
        )}
        .
      </ForTheTeamAlone>
      <p>
        Each rate is what a community counted, for a year of one occupied place. Codes are drawn by chance for each
        cycle, and stand in their own order.
      </p>
      {shown.map(one => (
        <Measure {...one} own={own?.code ?? null} />
      ))}
    </>
  )
})
