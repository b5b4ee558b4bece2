/** What a row of memberships.csv gives for its end: by what left_how says, or a lapse when nothing was said. */
import { nextCycle, type Cycle, type PlainDate } from '@cofc/core'
import type { MembershipRow } from '../files/memberships.ts'
import type { Planned } from './planned.ts'
import { stages } from './stages.ts'
import { stepOf, type SpokenCommand } from './step.ts'

const ending = ({ cells }: MembershipRow, on: PlainDate): SpokenCommand => {
  const { community, cycle, left_how, merged_into } = cells
  if (left_how === 'withdrew') return { type: 'WithdrawMembership', community, on }
  if (left_how === 'terminated') return { type: 'TerminateMembership', community, on }
  if (left_how === 'closed') return { type: 'CloseCommunity', community, on }
  if (left_how === 'merged-into') return { type: 'MergeCommunity', community, into: merged_into ?? community, on }
  return { type: 'LapseMembership', community, cycle: nextCycle(cycle), on }
}

/** The end that a row tells of. On the day of joining it comes after, else before whatever joins on that day. */
export const leaving = (row: MembershipRow, joined: PlainDate): Planned => {
  const { community, cycle, seq, left_on, left_how } = row.cells
  const on = left_on ?? joined
  return {
    row,
    step: stepOf(row, {
      what: 'left',
      stage: on === joined ? stages.endOnTheDayOfJoining : stages.endMembership,
      command: ending(row, on),
      // A lapse is recorded on the day of the opening, whenever it was noted.
      cells: {
        community: 'community',
        left: 'left_on',
        how: 'left_how',
        ...(left_how === 'lapsed' ? {} : { on: 'left_on' }),
        ...(left_how === 'merged-into' ? { into: 'merged_into' } : {})
      },
      part: `${row.file}|${row.key}left`,
      gives: [`left:${community}`],
      leansOn: [`member:${community}|${cycle}|${seq}`, `cycle:${nextCycle(cycle)}`]
    })
  }
}

/** A membership neither renewed nor ended lapses when the next cycle opens. */
export const lapsing = (
  row: MembershipRow,
  { cycle: next, on }: { readonly cycle: Cycle; readonly on: PlainDate }
): Planned => {
  const { community, cycle, seq } = row.cells
  return {
    row,
    step: stepOf(row, {
      what: 'lapsed',
      stage: stages.lapse,
      command: { type: 'LapseMembership', community, cycle: next, on },
      cells: { community: 'community' },
      part: `${row.file}|${row.key}lapsed`,
      gives: [`left:${community}`],
      leansOn: [`member:${community}|${cycle}|${seq}`, `cycle:${next}`]
    })
  }
}
