/** Members over time: how many communities were members of each cycle. All of it follows from the register, and is public. */
import { membershipTypes, sectors } from '@cofc/core'
import { aDay } from '../ask-fields.ts'
import { everyone } from '../everyone.ts'
import type { CsvTable, Report } from '../report.ts'
import { membersOverTimeAnswer, membersOverTimeTables } from './answer.ts'
import type { AskMembersOverTime, MembersOfOneCycle, MembersOverTime } from './members-over-time.ts'

const linesOf = ({ cycle, members }: MembersOfOneCycle): CsvTable['rows'] => [
  { cycle, by: 'all', members: members.all },
  ...membershipTypes.map(type => ({ cycle, by: 'type', group: type, members: members.byType[type] })),
  ...sectors.map(sector => ({ cycle, by: 'sector', group: sector, members: members.bySector[sector] })),
  ...Object.entries(members.byCountry).map(([group, many]) => ({ cycle, by: 'country', group, members: many })),
  ...(members.joined === null ? [] : [{ cycle, by: 'joined', members: members.joined }]),
  ...(members.left === null ? [] : [{ cycle, by: 'left', members: members.left }]),
  { cycle, by: 'ended-within', members: members.endedWithin }
]

export const membersOverTimeReport: Report<typeof membersOverTimeTables, AskMembersOverTime, MembersOverTime, never> = {
  name: 'members-over-time',
  says: 'how many members each cycle had, by type, sector and country, and how many joined and left',
  roles: everyone,
  tables: membersOverTimeTables,
  ask: { on: { ...aDay, says: 'cycles that had opened by the day; today when left out', absent: today => today } },
  address: [],
  needs: {},
  answer: membersOverTimeAnswer,
  failures: {},
  csv: ({ cycles }) => ({ columns: ['cycle', 'by', 'group', 'members'], rows: cycles.flatMap(linesOf) })
}
