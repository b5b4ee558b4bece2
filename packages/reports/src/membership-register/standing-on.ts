/** Where a community's membership stands on a day. */
import {
  membership,
  nextCycle,
  replay,
  wasInForce,
  type CommunityId,
  type Cycle,
  type CycleOfMembership,
  type CycleWindows,
  type Membership,
  type MembershipType,
  type PlainDate
} from '@cofc/core'
import type { MembershipRow } from '../tables/membership-row.ts'
import type { Standing } from './membership-register.ts'

/** What had happened by a day, in the order of the days. */
export const membershipOn = ({ facts }: MembershipRow, on: PlainDate): Membership =>
  replay(membership)(
    facts
      .map(([, event]) => event)
      .filter(event => event.on <= on)
      .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
  )

type Windows = ReadonlyMap<Cycle, CycleWindows>

/** The first day on which a cycle's membership is no longer in force; `null` while nothing ends it. */
const overOn = (cycles: ReadonlyArray<CycleOfMembership>, place: number, windows: Windows): PlainDate | null => {
  const held = cycles[place]
  if (held === undefined) return null
  const takenOver = cycles[place + 1]
  // Neither renewed nor ended, it lapses on the day the next cycle opens.
  return held.endedOn ?? takenOver?.from ?? windows.get(nextCycle(held.cycle))?.opens ?? null
}

export interface MembershipOnDay {
  readonly status: Standing
  readonly membershipType: MembershipType | null
  readonly since: PlainDate | null
  readonly endedOn: PlainDate | null
  readonly mergedInto: CommunityId | null
}

/** The first day of the unbroken membership that a cycle belongs to. */
const sinceOf = (cycles: ReadonlyArray<CycleOfMembership>, place: number): PlainDate | null => {
  const earlier = cycles[place - 1]
  return earlier?.endedOn === null ? sinceOf(cycles, place - 1) : (cycles[place]?.from ?? null)
}

/** Of a community that is no member on the day: why not. */
const notAMemberOn = (state: Membership, begun: boolean): Standing => {
  if (state.status === 'Ended') return state.how
  if (state.status !== 'Active') return state.status
  return begun ? 'Lapsed' : 'Admitted'
}

export const standingOn = (state: Membership, on: PlainDate, windows: Windows): MembershipOnDay => {
  const { cycles } = state
  const mergedInto = state.status === 'Ended' && state.how === 'Merged' ? state.into : null
  const place = cycles.findLastIndex(held => held.from <= on && wasInForce(held))
  const held = cycles[place]
  const over = overOn(cycles, place, windows)
  if (held !== undefined && (over === null || on < over))
    return {
      status: 'Member',
      membershipType: held.membershipType,
      since: sinceOf(cycles, place),
      endedOn: null,
      mergedInto
    }
  const endedOn = state.status === 'Ended' ? state.endedOn : over
  return { status: notAMemberOn(state, held !== undefined), membershipType: null, since: null, endedOn, mergedInto }
}
