/** memberships.csv: under which type each community belonged to each cycle, and how it came and went. */
import { choice, communityId, cycleName, date, membershipType, ordinal, yesOrNo } from '../reading/cells.ts'
import { ifGiven, needed, orElse, type CellsOf } from '../reading/column.ts'
import { csvFile, type Doubt, type Row } from './csv-file.ts'
import { communityNeeded, cycleNeeded } from './needs.ts'
import { one } from './one.ts'

const columns = {
  community: needed(communityId),
  cycle: needed(cycleName),
  seq: orElse(ordinal, one),
  type: needed(membershipType),
  applied_on: ifGiven(date),
  joining_form: ifGiven(yesOrNo),
  finance_form: ifGiven(yesOrNo),
  admitted_on: ifGiven(date),
  left_on: ifGiven(date),
  left_how: ifGiven(choice('lapsed', 'withdrew', 'terminated', 'closed', 'merged-into')),
  merged_into: ifGiven(communityId)
}

const doubt = (cells: CellsOf<typeof columns>): Doubt | null => halfAnEnd(cells) ?? halfAMerger(cells)

const halfAnEnd = ({ left_on, left_how }: CellsOf<typeof columns>): Doubt | null => {
  if (left_on !== null && left_how === null) return { column: 'left_how', says: 'left_on is given: say how it left' }
  if (left_on === null && left_how !== null)
    return { column: 'left_on', says: 'left_how is given: say on which day it left' }
  return null
}
const halfAMerger = ({ left_how, merged_into }: CellsOf<typeof columns>): Doubt | null => {
  if (left_how === 'merged-into' && merged_into === null)
    return { column: 'merged_into', says: 'it merged: name the community it merged into' }
  if (left_how !== 'merged-into' && merged_into !== null)
    return { column: 'merged_into', says: 'leave this empty unless left_how is merged-into' }
  return null
}

export const memberships = csvFile({
  name: 'memberships.csv',
  subject: 'community',
  keyed: ['community', 'cycle', 'seq'],
  naming: 1,
  columns,
  doubt,
  needs: ({ community, cycle, merged_into }) => [
    ...communityNeeded('community', community),
    cycleNeeded(cycle),
    ...communityNeeded('merged_into', merged_into)
  ]
})
export type MembershipRow = Row<typeof memberships>
