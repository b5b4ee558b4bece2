/** The national report of one cycle. */
import type { NationalReport } from '@cofc/reports'
import type { ComponentChildren } from 'preact'
import { changeChart } from '../../charts/change.ts'
import { coreStandardsChart } from '../../charts/core-standards.ts'
import type { Drawings } from '../../charts/draw.ts'
import { sectionsChart } from '../../charts/sections.ts'
import { selfAndPeerChart } from '../../charts/self-and-peer.ts'
import { Cards } from '../../parts/cards.tsx'
import { WithContents } from '../../parts/contents.tsx'
import { numbered } from '../../parts/numbered.ts'
import type { Page } from '../../parts/layout.tsx'
import { Erasures, Status } from '../../parts/notes.tsx'
import { dayInWords } from '../../words/dates.ts'
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

/** What the title page of a printed report says beside its title. */
const Imprint = ({ status, revision, publishedOn, editionTitle }: NationalReport) => (
  <div class="on-paper cover__imprint">
    <p>
      {status === 'published' && publishedOn !== null
        ? `Published on ${dayInWords(publishedOn)}, revision ${String(revision)}`
        : 'Provisional: not for passing on'}
      . Edition: {editionTitle}.
    </p>
    <p>
      Every figure is made from the recorded history of the network. Small groups are hidden, and communities are never
      ranked.
    </p>
  </div>
)

const Front = ({ report }: { readonly report: NationalReport }) => (
  <div class="cover">
    <p class="on-paper cover__network">Community of Communities</p>
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
    <Imprint {...report} />
  </div>
)

interface Charts {
  readonly core: Drawings | null
  readonly sections: Drawings
  readonly change: Drawings | null
  readonly selfAndPeer: Drawings | null
}
/** In the order in which they stand; only those that are drawn are numbered. */
const figuresIn = ({ core, sections, change, selfAndPeer }: Charts) =>
  numbered([
    { id: 'core-standards-figure', title: 'Core standards met', drawings: core },
    { id: 'sections-figure', title: 'How communities spread in each section', drawings: sections },
    { id: 'change-figure', title: 'Core standards met in two cycles', drawings: change },
    { id: 'self-and-peer-figure', title: 'Core standards by self and by peers', drawings: selfAndPeer }
  ])

interface Chapters {
  readonly report: NationalReport
  readonly charts: Charts
}
const Body = ({ report, charts }: Chapters): ComponentChildren => {
  const { figures, numberOf } = figuresIn(charts)
  return (
    <>
      <Front report={report} />
      <WithContents chapters={chapters} figures={figures} onPaper>
        <SummaryChapter report={report} />
        <HowToRead />
        <MembersChapter {...report} />
        <ParticipationChapter {...report} />
        <CoreStandardsChapter
          standards={report.standards}
          drawings={charts.core}
          number={numberOf('core-standards-figure')}
        />
        <SectionsChapter {...report} drawings={charts.sections} number={numberOf('sections-figure')} />
        <SectorsChapter {...report} />
        <ChangeChapter standards={report.standards} drawings={charts.change} number={numberOf('change-figure')} />
        <StandardsChapter {...report} />
        <SelfAndPeerChapter {...report} drawings={charts.selfAndPeer} number={numberOf('self-and-peer-figure')} />
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

export const nationalPage = async (report: NationalReport): Promise<Page> => {
  const charts = {
    core: await coreStandardsChart(report),
    sections: await sectionsChart(report),
    change: await changeChart(report),
    selfAndPeer: await selfAndPeerChart(report)
  }
  return {
    title: `National report ${report.cycle}`,
    place: 'national',
    trail: [{ href: '/', text: 'Home' }],
    running: `National report ${report.cycle}${report.status === 'published' ? '' : ', provisional'}`,
    body: <Body report={report} charts={charts} />
  }
}
