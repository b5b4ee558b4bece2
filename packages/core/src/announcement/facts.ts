/** What the rules of announcements must know from elsewhere. */
import type { Cycle } from '../values/cycle.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { PlainDate } from '../values/plain-date.ts'

interface NextOnRecord {
  readonly cycle: Cycle
  readonly opens: PlainDate
  readonly closes: PlainDate
}
export interface AnnouncementFacts {
  /** The cycle that the community was last admitted to or renewed for. */
  readonly lastCycle: Cycle | null
  /** The cycle of the very next year, when it is planned. */
  readonly yearAfter: NextOnRecord | null
  /** The next cycle on record. */
  readonly next: NextOnRecord | null
  /** The type of the membership in force on the day of the command; `null` for none. */
  readonly typeThatDay: MembershipType | null
}
/** What one rule knows, by the names of the facts. */
export type Knowing<Name extends keyof AnnouncementFacts> = Pick<AnnouncementFacts, Name>
