/** The page of every report: one without a page does not compile. */
import type { CycleOnRecord, Pages, reports } from '@cofc/reports'
import { accountsPage } from './pages/accounts/page.tsx'
import { invoicesPage } from './pages/invoices/page.tsx'
import { moneyByMonthPage } from './pages/money-by-month/page.tsx'
import { paymentsPage } from './pages/payments/page.tsx'
import { documentPage } from './pages/account-document/page.tsx'
import { accreditationCasePage } from './pages/accreditation-case/page.tsx'
import { committeePage } from './pages/committee/page.tsx'
import { pipelinePage } from './pages/accreditation-pipeline/page.tsx'
import { announcementsPage } from './pages/announcements/page.tsx'
import { certificatePage } from './pages/certificate/page.tsx'
import { dashboardPage } from './pages/dashboard/page.tsx'
import { entitlementsPage } from './pages/entitlements/page.tsx'
import { feesDuePage } from './pages/fees-due/page.tsx'
import { feedbackPage } from './pages/feedback/page.tsx'
import { gatheringsPage } from './pages/gatherings/page.tsx'
import { localPage } from './pages/local/page.tsx'
import { nationalPage } from './pages/national/page.tsx'
import { newsProposedPage } from './pages/news-proposed/page.tsx'
import { obligationsMetPage } from './pages/obligations-met/page.tsx'
import { registerOrMembersPage } from './pages/register/page.tsx'
import { statementPage } from './pages/statement/page.tsx'
import { visitFeedbackPage } from './pages/visit-feedback/page.tsx'
import { visitPackPage } from './pages/visit-pack/page.tsx'
import { waitingPage } from './pages/waiting/page.tsx'
import { actionsOutstandingPage } from './pages/actions-outstanding/page.tsx'
import { coreStandardsMetPage } from './pages/core-standards-met/page.tsx'
import { coreValuesPage } from './pages/core-values/page.tsx'
import { deadlinesPage } from './pages/deadlines/page.tsx'
import { membersOverTimePage } from './pages/members-over-time/page.tsx'
import { outcomesAmongPeersPage } from './pages/outcomes-among-peers/page.tsx'
import { outcomesBenchmarkPage } from './pages/outcomes-benchmark/page.tsx'
import { reviewerBalancePage } from './pages/reviewer-balance/page.tsx'
import { selfAndPeerPage } from './pages/self-and-peer/page.tsx'
import { visitCalendarPage } from './pages/visit-calendar/page.tsx'
import type { Only } from './filters.ts'
import type { Follow } from './follow.ts'
import type { JoiningWait } from './joining/waits.ts'
import type { Page } from './parts/layout.tsx'
import type { WithPart } from './parts/pages.tsx'

/** What a page may show beside its report. */
export interface Beside extends WithPart {
  /** To choose from; none where nothing can be chosen. */
  readonly cycles: ReadonlyArray<CycleOnRecord>
  /** What of the report is asked for, where a page can show a part. */
  readonly only: Only
  /** Where whoever reads it may go on to. */
  readonly follows: Follow
  /** Enquiries and applications that nobody answered, for those who may; `null` where they cannot be read just now. */
  readonly joining?: ReadonlyArray<JoiningWait> | null
}
type Shown = Page | Promise<Page>
export const pages: Pages<typeof reports, Shown, Beside> = {
  register: registerOrMembersPage,
  local: localPage,
  national: nationalPage,
  entitlements: entitlementsPage,
  feedback: feedbackPage,
  'visit-feedback': visitFeedbackPage,
  certificate: certificatePage,
  'accreditation-pipeline': pipelinePage,
  committee: committeePage,
  'accreditation-case': accreditationCasePage,
  gatherings: gatheringsPage,
  announcements: announcementsPage,
  statement: statementPage,
  'account-document': documentPage,
  'fees-due': feesDuePage,
  accounts: accountsPage,
  invoices: invoicesPage,
  payments: paymentsPage,
  'money-by-month': moneyByMonthPage,
  'obligations-met': obligationsMetPage,
  dashboard: dashboardPage,
  waiting: waitingPage,
  'visit-pack': visitPackPage,
  deadlines: deadlinesPage,
  'visit-calendar': visitCalendarPage,
  'actions-outstanding': actionsOutstandingPage,
  'self-and-peer': selfAndPeerPage,
  'members-over-time': membersOverTimePage,
  'core-standards-met': coreStandardsMetPage,
  'reviewer-balance': reviewerBalancePage,
  'core-values': coreValuesPage,
  'outcomes-benchmark': outcomesBenchmarkPage,
  'outcomes-among-peers': outcomesAmongPeersPage,
  'news-proposed': newsProposedPage
}

/** The page of the report under this name, which is handed nothing but answers of that report. */
export const pageOf = (key: string): ((answer: unknown, beside: Beside) => Shown) | undefined =>
  (pages as unknown as Readonly<Record<string, (answer: unknown, beside: Beside) => Shown>>)[key]
