import { expect, test } from 'vitest'
import { chargeAPlaceThatIsBooked as reaction } from './charge-a-place-that-is-booked.ts'
import { giveBackAPlaceThatIsCancelled as givingBack } from './give-back-a-place-that-is-cancelled.ts'

const place = { community: 'TC-0001', on: '2024-02-01' }
const booking = { gathering: 'FORUM-24', booking: 'b1', ...place }
const announced = (heldIn: string | null) => ({ status: 'Announced', asAnnounced: { heldIn } })
const charged = (type: string, fields: object = {}, heldIn: string | null = 'GB') =>
  reaction.commands({ type, ...booking, net: 9_000, free: false, ...fields } as never, announced(heldIn), {} as never)
const charge = 'place/FORUM-24/b1'

test('booked places are charged, cancelled ones given back', () => {
  expect(reaction.on).toEqual(['PlaceBooked', 'PlaceTakenFromWaitingList'])
  for (const type of reaction.on)
    expect(charged(type)).toEqual([
      {
        ...{ type: 'AddCharge', charge, code: 'place-at-event', net: 9_000, supply: 'admission', heldIn: 'GB' },
        ...place
      }
    ])
  expect(charged('PlaceBooked', {}, null)).toMatchObject([{ heldIn: null }])
  expect(givingBack.on).toEqual(['PlaceCancelled', 'GatheringCancelled'])
  const given = (type: string, fields: object) =>
    givingBack.commands({ type, ...booking, ...fields } as never, null, {} as never)
  expect(given('PlaceCancelled', { refundPercent: 80 })).toEqual([
    { type: 'ReduceCharge', charge, percent: 80, ...place }
  ])
  const placesLost = [
    { booking: 'b1', community: 'TC-0001' },
    { booking: 'b2', community: null },
    { booking: 'b3', community: 'TC-0002' }
  ]
  expect(given('GatheringCancelled', { placesLost })).toMatchObject([
    { community: 'TC-0001', charge, percent: 100 },
    { community: 'TC-0002', charge: 'place/FORUM-24/b3', percent: 100 }
  ])
  expect([reaction.settledBy, givingBack.settledBy]).toEqual([['NoAccount'], ['NoAccount', 'NoSuchCharge']])
})

test('nothing is charged for a free place, nor to whoever comes of no community', () => {
  expect(charged('PlaceBooked', { net: 0, free: true })).toEqual([])
  expect(charged('PlaceBooked', { community: null })).toEqual([])
  const given = (fields: object) =>
    givingBack.commands(
      { type: 'PlaceCancelled', ...booking, refundPercent: 50, ...fields } as never,
      null,
      {} as never
    )
  expect(given({ community: null })).toEqual([])
  expect(given({ refundPercent: 0 })).toEqual([])
})
