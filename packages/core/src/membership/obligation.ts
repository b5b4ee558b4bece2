/** What members owe one another: which type owes what, and whether it is confirmed by the community or read off the record. */
import * as t from 'io-ts'
import { membershipTypes, type MembershipType } from '../values/membership-type.ts'

/** What a community confirms of itself. */
export const confirmedObligations = [
  'members-informed',
  'information-passed-on',
  'correspondence-answered',
  'stakeholders-invited',
  'clients-sent',
  'travel-authorised',
  'specialist-provided'
] as const
export type ConfirmedObligation = (typeof confirmedObligations)[number]
export const ConfirmedObligation: t.Type<ConfirmedObligation, ConfirmedObligation, unknown> = t.keyof(
  {
    'members-informed': null,
    'information-passed-on': null,
    'correspondence-answered': null,
    'stakeholders-invited': null,
    'clients-sent': null,
    'travel-authorised': null,
    'specialist-provided': null
  },
  'ConfirmedObligation'
)
/** The rest is read off the record. */
export type Obligation = 'link-person' | ConfirmedObligation | 'three-sent'

const visited: ReadonlyArray<MembershipType> = ['Full', 'Accreditation', 'HmpIntegratedAudit']
const sending: ReadonlyArray<MembershipType> = ['Full', 'Accreditation']

/** Which types have each obligation, in the order in which they are told. */
export const obligationOf: Readonly<Record<Obligation, ReadonlyArray<MembershipType>>> = {
  'link-person': membershipTypes,
  'members-informed': membershipTypes,
  'information-passed-on': membershipTypes,
  'correspondence-answered': membershipTypes,
  'stakeholders-invited': visited,
  'three-sent': sending,
  'clients-sent': sending,
  'travel-authorised': sending,
  'specialist-provided': ['Accreditation']
}
/** Every obligation, in the order in which they are told. */
export const obligations = Object.keys(obligationOf) as ReadonlyArray<Obligation>

/** Each as a clause: what is so where it is met. */
export const obligationSays: Readonly<Record<Obligation, string>> = {
  'link-person': 'it has a link person',
  'members-informed': 'it kept its members informed and involved',
  'information-passed-on': 'it passed on information from the network',
  'correspondence-answered': 'it answered correspondence promptly',
  'stakeholders-invited': 'it invited stakeholders to its visit',
  'three-sent': 'it sent three members to the visits of others',
  'clients-sent': 'client members were among those it sent',
  'travel-authorised': 'it authorised their travel costs',
  'specialist-provided': 'it provided a TC specialist'
}
