/** The reviews of the last cycle that came so far and no further, of members who stay. */
import type { Community } from './communities.ts'
import { scheduleOf, type Schedule } from './schedule.ts'
import type { Reach, Year } from './years.ts'

export interface ReviewThatCame {
  readonly community: Community
  readonly year: Year
  readonly schedule: Schedule
  readonly review: { readonly community: string; readonly cycle: string; readonly kind: string }
}

export const reviewsThatCame = (
  seed: number,
  communities: ReadonlyArray<Community>,
  reach: Reach
): ReadonlyArray<ReviewThatCame> =>
  communities.flatMap(community => {
    const year = community.years.find(({ cycle }) => cycle.back === 0)
    const schedule = year?.reach === reach && year.leaving === null ? scheduleOf(seed, community, year) : null
    if (year === undefined || schedule === null) return []
    const review = { community: community.community, cycle: year.cycle.cycle, kind: year.kind }
    return [{ community, year, schedule, review }]
  })
