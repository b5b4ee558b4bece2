import { expect, test } from 'vitest'
import { quoteAnotherTypeForACyclePaidAlready as reaction } from './quote-another-type-for-a-cycle-paid-already.ts'

test('a dearer type is quoted for a cycle paid already', () => {
  expect(reaction.on).toEqual(['MembershipTypeChanged', 'MembershipRenewed'])
  const told = { community: 'TC-0001', cycle: '2025-2026', membershipType: 'Accreditation', on: '2025-06-10' }
  for (const type of reaction.on)
    expect(reaction.commands({ type, ...told } as never, null, {} as never)).toEqual([
      { type: 'QuoteTypeChange', ...told }
    ])
  expect(reaction.settledBy).toEqual(expect.arrayContaining(['NotCovered', 'NoAccount']))
})
