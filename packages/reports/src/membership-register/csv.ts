/** One line for each community, or for each member of a cycle. */
import type { CsvTable } from '../report.ts'
import type { MembershipRegister, MembersOfCycle, RegisteredCommunity } from './membership-register.ts'

const ofADay = ['provider', 'country', 'status', 'membershipType', 'since', 'suspendedOn', 'endedOn', 'fullCycles']
/** Of the award: its number, how it stands, its term, and the name as issued. */
const ofTheAward = ['certificate', 'award', 'awardFrom', 'awardUntil', 'nameAsIssued']
const ofACycle = ['country', 'membershipType', 'from', 'endedOn']
const both = ['community', 'name', 'sector']

const awardCells = ({ award }: RegisteredCommunity) => ({
  certificate: award?.certificate,
  award: award?.standing,
  awardFrom: award?.from,
  awardUntil: award?.until,
  nameAsIssued: award?.name
})

export const registerCsv = (register: MembershipRegister | MembersOfCycle): CsvTable =>
  'communities' in register
    ? {
        columns: [...both, ...ofADay, ...ofTheAward],
        rows: register.communities.map(line => ({
          ...line,
          fullCycles: line.fullCycles.all,
          ...awardCells(line)
        }))
      }
    : { columns: [...both, ...ofACycle], rows: register.members.map(line => ({ ...line })) }
