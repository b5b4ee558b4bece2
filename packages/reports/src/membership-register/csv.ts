/** One line for each community, or for each member of a cycle. */
import type { CsvTable } from '../report.ts'
import type { MembershipRegister, MembersOfCycle } from './membership-register.ts'

const ofADay = ['provider', 'country', 'status', 'membershipType', 'since', 'suspendedOn', 'endedOn', 'fullCycles']
const ofACycle = ['country', 'membershipType', 'from', 'endedOn']
const both = ['community', 'name', 'sector']

export const registerCsv = (register: MembershipRegister | MembersOfCycle): CsvTable =>
  'communities' in register
    ? {
        columns: [...both, ...ofADay],
        rows: register.communities.map(line => ({ ...line, fullCycles: line.fullCycles.all }))
      }
    : { columns: [...both, ...ofACycle], rows: register.members.map(line => ({ ...line })) }
