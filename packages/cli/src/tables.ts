/** Reports as tables for a spreadsheet. People's words are left out: a table travels further than they may. */
import type { LocalReport, MembershipRegister, MembersOfCycle, NationalReport } from '@cofc/projections'
import { csvText, type Cells } from './csv-text.ts'

const figureColumns = [
  'part',
  'code',
  'section',
  'type',
  'core',
  'group',
  'shown',
  'n',
  'selfRated',
  'met',
  'partly',
  'not',
  'percentMet',
  'q1',
  'median',
  'q3'
] as const

const standardRows = ({ standards }: NationalReport): ReadonlyArray<Cells> =>
  standards.flatMap(({ standard, section, type, core, groups }) =>
    groups.map(group => ({
      part: 'standard',
      code: standard,
      section,
      type,
      core: core ? 'yes' : 'no',
      ...group,
      shown: group.shown ? 'yes' : 'no'
    }))
  )
const sectionRows = ({ sections }: NationalReport): ReadonlyArray<Cells> =>
  sections.flatMap(({ section, groups }) =>
    groups.map(group => {
      const [q1, median, q3] = group.shown ? (group.quartiles ?? []) : []
      return { part: 'section', section, ...group, shown: group.shown ? 'yes' : 'no', q1, median, q3 }
    })
  )

/** One line for each figure of each group, of standards and of sections; hidden groups have no figures. */
export const nationalTable = (report: NationalReport): string =>
  csvText(figureColumns, [...standardRows(report), ...sectionRows(report)])

/** One line for each standard in the review's scope. */
export const localTable = ({ standards }: LocalReport): string =>
  csvText(
    ['standard', 'section', 'type', 'core', 'self', 'peer'],
    standards.map(line => ({ ...line, core: line.core ? 'yes' : 'no' }))
  )

/** One line for each community. */
export const registerTable = ({ communities }: MembershipRegister): string =>
  csvText(
    [
      'community',
      'name',
      'sector',
      'provider',
      'country',
      'status',
      'membershipType',
      'since',
      'endedOn',
      'fullCycles'
    ],
    communities.map(line => ({ ...line, fullCycles: line.fullCycles.all }))
  )

/** One line for each member of a cycle. */
export const membersTable = ({ members }: MembersOfCycle): string =>
  csvText(
    ['community', 'name', 'sector', 'country', 'membershipType', 'from', 'endedOn'],
    members.map(line => ({ ...line }))
  )
