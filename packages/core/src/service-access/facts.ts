/** What the rules of access must know from elsewhere. */
import type { Cycle } from '../values/cycle.ts'
import type { PlainDate } from '../values/plain-date.ts'

interface NextOnRecord {
  readonly cycle: Cycle
  readonly opens: PlainDate
  readonly closes: PlainDate
}
export interface ServiceAccessFacts {
  /** The cycle that the community was last admitted to or renewed for. */
  readonly lastCycle: Cycle | null
  /** The cycle of the very next year, when it is planned. */
  readonly yearAfter: NextOnRecord | null
  /** The next cycle on record. */
  readonly next: NextOnRecord | null
  /** Whether the community may take part in the e-mail forum on the day of the command; it rests while suspended. */
  readonly mayTakePart: 'yes' | 'resting' | 'no'
}
/** What one rule knows, by the names of the facts. */
export type Knowing<Name extends keyof ServiceAccessFacts> = Pick<ServiceAccessFacts, Name>
