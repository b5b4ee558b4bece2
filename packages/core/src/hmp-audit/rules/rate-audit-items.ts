/** Items without a standard are rated after the visit and until the report is drafted; a save records what it changed. */
import { accept, refuse } from '../../aggregate.ts'
import type { RateAuditItems } from '../commands.ts'
import type { HmpAuditDecision } from '../decision.ts'
import { eventFrom } from '../event-from.ts'
import type { ItemRating } from '../parts.ts'
import type { HmpAuditRefusal } from '../refusals.ts'
import type { Audit } from '../state.ts'

const obstacleIn = (ratings: ReadonlyArray<ItemRating>, { items }: Audit): HmpAuditRefusal | null => {
  const seen = new Set<string>()
  for (const { item } of ratings) {
    const planned = items.find(one => one.item === item)
    if (planned === undefined) return { type: 'ItemUnknown', item }
    if (planned.standard !== null) return { type: 'ItemIsRatedByItsStandard', item, standard: planned.standard }
    if (seen.has(item)) return { type: 'ItemRatedTwice', item }
    seen.add(item)
  }
  return null
}
const changes = ({ item, rating, comment }: ItemRating, { ratings }: Audit): boolean => {
  const before = ratings.get(item)
  return rating !== (before?.rating ?? null) || (comment?.commitment ?? null) !== (before?.comment ?? null)
}

export const rateAuditItems = (command: RateAuditItems, audit: Audit): HmpAuditDecision => {
  const obstacle = obstacleIn(command.ratings, audit)
  if (obstacle !== null) return refuse(obstacle)
  const ratings = command.ratings.filter(one => changes(one, audit))
  return ratings.length === 0 ? accept() : accept({ ...eventFrom('AuditItemsRated', command), ratings })
}
