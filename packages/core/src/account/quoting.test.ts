import fc from 'fast-check'
import { expect, test } from 'vitest'
import { branded, p1, p2 } from '../testing/index.ts'
import type { BasisPoints } from '../values/basis-points.ts'
import type { Pence } from '../values/pence.ts'
import type { AdoptedPriceList } from '../values/price-list.ts'
import { discounted } from './discount.ts'
import { ask, elsewhere, threeCycles, withPolicy } from './testing/fixtures.ts'
import { play, type Step } from './testing/play.ts'

const opened = ask('OpenAccount', '2024-04-01')
const quote = (on: string, fields: object = {}) => ask('QuoteMembership', on, fields)
const lastOf = (...script: ReadonlyArray<Step>) => play(opened, ...script).last
const refusalOf = (...script: ReadonlyArray<Step>) => play(opened, ...script).refusal

test('a community has one account, opened once', () => {
  expect(play(opened).last).toEqual([{ type: 'AccountOpened', community: 'TC-0001', on: '2024-04-01' }])
  expect(play(opened, ask('OpenAccount', '2024-06-01'))).toMatchObject({ last: [], refusal: null })
})

test('nothing is done on an account before it is opened', () => {
  const commands: ReadonlyArray<Step> = [
    ...[ask('SetPayer', '2024-04-01'), ask('SetTaxTreatment', '2024-04-01'), quote('2024-04-02')],
    ...[ask('QuoteExtra', '2024-04-02'), ask('QuoteTypeChange', '2024-04-02'), ask('AddCharge', '2024-04-02')],
    ...[ask('ReduceCharge', '2024-04-02'), ask('RecordPurchaseOrder', '2024-04-02'), ask('IssueInvoice', '2024-04-02')],
    ...[ask('RecordFormerInvoice', '2024-04-02'), ask('NoteEndOfMembership', '2024-04-02')]
  ]
  for (const command of commands) expect(play(command).refusal).toEqual({ type: 'NoAccount', community: 'TC-0001' })
})

test('who pays stands as words, which can be erased', () => {
  const said = ask('SetPayer', '2024-05-01', { contact: null })
  expect(lastOf(said)).toEqual([{ ...said, type: 'PayerSet' }])
  expect(lastOf(said, ask('SetPayer', '2024-06-01', { contact: null }))).toEqual([])
  expect(lastOf(said, ask('SetPayer', '2024-06-01'))).toHaveLength(1)
})

test('a quote is by type, size and key from the list in force that day, and its net holds until its day', () => {
  expect(lastOf(quote('2024-04-02'))).toEqual([
    {
      ...{ type: 'MembershipQuoted', community: 'TC-0001', quote: 1, priceList: 1, on: '2024-04-02' },
      ...{ membershipType: 'Full', key: null, size: 24, band: 2, annual: 246_000, discountBasisPoints: 0 },
      taxed: { supply: 'membership', treatment: 'uk-standard', vatBasisPoints: 2_000 },
      ...{ net: 246_000, vat: 49_200, gross: 295_200, cycles: ['2024-2025'], validUntil: '2024-07-01' }
    }
  ])
  const costs = (...asked: Parameters<typeof quote>) => lastOf(quote(...asked))[0]
  expect(costs('2024-04-02', { membershipType: 'Accreditation' })).toMatchObject({ net: 289_000 })
  expect(costs('2024-04-02', { size: 25 })).toMatchObject({ size: 25, band: 3, net: 298_000 })
  expect(lastOf([quote('2025-04-02'), { priceList: p2 }])).toMatchObject([{ priceList: 2, net: 256_000 }])
  expect(lastOf([quote('2024-04-02'), withPolicy({ quoteDays: 10 })])).toMatchObject([{ validUntil: '2024-04-12' }])

  const bySector: AdoptedPriceList = branded<AdoptedPriceList>({
    ...p1,
    pricedBy: 'sector',
    prices: p1.prices.map(price => ({ ...price, key: 'ADTC' as const }))
  })
  expect(lastOf([quote('2024-04-02'), { priceList: bySector }])).toMatchObject([{ key: 'ADTC', net: 246_000 }])
  const inPrison = elsewhere({ sector: 'HMP' })
  expect(refusalOf([quote('2024-04-02'), { priceList: bySector, ...inPrison }])).toEqual({
    ...{ type: 'PriceMissing', membershipType: 'Full', key: 'HMP', band: 2 }
  })
})

