import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { typesToldAfter } from '../facts/types-told-after.ts'
import { membership, type MembershipEvent } from '../membership/index.ts'
import { branded } from '../testing/index.ts'
import { quoteAnotherTypeForACycleInvoicedLate as reaction } from './quote-another-type-for-a-cycle-invoiced-late.ts'

const held = (type: string, year: number, membershipType: string, on: string) =>
  ({
    ...{ type, community: 'TC-0001', membershipType, cycle: `${String(year)}-${String(year + 1)}`, on },
    ...{ opens: `${String(year)}-09-01`, closes: `${String(year + 1)}-07-31` }
  }) as unknown as MembershipEvent
const history = [
  held('CommunityAdmitted', 2024, 'Full', '2024-04-02'),
  held('MembershipRenewed', 2025, 'Full', '2025-06-10'),
  held('MembershipTypeChanged', 2025, 'Accreditation', '2025-07-10')
]
const asked = (on: string) => branded<Parameters<typeof typesToldAfter.answer>[0]>({ community: 'TC-0001', on })
const toldAfter = (on: string) =>
  typesToldAfter.answer(asked(on), { states: [replay(membership)(history)], words: [], known: {} })
const told = [{ cycle: '2025-2026', membershipType: 'Accreditation', on: '2025-07-10' }]

test('an invoice recorded late has the types quoted that were told since its day', () => {
  expect(typesToldAfter.streams(asked('2024-04-10'), {})).toEqual(['membership-TC-0001'])
  expect(toldAfter('2024-04-02')).toEqual(told)
  expect(toldAfter('2025-07-10')).toEqual([])

  expect(reaction.on).toEqual(['InvoiceIssued', 'FormerInvoiceRecorded'])
  const follows = (cycles: ReadonlyArray<string>) =>
    reaction.commands({ community: 'TC-0001', lines: [{ cycles: [] }, { cycles }] } as never, null, { told } as never)
  expect(follows(['2024-2025', '2025-2026'])).toEqual([{ type: 'QuoteTypeChange', community: 'TC-0001', ...told[0] }])
  expect(follows(['2024-2025'])).toEqual([])
  expect(reaction.settledBy).toEqual(expect.arrayContaining(['NotCovered', 'NoAccount']))
})
