/** The membership register: who belongs to the network on a day, or belonged to it in a cycle. All of it is public. */
import { aCycle, aDay } from '../ask-fields.ts'
import { noSuchCycle } from '../failures.ts'
import { everyone } from '../everyone.ts'
import type { Report } from '../report.ts'
import { registerAnswer, registerTables } from './answer.ts'
import { registerCsv } from './csv.ts'
import type {
  AskMembershipRegister,
  MembershipRegister,
  MembersOfCycle,
  NoMembersOfCycle
} from './membership-register.ts'

export const membershipRegister: Report<
  typeof registerTables,
  AskMembershipRegister,
  MembershipRegister | MembersOfCycle,
  NoMembersOfCycle
> = {
  name: 'membership-register',
  says: 'which communities belong to the network on a day, or were members of a cycle, and since when',
  roles: everyone,
  tables: registerTables,
  ask: {
    on: { ...aDay, says: 'the day; today when left out', absent: today => today },
    cycle: { ...aCycle, says: 'the members of a cycle instead', optional: true, insteadOf: 'on' }
  },
  address: [],
  asItStood: true,
  needs: {},
  answer: registerAnswer,
  failures: { NoSuchCycle: noSuchCycle },
  csv: registerCsv
}
