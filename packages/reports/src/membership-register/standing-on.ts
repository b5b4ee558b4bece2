/** Where a community's membership stands on a day. */
import {
  membership,
  replay,
  suspendedOn,
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

/** The opening of the next cycle on record, also when a year has none; `null` while none is planned. */
const nextOpening = ({ cycle }: CycleOfMembership, windows: Windows): PlainDate | null => {
  const [next] = [...windows.keys()].filter(other => other > cycle).toSorted()
  return next === undefined ? null : (windows.get(next)?.opens ?? null)
}

export interface MembershipOnDay {
  readonly status: Standing
  readonly membershipType: MembershipType | null
  readonly since: PlainDate | null
  readonly suspendedOn: PlainDate | null
  readonly endedOn: PlainDate | null
  readonly mergedInto: CommunityId | null
}

/** The cycles held or renewed for since the last end: a membership that ended says nothing of the one that is held. */
const heldNow = ({ status, cycles }: Membership): ReadonlyArray<CycleOfMembership> =>
  status === 'Active' ? cycles.slice(cycles.findLastIndex(({ endedOn }) => endedOn !== null) + 1) : []

const lastEnd = ({ cycles }: Membership): PlainDate | null =>
  cycles.findLast(({ endedOn }) => endedOn !== null)?.endedOn ?? null

const standing = (status: Standing, more: Partial<MembershipOnDay> = {}): MembershipOnDay => ({
  ...{ status, membershipType: null, since: null, suspendedOn: null, endedOn: null, mergedInto: null },
  ...more
})

/** Of a community that holds no membership which has begun. */
const notBegun = (state: Membership): MembershipOnDay => {
  if (state.status === 'Active')
    return standing('Admitted', { suspendedOn: suspendedOn(state), endedOn: lastEnd(state) })
  if (state.status !== 'Ended') return standing(state.status, { endedOn: lastEnd(state) })
  return standing(state.how, { endedOn: state.endedOn, mergedInto: state.how === 'Merged' ? state.into : null })
}

export const standingOn = (state: Membership, on: PlainDate, windows: Windows): MembershipOnDay => {
  const begun = heldNow(state).filter(({ from }) => from <= on)
  const [first, held] = [begun[0], begun.at(-1)]
  if (first === undefined || held === undefined) return notBegun(state)
  const renewed = held !== state.cycles.at(-1)
  const opening = renewed ? null : nextOpening(held, windows)
  // Neither renewed nor ended, it lapses on the day the next cycle opens.
  if (opening !== null && opening <= on) return standing('Lapsed', { endedOn: opening })
  const goesOn = { since: first.from, suspendedOn: suspendedOn(state) }
  if (on > held.closes) return standing('BetweenCycles', goesOn)
  return standing('Member', { membershipType: held.membershipType, ...goesOn })
}

/** Whether a community belongs to the network on a day, as a member of a cycle or between two. */
export const isMemberOn = (row: MembershipRow | undefined, on: PlainDate, windows: Windows): boolean =>
  standingOn(membershipOn(row ?? { facts: [] }, on), on, windows).since !== null
