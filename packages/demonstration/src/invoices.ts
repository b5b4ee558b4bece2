/** What each community is invoiced for: a year, or several in advance, and now and then a day of training with it. */
import { chanceOf, type Chance } from './chance.ts'
import type { Community } from './communities.ts'
import { today } from './cycles.ts'
import { plusDays } from './days.ts'
import { leftOn } from './memberships.ts'
import { extraPrice, yearlyPrice } from './price-lists.ts'
import type { MembershipType, Year } from './years.ts'

export interface InvoiceLine {
  readonly what: string
  readonly type: MembershipType | ''
  readonly cycles: ReadonlyArray<string>
  readonly size: number | ''
  /** In pence, as all money here. */
  readonly net: number
  readonly vat: number
}
export interface Invoice {
  readonly invoice: string
  readonly community: string
  readonly on: string
  readonly order: string
  readonly lines: ReadonlyArray<InvoiceLine>
  readonly gross: number
  /** The first day on which whoever paid in advance is a member no more, where cycles were to come; and how many were. */
  readonly left: { readonly on: string; readonly cycles: number } | null
}

/** Twenty per cent, half up; nothing of what is supplied abroad. */
export const vatOf = ({ country }: Community, net: number): number => (country === 'GB' ? Math.floor((net + 2) / 5) : 0)

const discounts: Readonly<Record<number, number>> = { 1: 0, 2: 300, 3: 550 }
const tenPounds = 1_000
/** So many years at the annual price less the discount, to the nearest ten pounds; one year as it is. */
const priceOf = (annual: number, years: number): number =>
  years === 1
    ? annual
    : tenPounds * Math.floor((annual * years * (10_000 - (discounts[years] ?? 0))) / 10_000 / tenPounds + 0.5)

const cycleAfter = (cycle: string, years: number): string => {
  const year = Number(cycle.slice(0, 4)) + years
  return `${String(year)}-${String(year + 1)}`
}

const line = (community: Community, told: Omit<InvoiceLine, 'vat'>): InvoiceLine => ({
  ...told,
  vat: vatOf(community, told.net)
})
const membership = (community: Community, year: Year, { on, years }: { on: string; years: number }): InvoiceLine =>
  line(community, {
    ...{ what: 'membership', type: year.membershipType, size: community.places },
    cycles: Array.from({ length: years }, (_, place) => cycleAfter(year.cycle.cycle, place)),
    net: priceOf(100 * yearlyPrice(year.membershipType, community.places, on), years)
  })
const trainingDay = (community: Community, on: string): InvoiceLine =>
  line(community, {
    ...{ what: 'training-day', type: '', size: '', cycles: [] },
    net: 100 * extraPrice('training-day', on)
  })

/** What was paid for and never began. */
const leftAfter = (community: Community, { lines: [first] }: Pick<Invoice, 'lines'>): Invoice['left'] => {
  const last = community.years.find(({ cycle, leaving }) => leaving !== null && first?.cycles.includes(cycle.cycle))
  const on = last === undefined ? null : leftOn(last)
  if (last === undefined || on === null || on > today) return null
  const cycles = first?.cycles.filter(cycle => cycle > last.cycle.cycle).length ?? 0
  return cycles === 0 ? null : { on, cycles }
}

const invoiceOf = (community: Community, year: Year, chance: Chance): Invoice => {
  const on = plusDays(year.cycle.opens, year.admittedAfter + chance.whole(4, 20))
  const years = year.membershipType === 'Developmental' ? 1 : chance.pick([1, 1, 1, 1, 2, 3])
  const withTraining = chance.yes(0.2) ? [trainingDay(community, on)] : []
  const lines = [membership(community, year, { on, years }), ...withTraining]
  const invoice = `${year.cycle.cycle.slice(0, 4)}/${community.community.slice(3)}`
  return {
    ...{ invoice, community: community.community, on, lines, left: leftAfter(community, { lines }) },
    order: community.provider === 'nhs' ? `PO-${invoice.replace('/', '-')}` : '',
    gross: lines.reduce((sum, { net, vat }) => sum + net + vat, 0)
  }
}

/** One for every year that none before has paid for. */
export const invoicesOf = (community: Community, seed: number): ReadonlyArray<Invoice> => {
  const chance = chanceOf(seed, 'invoices', community.community)
  return community.years.reduce<ReadonlyArray<Invoice>>((before, year) => {
    const isPaid = before.some(
      ({ lines, left }) => left === null && lines[0]?.cycles.includes(year.cycle.cycle) === true
    )
    return isPaid ? before : [...before, invoiceOf(community, year, chance)]
  }, [])
}
