/** The local report of one community's review. It is for the community itself: nothing of its own is hidden. */
import type { Cover, LocalReport } from '@cofc/reports'
import { benchmarkChart } from '../../charts/benchmark.ts'
import type { Follow } from '../../follow.ts'
import { WithContents } from '../../parts/contents.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Erasures } from '../../parts/notes.tsx'
import { reportStatusName, reviewKindName } from '../../words/names.ts'
import { AccreditationChapter } from './accreditation.tsx'
import { AuditChapter } from './audit.tsx'
import { CoverChapter, ProfileChapter, VisitsChapter } from './cover.tsx'
import { ActionPlanChapter, OutcomesChapter } from './plan.tsx'
import { PortfolioChapter } from './portfolio.tsx'
import { BenchmarkChapter, SectionsChapter } from './sections.tsx'
import { CoreStandardsChapter, DifferencesChapter, StandardsChapter } from './standards.tsx'
import { SummaryChapter } from './summary.tsx'
import { ValuesChapter } from './values.tsx'

const chaptersOf = ({ portfolio, accreditation, audit, values }: LocalReport) => [
  { id: 'summary', title: 'Summary' },
  ...(accreditation === undefined ? [] : [{ id: 'accreditation', title: 'Accreditation' }]),
  ...(audit === undefined ? [] : [{ id: 'audit', title: 'Joint audit' }]),
  { id: 'profile', title: 'The community' },
  { id: 'visits', title: 'The visit' },
  ...(portfolio === undefined ? [] : [{ id: 'portfolio', title: 'Portfolio' }]),
  { id: 'core-standards', title: 'Core standards' },
  { id: 'sections', title: 'Ratings by section' },
  ...(values === undefined ? [] : [{ id: 'values', title: 'Read by core value' }]),
  { id: 'benchmark', title: 'Beside the network' },
  { id: 'differences', title: 'Where self and peers differ' },
  { id: 'outcomes', title: 'Outcomes' },
  { id: 'action-plan', title: 'Action plan' },
  { id: 'standards', title: 'Every standard' }
]
const colourOf: Readonly<Record<Cover['status'], string>> = {
  'in-preparation': 'grey',
  draft: 'yellow',
  final: 'green',
  abandoned: 'red'
}

const Tags = ({ status, version, kind }: Cover) => (
  <ul class="tags">
    <li>
      <strong class={`nhsuk-tag nhsuk-tag--${colourOf[status]}`} data-figure="status">
        {reportStatusName[status]}
      </strong>
    </li>
    {version === 0 ? null : (
      <li>
        <strong class="nhsuk-tag nhsuk-tag--grey">
          Version <span data-figure="version">{version}</span>
        </strong>
      </li>
    )}
    <li>
      <strong class="nhsuk-tag nhsuk-tag--white">{reviewKindName[kind]}</strong>
    </li>
  </ul>
)

export const localPage = async (report: LocalReport, { follows }: { readonly follows: Follow }): Promise<Page> => {
  const { cover } = report
  const drawings = await benchmarkChart(report.benchmark)
  return {
    title: `${cover.name}, local report ${cover.cycle}`,
    place: null,
    trail: [
      { href: '/', text: 'Home' },
      { href: `/communities/${cover.community}`, text: `${cover.name} (${cover.community})` }
    ],
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">Local report {cover.cycle}</span> {cover.name}
        </h1>
        <Tags {...cover} />
        <CoverChapter cover={cover} />
        <Erasures pieces={report.erased} where="this review" />
        <WithContents chapters={chaptersOf(report)}>
          <SummaryChapter summary={report.summary} />
          {report.accreditation === undefined ? null : <AccreditationChapter accreditation={report.accreditation} />}
          {report.audit === undefined ? null : <AuditChapter audit={report.audit} />}
          <ProfileChapter profile={report.profile} />
          <VisitsChapter visits={report.visits} />
          {report.portfolio === undefined ? null : <PortfolioChapter portfolio={report.portfolio} />}
          <CoreStandardsChapter coreStandards={report.coreStandards} />
          <SectionsChapter sections={report.sections} />
          {report.values === undefined ? null : <ValuesChapter values={report.values} />}
          <BenchmarkChapter benchmark={report.benchmark} drawings={drawings} />
          <DifferencesChapter discrepancies={report.discrepancies} statistics={report.statistics} />
          <OutcomesChapter outcomes={report.outcomes} cover={cover} follows={follows} />
          <ActionPlanChapter actionPlan={report.actionPlan} />
          <StandardsChapter standards={report.standards} hasPeers={cover.kind !== 'self-review'} />
        </WithContents>
      </>
    )
  }
}
