/** For whom a price is set: a type of membership, or whoever is no member. */
import * as t from 'io-ts'
import { membershipTypes, type MembershipType } from './membership-type.ts'

export type PriceGroup = MembershipType | 'non-member'
export const priceGroups: ReadonlyArray<PriceGroup> = [...membershipTypes, 'non-member']
export const PriceGroup: t.Type<PriceGroup, PriceGroup, unknown> = t.keyof(
  {
    ...{ Associate: null, Developmental: null, Full: null, Accreditation: null, HmpIntegratedAudit: null },
    'non-member': null
  },
  'PriceGroup'
)
