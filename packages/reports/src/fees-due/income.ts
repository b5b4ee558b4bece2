/** What was earned without VAT, by the financial year of its documents and by the cycle that it is for. */
import {
  less,
  lesser,
  partOf,
  sharesOf,
  total,
  type Account,
  type Cycle,
  type FinancialYear,
  type Line,
  type Pence
} from '@cofc/core'
import type { IncomeOfCycle, IncomeOfYear } from './fees-due.ts'

interface Share {
  readonly cycle: Cycle | null
  readonly invoiced: Pence
}
type Part = Omit<IncomeOfCycle, 'income'>

/** Takes so much off some shares in proportion: each is the difference of two running sums, rounded half up. */
const credited = (shares: ReadonlyArray<Share>, off: Pence): ReadonlyArray<Part> => {
  const all = total(shares.map(({ invoiced }) => invoiced))
  const upTo = (place: number): Pence => {
    const parts = total(shares.slice(0, place).map(({ invoiced }) => invoiced))
    return all === 0 ? all : partOf(off, { parts, of: all })
  }
  return shares.map((share, place) => ({ ...share, credited: less(upTo(place + 1), upTo(place)) }))
}

/** What was credited is taken first off the cycles that never begin under the membership, and then off the others. */
const partsOf = ({ cycles, net, credited: given, notBegun }: Line): ReadonlyArray<Part> => {
  if (cycles.length === 0) return [{ cycle: null, invoiced: net, credited: given.net }]
  const shares = sharesOf(net, cycles.length).map((invoiced, place) => ({ cycle: cycles[place] ?? null, invoiced }))
  const never = shares.filter(({ cycle }) => cycle !== null && notBegun.includes(cycle))
  const begun = shares.filter(share => !never.includes(share))
  const off = lesser(given.net, total(never.map(({ invoiced }) => invoiced)))
  return [...credited(begun, less(given.net, off)), ...credited(never, off)]
}

/** What belongs to no cycle comes last. */
export const incomeByCycle = (accounts: ReadonlyArray<Account>): ReadonlyArray<IncomeOfCycle> => {
  const parts = accounts.flatMap(({ invoices }) => invoices.flatMap(({ lines }) => lines.flatMap(partsOf)))
  return [...Map.groupBy(parts, ({ cycle }) => cycle)]
    .toSorted(([one], [other]) => ((one ?? '~') < (other ?? '~') ? -1 : 1))
    .map(([cycle, its]) => {
      const [invoiced, given] = [total(its.map(one => one.invoiced)), total(its.map(one => one.credited))]
      return { cycle, invoiced, credited: given, income: invoiced - given }
    })
}

interface Documents {
  readonly invoices: Account['invoices']
  readonly notes: Account['creditNotes']
}
const ofYear = (financialYear: FinancialYear, { invoices, notes }: Documents): IncomeOfYear => {
  const issued = invoices.filter(one => one.financialYear === financialYear)
  const lines = notes.filter(one => one.financialYear === financialYear).flatMap(note => note.lines)
  const [invoiced, given] = [total(issued.map(({ net }) => net)), total(lines.map(({ net }) => net))]
  return {
    ...{ financialYear, invoiced, credited: given, income: invoiced - given },
    ...{ vatInvoiced: total(issued.map(({ vat }) => vat)), vatCredited: total(lines.map(({ vat }) => vat)) }
  }
}

export const incomeByYear = (accounts: ReadonlyArray<Account>): ReadonlyArray<IncomeOfYear> => {
  const invoices = accounts.flatMap(account => account.invoices)
  const notes = accounts.flatMap(account => account.creditNotes)
  const years = [...new Set([...invoices, ...notes].map(({ financialYear }) => financialYear))].toSorted()
  return years.map(financialYear => ofYear(financialYear, { invoices, notes }))
}