test('the net of a quote is invoiced until its day, whatever was adopted since', () => {
  const invoiceOn = (on: string) => play(opened, quote('2024-04-02'), [ask('IssueInvoice', on), { priceList: p2 }])
  expect(invoiceOn('2024-07-01').last).toMatchObject([{ net: 246_000 }])
  expect(invoiceOn('2024-07-02').refusal).toEqual({ type: 'QuoteExpired', quote: 1, until: '2024-07-01' })
  expect(invoiceOn('2024-04-01').refusal).toEqual({ type: 'QuotedLater', quote: 1, on: '2024-04-02' })
})

test('the size is that of the profile where the list counts in places, and otherwise said', () => {
  expect(refusalOf([quote('2024-04-02'), elsewhere({ places: null })])).toEqual({
    type: 'SizeNotDeclared',
    unit: 'places'
  })
  const inClients: AdoptedPriceList = { ...p1, sizeUnit: 'clients' }
  expect(refusalOf([quote('2024-04-02'), { priceList: inClients }])).toMatchObject({ type: 'SizeNotDeclared' })
  expect(lastOf([quote('2024-04-02', { size: 12 }), { priceList: inClients }])).toMatchObject([{ net: 185_000 }])
})

test('a quote is of a term on offer, by a list in force, for a community that is registered', () => {
  const following = { type: 'CyclesNotConsecutive' }
  expect(refusalOf(quote('2024-04-02', { cycles: [] }))).toEqual(following)
  expect(refusalOf(quote('2024-04-02', { cycles: ['2024-2025', '2026-2027'] }))).toEqual(following)
  expect(refusalOf(quote('2024-04-02', { cycles: ['2025-2026', '2024-2025'] }))).toEqual(following)
  expect(refusalOf(quote('2024-04-02', { cycles: [...threeCycles, '2027-2028'] }))).toEqual({
    type: 'MultiYearNotOffered',
    years: 4
  })
  expect(refusalOf([quote('2024-04-02'), { priceList: null }])).toEqual({ type: 'NoPriceList', on: '2024-04-02' })
  expect(refusalOf([ask('QuoteExtra', '2024-04-02'), { priceList: null }])).toMatchObject({ type: 'NoPriceList' })
  const unknown = { type: 'ProfileUnknown', community: 'TC-0001', on: '2024-04-02' }
  expect(refusalOf([quote('2024-04-02'), { profile: null }])).toEqual(unknown)
  expect(refusalOf([ask('QuoteExtra', '2024-04-02'), { profile: null }])).toEqual(unknown)
})

test('what is quoted already is not quoted again while the quote holds', () => {
  expect(lastOf(quote('2024-04-02'), quote('2024-07-01'))).toEqual([])
  expect(lastOf(quote('2024-04-02'), quote('2024-07-02'))).toMatchObject([{ quote: 2 }])
  expect(lastOf(quote('2024-04-02'), quote('2024-04-01'))).toMatchObject([{ quote: 2 }])
  expect(lastOf(quote('2024-04-02'), quote('2024-04-03', { size: 25 }))).toMatchObject([{ quote: 2 }])
  expect(
    lastOf(quote('2024-04-02'), [quote('2024-04-03'), { priceList: { ...p1, version: p2.version } }])
  ).toHaveLength(1)
  const extra = ask('QuoteExtra', '2024-04-02')
  expect(lastOf(extra, extra)).toEqual([])
  expect(lastOf(extra, ask('QuoteExtra', '2024-04-02', { quantity: 3 }))).toHaveLength(1)
})

test('a quote to an NHS provider carries VAT like any other', () => {
  const [toCharity] = lastOf(quote('2024-04-02'))
  const [toNhs] = lastOf([quote('2024-04-02'), elsewhere({ provider: 'nhs' })])
  expect(toNhs).toEqual(toCharity)
  const invoiced = (fields: object) => {
    const toThem = elsewhere(fields)
    return play(
      ...([opened, [quote('2024-04-02'), toThem], [ask('RecordPurchaseOrder', '2024-04-03'), toThem]] as const),
      [ask('IssueInvoice', '2024-04-10'), toThem]
    ).last
  }
  expect(invoiced({ provider: 'nhs' })).toEqual(invoiced({ provider: 'charity' }))
})

