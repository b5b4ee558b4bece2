/** What publishing a national report asks first. It speaks of small groups, so it is for those who see them anyway. */
import { aCycle } from '../ask-fields.ts'
import type { Solver } from '../figures/solver.ts'
import { nationalReport, nationalTables, prefixOf, provisionalRoles } from '../national-report/report.ts'
import { keptOf } from '../national-report/kept-issues.ts'
import type { NoNationalReport } from '../national-report/national-report.ts'
import type { Report } from '../report.ts'
import { cycleBefore } from '../tables/neighbouring-cycles.ts'
import { disclosureAnswer, type AskDisclosure, type DisclosureCheck, type MustWait } from './answer.ts'

/** In words, as it is told to those who want to publish. */
export const inWords = (waiting: MustWait): string => {
  switch (waiting.type) {
    case 'FewRatingsChanged': {
      const { figure, part, ratings, since } = waiting
      return `${figure}, ${part}: ${String(ratings)} changed since revision ${String(since)}, and fewer than five would be told apart`
    }
    case 'FewChangedSinceRepeated': {
      const { figure, of, ratings, by, since } = waiting
      return `${figure} of ${of}, all: ${String(ratings)} changed since revision ${String(since)} of ${by} told it, and fewer than five would be told apart`
    }
    case 'ShownBefore': {
      const { standard, group, since } = waiting
      return `standards/${standard}, ${group}: shown since revision ${String(since)}, and would have to be hidden`
    }
    case 'ItemShownBefore':
      return `${waiting.figure}: shown since revision ${String(waiting.since)}, and would have to be hidden`
    case 'CanBeWorkedOut': {
      const { standard, part, revision, low, high, from } = waiting
      const values = low === high ? String(low) : `${String(low)} to ${String(high)}`
      return `standards/${standard}, ${part}: hidden in revision ${String(revision)}, and ${values} met could be worked out from ${from.join(', ')}`
    }
    case 'NotDecided': {
      const { standard, part, revision } = waiting
      return `standards/${standard}, ${part}: hidden in revision ${String(revision)}, and it was not decided in time what could be worked out`
    }
  }
}

/** With the solver that is to be asked. */
export const disclosureCheck = (
  solver: Solver
): Report<typeof nationalTables, AskDisclosure, DisclosureCheck, NoNationalReport, 'issues'> => ({
  name: 'disclosure-check',
  says: 'whether the next issue of a national report may be published, and what must wait',
  roles: provisionalRoles,
  tables: nationalTables,
  narrow: ({ cycle }, known) => ({ reviews: [cycle, cycleBefore(known, cycle)].flatMap(prefixOf) }),
  ask: { cycle: { ...aCycle, says: 'the cycle' } },
  address: ['cycle'],
  needs: { issues: ({ cycles }, { cycle }) => keptOf(cycles.get(cycle)) },
  answer: disclosureAnswer(solver),
  failures: nationalReport.failures,
  csv: ({ mustWait }) => ({
    columns: ['type', 'figure', 'part', 'ratings', 'standard', 'group', 'since', 'of', 'by', 'revision', 'low', 'high'],
    rows: mustWait.map(one => ({ ...one }))
  })
})
