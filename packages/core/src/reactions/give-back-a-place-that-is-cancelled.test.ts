import { expect, test } from 'vitest'
import { percentFrom } from '../values/percent.ts'
import { giveBackAPlaceThatIsCancelled as reaction } from './give-back-a-place-that-is-cancelled.ts'

test('no more than all of a place is given back', () => {
  expect([percentFrom(-1), percentFrom(79.9), percentFrom(101)]).toEqual([0, 79, 100])
  const event = { type: 'PlaceCancelled', gathering: 'F', booking: 'b', community: 'TC-0001', on: '2024-02-01' }
  expect(reaction.commands({ ...event, refundPercent: 200 } as never, null, {} as never)).toMatchObject([
    { percent: 100 }
  ])
})
