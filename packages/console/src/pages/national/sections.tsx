/** The sections: how communities spread, and where each finds itself by its code. */
import type { NationalReport, SectionFigures } from '@cofc/reports'
import type { Drawings } from '../../charts/draw.ts'
import { Chart } from '../../parts/chart.tsx'
import { Details } from '../../parts/details.tsx'
import { BoxKey } from '../../parts/key.tsx'
import { whyHidden } from '../../parts/notes.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { percent } from '../../words/figures.ts'
import { groupName } from '../../words/names.ts'
import { allOf, PercentOf } from './cells.tsx'

type SectionsGiven = Pick<NationalReport, 'sections' | 'coded'> & { readonly drawings: Drawings }

const quartile =
  (at: 0 | 1 | 2) =>
  ({ groups }: SectionFigures) =>
    percent(allOf(groups)?.quartiles?.[at] ?? null)
const columnsOf = (sections: NationalReport['sections']): ReadonlyArray<Column<SectionFigures>> => [
  { head: 'Section', cell: ({ section }) => section },
  ...(sections[0]?.groups ?? []).map(({ group }, at) => ({
    head: groupName[group],
    isNumber: true,
    cell: (row: SectionFigures) => <PercentOf figure={row.groups[at]} />,
    figure: ({ section }: SectionFigures) => `sections/${section}/${group}`
  })),
  { head: 'First quartile', isNumber: true, cell: quartile(0), figure: ({ section }) => `quartiles/${section}/0` },
  { head: 'Median', isNumber: true, cell: quartile(1), figure: ({ section }) => `quartiles/${section}/1` },
  { head: 'Third quartile', isNumber: true, cell: quartile(2), figure: ({ section }) => `quartiles/${section}/2` }
]

const Codes = ({ sections, coded }: Pick<NationalReport, 'sections' | 'coded'>) => (
  <Details summary="Every community’s percentages, under its code">
    <div class="codes">
      <Table
        id="codes"
        caption="Each community’s own percentage of its rated standards in each section"
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

export const SectionsChapter = ({ sections, coded, drawings }: SectionsGiven) => (
  <section>
    <h2 id="sections">Sections</h2>
    <p>
      Each community has a code that only it and the network team know. Codes are drawn anew for every cycle, so nobody
      can be followed from one year’s report to the next.
    </p>
    <Chart
      drawings={drawings}
      breaks
      says={`For each of ${String(sections.length)} sections a box from the first to the third quartile of the communities’ own percentages, with a line at the median, and under it a dot for each community. The tables that follow have every figure.`}
      caption={
        <>
          How communities spread in each section, per cent of standards met
          <span>
            Each dot is one community. A dot may be moved a little aside where others have the same percentage.
          </span>
        </>
      }
    />
    <BoxKey />
    <Table
      id="sections-table"
      caption="Standards met in each section, all ratings pooled, with n the communities rated; and the quartiles of communities’ own percentages, whole network"
      rows={sections}
      columns={columnsOf(sections)}
      note={<>{whyHidden} Quartiles are shown for ten communities or more.</>}
    />
    {coded.length === 0 ? null : <Codes sections={sections} coded={coded} />}
  </section>
)
