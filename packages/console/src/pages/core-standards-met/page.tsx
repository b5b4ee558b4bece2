/** How the core standards were met in a cycle: a chapter of the national report as a page of its own. */
import type { CoreStandardsMet } from '@cofc/reports'
import { coreStandardsChart } from '../../charts/core-standards.ts'
import { OtherCycles, type WithOtherCycles } from '../../parts/other-cycles.tsx'
import type { Page } from '../../parts/layout.tsx'
import { nationalPath, Status } from '../../parts/notes.tsx'
import { CoreStandardsChapter } from '../national/core-standards.tsx'

export const coreStandardsMetPage = async (report: CoreStandardsMet, beside: WithOtherCycles): Promise<Page> => {
  const drawings = await coreStandardsChart(report)
  const { cycle, editionTitle, standards } = report
  return {
    title: `Core standards met in ${cycle}`,
    place: null,
    trail: [
      { href: '/', text: 'Home' },
      { href: nationalPath(cycle), text: `National report ${cycle}` }
    ],
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">Core standards met in</span> {cycle}
        </h1>
        <OtherCycles at="/core-standards-met" cycle={cycle} beside={beside} />
        <Status {...report} />
        <p class="lede">
          As the <a href={nationalPath(cycle)}>national report</a> shows them. Edition: {editionTitle}.
        </p>
        <CoreStandardsChapter standards={standards} drawings={drawings} />
      </>
    )
  }
}