test('an extra is quoted as often as it is asked for, at the price of the list', () => {
  expect(lastOf(ask('QuoteExtra', '2024-04-02'))).toMatchObject([
    { type: 'ExtraQuoted', code: 'forum-place', each: 9_000, quantity: 2, net: 18_000, vat: 3_600, gross: 21_600 }
  ])
  expect(refusalOf(ask('QuoteExtra', '2024-04-02', { code: 'biscuits' }))).toEqual({
    type: 'NotOnTheList',
    code: 'biscuits'
  })
})

const prepaid: ReadonlyArray<Step> = [quote('2024-04-02', { cycles: threeCycles }), ask('IssueInvoice', '2024-04-10')]
const change = (fields: object = {}, on = '2025-06-10'): Step => [ask('QuoteTypeChange', on, fields), { priceList: p2 }]

test('a dearer type costs the difference of that day’s annual prices less the discount of the term; a cheaper one gives nothing back', () => {
  expect(lastOf(...prepaid, change())).toEqual([
    {
      ...{ type: 'TypeChangeQuoted', community: 'TC-0001', quote: 2, priceList: 2, cycle: '2025-2026' },
      ...{ from: 'Full', membershipType: 'Accreditation', difference: 44_500, discountBasisPoints: 500 },
      taxed: { supply: 'membership', treatment: 'uk-standard', vatBasisPoints: 2_000 },
      ...{ net: 42_275, vat: 8_455, gross: 50_730, validUntil: '2025-09-08', on: '2025-06-10' }
    }
  ])
  expect(lastOf(...prepaid, change({ membershipType: 'Associate' }))).toEqual([])
  expect(lastOf(...prepaid, change({ membershipType: 'Full' }))).toEqual([])
  expect(lastOf(...prepaid, change(), change())).toEqual([])
  expect(refusalOf(...prepaid, change({ cycle: '2027-2028' }))).toEqual({ type: 'NotCovered', cycle: '2027-2028' })
  expect(refusalOf(...prepaid, [ask('QuoteTypeChange', '2025-06-10'), { priceList: null }])).toMatchObject({
    type: 'NoPriceList'
  })
  expect(refusalOf(...prepaid, [ask('QuoteTypeChange', '2025-06-10'), { profile: null }])).toMatchObject({
    type: 'ProfileUnknown'
  })
})

test('the size that was quoted stays for a term, whatever the community’s profile says since', () => {
  const grown = { priceList: p2, ...elsewhere({ places: 40 }) }
  expect(lastOf(...prepaid, [ask('QuoteTypeChange', '2025-06-10'), grown])).toMatchObject([{ net: 42_275 }])
})

test('a type that was paid for on top is the type of its cycle, until all is given back', () => {
  const changed = [...prepaid, change(), ask('IssueInvoice', '2025-06-20', { quotes: [2] })]
  expect(lastOf(...changed, change({}, '2025-07-01'))).toEqual([])
  expect(lastOf(...changed, change({ cycle: '2026-2027' }, '2025-07-01'))).toMatchObject([{ quote: 3 }])
  expect(refusalOf(...changed, ask('IssueInvoice', '2025-06-20', { quotes: [2, 1] }))).toMatchObject({
    type: 'QuoteAlreadyInvoiced'
  })
})

test('the difference of an invoice from before the records is less what the list of the day takes off for so many years', () => {
  const former = (cycles: ReadonlyArray<string>, size: number | null = 24) =>
    ask('RecordFormerInvoice', '2024-04-02', {
      lines: [{ code: 'membership', membershipType: 'Full', size, cycles, net: 700_000, vat: 140_000 }]
    })
  expect(lastOf(former(threeCycles), change())).toMatchObject([{ net: 42_275, discountBasisPoints: 500 }])
  expect(lastOf(former(['2025-2026']), change())).toMatchObject([{ net: 44_500, discountBasisPoints: 0 }])
  expect(lastOf(former(['2025-2026'], null), change())).toMatchObject([{ net: 44_500 }])
})

test('a discount is rounded half up to the penny, as whole numbers do it', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000_000 }), fc.nat({ max: 10_000 }), (amount, discount) => {
      const exact = (2n * BigInt(amount) * BigInt(10_000 - discount) + 10_000n) / 20_000n
      expect(BigInt(discounted(amount as Pence, discount as BasisPoints))).toBe(exact)
    })
  )
})
