/** What every event of a review carries over from the command it follows from. */
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewKey } from './review-key.ts'

interface Asked extends ReviewKey {
  readonly on: PlainDate
}
export const happened = <Type extends string>(type: Type, { community, cycle, kind, on }: Asked) => ({
  type,
  community,
  cycle,
  kind,
  on
})
