/** What is always true of an account, by its state alone: asked after every step of a random history. */
import { deepStrictEqual, ok } from 'node:assert/strict'
import type { Count } from '../../values/count.ts'
import type { DocumentNumber } from '../../values/document-number.ts'
import type { FinancialYear } from '../../values/financial-year.ts'
import { total } from '../../values/money.ts'
import type { PlainDate } from '../../values/plain-date.ts'
import { sharesOf } from '../spread.ts'
import { allocatedTo, outstandingOf } from '../standing.ts'
import type { Account, Invoice, Line } from '../state.ts'

interface Document {
  readonly number: DocumentNumber
  readonly financialYear: FinancialYear
  readonly place: Count | null
  readonly on: PlainDate
}

/** In each financial year 1 to the last without a gap, on rising days; and no number twice. */
const seriesHold = (letter: string, documents: ReadonlyArray<Document>): void => {
  const numbered = documents.filter(({ place }) => place !== null)
  for (const year of new Set(numbered.map(({ financialYear }) => financialYear))) {
    const series = numbered.filter(({ financialYear }) => financialYear === year)
    const places = series.map((_, place) => place + 1)
    deepStrictEqual(
      series.map(({ place }) => place),
      places
    )
    deepStrictEqual(
      series.map(({ number }) => number),
      places.map(place => `TC-0001/${year}/${letter}${String(place)}`)
    )
    const days = series.map(({ on }) => on)
    deepStrictEqual(days, days.toSorted())
  }
  deepStrictEqual(new Set(documents.map(({ number }) => number)).size, documents.length)
}

/** A line is never credited beyond its net or its VAT, and all of its net brings all of its VAT. */
const lineHolds = ({ net, vat, credited, due, cycles, notBegun }: Line): void => {
  ok(credited.net <= net && credited.vat <= vat)
  if (credited.net === net && net > 0) deepStrictEqual(credited.vat, vat)
  ok(credited.net + due <= net)
  if (cycles.length > 0) deepStrictEqual(total(sharesOf(net, cycles.length)), net)
  ok(notBegun.every(cycle => cycles.includes(cycle)))
  deepStrictEqual(new Set(notBegun).size, notBegun.length)
}

const invoiceHolds = (invoice: Invoice): void => {
  const { lines, net, vat, gross, credited, writtenOff } = invoice
  deepStrictEqual([total(lines.map(line => line.net)), total(lines.map(line => line.vat))], [net, vat])
  deepStrictEqual(gross, net + vat)
  deepStrictEqual(gross, credited + writtenOff + allocatedTo(invoice) + outstandingOf(invoice))
  deepStrictEqual(credited, total(lines.flatMap(line => [line.credited.net, line.credited.vat])))
  for (const amount of [credited, writtenOff, outstandingOf(invoice), ...invoice.allocated.map(one => one.amount)])
    ok(amount >= 0)
  lines.forEach(lineHolds)
}

/** What came in is allocated, lies on account or was refunded; nothing of what was reversed. */
const paymentsHold = ({ payments, invoices }: Account): void => {
  for (const { payment, amount, onAccount, refunded, reversedOn } of payments) {
    const allocated = total(
      invoices.flatMap(invoice => invoice.allocated.filter(one => one.payment === payment).map(one => one.amount))
    )
    deepStrictEqual(allocated + onAccount + refunded, reversedOn === null ? amount : 0)
    ok(onAccount >= 0 && refunded >= 0)
  }
}

export const alwaysHolds = (state: Account): void => {
  state.invoices.forEach(invoiceHolds)
  paymentsHold(state)
  seriesHold('', state.invoices)
  seriesHold('C', state.creditNotes)
  seriesHold('R', state.receipts)
}
