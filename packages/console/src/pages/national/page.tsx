/** The national report of one cycle. */
import type { NationalReport } from '@cofc/reports'
import { changeChart } from '../../charts/change.ts'
import { coreStandardsChart } from '../../charts/core-standards.ts'
import { sectionsChart } from '../../charts/sections.ts'
import { Cards } from '../../parts/cards.tsx'
import { WithContents } from '../../parts/contents.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Erasures, Status } from '../../parts/notes.tsx'
import { finalReviewsCard } from '../../words/final-reviews.ts'
import { AccreditationChapter } from './accreditation.tsx'
import { ChangeChapter } from './change.tsx'
import { CoreStandardsChapter } from './core-standards.tsx'
import { HmpChapter } from './hmp.tsx'
import { MembersChapter, ParticipationChapter } from './members.tsx'
import { AppendixChapter, HowToRead, MethodChapter } from './method.tsx'
import { OutcomesChapter } from './outcomes.tsx'
import { SectionsChapter } from './sections.tsx'
import { sectorChapters, SectorsChapter } from './sectors.tsx'
import { SelfAndPeerChapter, ThemesChapter } from './self-and-peer.tsx'
import { StandardsChapter } from './standards.tsx'
import { SummaryChapter } from './summary.tsx'

const chapters = [
  { id: 'summary', title: 'Executive summary' },
  { id: 'how-to-read', title: 'How to read this report' },
  { id: 'members', title: 'Members' },
  { id: 'participation', title: 'Reviews and visits' },
  { id: 'core-standards', title: 'Core standards' },
  { id: 'sections', title: 'Sections' },
  { id: 'sectors', title: 'Sector by sector', parts: sectorChapters },
  { id: 'change', title: 'Change on the last cycle' },
  { id: 'standards', title: 'All standards' },
  { id: 'self-and-peer', title: 'Self-review and peer-review' },
  { id: 'themes', title: 'Achievements and action points' },
  { id: 'outcomes', title: 'Outcomes' },
  { id: 'hmp', title: 'Prison communities' },
  { id: 'accreditation', title: 'Accreditation' },
  { id: 'method', title: 'How the figures are made' },
  { id: 'appendix', title: 'The member communities' }
]

const Front = ({ report }: { readonly report: NationalReport }) => (
  <>
    <h1 class="nhsuk-heading-xl">
      <span class="nhsuk-caption-xl">National report</span> {report.cycle}
    </h1>
    <Status {...report} />
    <p class="lede">
      What the network’s communities found when they measured themselves and each other against {report.editionTitle}.
    </p>
    {report.status === 'published' ? null : (
      <div class="nhsuk-inset-text">
        <p>
          <strong>{report.notice}</strong> Its figures still change as further local reports become final.
        </p>
      </div>
    )}
    <Cards
      figures={[
        { name: 'members/all', value: report.members.all, label: 'member communities' },
        finalReviewsCard(report),
        { name: 'reviews/visits', value: report.reviews.visits, label: 'visits held' },
        {
          name: 'coreStandards',
          value: report.coreStandards.length,
          label: 'core standards',
          more: `of ${String(report.standards.length)} standards`
        }
      ]}
    />
  </>
)

export const nationalPage = async (report: NationalReport): Promise<Page> => {
  const [core, sections, change] = [
    await coreStandardsChart(report),
    await sectionsChart(report),
    await changeChart(report)
  ]
  return {
    title: `National report ${report.cycle}`,
    place: 'national',
    trail: [{ href: '/', text: 'Home' }],
    body: (
      <>
        <Front report={report} />
        <WithContents chapters={chapters} onPaper>
          <SummaryChapter report={report} />
          <HowToRead />
          <MembersChapter {...report} />
          <ParticipationChapter {...report} />
          <CoreStandardsChapter standards={report.standards} drawings={core} />
          <SectionsChapter {...report} drawings={sections} />
          <SectorsChapter {...report} />
          <ChangeChapter standards={report.standards} drawings={change} />
          <StandardsChapter {...report} />
          <SelfAndPeerChapter {...report} />
          <ThemesChapter {...report} />
          <OutcomesChapter {...report} />
          <HmpChapter {...report} />
          <AccreditationChapter {...report} />
          <MethodChapter {...report} />
          <Erasures pieces={report.erased} where="this cycle’s reviews" />
          <AppendixChapter {...report} />
        </WithContents>
      </>
    )
  }
}
