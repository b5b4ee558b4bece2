/** Where one community's membership stands, and what its past counts for. */
import type { CommunityId } from '../values/community-id.ts'
import type { Count } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Form } from './form.ts'
import type { ConfirmedObligation } from './obligation.ts'

/** One cycle under one type. */
export interface CycleOfMembership {
  readonly cycle: Cycle
  readonly membershipType: MembershipType
  /** The day on which this type was told for the cycle. */
  readonly toldOn: PlainDate
  /** The later of the cycle's opening and the admission. */
  readonly from: PlainDate
  readonly opens: PlainDate
  readonly closes: PlainDate
  /** The first day not in force, when it ended before another cycle took over; not after `from` when it never began. */
  readonly endedOn: PlainDate | null
}
export interface ObligationOfCycle {
  readonly cycle: Cycle
  readonly obligation: ConfirmedObligation
}
export interface Past {
  /** Oldest first; a cycle joined twice stands twice. */
  readonly cycles: ReadonlyArray<CycleOfMembership>
  /** Cycles completed under Full membership and not forfeited. */
  readonly completed: ReadonlyArray<Cycle>
  /** What the community confirmed of itself, each once. */
  readonly confirmed: ReadonlyArray<ObligationOfCycle>
  readonly attested: { readonly fullCycles: Count; readonly developmental: boolean } | null
}
export interface Applied extends Past {
  readonly status: 'Applied'
  readonly membershipType: MembershipType
  readonly forms: ReadonlyArray<Form>
  readonly appliedOn: PlainDate
}
export interface Suspension {
  readonly on: PlainDate
  /** The first day on which it is over; `null` while it lasts. */
  readonly liftedOn: PlainDate | null
}
/** The last of `cycles` is the one held, or renewed for. */
export interface Active extends Past {
  readonly status: 'Active'
  readonly admittedOn: PlainDate
  /** The last since the admission; `null` when there was none. */
  readonly suspension: Suspension | null
}
export interface Ended extends Past {
  readonly status: 'Ended'
  readonly how: 'Lapsed' | 'Withdrew' | 'Terminated' | 'Closed'
  readonly endedOn: PlainDate
}
export interface Merged extends Past {
  readonly status: 'Ended'
  readonly how: 'Merged'
  readonly into: CommunityId
  readonly endedOn: PlainDate
}
export type Membership =
  | ({ readonly status: 'NeverAMember' } & Past)
  | ({ readonly status: 'Enquired' } & Past)
  | Applied
  | Active
  | Ended
  | Merged

/** Whether it was in force on any day at all: one that ended before its cycle opened was not. */
export const wasInForce = ({ from, endedOn }: CycleOfMembership): boolean => endedOn === null || endedOn > from

/** The last cycle that began before a day; `null` when none had. */
export const lastBegunBefore = ({ cycles }: Past, on: PlainDate): Cycle | null =>
  cycles.findLast(held => held.from < on && wasInForce(held))?.cycle ?? null

/** A membership that ends before the closing day of its cycle forfeits the cycle. */
export const isForfeited = ({ closes, endedOn }: CycleOfMembership): boolean => endedOn !== null && endedOn < closes

/** The type under which a community was a member of a cycle, last if twice; `null` when it was not. */
export const typeIn = ({ cycles }: Past, cycle: Cycle): MembershipType | null =>
  cycles.findLast(held => held.cycle === cycle && wasInForce(held))?.membershipType ?? null

/** The same on a day: what had ended by then is not in force any more. It may be asked before the cycle opens. */
export const typeInForce = (
  { cycles }: Past,
  { cycle, on }: { readonly cycle: Cycle; readonly on: PlainDate }
): MembershipType | null =>
  cycles.findLast(held => held.cycle === cycle && wasInForce(held) && (held.endedOn === null || on < held.endedOn))
    ?.membershipType ?? null

/** Whether the last suspension was in force on a day. */
export const wasSuspendedOn = (state: Membership, on: PlainDate): boolean => {
  if (state.status !== 'Active' || state.suspension === null) return false
  const { on: since, liftedOn } = state.suspension
  return since <= on && (liftedOn === null || on < liftedOn)
}

/** Since when the membership is suspended; `null` when it is not. It ends with the membership. */
export const suspendedOn = (state: Membership): PlainDate | null =>
  state.status === 'Active' && state.suspension?.liftedOn === null ? state.suspension.on : null

/** Whether the community confirmed that it met an obligation in a cycle. */
export const isConfirmed = ({ confirmed }: Past, { cycle, obligation }: ObligationOfCycle): boolean =>
  confirmed.some(one => one.cycle === cycle && one.obligation === obligation)
