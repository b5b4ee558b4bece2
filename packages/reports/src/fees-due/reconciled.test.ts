/** Random histories of accounts against a ledger that is kept from the events alone. */
import type { CommunityId, PlainDate } from '@cofc/core'
import { moneyOn } from '@cofc/verification'
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { statementReport } from '../statement/report.ts'
import { credited, invoiced, paid, quoted, reason, whatIsGranted, type Step } from '../testing/accounts.ts'
import { answerAfter, answered } from '../testing/answer-after.ts'
import type { EventText } from '../testing/history.ts'
import { feesDueReport } from './report.ts'

const communities = ['TC-1', 'TC-2', 'TC-3']
const terms = [['2024-2025'], ['2025-2026', '2026-2027'], ['2024-2025', '2025-2026', '2026-2027']]
const formerLines = [
  { code: 'membership', membershipType: 'Full', size: 24, cycles: ['2022-2023', '2023-2024'], net: 3_333, vat: 667 },
  { code: 'q1', membershipType: null, size: null, cycles: [], net: 101, vat: 0 }
]

interface Draw {
  readonly days: number
  readonly what: number
  readonly amount: number
  readonly which: number
}
type Told = (on: string, draw: Draw & { readonly community: string; readonly at: number }) => Step
const number = (community: string, which: number): string => `${community}/2024-25/${String(1 + (which % 3))}`
/** Something that may be asked of an account on a day: what is refused leaves no trace. */
const asks: ReadonlyArray<Told> = [
  (on, { which }) => quoted(on, terms[which % 3] ?? []),
  (on, { which }) => invoiced(on, [1 + (which % 3)]),
  (on, { at }) => [
    ...(['AddCharge', on] as const),
    { charge: `B-${String(at)}`, code: 'forum-place', net: 6_833, supply: 'admission', heldIn: 'GB' }
  ],
  (on, { at }) => invoiced(on, [], [`B-${String(at - 1)}`]),
  (on, { at }) => [
    ...(['RecordFormerInvoice', on] as const),
    { number: `OLD-${String(at)}`, purchaseOrder: null, dueOn: on, lines: formerLines }
  ],
  (on, { at, amount }) => paid(on, `P-${String(at)}`, amount),
  (on, { at, amount, which, community }) =>
    paid(on, `P-${String(at)}`, amount + 1_000, [number(community, which), amount]),
  (on, { at, amount, which, community }) => [
    ...(['AllocateCredit', on] as const),
    { allocation: `A-${String(at)}`, invoice: number(community, which), amount }
  ],
  (on, { at, amount, which, community }) =>
    credited(on, `C-${String(at)}`, number(community, which), [{ line: 1, net: amount }]),
  (on, { at, amount }) => ['RecordRefund', on, { refund: `F-${String(at)}`, amount: 1 + (amount % 900) }],
  (on, { at }) => ['ReversePayment', on, { payment: `P-${String(at - 1)}`, reason }],
  (on, { which, community }) => ['WriteOffInvoice', on, { invoice: number(community, which), reason }],
  (on, { which, community }) => ['ReverseWriteOff', on, { invoice: number(community, which) }],
  (on, { which, community }) => ['RaiseDispute', on, { invoice: number(community, which), words: reason }],
  (on, { which }) => ['NoteEndOfMembership', on, { lastBegun: [null, '2024-2025', '2025-2026'][which % 3] }]
]

const dayAfter = (days: number): string =>
  new Date(Date.parse('2024-04-01') + days * 86_400_000).toISOString().slice(0, 10)
const draws = fc.array(
  fc.record({
    days: fc.nat({ max: 25 }),
    what: fc.nat({ max: asks.length - 1 }),
    amount: fc.oneof(fc.integer({ min: 1, max: 400_000 }), fc.constantFrom(1, 1_000, 5_000)),
    which: fc.nat({ max: 2 })
  }),
  { minLength: 10, maxLength: 40, size: 'max' }
)
const historyOf = (community: string, drawn: ReadonlyArray<Draw>): ReadonlyArray<EventText> => {
  let day = 0
  const opening: ReadonlyArray<Step> = [
    ['OpenAccount', dayAfter(0)],
    quoted(dayAfter(0), terms[2] ?? []),
    invoiced(dayAfter(0), [1])
  ]
  const steps = drawn.flatMap((draw, at): ReadonlyArray<Step> => {
    day += draw.days
    const told = asks[draw.what]
    return told === undefined ? [] : [told(dayAfter(day), { ...draw, community, at })]
  })
  return whatIsGranted(community, [...opening, ...steps])
}
const histories = fc
  .tuple(draws, draws, draws)
  .map(all => all.flatMap((drawn, place) => historyOf(communities[place] ?? '', drawn)))
const days = fc.nat({ max: 900 }).map(dayAfter)
const askedOn = async (history: ReadonlyArray<EventText>, day: string) =>
  answered(await answerAfter(history)(feesDueReport, { on: day as PlainDate }))

test('fees and statements agree with what is reckoned from the events alone, on any day', async () => {
  await fc.assert(
    fc.asyncProperty(histories, days, async (history, day) => {
      const [found, ledger] = [await askedOn(history, day), moneyOn(history, day)]
      const owing = [...ledger.communities].filter(
        ([, { outstanding, onAccount, creditsDue }]) => outstanding.all + onAccount + creditsDue > 0
      )
      expect(found.members.map(({ community, name: _, ...its }) => [community, its])).toEqual(
        owing.map(([community, { writtenOff: __, ...its }]) => [community, its]).toSorted()
      )
      expect(found.all.writtenOff).toBe(
        [...ledger.communities.values()].reduce((sum, { writtenOff }) => sum + writtenOff, 0)
      )
      expect(new Map(found.years.map(({ financialYear, income: _, ...its }) => [financialYear, its]))).toEqual(
        ledger.years
      )
      expect(new Map(found.cycles.map(({ cycle, income: _, ...its }) => [cycle, its]))).toEqual(ledger.cycles)
      for (const [community, { outstanding, onAccount }] of ledger.communities) {
        const statement = await answerAfter(history)(statementReport, {
          ...{ community: community as CommunityId, on: day as PlainDate }
        })
        if (isLeft(statement)) continue
        const { invoices, payments } = statement.right
        expect([statement.right.outstanding, statement.right.onAccount]).toEqual([outstanding, onAccount])
        for (const one of invoices) expect(one.credited + one.writtenOff + one.paid + one.outstanding).toBe(one.gross)
        for (const one of payments.filter(({ reversedOn }) => reversedOn === null))
          expect(one.settles.reduce((sum, { amount }) => sum + amount, one.onAccount + one.refunded)).toBe(one.amount)
      }
    }),
    { numRuns: Number(process.env['COFC_RUNS'] ?? 20) }
  )
})

test('income by year and by cycle are the same in all, to the penny', async () => {
  await fc.assert(
    fc.asyncProperty(histories, days, async (history, day) => {
      const { years, cycles } = await askedOn(history, day)
      const all = (parts: ReadonlyArray<{ readonly income: number }>) => parts.reduce((sum, one) => sum + one.income, 0)
      expect(all(years)).toBe(all(cycles))
      for (const { credited: given, income } of cycles) expect([given >= 0, income >= 0]).toEqual([true, true])
    }),
    { numRuns: Number(process.env['COFC_RUNS'] ?? 20) }
  )
})
