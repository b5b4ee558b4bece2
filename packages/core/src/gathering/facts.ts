/** What the rules of gatherings must know from elsewhere. */
import type { PolicyBook } from '../policy/index.ts'
import type { Cycle } from '../values/cycle.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { PriceGroup } from '../values/price-group.ts'
import type { ShortCode } from '../values/short-code.ts'

interface NextOnRecord {
  readonly cycle: Cycle
  readonly opens: PlainDate
  readonly closes: PlainDate
}
export interface GatheringFacts {
  /** The policy in force on the day of the command. */
  readonly policy: PolicyBook
  /** The gathering that was announced under another spelling of the code; `null` when there is none. */
  readonly otherSpelling: ShortCode | null
  /** The cycle that the community was last admitted to or renewed for. */
  readonly lastCycle: Cycle | null
  /** The cycle of the very next year, when it is planned. */
  readonly yearAfter: NextOnRecord | null
  /** The next cycle on record. */
  readonly next: NextOnRecord | null
  /** By which price the community books on that day: as a member of its type, unless it is suspended. */
  readonly priceGroup: PriceGroup
}
/** What one rule knows, by the names of the facts. */
export type Knowing<Name extends keyof GatheringFacts> = Pick<GatheringFacts, Name>
