/** Core values: the national report of a cycle, read by what its standards stand for, told to whom that is told. */
import { map } from 'fp-ts/lib/Either.js'
import { everyone } from '../everyone.ts'
import type { AskNationalReport, NoNationalReport } from '../national-report/national-report.ts'
import { nationalReport, provisionalRoles, type nationalTables } from '../national-report/report.ts'
import { issueAsked } from '../national-report/revision.ts'
import type { Report } from '../report.ts'
import { coreValuesIn } from './answer.ts'
import type { CoreValuesOfCycle } from './core-values.ts'

export const coreValuesReport: Report<
  typeof nationalTables,
  AskNationalReport,
  CoreValuesOfCycle,
  NoNationalReport,
  'codeKey' | 'issues' | 'numbers'
> = {
  ...nationalReport,
  printed: { issue: (ask, known) => issueAsked(known.get(ask.cycle), ask), besides: ['editions'] },
  name: 'core-values',
  says: 'the national report of one cycle, read by the core values that its standards stand for',
  rolesFor: ({ status }) => (status === 'published' ? everyone : provisionalRoles),
  answer: (rows, ask, extras) =>
    map((report: Parameters<typeof coreValuesIn>[0]) =>
      coreValuesIn(report, rows.editions.get(report.edition)?.standards ?? [])
    )(nationalReport.answer(rows, ask, extras)),
  csv: ({ cycle, status, revision, values }) => ({
    columns: [
      ...['cycle', 'status', 'revision', 'value', 'group', 'shown'],
      ...['standardsShown', 'standardsOf', 'ratings', 'met', 'percentMet']
    ],
    rows: values.flatMap(({ value, groups }) =>
      groups.map(told => ({
        ...{ cycle, status, revision, value, ...told },
        ...(told.shown ? { standardsShown: told.standards.shown, standardsOf: told.standards.of } : {})
      }))
    )
  })
}
