/** What a membership entitles to: asked of its type and of whether it is suspended. */
import type { Cycle } from '../values/cycle.ts'
import { membershipTypes, type MembershipType } from '../values/membership-type.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { typeInForce, wasSuspendedOn, type Membership } from './state.ts'

export type Benefit =
  | 'core-self-review'
  | 'whole-self-review'
  | 'reports'
  | 'training'
  | 'forum-price'
  | 'cars'
  | 'email-forum'
  | 'observing-visits'
  | 'peer-review-visit'
  | 'accreditation-visit'
  | 'award'
  | 'joint-audit'

/** Which types have each benefit. */
export const benefitOf: Readonly<Record<Benefit, ReadonlyArray<MembershipType>>> = {
  'core-self-review': membershipTypes,
  'whole-self-review': ['Full', 'Accreditation', 'HmpIntegratedAudit'],
  reports: membershipTypes,
  training: membershipTypes,
  'forum-price': membershipTypes,
  cars: membershipTypes,
  'email-forum': membershipTypes,
  'observing-visits': membershipTypes,
  'peer-review-visit': ['Full'],
  'accreditation-visit': ['Accreditation'],
  award: ['Accreditation'],
  'joint-audit': ['HmpIntegratedAudit']
}

/** Every benefit, in the order in which they are told. */
export const benefits = Object.keys(benefitOf) as ReadonlyArray<Benefit>

/** Each as what a community may do that has it. */
export const benefitSays: Readonly<Record<Benefit, string>> = {
  'core-self-review': 'review itself against the core standards',
  'whole-self-review': 'review itself against all standards',
  reports: 'receive the local and the national report',
  training: 'send people to training and events',
  'forum-price': 'attend the annual forum at the members’ price',
  cars: 'use CARS and the members’ tools',
  'email-forum': 'take part in the email forum',
  'observing-visits': 'attend visits to others',
  'peer-review-visit': 'be visited by peers',
  'accreditation-visit': 'be visited for accreditation',
  award: 'hold an award',
  'joint-audit': 'be audited jointly'
}

/** Yes; yes, but it rests while the membership is suspended; or no, and which types have it. */
export type Entitlement =
  | { readonly is: 'yes' }
  | { readonly is: 'resting' }
  | { readonly is: 'no'; readonly types: ReadonlyArray<MembershipType> }

/**
 * Whether a member of a type is entitled to a benefit.
 * @example
 * ```ts
 * expect(entitledTo('Full', false, 'peer-review-visit')).toEqual({ is: 'yes' })
 * expect(entitledTo('Full', true, 'peer-review-visit')).toEqual({ is: 'resting' })
 * expect(entitledTo('Full', true, 'award')).toEqual({ is: 'no', types: ['Accreditation'] })
 * ```
 */
export const entitledTo = (membershipType: MembershipType, suspended: boolean, benefit: Benefit): Entitlement => {
  const types = benefitOf[benefit]
  if (!types.includes(membershipType)) return { is: 'no', types }
  return { is: suspended ? 'resting' : 'yes' }
}

/** A cycle on a day. */
export interface DayOfCycle {
  readonly cycle: Cycle
  readonly on: PlainDate
}
/** Whether a community is entitled to a benefit of a cycle on a day: whoever is no member of it then is not. */
export const entitledOn = (state: Membership, { cycle, on }: DayOfCycle, benefit: Benefit): Entitlement => {
  const membershipType = typeInForce(state, { cycle, on })
  if (membershipType === null) return { is: 'no', types: benefitOf[benefit] }
  return entitledTo(membershipType, wasSuspendedOn(state, on), benefit)
}
