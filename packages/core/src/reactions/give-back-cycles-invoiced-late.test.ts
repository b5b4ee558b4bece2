import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { endOfMembershipAfter } from '../facts/end-of-membership-after.ts'
import { membership, type MembershipEvent } from '../membership/index.ts'
import { branded } from '../testing/index.ts'
import { giveBackCyclesInvoicedLate as reaction } from './give-back-cycles-invoiced-late.ts'

const history = [
  {
    ...{ type: 'CommunityAdmitted', community: 'TC-0001', membershipType: 'Full', cycle: '2023-2024' },
    ...{ opens: '2023-09-01', closes: '2024-07-31', on: '2023-06-01' }
  },
  { type: 'MembershipWithdrawn', community: 'TC-0001', on: '2024-02-01' }
] as unknown as ReadonlyArray<MembershipEvent>
const asked = (on: string) => branded<Parameters<typeof endOfMembershipAfter.answer>[0]>({ community: 'TC-0001', on })
const endAfter = (on: string, events = history) =>
  endOfMembershipAfter.answer(asked(on), { states: [replay(membership)(events)], words: [], known: {} })

test('an invoice recorded late gives back what it would have given back before', () => {
  expect(endOfMembershipAfter.streams(asked('2023-06-01'), {})).toEqual(['membership-TC-0001'])
  expect(endAfter('2023-06-10')).toEqual({ on: '2024-02-01', lastBegun: '2023-2024' })
  expect(endAfter('2024-02-01')).toBeNull()
  expect(endAfter('2023-06-10', history.slice(0, 1))).toBeNull()

  expect(reaction.on).toEqual(['InvoiceIssued', 'FormerInvoiceRecorded'])
  const event = { type: 'InvoiceIssued', community: 'TC-0001', on: '2023-06-10' } as never
  expect(reaction.commands(event, null, { ended: endAfter('2023-06-10') } as never)).toEqual([
    { type: 'NoteEndOfMembership', community: 'TC-0001', lastBegun: '2023-2024', on: '2024-02-01' }
  ])
  expect(reaction.commands(event, null, { ended: null } as never)).toEqual([])
  expect(reaction.settledBy).toEqual(['NoAccount'])
})
