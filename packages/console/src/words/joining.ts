/** What the types of membership are, in a sentence each: with the numbers of the policy of the day. */
import { listed, type MembershipType, type Obligation, type PolicyBook } from '@cofc/core'
import { counted } from './figures.ts'
import { countryInSentence } from './names.ts'

type Said = Pick<PolicyBook, 'developmentalCycles' | 'fullCyclesForAccreditation' | 'ukCountries'>

const inShort: Readonly<Record<MembershipType, (policy: Said) => string>> = {
  Associate: ({ ukCountries }) =>
    `For communities overseas, in any country other than ${listed(ukCountries.map(countryInSentence))}. You review yourself, and nobody visits.`,
  Developmental: ({ developmentalCycles }) =>
    `A first step, for ${counted(developmentalCycles, 'cycle')}. You review yourself against the core standards.`,
  Full: () => 'For any community. You review yourself, and others visit you each year.',
  Accreditation: ({ fullCyclesForAccreditation }) =>
    `After ${counted(fullCyclesForAccreditation, 'full cycle')}. A visit may lead to an award.`,
  HmpIntegratedAudit: () =>
    'For prison communities with an accredited programme. The visit is made with the prison service.'
}
export const typeInShort = (type: MembershipType, policy: Said): string => inShort[type](policy)

/** What a member owes, as what it promises to do. */
export const promiseSays: Readonly<Record<Obligation, string>> = {
  'link-person': 'name a link person',
  'members-informed': 'keep its members informed, and let them take part',
  'information-passed-on': 'pass on news from the network',
  'correspondence-answered': 'answer our letters in good time',
  'stakeholders-invited': 'invite managers, referrers and inspectors to its visit',
  'three-sent': 'send at least three of its members to visit others',
  'clients-sent': 'have people who use the service among those it sends, where that is right',
  'travel-authorised': 'pay for their travel',
  'specialist-provided': 'lend us a senior person as a TC specialist'
}
