import { expect, test } from 'vitest'
import { chargeARearrangedVisit as reaction } from './charge-a-rearranged-visit.ts'

const fee = { visit: 2, on: '2024-01-16' }
const fellDue = {
  ...{ type: 'RearrangementFeeFellDue', community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review' },
  ...{ ...fee, noticeDays: 10, net: 75_000 }
}
const follows = (...rearrangementFees: ReadonlyArray<object>) =>
  reaction.commands(fellDue as never, { status: 'WithHost', rearrangementFees }, {} as never)

test('a rearranged visit is charged', () => {
  expect(reaction.on).toEqual(['RearrangementFeeFellDue'])
  expect(follows(fee)).toEqual([
    {
      ...{ type: 'AddCharge', community: 'TC-0001', charge: 'rearranged/2023-2024/peer-review/2/2024-01-16/1' },
      ...{ code: 'rearranged-visit', net: 75_000, supply: 'membership', heldIn: null, on: '2024-01-16' }
    }
  ])
  expect(reaction.settledBy).toEqual(['NoAccount'])
})

test('a visit that is rearranged twice on one day is charged twice', () => {
  const others = [{ ...fee, visit: 1 }, { ...fee, on: '2024-01-15' }, fee]
  expect(follows(...others)).toMatchObject([{ charge: 'rearranged/2023-2024/peer-review/2/2024-01-16/1' }])
  expect(follows(...others, fee)).toMatchObject([{ charge: 'rearranged/2023-2024/peer-review/2/2024-01-16/2' }])
})
