/** What a report is called whose figure is explained, with what makes it this one. */
import { PlainDate } from '@cofc/core'
import type { ReportOfFigures } from '../../figure-question.ts'
import { dayInWords } from '../../words/dates.ts'

const names: Readonly<Record<ReportOfFigures, string>> = {
  national: 'National report',
  local: 'Local report',
  register: 'Register',
  'members-over-time': 'Members over time',
  'accreditation-pipeline': 'Accreditations under way',
  'fees-due': 'Fees due',
  'obligations-met': 'Obligations',
  deadlines: 'Deadlines',
  'visit-calendar': 'Visits',
  'actions-outstanding': 'Actions outstanding',
  'reviewer-balance': 'Reviewers',
  feedback: 'Feedback on visits',
  'self-and-peer': 'Self and peer',
  'core-standards-met': 'Core standards met',
  'core-values': 'Core values',
  'outcomes-benchmark': 'Outcomes',
  'outcomes-among-peers': 'Outcomes among peers'
}
type Given = Readonly<Record<string, unknown>>

/** `Local report 2023-2024 of TC-0001`, `Deadlines on 31 March 2024`. */
export const reportName = (of: ReportOfFigures, { cycle, community, on }: Given): string => {
  const day = PlainDate.is(on) ? `on ${dayInWords(on)}` : ''
  const isOfOne = of === 'local' || of === 'outcomes-among-peers'
  const whose = isOfOne && typeof community === 'string' ? `of ${community}` : ''
  return [names[of], typeof cycle === 'string' ? cycle : day, whose].filter(text => text !== '').join(' ')
}
