/** Reports as tables for a spreadsheet. People's words are left out: a table travels further than they may. */
import type { LocalReport, MembershipRegister, MembersOfCycle } from '@cofc/reports'
import { csvText } from './csv-text.ts'

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
