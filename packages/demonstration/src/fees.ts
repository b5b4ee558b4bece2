/** Fees: most pay in time, some late, in parts, too much or never; some are credited, and some leave before what they paid for. */
import { chanceOf, type Chance } from './chance.ts'
import type { Community } from './communities.ts'
import { today } from './cycles.ts'
import { plusDays } from './days.ts'
import { invoicesOf, vatOf, type Invoice } from './invoices.ts'
import type { RecordFolder } from './record-folder.ts'

const pounds = (pence: number): string => (pence / 100).toFixed(2)

interface Moved {
  readonly days: number
  readonly kind: 'received' | 'reversed' | 'refunded' | 'written-off'
  readonly amount: number
  /** How much of it goes to the invoice. */
  readonly settles: number
  /** Of the payment that is meant, where it is an earlier one. */
  readonly of?: number
  readonly reason?: string
}
const received = (days: number, amount: number, settles = amount): Moved => ({
  days,
  kind: 'received',
  amount,
  settles
})

type Habit = (gross: number, chance: Chance) => ReadonlyArray<Moved>
const inTime: Habit = (gross, chance) => [received(chance.whole(6, 29), gross)]
const late: Habit = (gross, chance) => [received(chance.whole(36, 120), gross)]
const inParts: Habit = (gross, chance) => {
  const first = Math.floor(gross / 2)
  return [received(chance.whole(10, 29), first), received(chance.whole(50, 90), gross - first)]
}
/** Rounded up to whole fifties of pounds, and sent back. */
const tooMuch: Habit = (gross, chance) => {
  const paid = 5_000 * (1 + Math.floor(gross / 5_000))
  const more = paid - gross
  const back: Moved = { days: chance.whole(60, 90), kind: 'refunded', amount: more, settles: 0 }
  return [received(chance.whole(6, 29), paid, gross), ...(chance.yes(0.5) ? [back] : [])]
}
const returned: Habit = (gross, chance) => {
  const days = chance.whole(8, 25)
  const reason = 'The bank sent it back.'
  return [
    received(days, gross),
    { days: days + 4, kind: 'reversed', amount: gross, settles: 0, of: 1, reason },
    received(days + chance.whole(12, 40), gross)
  ]
}
const never: Habit = gross => [
  { days: 400, kind: 'written-off', amount: gross, settles: gross, reason: 'Nobody there to pay it.' }
]
const habits: ReadonlyArray<readonly [Habit, share: number]> = [
  [inTime, 60],
  [late, 16],
  [inParts, 8],
  [tooMuch, 7],
  [returned, 4],
  [never, 5]
]
const habitOf = (chance: Chance): Habit => {
  const drawn = chance.whole(1, 100)
  let sum = 0
  return habits.find(([, share]) => (sum += share) >= drawn)?.[0] ?? inTime
}

const writeInvoice = (folder: RecordFolder, { invoice, community, on, order, lines }: Invoice): void => {
  for (const [place, { what, type, cycles, size, net, vat }] of lines.entries())
    folder.write('invoices.csv', {
      ...{ invoice, community, on, kind: 'invoice', of: '', line: place + 1, what, type, cycles: cycles.join(';') },
      ...{ size, net: pounds(net), vat: pounds(vat), purchase_order: order, due_on: '', reason: '' }
    })
}
interface Credit {
  readonly on: string
  readonly net: number
  readonly reason: string
}
const writeCredit = (
  folder: RecordFolder,
  community: Community,
  credited: { invoice: Invoice; credit: Credit }
): void => {
  const { invoice, credit } = credited
  folder.write('invoices.csv', {
    ...{ invoice: `${invoice.invoice}-C`, community: invoice.community, on: credit.on, kind: 'credit' },
    ...{ of: invoice.invoice, line: 1, what: '', type: '', cycles: '', size: '', net: pounds(credit.net) },
    ...{ vat: pounds(vatOf(community, credit.net)), purchase_order: '', due_on: '', reason: credit.reason }
  })
}

/** The last shares of a sum that is spread evenly, to the penny. */
const lastShares = (net: number, { last, of }: { readonly last: number; readonly of: number }): number =>
  net - Math.floor((net * (of - last)) / of + 0.5)

/** Some a month late, and some not yet. */
const creditOf = ({ lines: [first], left }: Invoice, chance: Chance): Credit | null => {
  const on = left === null ? null : plusDays(left.on, chance.whole(20, 60))
  if (left === null || on === null || first === undefined || on > today || !chance.yes(0.6)) return null
  const net = lastShares(first.net, { last: left.cycles, of: first.cycles.length })
  return { on, net, reason: 'The membership ended before these years began.' }
}
/** Fifty pounds off, before anything is paid. */
const kindness = ({ on }: Invoice, chance: Chance): Credit | null =>
  chance.yes(0.05) ? { on: plusDays(on, 3), net: 5_000, reason: 'A training that was called off.' } : null

const writePayments = (folder: RecordFolder, invoice: Invoice, moves: ReadonlyArray<Moved>): void => {
  for (const [place, { days, kind, amount, settles, of, reason = '' }] of moves.entries()) {
    const on = plusDays(invoice.on, days)
    folder.write('payments.csv', {
      ...{ payment: `${invoice.invoice}/${String(of ?? place + 1)}`, community: invoice.community, on, kind },
      ...{ amount: pounds(amount), invoices: settles === 0 ? '' : `${invoice.invoice}:${pounds(settles)}`, reason }
    })
  }
}

/** What became of an invoice, as far as its day of it has come. */
export interface Fee {
  readonly invoice: Invoice
  readonly credit: Credit | null
  readonly moves: ReadonlyArray<Moved>
}
export const feesOf = (community: Community, seed: number): ReadonlyArray<Fee> =>
  invoicesOf(community, seed).map(invoice => {
    const chance = chanceOf(seed, 'fees', invoice.invoice)
    const before = kindness(invoice, chance)
    const credit = before ?? creditOf(invoice, chance)
    const off = before === null ? 0 : before.net + vatOf(community, before.net)
    const habit = credit !== null && before === null ? inTime : habitOf(chance)
    const moves = habit(invoice.gross - off, chance).filter(({ days }) => plusDays(invoice.on, days) <= today)
    return { invoice, credit, moves }
  })

export const writeFees = (folder: RecordFolder, seed: number, communities: ReadonlyArray<Community>): void => {
  for (const community of communities)
    for (const { invoice, credit, moves } of feesOf(community, seed)) {
      writeInvoice(folder, invoice)
      if (credit !== null) writeCredit(folder, community, { invoice, credit })
      writePayments(folder, invoice, moves)
    }
}
