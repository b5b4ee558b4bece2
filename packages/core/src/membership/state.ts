/** Where one community's membership stands, and what its past counts for. */
import type { Cycle } from '../values/cycle.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Form } from './form.ts'

/** One cycle under one type. `endedOn` is the first day not in force, when it ended before the next cycle took over. */
export interface CycleOfMembership {
  readonly cycle: Cycle
  readonly membershipType: MembershipType
  readonly from: PlainDate
  readonly opens: PlainDate
  readonly closes: PlainDate
  readonly endedOn: PlainDate | null
}
interface Past {
  /** Oldest first; a cycle joined twice stands twice. */
  readonly cycles: ReadonlyArray<CycleOfMembership>
  /** Cycles completed under Full membership and not forfeited. */
  readonly completed: ReadonlyArray<Cycle>
  readonly attested: { readonly fullCycles: number; readonly developmental: boolean } | null
}
export type Membership =
  | ({ readonly status: 'NeverAMember' } & Past)
  | ({ readonly status: 'Enquired' } & Past)
  | ({ readonly status: 'Applied'; readonly membershipType: MembershipType; readonly forms: ReadonlyArray<Form>; readonly appliedOn: PlainDate } & Past)
  | ({ readonly status: 'Active' } & Past)
  | ({ readonly status: 'Ended'; readonly how: 'Lapsed' | 'Withdrew' | 'Terminated' | 'Closed' | 'Merged'; readonly endedOn: PlainDate } & Past)
