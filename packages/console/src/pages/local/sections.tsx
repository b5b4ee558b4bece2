/** How the community stands in each section: by its own rating, by its visitors', and beside the network. */
import type { Benchmark, Counts, LocalReport, SectionTable } from '@cofc/reports'
import type { Drawings } from '../../charts/draw.ts'
import { Chart } from '../../parts/chart.tsx'
import { BenchmarkKey } from '../../parts/key.tsx'
import { PercentOf } from '../national/cells.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { percent, points } from '../../words/figures.ts'

type Rater = 'self' | 'peer'
const column = (by: Rater, head: string, figure: (counts: Counts) => string | number): Column<SectionTable> => ({
  head,
  isNumber: true,
  cell: row => {
    const counts = row[by]
    return counts === null ? '–' : figure(counts)
  },
  figure: ({ section }) => `${by}/${section}/${head}`
})
const changeColumn: Column<SectionTable> = {
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
    ),
  figure: ({ section }) => `change/${section}`
}

/** The change is of the ratings that count, so it stands with those. */
const Ratings = ({
  by,
  caption,
  sections,
  counts
}: {
  readonly by: Rater
  readonly caption: string
  readonly sections: LocalReport['sections']
  readonly counts: boolean
}) => (
  <Table
    id={`sections-${by}`}
    caption={caption}
    rows={sections}
    note={
      counts
        ? 'Change is in percentage points on the cycle before, over the standards that both cycles share; its n counts ratings.'
        : undefined
    }
    columns={[
      { head: 'Section', cell: ({ section }) => section },
      column(by, 'n', ({ met, partly, not }) => met + partly + not),
      column(by, 'Met', ({ met }) => met),
      column(by, 'Partly', ({ partly }) => partly),
      column(by, 'Not', ({ not }) => not),
      column(by, '% met', ({ percentMet }) => percent(percentMet)),
      column(by, 'N/A', ({ notApplicable }) => notApplicable),
      column(by, 'Unrated', ({ unrated }) => unrated),
      ...(counts ? [changeColumn] : [])
    ]}
  />
)

export const SectionsChapter = ({ sections }: Pick<LocalReport, 'sections'>) => {
  const isRatedByPeers = sections.some(({ peer }) => peer !== null)
  return (
    <section>
      <h2 id="sections">Ratings by section</h2>
      <p>How many standards were rated how. Per cent met is of n: those rated met, partly met or not met.</p>
      <Ratings by="self" caption="By the community itself" sections={sections} counts={!isRatedByPeers} />
      {isRatedByPeers ? <Ratings by="peer" caption="By its visitors" sections={sections} counts /> : null}
    </section>
  )
}

type Side = 'network' | 'sector'
const pooledOf = (side: Side, head: string): Column<Benchmark> => ({
  head,
  isNumber: true,
  state: row => (row[side].shown ? 'shown' : 'hidden'),
  cell: row => {
    const figure = row[side]
    return figure.shown ? <PercentOf figure={figure} /> : null
  },
  figure: ({ section }) => `benchmark/${section}/${side}`
})
const quartilesOf = ({ network }: Benchmark) => (
  <span class="nowrap">
    {network.shown ? (network.quartiles?.map(value => value.toFixed(1)).join(' – ') ?? '–') : '–'}
  </span>
)

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
      legend={<BenchmarkKey />}
      says="For each section a diamond at this community’s percentage of standards met, over a box from the first to the third quartile of the whole network with a line at the median. The table that follows has every figure."
      caption={
        <>
          Standards met in each section, per cent
          <span>At the right: this community. A box is drawn where ten communities or more are rated.</span>
        </>
      }
    />
    <Table
      id="benchmark-table"
      caption="Standards met in each section: this community, the network and its sector, with n the communities rated"
      rows={benchmark}
      note="These are as in the national report. A percentage pools the standards that are shown for the group. Quartiles (first, median, third) are those of all communities’ own percentages, for ten or more."
      columns={[
        { head: 'Section', cell: ({ section }) => section },
        {
          head: 'This community',
          isNumber: true,
          cell: ({ own }) => percent(own),
          figure: ({ section }) => `benchmark/${section}/own`
        },
        pooledOf('network', 'Network'),
        { head: 'Its quartiles', isNumber: true, cell: quartilesOf },
        pooledOf('sector', 'Sector')
      ]}
    />
  </section>
)
