/** What every event of a review carries over from the command it follows from. */
import type { ReviewDay } from '../values/review-key.ts'

export const eventFrom = <Type extends string>(type: Type, { community, cycle, kind, on }: ReviewDay) => ({
  type,
  community,
  cycle,
  kind,
  on
})
