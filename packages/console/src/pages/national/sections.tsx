/** The sections: how communities spread, and where each finds itself by its code. */
import type { NationalReport, SectionFigure, SectionFigures } from '@cofc/reports'
import type { Drawings } from '../../charts/draw.ts'
import { Chart } from '../../parts/chart.tsx'
import { Details } from '../../parts/details.tsx'
import { BoxKey } from '../../parts/key.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { percent } from '../../words/figures.ts'
import { groupName, groups } from '../../words/names.ts'
import { allOf, groupsIn, percentColumns, stateOf } from './cells.tsx'

type SectionsGiven = Pick<NationalReport, 'sections' | 'coded'> & {
  readonly drawings: Drawings
  readonly number?: number | undefined
}

const quartile =
  (at: number) =>
  ({ groups: of }: SectionFigures) =>
    percent(allOf(of)?.quartiles?.[at] ?? null)
const ofNetwork = ({ groups: of }: SectionFigures) => stateOf(of, 'all')
/** How many standards are pooled for the whole network; how many there are, where some are hidden. */
const standardsIn = (all: SectionFigure | null): string => {
  if (all === null) return '–'
  const { shown, of } = all.standards
  return shown === of ? String(of) : `${String(shown)} of ${String(of)}`
}
const columnsOf = (sections: NationalReport['sections']): ReadonlyArray<Column<SectionFigures>> => [
  { head: 'Section', cell: ({ section }) => section },
  ...percentColumns(
    groupsIn(groups, sections),
    group => groupName[group],
    ({ section }: SectionFigures, group) => `sections/${section}/${group}`
  ),
  {
    head: 'Standards',
    isNumber: true,
    state: ofNetwork,
    cell: ({ groups: of }) => standardsIn(allOf(of)),
    figure: ({ section }) => `sections/${section}/standards`
  },
  ...(['First quartile', 'Median', 'Third quartile'] as const).map((head, at) => ({
    head,
    isNumber: true,
    state: ofNetwork,
    cell: quartile(at),
    figure: ({ section }: SectionFigures) => `quartiles/${section}/${String(at)}`
  }))
]

const Codes = ({ sections, coded }: Pick<NationalReport, 'sections' | 'coded'>) => (
  <Details summary="Communities’ percentages, under their codes">
    <div class="codes">
      <Table
        id="codes"
        caption="Communities’ own percentages of their rated standards in each section, to the nearest five points"
        note="A community stands here only where at least four others rate the same standards and have a figure in the same sections. In its own report every community finds its percentages exactly."
        rows={coded}
        columns={[
          { head: 'Code', cell: ({ code }) => code },
          ...sections.map(({ section }, at) => ({
            head: section,
            isNumber: true,
            cell: (row: NationalReport['coded'][number]) => percent(row.sections[at]?.percentMet ?? null),
            figure: ({ code }: NationalReport['coded'][number]) => `coded/${code}/${section}`
          }))
        ]}
      />
    </div>
  </Details>
)

export const SectionsChapter = ({ sections, coded, drawings, number }: SectionsGiven) => (
  <section>
    <h2 id="sections">Sections</h2>
    <p>
      Each community has a code that only it and the network team know. Codes are drawn anew for every cycle, so no one
      can be followed from one year’s report to the next.
    </p>
    <Chart
      id="sections-figure"
      number={number}
      drawings={drawings}
      legend={<BoxKey />}
      says={`For each of ${String(sections.length)} sections a box from the first to the third quartile of the communities’ own percentages, with a line at the median, and under it a dot for each community that is like others enough to be shown. The tables that follow have every figure.`}
      caption={
        <>
          How communities spread in each section, per cent of standards met
          <span>
            Each dot is one community, to the nearest five points. A dot is moved aside where others have the same
            percentage.
          </span>
        </>
      }
    />
    <Table
      id="sections-table"
      caption="Standards met in each section, all ratings pooled, with n the communities rated; and the quartiles of communities’ own percentages, whole network"
      rows={sections}
      columns={columnsOf(sections)}
      note="A percentage pools the standards that are shown for the group; the number of standards is the whole network’s. Quartiles are of the whole network, for ten communities or more."
    />
    {coded.length === 0 ? null : <Codes sections={sections} coded={coded} />}
  </section>
)
