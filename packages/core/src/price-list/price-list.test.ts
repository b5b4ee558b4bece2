import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { arbitraryOf, branded, laws, p1, p2, plainDates, specify, type Plain } from '../testing/index.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { AdoptedPriceList, PriceList } from '../values/price-list.ts'
import { priceList, priceListOn, type AdoptPriceList, type PriceListAdopted, type PriceListRefusal } from './index.ts'

const date = (text: string) => text as PlainDate
const day = date('2024-01-15')
const asListed = ({ version: _, ...list }: AdoptedPriceList): PriceList => list
const adopt = (list: PriceList, on = day): AdoptPriceList => ({ type: 'AdoptPriceList', ...list, on })
const adopted = (list: AdoptedPriceList, on = day): PriceListAdopted => ({ type: 'PriceListAdopted', ...list, on })
const because = (refusal: Plain<PriceListRefusal>): PriceListRefusal => branded<PriceListRefusal>(refusal)
const changed = (changes: Partial<Plain<PriceList>>): PriceList => ({
  ...asListed(p1),
  ...branded<PriceList>(changes as Plain<PriceList>)
})
const { given } = specify(priceList, {})

test('a list is in force from its day on; lists neither overlap nor are backdated', () => {
  given()
    .when(adopt(asListed(p1)))
    .thenEvents(adopted(p1))
  given(adopted(p1))
    .when(adopt(asListed(p2)))
    .thenEvents(adopted(p2))
  const both = replay(priceList)([adopted(p1), adopted(p2)])
  expect(priceListOn(both, date('2024-03-31'))).toBeNull()
  expect(priceListOn(both, date('2024-04-01'))).toEqual(p1)
  expect(priceListOn(both, date('2025-03-31'))).toEqual(p1)
  expect(priceListOn(both, date('2025-04-01'))).toEqual(p2)
  const overlaps = { type: 'PriceListsOverlap', lastInForceFrom: '2024-04-01' } as const
  for (const inForceFrom of ['2024-04-01', '2024-03-31'])
    given(adopted(p1))
      .when(adopt(changed({ name: 'other', inForceFrom })))
      .thenRefused(because({ ...overlaps, inForceFrom }))
  given()
    .when(adopt(asListed(p1), date('2024-04-02')))
    .thenRefused(because({ type: 'PriceListIsNotBackdated', inForceFrom: '2024-04-01', on: '2024-04-02' }))
  given()
    .when(adopt(asListed(p1), p1.inForceFrom))
    .thenEvents(adopted(p1, p1.inForceFrom))
})

test('a list prices every type in every band and for every key', () => {
  const without = (...places: ReadonlyArray<number>) => p1.prices.filter((_, place) => !places.includes(place))
  given()
    .when(adopt(changed({ prices: without(0, 14) })))
    .thenRefused(because({ type: 'PriceMissing', membershipType: 'Associate', key: null, band: 1 }))
  given()
    .when(adopt(changed({ prices: without(14) })))
    .thenRefused(because({ type: 'PriceMissing', membershipType: 'HmpIntegratedAudit', key: null, band: 3 }))
  const bySector = p1.prices.map(price => ({ ...price, key: 'ADTC' as const }))
  given()
    .when(adopt(changed({ pricedBy: 'sector', prices: bySector })))
    .thenRefused(because({ type: 'PriceMissing', membershipType: 'Associate', key: 'CYP', band: 1 }))
  const byProvider = (
    ['nhs', 'hm-prison-service', 'local-authority', 'charity', 'private', 'education'] as const
  ).flatMap(key => p1.prices.map(price => ({ ...price, key })))
  const whole = changed({ pricedBy: 'provider', prices: byProvider })
  given()
    .when(adopt(whole))
    .thenEvents(adopted({ ...whole, version: p1.version }))
})

test('a price stands in a place of its list, and in no place stand two', () => {
  const more = (price: Partial<Plain<PriceList['prices'][number]>>) =>
    changed({ prices: [...p1.prices, { membershipType: 'Full', key: null, band: 1, net: 0, ...price }] })
  const full = { membershipType: 'Full', key: null, band: 1 } as const
  given()
    .when(adopt(more({})))
    .thenRefused(because({ type: 'PriceListedTwice', ...full }))
  for (const outside of [{ band: 4 }, { band: 0 }, { key: 'nhs' as const }])
    given()
      .when(adopt(more(outside)))
      .thenRefused(because({ type: 'PriceOutsideTheList', ...full, ...outside }))
})

test('bands rise, and the last is open above', () => {
  given()
    .when(adopt(changed({ bandsUpTo: [24, 12] })))
    .thenRefused(because({ type: 'BandsOutOfOrder', upTo: 12, after: 24 }))
  given()
    .when(adopt(changed({ bandsUpTo: [12, 12] })))
    .thenRefused(because({ type: 'BandsOutOfOrder', upTo: 12, after: 12 }))
  given()
    .when(adopt(changed({ bandsUpTo: [0, 12] })))
    .thenRefused(because({ type: 'BandsOutOfOrder', upTo: 0, after: 0 }))
  const one = changed({ bandsUpTo: [], prices: p1.prices.filter(({ band }) => band === 1) })
  given()
    .when(adopt(one))
    .thenEvents(adopted({ ...one, version: p1.version }))
})

test('an extra has one price, and a term of several years one discount', () => {
  given()
    .when(adopt(changed({ extras: [...p1.extras, { code: 'forum-place', net: 1 }] })))
    .thenRefused(because({ type: 'ExtraGivenTwice', code: 'forum-place' }))
  given()
    .when(adopt(changed({ multiYear: [...p1.multiYear, { years: 3, discountBasisPoints: 0 }] })))
    .thenRefused(because({ type: 'TermGivenTwice', years: 3 }))
  given()
    .when(adopt(changed({ multiYear: [...p1.multiYear, { years: 1, discountBasisPoints: 0 }] })))
    .thenRefused(because({ type: 'OneYearIsNoTerm' }))
  const more = changed({ extras: [...p1.extras, { code: 'training-day', net: 9_000 }] })
  given()
    .when(adopt(more))
    .thenEvents(adopted({ ...more, version: p1.version }))
})

test('adopting the list that was adopted last again changes nothing', () =>
  given(adopted(p1), adopted(p2))
    .when(adopt(asListed(p2), date('2026-01-01')))
    .thenAlreadySo())

const lists = fc.oneof(
  fc.constantFrom(asListed(p1), asListed(p2), changed({ bandsUpTo: [12] }), changed({ multiYear: [] })),
  arbitraryOf(priceList.commands.AdoptPriceList.codec).map(({ type: _, on: __, ...list }) => list)
)
const asked = fc
  .tuple(lists, plainDates('2024-01-01', '2024-01-20'), plainDates('2024-01-01', '2024-01-20'), fc.boolean())
  .map(([list, inForceFrom, on, soon]) => ({ command: adopt(soon ? { ...list, inForceFrom } : list, on), known: {} }))
for (const [law, holds] of laws(priceList, {
  attempts: asked,
  examples: [[{ command: adopt(asListed(p1)), known: {} }]]
}))
  test(law, holds)
