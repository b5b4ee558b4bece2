/** visits.csv: when peers were offered a visit, when they came, and who was there. */
import { choice, communityId, cycleName, date, headcount, ordinal, teamMember } from '../reading/cells.ts'
import { ifGiven, listOf, needed, orElse, type CellsOf } from '../reading/column.ts'
import { csvFile, type Doubt, type Row } from './csv-file.ts'
import { reviewerNeeded, reviewNeeded } from './needs.ts'
import { one } from './one.ts'

const columns = {
  community: needed(communityId),
  cycle: needed(cycleName),
  seq: orElse(ordinal, one),
  status: needed(choice('offered', 'agreed', 'held', 'cancelled')),
  offered: listOf(date),
  agreed: ifGiven(date),
  mode: orElse(choice('in-person', 'virtual', 'hybrid'), 'in-person'),
  team: listOf(teamMember),
  stakeholders: ifGiven(headcount),
  held_on: listOf(date)
}

const doubt = ({ status, agreed, held_on }: CellsOf<typeof columns>): Doubt | null => {
  if (status === 'agreed' && agreed === null)
    return { column: 'agreed', says: 'the visit is agreed: say for which day' }
  if (status === 'held' && held_on.length === 0 && agreed === null)
    return { column: 'held_on', says: 'the visit was held: say on which days' }
  if (status !== 'held' && held_on.length > 0)
    return { column: 'held_on', says: `leave this empty, or let the status be held instead of ${status}` }
  return null
}

export const visits = csvFile({
  name: 'visits.csv',
  subject: 'review',
  keyed: ['community', 'cycle', 'seq'],
  naming: 2,
  columns,
  doubt,
  needs: cells => [reviewNeeded(cells), ...cells.team.map(({ reviewer }) => reviewerNeeded(reviewer))]
})
export type VisitRow = Row<typeof visits>
