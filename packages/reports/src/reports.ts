/**
 * Every report there is, under the name by which it is asked for. The routes, the commands and what is followed come from
 * this record, and there is a page for each.
 */
import { accountsReport } from './accounts/report.ts'
import { documentReport } from './account-document/report.ts'
import { accreditationCase } from './accreditation-case/report.ts'
import { accreditationPipeline } from './accreditation-pipeline/report.ts'
import { actionsOutstandingReport } from './actions-outstanding/report.ts'
import { announcementsReport } from './announcements/report.ts'
import { certificate } from './certificate/report.ts'
import { committeeReport } from './committee/report.ts'
import { dashboardReport } from './dashboard/report.ts'
import { coreStandardsReport } from './core-standards-met/report.ts'
import { coreValuesReport } from './core-values/report.ts'
import { deadlinesReport } from './deadlines/report.ts'
import { entitlements } from './entitlements/report.ts'
import { feesDueReport } from './fees-due/report.ts'
import { feedback } from './feedback/report.ts'
import { gatheringsReport } from './gatherings/report.ts'
import { invoicesReport } from './invoices/report.ts'
import { localReport } from './local-report/report.ts'
import { membersOverTimeReport } from './members-over-time/report.ts'
import { membershipRegister } from './membership-register/report.ts'
import { moneyByMonthReport } from './money-by-month/report.ts'
import { nationalReport } from './national-report/report.ts'
import { newsProposedReport } from './news-proposed/report.ts'
import { obligationsMetReport } from './obligations-met/report.ts'
import { outcomesAmongPeersReport } from './outcomes-among-peers/report.ts'
import { outcomesBenchmarkReport } from './outcomes-benchmark/report.ts'
import { paymentsReport } from './payments/report.ts'
import { reviewerBalanceReport } from './reviewer-balance/report.ts'
import { selfAndPeerReport } from './self-and-peer/report.ts'
import { statementReport } from './statement/report.ts'
import { visitPackReport } from './visit-pack/report.ts'
import { visitCalendarReport } from './visit-calendar/report.ts'
import { visitFeedbackReport } from './visit-feedback/report.ts'
import { waitingReport } from './waiting/report.ts'
import type { Reports } from './report.ts'

export const reports = {
  register: membershipRegister,
  local: localReport,
  national: nationalReport,
  entitlements,
  feedback,
  'visit-feedback': visitFeedbackReport,
  certificate,
  'accreditation-pipeline': accreditationPipeline,
  committee: committeeReport,
  'accreditation-case': accreditationCase,
  gatherings: gatheringsReport,
  announcements: announcementsReport,
  statement: statementReport,
  'account-document': documentReport,
  'fees-due': feesDueReport,
  accounts: accountsReport,
  invoices: invoicesReport,
  payments: paymentsReport,
  'money-by-month': moneyByMonthReport,
  'obligations-met': obligationsMetReport,
  dashboard: dashboardReport,
  waiting: waitingReport,
  'visit-pack': visitPackReport,
  deadlines: deadlinesReport,
  'visit-calendar': visitCalendarReport,
  'actions-outstanding': actionsOutstandingReport,
  'self-and-peer': selfAndPeerReport,
  'members-over-time': membersOverTimeReport,
  'core-standards-met': coreStandardsReport,
  'reviewer-balance': reviewerBalanceReport,
  'core-values': coreValuesReport,
  'outcomes-benchmark': outcomesBenchmarkReport,
  'outcomes-among-peers': outcomesAmongPeersReport,
  'news-proposed': newsProposedReport
} as const satisfies Reports
