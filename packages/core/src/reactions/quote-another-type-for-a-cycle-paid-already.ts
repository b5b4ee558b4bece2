/** A dearer type is quoted for a cycle that is paid already, on the day on which the type is told. */
import type { AccountRefusal, QuoteTypeChange } from '../account/index.ts'
import { membership, type MembershipRenewed, type MembershipTypeChanged } from '../membership/index.ts'
import { reaction } from './reaction.ts'

const quote = ({
  community,
  cycle,
  membershipType,
  on
}: MembershipTypeChanged | MembershipRenewed): QuoteTypeChange => ({
  ...{ type: 'QuoteTypeChange', community, cycle, membershipType },
  on
})

/** Where no list says what it costs, finance quotes by hand. */
export const quoteAnotherTypeForACyclePaidAlready = reaction(membership)({
  name: 'quote-another-type-for-a-cycle-paid-already',
  on: ['MembershipTypeChanged', 'MembershipRenewed'],
  commands: event => [quote(event)],
  settledBy: [
    ...(['NoAccount', 'NotCovered', 'ProfileUnknown', 'NoPriceList', 'SizeNotDeclared', 'PriceMissing'] as const)
  ] satisfies ReadonlyArray<AccountRefusal['type']>
})
