/** What all accounts come to on a day, kept as a ledger straight from the events and from nothing else of ours. */

/** An event of an account, as it is stored. */
export type Booked = Readonly<Record<string, unknown>> & { readonly type: string }
interface Line {
  readonly net: number
  readonly cycles: ReadonlyArray<string>
  credited: number
  due: number
  readonly never: Set<string>
}
interface Invoice {
  readonly dueOn: string
  /** What is neither credited, nor written off, nor paid. */
  open: number
  disputed: boolean
  readonly lines: Map<number, Line>
}
interface Ledger {
  readonly invoices: Map<string, Invoice>
  /** What lies on account of each payment. */
  readonly there: Map<string, number>
  writtenOff: number
}
interface Year {
  invoiced: number
  credited: number
  vatInvoiced: number
  vatCredited: number
}
interface Part {
  readonly payment: string
  readonly invoice: string
  readonly amount: number
}
interface NetOfLine {
  readonly line: number
  readonly net: number
  readonly vat: number
  readonly cycles?: ReadonlyArray<string>
}
const text = (event: Booked, field: string): string => String(event[field])
const pence = (event: Booked, field: string): number => Number(event[field])
const listOf = <A>(event: Booked, field: string): ReadonlyArray<A> => (event[field] ?? []) as ReadonlyArray<A>
const sum = (amounts: Iterable<number>): number => [...amounts].reduce((all, one) => all + one, 0)
const found = <A>(things: ReadonlyMap<unknown, A>, id: unknown): A => {
  const thing = things.get(id)
  if (thing === undefined) throw new Error(`there is no ${String(id)}`)
  return thing
}

const lay = ({ there }: Ledger, payment: string, amount: number): void => {
  there.set(payment, (there.get(payment) ?? 0) + amount)
}
const open = ({ invoices }: Ledger, invoice: string, amount: number): void => {
  found(invoices, invoice).open += amount
}
const invoiced = (ledger: Ledger, event: Booked): void => {
  const lines = listOf<NetOfLine>(event, 'lines').map(({ line, net, cycles = [] }): [number, Line] => [
    line,
    { net, cycles, credited: 0, due: 0, never: new Set() }
  ])
  const invoice = { dueOn: text(event, 'dueOn'), open: pence(event, 'gross'), disputed: false, lines: new Map(lines) }
  ledger.invoices.set(text(event, 'number'), invoice)
}
const entries: Readonly<Record<string, (ledger: Ledger, event: Booked) => void>> = {
  InvoiceIssued: invoiced,
  FormerInvoiceRecorded: invoiced,
  PaymentReceived: (ledger, event) => {
    lay(ledger, text(event, 'payment'), pence(event, 'onAccount'))
    for (const { invoice, amount } of listOf<Part>(event, 'to')) open(ledger, invoice, -amount)
  },
  CreditAllocated: (ledger, event) => {
    open(ledger, text(event, 'invoice'), -pence(event, 'amount'))
    for (const { payment, amount } of listOf<Part>(event, 'from')) lay(ledger, payment, -amount)
  },
  PaymentReversed: (ledger, event) => {
    ledger.there.set(text(event, 'payment'), 0)
    for (const { invoice, amount } of listOf<Part>(event, 'from')) open(ledger, invoice, amount)
  },
  CreditNoteIssued: (ledger, event) => {
    const invoice = found(ledger.invoices, text(event, 'invoice'))
    for (const { line: number, net } of listOf<NetOfLine>(event, 'lines')) {
      const line = found(invoice.lines, number)
      line.credited += net
      line.due = Math.max(0, line.due - net)
    }
    invoice.open -= pence(event, 'gross')
    for (const { payment, amount } of listOf<Part>(event, 'released')) {
      invoice.open += amount
      lay(ledger, payment, amount)
    }
  },
  RefundPaid: (ledger, event) => {
    for (const { payment, amount } of listOf<Part>(event, 'from')) lay(ledger, payment, -amount)
  },
  InvoiceWrittenOff: (ledger, event) => {
    open(ledger, text(event, 'invoice'), -pence(event, 'amount'))
    ledger.writtenOff += pence(event, 'amount')
  },
  WriteOffReversed: (ledger, event) => {
    open(ledger, text(event, 'invoice'), pence(event, 'amount'))
    ledger.writtenOff -= pence(event, 'amount')
  },
  CreditFellDue: (ledger, event) => {
    const line = found(found(ledger.invoices, text(event, 'invoice')).lines, event['line'])
    line.due += pence(event, 'net')
    for (const cycle of listOf<string>(event, 'cycles')) line.never.add(cycle)
  },
  InvoiceDisputed: ({ invoices }, event) => {
    found(invoices, text(event, 'invoice')).disputed = true
  },
  DisputeSettled: ({ invoices }, event) => {
    found(invoices, text(event, 'invoice')).disputed = false
  }
}

