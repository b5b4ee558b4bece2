/** Counts the members of each cycle, as the national report does. */
import type { Cycle } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { right, type Either } from 'fp-ts/lib/Either.js'
import { membersFigures } from '../national-report/members.ts'
import { communities } from '../tables/community-row.ts'
import { cycles, windowsIn } from '../tables/cycle-row.ts'
import { memberships } from '../tables/membership-row.ts'
import { membersOf } from '../tables/members-of-cycle.ts'
import { cycleBefore } from '../tables/neighbouring-cycles.ts'
import type { AskMembersOverTime, MembersOfOneCycle, MembersOverTime } from './members-over-time.ts'

export const membersOverTimeTables = { cycles, communities, memberships }
type Rows = RowsOf<typeof membersOverTimeTables>

const membersIn = (rows: Rows, cycle: Cycle): MembersOfOneCycle['members'] => {
  const before = cycleBefore(rows.cycles, cycle)
  const last = before === null ? null : { rows, cycle: before }
  return membersFigures({ cutoff: null }, membersOf(rows, cycle, null), last)
}

export const membersOverTimeAnswer = (rows: Rows, { on }: AskMembersOverTime): Either<never, MembersOverTime> =>
  right({
    on,
    cycles: [...windowsIn(rows.cycles)]
      .filter(([, { opens }]) => opens <= on)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([cycle, { opens, closes }]) => ({ cycle, opens, closes, members: membersIn(rows, cycle) }))
  })
