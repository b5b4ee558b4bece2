/** The core standards: what every therapeutic community is held to. */
import { coreStandardsMet, type NationalReport } from '@cofc/reports'
import type { Drawings } from '../../charts/draw.ts'
import { Chart } from '../../parts/chart.tsx'
import { SpreadKey } from '../../parts/key.tsx'
import { Table } from '../../parts/table.tsx'
import { percent } from '../../words/figures.ts'
import { groupName, groups } from '../../words/names.ts'
import { allOf, groupsIn, percentColumns, Standard } from './cells.tsx'

interface CoreStandardsGiven {
  readonly standards: NationalReport['standards']
  /** `null` while they would only repeat the table. */
  readonly drawings: Drawings | null
  readonly number?: number | undefined
}
const inShort = (standards: NationalReport['standards']): string => {
  const rated = standards.flatMap(({ standard, groups }) => {
    const all = allOf(groups)
    return all === null ? [] : [{ standard, percentMet: all.percentMet }]
  })
  const [first, ...others] = rated.toSorted((one, other) => one.percentMet - other.percentMet)
  const last = others.at(-1)
  return first === undefined || last === undefined
    ? 'Bars of the share of communities that meet each core standard. None can be shown yet.'
    : `Bars of the share of communities that meet each core standard across the network, with a tick for each sector. The bars run from ${percent(first.percentMet)} (${first.standard}) to ${percent(last.percentMet)} (${last.standard}). The table that follows has every figure.`
}

export const CoreStandardsChapter = ({ standards, drawings, number }: CoreStandardsGiven) => {
  const core = coreStandardsMet({ standards })
  return (
    <section>
      <h2 id="core-standards">Core standards</h2>
      <p>The core standards are common to every member community, whatever its sector.</p>
      {drawings === null ? null : (
        <Chart
          id="core-standards-figure"
          number={number}
          drawings={drawings}
          says={inShort(core)}
          legend={<SpreadKey />}
          caption={
            <>
              Communities meeting each core standard, per cent, and how far the sectors lie apart
              <span>In the order of the edition. The table that follows has every figure.</span>
            </>
          }
        />
      )}
      <Table
        id="core-standards-table"
        caption="Communities meeting each core standard, with n the communities rated on it"
        rows={core}
        columns={[
          { head: 'Standard', cell: ({ standard, text }) => <Standard code={standard} text={text} /> },
          ...percentColumns(
            groupsIn(groups, core),
            group => groupName[group],
            ({ standard }: (typeof core)[number], group) => `standards/${standard}/${group}`
          )
        ]}
      />
    </section>
  )
}
