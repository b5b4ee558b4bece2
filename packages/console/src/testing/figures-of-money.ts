/** What the pages of money, and of what members owe one another, must print, from the data alone. */
import { inPounds, inSignedPounds, obligations } from '@cofc/core'
import {
  ages,
  type AccountDocument,
  type ByAge,
  type FeesDue,
  type ObligationsMet,
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
