/** What publishing a national report asks first. It speaks of small groups, so it is for those who see them anyway. */
import { aCycle } from '../ask-fields.ts'
import { nationalReport, nationalTables, provisionalRoles } from '../national-report/report.ts'
import type { NoNationalReport } from '../national-report/national-report.ts'
import type { Report } from '../report.ts'
import { disclosureAnswer, type AskDisclosure, type DisclosureCheck, type MustWait } from './answer.ts'

/** In words, as it is told to those who want to publish. */
export const inWords = (waiting: MustWait): string => {
  const since = `since revision ${String(waiting.since)}`
  return waiting.type === 'FewRatingsChanged'
    ? `${waiting.figure}, ${waiting.part}: ${String(waiting.ratings)} changed ${since}, and fewer than five would be told apart`
    : `standards/${waiting.standard}, ${waiting.group}: shown ${since}, and would have to be hidden`
}

export const disclosureCheck: Report<typeof nationalTables, AskDisclosure, DisclosureCheck, NoNationalReport> = {
  name: 'disclosure-check',
  says: 'whether the next issue of a national report may be published, and what must wait',
  roles: provisionalRoles,
  tables: nationalTables,
  narrow: ({ cycle }) => ({ reviews: [`${cycle}:`] }),
  ask: { cycle: { ...aCycle, says: 'the cycle' } },
  address: ['cycle'],
  needs: {},
  answer: disclosureAnswer,
  failures: nationalReport.failures,
  csv: ({ mustWait }) => ({
    columns: ['type', 'figure', 'part', 'ratings', 'standard', 'group', 'since'],
    rows: mustWait.map(one => ({ ...one }))
  })
}
