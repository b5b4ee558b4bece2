import { expect, test } from 'vitest'
import { p2 } from '../testing/index.ts'
import { ask, threeCycles } from './testing/fixtures.ts'
import { play, type Step } from './testing/play.ts'

const opened = ask('OpenAccount', '2024-04-01')
const prepaid: ReadonlyArray<Step> = [
  ...[opened, ask('QuoteMembership', '2024-04-02', { cycles: threeCycles })],
  ask('IssueInvoice', '2024-04-10')
]
const end = (lastBegun: string | null, on = '2025-10-01') => ask('NoteEndOfMembership', on, { lastBegun })
const number = 'TC-0001/2024-25/1'
const fallen = (cycles: ReadonlyArray<string>, net: number, lastBegun: string | null) => ({
  ...{ type: 'CreditFellDue', community: 'TC-0001', invoice: number, line: 1, cycles, net, on: '2025-10-01' },
  cause: { of: 'membership-ended', lastBegun }
})

test('cycles invoiced and not begun fall due for credit when the membership ends; one that began does not', () => {
  const lastOf = (...script: ReadonlyArray<Step>) => play(...prepaid, ...script).last
  expect(lastOf(end('2025-2026'))).toEqual([fallen(['2026-2027'], 233_667, '2025-2026')])
  expect(lastOf(end('2024-2025'))).toEqual([fallen(['2025-2026', '2026-2027'], 467_333, '2024-2025')])
  expect(lastOf(end('2026-2027'))).toEqual([])
  expect(lastOf(end(null))).toEqual([fallen(threeCycles, 701_000, null)])
  const charged = ask('AddCharge', '2024-04-02')
  const invoiced = ask('IssueInvoice', '2024-04-10', { quotes: [], charges: ['B-1'] })
  expect(lastOf(charged, invoiced, end('2026-2027'))).toEqual([])
})

test('a cycle falls due once, and is covered no more', () => {
  const left = [...prepaid, end('2025-2026')]
  expect(play(...left, end('2025-2026')).last).toEqual([])
  expect(play(...left, end('2024-2025', '2025-11-01')).last).toMatchObject([{ cycles: ['2025-2026'], net: 233_666 }])
  const anew = (cycle: string): Step => [ask('QuoteMembership', '2025-12-01', { cycles: [cycle] }), { priceList: p2 }]
  expect(play(...left, anew('2026-2027')).last).toHaveLength(1)
  expect(play(...left, anew('2025-2026')).refusal).toMatchObject({ type: 'AlreadyCovered' })
})

test('an invoice of the day of the end, or of a later one, is of another membership', () => {
  expect(play(...prepaid, end(null, '2024-04-10')).last).toEqual([])
  expect(play(...prepaid, end(null, '2024-04-11')).last).toHaveLength(1)
})

test('an invoice from before the records falls due like any other', () => {
  const former = ask('RecordFormerInvoice', '2024-04-02', {
    lines: [{ code: 'membership', membershipType: 'Full', size: null, cycles: threeCycles, net: 100, vat: 20 }]
  })
  expect(play(opened, former, end('2024-2025')).last).toMatchObject([
    { invoice: 'OLD-17', cycles: ['2025-2026', '2026-2027'], net: 67 }
  ])
})
