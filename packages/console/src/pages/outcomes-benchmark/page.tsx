/** Outcomes of communities beside each other, under codes: for the network team alone. */
import type { OutcomeBenchmark, OutcomesBenchmark, RateOfCode } from '@cofc/reports'
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
const Measure = ({ benchmark, own }: { readonly benchmark: OutcomeBenchmark; readonly own: string | null }) => {
  const { measure, n, rates } = benchmark
  return (
    <section>
      <h2>{measureName[measure]}</h2>
      <p>
        First quartile, median and third quartile:{' '}
        <span data-figure={`quartiles/${measure}`}>{quartilesText(benchmark)}</span>.
      </p>
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

export const outcomesBenchmarkPage = ({ cycle, own, measures }: OutcomesBenchmark, beside: WithOtherCycles): Page => ({
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
        of the network and its sectors in the <a href={`/national/${cycle}`}>national report</a>.
      </ForTheTeamAlone>
      <p>
        Each rate is what a community counted, for a year of one occupied place. Codes are drawn by chance for each
        cycle, and stand in their own order.
      </p>
      {measures.map(benchmark => (
        <Measure benchmark={benchmark} own={own?.code ?? null} />
      ))}
    </>
  )
})
