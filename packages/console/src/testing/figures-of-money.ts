/** What the pages of money, and of what members owe one another, must print, from the data alone. */
import { inPounds, inSignedPounds, obligations } from '@cofc/core'
import {
  ages,
  type AccountDocument,
  type Accounts,
  type ByAge,
  type FeesDue,
  type Invoices,
  type MoneyByMonth,
  type ObligationsMet,
  type Payments,
  type Statement
} from '@cofc/reports'
import { dayInWords } from '../words/dates.ts'
import { counted } from '../words/figures.ts'
import { owedInShort } from '../words/obligations.ts'
import type { Printed } from './printed.ts'

const aged = (outstanding: ByAge): ReadonlyArray<Printed> => [
  ['outstanding', inPounds(outstanding.all)],
  ...ages.map((age): Printed => [`age/${age}`, inPounds(outstanding[age])])
]

export const figuresOfStatement = (found: Statement): ReadonlyMap<string, string> =>
  new Map([
    ...aged(found.outstanding),
    ['onAccount', inPounds(found.onAccount)],
    ...found.invoices.flatMap(({ number, gross, paid, outstanding }): ReadonlyArray<Printed> => [
      [`gross/${number}`, inPounds(gross)],
      [`paid/${number}`, inPounds(paid)],
      [`outstanding/${number}`, inPounds(outstanding)]
    ]),
    ...found.payments.map(({ payment, amount }): Printed => [`payment/${payment}`, inPounds(amount)]),
    ...found.creditNotes.map(({ number, gross }): Printed => [`gross/${number}`, inPounds(gross)]),
    ...found.creditsDue.map(({ invoice, line, net }): Printed => [`due/${invoice}/${String(line)}`, inPounds(net)])
  ])

export const figuresOfDocument = (found: AccountDocument): ReadonlyMap<string, string> => {
  if (found.kind === 'receipt')
    return new Map([
      ['amount', inPounds(found.amount)],
      ...found.invoices.map(({ invoice, received }): Printed => [`received/${invoice}`, inPounds(received)])
    ])
  return new Map([
    ...(['net', 'vat', 'gross'] as const).map((sum): Printed => [sum, inPounds(found[sum])]),
    ...(found.kind === 'invoice' ? [['dueOn', dayInWords(found.dueOn)] as const] : []),
    ...found.lines.flatMap(({ line, net, vat }): ReadonlyArray<Printed> => [
      [`net/${String(line)}`, inPounds(net)],
      [`vat/${String(line)}`, inPounds(vat)]
    ])
  ])
}

export const figuresOfFees = ({ all, members, years, cycles }: FeesDue): ReadonlyMap<string, string> =>
  new Map([
    ...aged(all.outstanding),
    ...(['disputed', 'onAccount', 'creditsDue', 'writtenOff'] as const).map((sum): Printed => [
      sum,
      inPounds(all[sum])
    ]),
    ...members.flatMap(({ community, outstanding, onAccount }): ReadonlyArray<Printed> => [
      [`outstanding/${community}`, inPounds(outstanding.all)],
      [`onAccount/${community}`, inPounds(onAccount)]
    ]),
    ...years.map(({ financialYear, income }): Printed => [`income/${financialYear}`, inSignedPounds(income)]),
    ...cycles.map(({ cycle, income }): Printed => [`income/${cycle ?? 'none'}`, inSignedPounds(income)])
  ])

export const figuresOfObligations = ({ members }: ObligationsMet): ReadonlyMap<string, string> =>
  new Map([
    ['members', counted(members.length, 'member')],
    ...members.flatMap(({ community, owed }) =>
      obligations.map((obligation): Printed => {
        const its = owed.find(one => one.obligation === obligation)
        return [`${obligation}/${community}`, its === undefined ? '–' : owedInShort[its.is]]
      })
    )
  ])

const daysOf = (days: number | null): string => (days === null ? '–' : String(days))
export const figuresOfAccounts = ({ count, accounts, all }: Accounts): ReadonlyMap<string, string> =>
  new Map([
    ['count', counted(count, 'account')],
    ...(['outstanding', 'onAccount'] as const).map((sum): Printed => [sum, inPounds(all[sum])]),
    ...accounts.flatMap((one): ReadonlyArray<Printed> => [
      ...(['outstanding', 'overdue', 'disputed', 'onAccount', 'creditsDue', 'toInvoice'] as const).map(
        (sum): Printed => [`${sum}/${one.community}`, inPounds(one[sum])]
      ),
      [`daysOverdue/${one.community}`, daysOf(one.daysOverdue)]
    ])
  ])
export const figuresOfInvoices = ({ invoices }: Invoices): ReadonlyMap<string, string> =>
  new Map([
    ['count', counted(invoices.length, 'invoice')],
    ...invoices.flatMap(({ number, gross, outstanding, daysOverdue }): ReadonlyArray<Printed> => [
      [`gross/${number}`, inPounds(gross)],
      [`outstanding/${number}`, inPounds(outstanding)],
      [`daysOverdue/${number}`, daysOf(daysOverdue)]
    ])
  ])
export const figuresOfPayments = ({ payments }: Payments): ReadonlyMap<string, string> =>
  new Map([
    ['count', counted(payments.length, 'payment')],
    ...payments.flatMap(({ community, payment, amount, onAccount }): ReadonlyArray<Printed> => [
      [`amount/${community}/${payment}`, inPounds(amount)],
      [`onAccount/${community}/${payment}`, inPounds(onAccount)]
    ])
  ])
export const figuresOfMonths = ({ months }: MoneyByMonth): ReadonlyMap<string, string> =>
  new Map([
    ['owed', inSignedPounds(months[0]?.balance ?? 0)],
    ...months.flatMap((one): ReadonlyArray<Printed> => [
      ...(['invoiced', 'credited', 'received', 'reversed', 'refunded', 'writtenOff', 'writtenBack'] as const).map(
        (part): Printed => [`${part}/${one.month}`, inPounds(one[part])]
      ),
      [`vat/${one.month}`, inSignedPounds(one.vat)],
      [`balance/${one.month}`, inSignedPounds(one.balance)]
    ])
  ])
