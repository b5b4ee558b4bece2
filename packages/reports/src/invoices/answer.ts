/** The invoices of all accounts, or of one, as their statements of that day tell them. */
import { daysBetween, type Account, type CommunityId, type PlainDate } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { right, type Either } from 'fp-ts/lib/Either.js'
import { nameOn } from '../names.ts'
import { invoiceOn } from '../statement/answer.ts'
import { accountOn, accounts } from '../tables/account-row.ts'
import { communities } from '../tables/community-row.ts'
import type { AskInvoices, InvoiceListed, Invoices, InvoicesWhich } from './invoices.ts'

export const invoicesTables = { accounts, communities }

interface Whose {
  readonly community: CommunityId
  readonly name: string | null
}
const listedOf = (whose: Whose, state: Account, on: PlainDate): ReadonlyArray<InvoiceListed> =>
  state.invoices.map(invoice => {
    const { number, dueOn } = invoice
    const told = invoiceOn(invoice, on)
    return {
      ...{ ...whose, ...told },
      daysOverdue: told.outstanding > 0 && dueOn < on ? daysBetween(dueOn, on) : null,
      creditNotes: state.creditNotes.filter(note => note.invoice === number).map(note => note.number),
      receipts: state.receipts.filter(one => one.invoices.some(part => part.invoice === number)).map(one => one.number)
    }
  })

const isOf: Readonly<Record<InvoicesWhich, (one: InvoiceListed) => boolean>> = {
  open: ({ outstanding }) => outstanding > 0,
  overdue: ({ daysOverdue }) => daysOverdue !== null,
  disputed: ({ disputedSince }) => disputedSince !== null,
  settled: ({ standing }) => standing === 'settled',
  'written-off': ({ standing }) => standing === 'written-off'
}
const latestFirst = (one: InvoiceListed, other: InvoiceListed): number => {
  if (one.on !== other.on) return one.on > other.on ? -1 : 1
  return one.number < other.number ? -1 : 1
}

export const invoicesAnswer = (
  rows: RowsOf<typeof invoicesTables>,
  { on, only, community }: AskInvoices
): Either<never, Invoices> => {
  const name = nameOn(rows.communities, on)
  const invoices = [...rows.accounts]
    .filter(([id]) => community === undefined || id === community)
    .flatMap(([id, row]) => listedOf({ community: id, name: name(id) }, accountOn(row, on), on))
    .filter(one => only === undefined || isOf[only](one))
  return right({
    ...{ on, only: only ?? null, community: community ?? null },
    invoices: invoices.toSorted(latestFirst)
  })
}