const ageAt = (dueOn: string, day: string): string => {
  const days = (Date.parse(day) - Date.parse(dueOn)) / 86_400_000
  if (days <= 0) return 'not-due'
  if (days <= 30) return 'up-to-30'
  if (days <= 60) return 'up-to-60'
  return days <= 90 ? 'up-to-90' : 'over-90'
}
const sheetOf = ({ invoices, there, writtenOff }: Ledger, day: string) => {
  const all = [...invoices.values()]
  const aged = (age: string) => sum(all.filter(({ dueOn }) => ageAt(dueOn, day) === age).map(one => one.open))
  return {
    outstanding: {
      all: sum(all.map(one => one.open)),
      ...{ 'not-due': aged('not-due'), 'up-to-30': aged('up-to-30'), 'up-to-60': aged('up-to-60') },
      ...{ 'up-to-90': aged('up-to-90'), 'over-90': aged('over-90') }
    },
    disputed: sum(all.filter(({ disputed }) => disputed).map(one => one.open)),
    onAccount: sum(there.values()),
    creditsDue: sum(all.flatMap(({ lines }) => [...lines.values()].map(({ due }) => due))),
    writtenOff
  }
}

/** To the nearest whole number, a half up: of whole numbers of zero or more. */
const halfUp = (top: bigint, bottom: bigint): number => Number((2n * top + bottom) / (2n * bottom))
const sharesOf = (net: number, many: number): ReadonlyArray<number> => {
  const upTo = (place: number) => halfUp(BigInt(net) * BigInt(place), BigInt(many))
  return Array.from({ length: many }, (_, place) => upTo(place + 1) - upTo(place))
}
/** Takes so much off amounts in proportion, and answers what is taken off each. */
const offEach = (amounts: ReadonlyArray<number>, off: number): ReadonlyArray<number> => {
  const all = BigInt(sum(amounts))
  const upTo = (place: number) => (all === 0n ? 0 : halfUp(BigInt(off) * BigInt(sum(amounts.slice(0, place))), all))
  return amounts.map((_, place) => upTo(place + 1) - upTo(place))
}
type OfCycles = Map<string | null, { invoiced: number; credited: number }>
const spread = (line: Line, into: OfCycles): void => {
  const put = (cycle: string | null, asked: number, given: number) => {
    const before = into.get(cycle) ?? { invoiced: 0, credited: 0 }
    into.set(cycle, { invoiced: before.invoiced + asked, credited: before.credited + given })
  }
  if (line.cycles.length === 0) put(null, line.net, line.credited)
  const shares = sharesOf(line.net, line.cycles.length)
  const places = line.cycles.map((_, place) => place)
  const isNever = (place: number): boolean => line.never.has(line.cycles[place] ?? '')
  const [never, begun] = [places.filter(isNever), places.filter(place => !isNever(place))]
  const amount = (place: number): number => shares[place] ?? 0
  const offNever = Math.min(line.credited, sum(never.map(amount)))
  for (const [its, off] of [
    [never, offNever],
    [begun, line.cycles.length === 0 ? 0 : line.credited - offNever]
  ] as const) {
    const taken = offEach(its.map(amount), off)
    for (const [at, place] of its.entries()) put(line.cycles[place] ?? null, amount(place), taken[at] ?? 0)
  }
}

const years = (events: ReadonlyArray<Booked>): ReadonlyMap<string, Year> => {
  const all = new Map<string, Year>()
  for (const event of events) {
    const isAsked = event.type === 'InvoiceIssued' || event.type === 'FormerInvoiceRecorded'
    if (!isAsked && event.type !== 'CreditNoteIssued') continue
    const name = text(event, 'financialYear')
    const year = all.get(name) ?? { invoiced: 0, credited: 0, vatInvoiced: 0, vatCredited: 0 }
    year[isAsked ? 'invoiced' : 'credited'] += pence(event, 'net')
    year[isAsked ? 'vatInvoiced' : 'vatCredited'] += pence(event, 'vat')
    all.set(name, year)
  }
  return all
}

/** By community, financial year and cycle: whole pence, by what is dated by the end of the day, as it was recorded. */
export const moneyOn = (events: ReadonlyArray<Booked>, day: string) => {
  const byThen = events.filter(event => text(event, 'on') <= day)
  const ledgers = new Map<string, Ledger>()
  for (const event of byThen) {
    const ledger = ledgers.get(text(event, 'community')) ?? { invoices: new Map(), there: new Map(), writtenOff: 0 }
    ledgers.set(text(event, 'community'), ledger)
    entries[event.type]?.(ledger, event)
  }
  const cycles: OfCycles = new Map()
  for (const { invoices } of ledgers.values())
    for (const { lines } of invoices.values()) for (const line of lines.values()) spread(line, cycles)
  return {
    communities: new Map([...ledgers].map(([community, ledger]) => [community, sheetOf(ledger, day)])),
    years: years(byThen),
    cycles
  }
}
