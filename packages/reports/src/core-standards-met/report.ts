/** Core standards met: what the national report shows of them, hidden where it hides, told to whom it is told. */
import { map } from 'fp-ts/lib/Either.js'
import { networkGroups } from '../figures/groups.ts'
import { coreStandardsMet } from '../national-report/core-standards-met.ts'
import type { AskNationalReport, NationalReport, NoNationalReport } from '../national-report/national-report.ts'
import { everyone } from '../everyone.ts'
import { nationalReport, provisionalRoles, type nationalTables } from '../national-report/report.ts'
import type { CsvTable, Report } from '../report.ts'
import type { CoreStandardsMet } from './core-standards-met.ts'

const ofNational = (report: NationalReport): CoreStandardsMet => {
  const { cycle, edition, editionTitle, status, revision, publishedOn } = report
  return { cycle, edition, editionTitle, status, revision, publishedOn, standards: coreStandardsMet(report) }
}

const csv = ({ cycle, status, revision, standards }: CoreStandardsMet): CsvTable => ({
  columns: [
    ...['cycle', 'status', 'revision', 'standard', 'section', 'group', 'shown'],
    ...['n', 'selfRated', 'met', 'partly', 'not', 'percentMet', 'changeFrom', 'changePoints']
  ],
  rows: standards.flatMap(({ standard, section, groups, change }) =>
    groups.map(told => ({
      ...{ cycle, status, revision, standard, section, ...told },
      ...(told.group === networkGroups[0] && change !== null
        ? { changeFrom: change.from, changePoints: change.points }
        : {})
    }))
  )
})

export const coreStandardsReport: Report<
  typeof nationalTables,
  AskNationalReport,
  CoreStandardsMet,
  NoNationalReport,
  'codeKey' | 'issues' | 'numbers'
> = {
  ...nationalReport,
  name: 'core-standards-met',
  says: 'how the core standards were met in one cycle, as its national report shows it',
  rolesFor: ({ status }) => (status === 'published' ? everyone : provisionalRoles),
  answer: (rows, ask, extras) => map(ofNational)(nationalReport.answer(rows, ask, extras)),
  csv
}
