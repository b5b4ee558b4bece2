import { expect, test } from 'vitest'
import { chargeARearrangedVisit as reaction } from './charge-a-rearranged-visit.ts'

test('a rearranged visit is charged', () => {
  expect(reaction.on).toEqual(['RearrangementFeeFellDue'])
  const fellDue = {
    ...{ type: 'RearrangementFeeFellDue', community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review' },
    ...{ visit: 2, noticeDays: 10, net: 75_000, on: '2024-01-16' }
  }
  expect(reaction.commands(fellDue as never, null, {} as never)).toEqual([
    {
      ...{ type: 'AddCharge', community: 'TC-0001', charge: 'rearranged/2023-2024/peer-review/2/2024-01-16' },
      ...{ code: 'rearranged-visit', net: 75_000, supply: 'membership', heldIn: null, on: '2024-01-16' }
    }
  ])
  expect(reaction.settledBy).toEqual(['NoAccount'])
})
