import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import type { Pence } from '../values/pence.ts'
import type { Percent } from '../values/percent.ts'
import { percentOf } from '../values/percent-of.ts'
import { account } from './index.ts'
import { ask, happened, ref } from './testing/fixtures.ts'
import { play, type Step } from './testing/play.ts'

const opened = ask('OpenAccount', '2024-04-01')
const added = ask('AddCharge', '2024-04-02')
const reduce = (percent: number, on = '2024-04-13') => ask('ReduceCharge', on, { percent })
const invoice = ask('IssueInvoice', '2024-04-10', { quotes: [], charges: ['B-1'] })
const number = 'TC-0001/2024-25/1'
const lastOf = (...script: ReadonlyArray<Step>) => play(opened, ...script).last
const refusalOf = (...script: ReadonlyArray<Step>) => play(opened, ...script).refusal

test('a charge is added once under its id, at the price that it brings or at that of the list in force that day', () => {
  expect(lastOf(added)).toEqual([{ ...added, type: 'ChargeAdded' }])
  expect(lastOf(added, added)).toEqual([])
  const listed = ask('AddCharge', '2024-04-02', { net: null })
  expect(lastOf(listed)).toMatchObject([{ net: 9_000 }])
  expect(lastOf(listed, listed)).toEqual([])
  for (const fields of [{ net: 1 }, { code: 'q1' }, { supply: 'membership' }, { heldIn: null }])
    expect(refusalOf(added, ask('AddCharge', '2024-04-02', fields))).toEqual({
      type: 'EntryStandsOtherwise',
      entry: 'B-1'
    })
  expect(refusalOf(added, ask('AddCharge', '2024-04-03'))).toMatchObject({ type: 'EntryStandsOtherwise' })
  expect(refusalOf(ask('AddCharge', '2024-04-02', { net: null, code: 'q1' }))).toEqual({
    type: 'NotOnTheList',
    code: 'q1'
  })
  expect(refusalOf([listed, { priceList: null }])).toEqual({ type: 'NoPriceList', on: '2024-04-02' })
  expect(lastOf([added, { priceList: null }])).toHaveLength(1)
})

test('what is taken off a charge is taken off its invoice by a credit, once it has one', () => {
  expect(lastOf(added, reduce(80))).toEqual([
    { type: 'ChargeReduced', community: 'TC-0001', charge: 'B-1', percent: 80, net: 1_800, on: '2024-04-13' }
  ])
  expect(lastOf(added, reduce(80), { ...invoice, on: reduce(0).on })).toMatchObject([{ net: 1_800, vat: 360 }])
  expect(lastOf(added, invoice, reduce(80))).toEqual([
    {
      ...{ type: 'CreditFellDue', community: 'TC-0001', invoice: number, line: 1, cycles: [], net: 7_200 },
      ...{ cause: { of: 'charge-reduced', charge: 'B-1', percent: 80 }, on: '2024-04-13' }
    }
  ])
  expect(refusalOf(reduce(80))).toEqual({ type: 'NoSuchCharge', charge: 'B-1' })
})

test('a charge is reduced to what is given back in all, and never raised again', () => {
  expect(lastOf(added, reduce(50), reduce(50))).toEqual([])
  expect(lastOf(added, reduce(50), reduce(0))).toEqual([])
  expect(lastOf(added, reduce(50), reduce(80))).toMatchObject([{ net: 1_800 }])
  expect(lastOf(added, invoice, reduce(50), reduce(80))).toMatchObject([{ net: 2_700 }])
  expect(lastOf(added, invoice, reduce(50), reduce(50))).toEqual([])
  expect(lastOf(added, reduce(50), { ...invoice, on: reduce(0).on }, reduce(100))).toMatchObject([{ net: 4_500 }])
})

test('no more falls due of a line than is left of it', () => {
  const { events } = play(opened, added, invoice)
  const credit = happened('CreditNoteIssued', '2024-04-12', {
    ...{ number: 'TC-0001/2024-25/C1', financialYear: '2024-25', place: 1, credit: 'C-1', invoice: number },
    ...{ lines: [{ line: 1, net: 5_000, vat: 1_000 }], net: 5_000, vat: 1_000, gross: 6_000 },
    ...{ released: [], reason: ref('r') }
  })
  const state = replay(account)([...events, credit])
  expect(account.commands.ReduceCharge.rule(reduce(80), state, {})).toMatchObject({ right: [{ net: 4_000 }] })
})

test('so many in a hundred are rounded half up to the penny, as whole numbers do it', () => {
  fc.assert(
    fc.property(fc.nat({ max: 100_000_000 }), fc.nat({ max: 100 }), (charged, percent) => {
      const exact = (2n * BigInt(charged) * BigInt(percent) + 100n) / 200n
      expect(BigInt(percentOf(charged as Pence, percent as Percent))).toBe(exact)
    })
  )
})
