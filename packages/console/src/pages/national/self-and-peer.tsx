/** Where communities and their visitors see things differently, and what both of them find. */
import type { NationalReport } from '@cofc/reports'
import type { Drawings } from '../../charts/draw.ts'
import { Chart } from '../../parts/chart.tsx'
import { Details } from '../../parts/details.tsx'
import { Facts } from '../../parts/facts.tsx'
import { SelfAndPeerKey } from '../../parts/key.tsx'
import { Table } from '../../parts/table.tsx'
import { percent, points } from '../../words/figures.ts'
import { Standard } from './cells.tsx'

interface Given extends Pick<NationalReport, 'selfAndPeer' | 'standards'> {
  /** `null` while no core standard can be shown by both sides. */
  readonly drawings: Drawings | null
  readonly number?: number | undefined
}
const Drawn = ({ drawings, number }: Pick<Given, 'drawings' | 'number'>) =>
  drawings === null ? null : (
    <Chart
      id="self-and-peer-figure"
      number={number}
      drawings={drawings}
      legend={<SelfAndPeerKey />}
      says="For each core standard the share of communities that meet it by their own rating, and by that of their visitors. The table that follows has every figure."
      caption={
        <>
          Communities meeting each core standard, per cent, by themselves and by their visitors
          <span>At the right: self less peer, in percentage points.</span>
        </>
      }
    />
  )

export const SelfAndPeerChapter = ({ selfAndPeer, standards, drawings, number }: Given) => {
  const textOf = new Map(standards.map(({ standard, text }) => [standard, text] as const))
  return (
    <section>
      <h2 id="self-and-peer">Self-review and peer-review side by side</h2>
      <p>Over the communities that rated themselves on a standard and were also rated on it by their visitors.</p>
      <Drawn drawings={drawings} number={number} />
      {selfAndPeer.length === 0 ? (
        <p>No standard has been rated by both sides yet.</p>
      ) : (
        <Details summary="Standard by standard">
          <Table
            id="self-and-peer-table"
            caption="Communities meeting each standard by their own and by their visitors’ rating"
            rows={selfAndPeer}
            hiddenRow={({ shown, standard }) => (shown ? null : standard)}
            columns={[
              {
                head: 'Standard',
                cell: ({ standard }) => <Standard code={standard} text={textOf.get(standard) ?? ''} />
              },
              { head: 'n', isNumber: true, cell: row => (row.shown ? row.n : null) },
              {
                head: 'Self',
                isNumber: true,
                cell: row => (row.shown ? percent(row.selfPercentMet) : null),
                figure: ({ standard }) => `selfAndPeer/${standard}/self`
              },
              {
                head: 'Peer',
                isNumber: true,
                cell: row => (row.shown ? percent(row.peerPercentMet) : null),
                figure: ({ standard }) => `selfAndPeer/${standard}/peer`
              },
              {
                head: 'Self less peer',
                isNumber: true,
                cell: row => (row.shown ? points(row.points) : null),
                figure: ({ standard }) => `selfAndPeer/${standard}/points`
              }
            ]}
          />
        </Details>
      )}
    </section>
  )
}

const LastYear = ({ lastYear }: Pick<NationalReport, 'lastYear'>) => {
  if (lastYear === null) return <p>No cycle before this one is on record.</p>
  if (!lastYear.shown)
    return (
      <p>
        What became of the action points of {lastYear.cycle} is not shown: too few communities have a final report of
        it.
      </p>
    )
  return (
    <Facts
      facts={[
        [
          'Action points recorded',
          `${String(lastYear.actions)} in ${String(lastYear.n)} communities`,
          'lastYear/actions'
        ],
        ['Done', lastYear.done, 'lastYear/done'],
        ['Dropped', lastYear.dropped, 'lastYear/dropped'],
        ['Still open', lastYear.open, 'lastYear/open']
      ]}
    />
  )
}

const sectionName = ({ section }: NationalReport['themes'][number]): string => section ?? 'About no one standard'

export const ThemesChapter = ({ themes, lastYear }: Pick<NationalReport, 'themes' | 'lastYear'>) => (
  <section>
    <h2 id="themes">Achievements and action points</h2>
    <Table
      id="themes-table"
      caption="Communities with an area of achievement, and with an action point, in each section"
      rows={themes}
      hiddenRow={row => (row.shown ? null : sectionName(row))}
      columns={[
        { head: 'Section', cell: sectionName },
        {
          head: 'Achieve­ment',
          isNumber: true,
          cell: row => (row.shown ? row.achievements : null),
          figure: ({ section }) => `themes/${section ?? ''}/achievements`
        },
        {
          head: 'Action point',
          isNumber: true,
          cell: row => (row.shown ? row.actions : null),
          figure: ({ section }) => `themes/${section ?? ''}/actions`
        },
        { head: 'n', isNumber: true, cell: row => (row.shown ? row.n : null) }
      ]}
    />
    <h3>What became of last year’s action points{lastYear === null ? '' : ` (${lastYear.cycle})`}</h3>
    <LastYear lastYear={lastYear} />
  </section>
)
