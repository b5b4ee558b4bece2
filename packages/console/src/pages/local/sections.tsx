/** How the community stands in each section: by its own rating, by its visitors', and beside the network. */
import type { Benchmark, Counts, LocalReport, SectionTable } from '@cofc/projections'
import type { Drawings } from '../../charts/draw.ts'
import { Chart } from '../../parts/chart.tsx'
import { BenchmarkKey } from '../../parts/key.tsx'
import { whyHidden } from '../../parts/notes.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { percent, points } from '../../words/figures.ts'

const countColumns = (who: string, by: 'self' | 'peer'): ReadonlyArray<Column<SectionTable>> => {
  const of = (name: string, figure: (counts: Counts) => string | number): Column<SectionTable> => ({
    head: (
      <>
        <span class="count">{who}</span>
        {name}
      </>
    ),
    isNumber: true,
    cell: row => {
      const counts = row[by]
      return counts === null ? '–' : figure(counts)
    },
    figure: ({ section }) => `${by}/${section}/${name}`
  })
  return [
    of('Met', ({ met }) => met),
    of('Partly', ({ partly }) => partly),
    of('Not', ({ not }) => not),
    of('N/A', ({ notApplicable }) => notApplicable),
    of('Unrated', ({ unrated }) => unrated),
    of('% met', ({ percentMet }) => percent(percentMet))
  ]
}

export const SectionsChapter = ({ sections }: Pick<LocalReport, 'sections'>) => {
  const isRatedByPeers = sections.some(({ peer }) => peer !== null)
  return (
    <section>
      <h2 id="sections">Ratings by section</h2>
      <Table
        id="sections-table"
        caption="How many standards were rated how; n of a percentage is met, partly and not together"
        rows={sections}
        isWide
        note="Change is in percentage points on the cycle before, over the standards that both cycles share."
        columns={[
          { head: 'Section', cell: ({ section }) => section },
          ...countColumns('Self', 'self'),
          ...(isRatedByPeers ? countColumns('Peer', 'peer') : []),
          {
            head: 'Change',
            isNumber: true,
            cell: ({ change }) =>
              change === null ? (
                '–'
              ) : (
                <>
                  {points(change.points)}
                  <span class="count">n {change.n}</span>
                </>
              )
          }
        ]}
      />
    </section>
  )
}

type Side = 'network' | 'sector'
const medianOf = (side: Side) => (row: Benchmark) => {
  const figure = row[side]
  if (!figure.shown) return <span class="quiet">hidden</span>
  return (
    <>
      {figure.quartiles === null ? '–' : figure.quartiles.map(percent).join(', ')}
      <span class="count">n {figure.n}</span>
    </>
  )
}
const pooledOf = (side: Side) => (row: Benchmark) => {
  const figure = row[side]
  return figure.shown ? percent(figure.percentMet) : <span class="quiet">hidden</span>
}

export const BenchmarkChapter = ({
  benchmark,
  drawings
}: Pick<LocalReport, 'benchmark'> & { readonly drawings: Drawings }) => (
  <section>
    <h2 id="benchmark">Beside the network</h2>
    <p>
      The community’s own percentage of standards met in each section, beside those of all communities and of its
      sector.
    </p>
    <Chart
      drawings={drawings}
      breaks
      says="For each section a diamond at this community’s percentage of standards met, over two boxes from the first to the third quartile with a line at the median: one of the whole network, one of its sector. The table that follows has every figure."
      caption={
        <>
          Standards met in each section, per cent
          <span>At the right: this community. Boxes are drawn for groups of ten or more.</span>
        </>
      }
    />
    <BenchmarkKey />
    <Table
      id="benchmark-table"
      caption="Standards met in each section: this community, the network and its sector, with n the communities rated"
      rows={benchmark}
      isWide
      note={<>{whyHidden} Quartiles are those of communities’ own percentages, shown for ten or more.</>}
      columns={[
        { head: 'Section', cell: ({ section }) => section },
        {
          head: 'This community',
          isNumber: true,
          cell: ({ own }) => percent(own),
          figure: ({ section }) => `benchmark/${section}/own`
        },
        {
          head: 'Network',
          isNumber: true,
          cell: pooledOf('network'),
          figure: ({ section }) => `benchmark/${section}/network`
        },
        { head: 'Network quartiles', isNumber: true, cell: medianOf('network') },
        {
          head: 'Sector',
          isNumber: true,
          cell: pooledOf('sector'),
          figure: ({ section }) => `benchmark/${section}/sector`
        },
        { head: 'Sector quartiles', isNumber: true, cell: medianOf('sector') }
      ]}
    />
  </section>
)
