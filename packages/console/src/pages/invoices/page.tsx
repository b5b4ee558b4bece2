/** The invoices issued by a day, with how each stands: for finance and the network team. */
import { inPounds, type DocumentNumber } from '@cofc/core'
import { invoicesWhich, type InvoiceListed, type Invoices, type InvoicesWhich } from '@cofc/reports'
import { AccountLink } from '../../parts/account.tsx'
import { FinancePages, ForFinance } from '../../parts/finance-pages.tsx'
import type { Page } from '../../parts/layout.tsx'
import { DocumentLink } from '../../parts/of-money.tsx'
import { ChooseOnly } from '../../parts/only.tsx'
import { PagedTable } from '../../parts/paged-table.tsx'
import type { WithPart } from '../../parts/pages.tsx'
import type { Column } from '../../parts/table.tsx'
import type { Wrong } from '../../parts/wrong.tsx'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { invoiceStands } from '../../words/money.ts'

const names: Readonly<Record<InvoicesWhich, string>> = {
  open: 'Those not paid yet',
  overdue: 'Those overdue',
  disputed: 'Those in dispute',
  settled: 'Those settled',
  'written-off': 'Those written off'
}
const Documents = ({
  community,
  numbers
}: {
  readonly community: string
  readonly numbers: ReadonlyArray<DocumentNumber>
}) =>
  numbers.length === 0 ? (
    <>–</>
  ) : (
    <ul class="nhsuk-list">
      {numbers.map(number => (
        <li>
          <DocumentLink community={community} number={number} />
        </li>
      ))}
    </ul>
  )
const columns: ReadonlyArray<Column<InvoiceListed>> = [
  { head: 'Invoice', cell: ({ community, number }) => <DocumentLink community={community} number={number} /> },
  { head: 'Community', cell: one => <AccountLink {...one} /> },
  { head: 'Of', cell: ({ on }) => dayInWords(on) },
  { head: 'Due by', cell: ({ dueOn }) => dayInWords(dueOn) },
  { head: 'With VAT', isNumber: true, cell: ({ gross }) => inPounds(gross), figure: one => `gross/${one.number}` },
  {
    head: 'Outstanding',
    isNumber: true,
    cell: ({ outstanding }) => inPounds(outstanding),
    figure: one => `outstanding/${one.number}`
  },
  {
    head: 'Days overdue',
    isNumber: true,
    cell: ({ daysOverdue }) => daysOverdue ?? '–',
    figure: one => `daysOverdue/${one.number}`
  },
  { head: 'Stands', cell: invoiceStands },
  {
    head: 'Documents',
    cell: ({ community, creditNotes, receipts }) => (
      <Documents community={community} numbers={[...creditNotes, ...receipts]} />
    )
  }
]
const framed = (body: Page['body']): Page => ({
  title: 'Invoices',
  place: null,
  trail: [
    { href: '/', text: 'Home' },
    { href: '/finance', text: 'Finance' }
  ],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">Invoices</h1>
      <FinancePages at="/invoices" />
      {body}
    </>
  )
})
interface Chosen {
  readonly only: InvoicesWhich | null
  readonly community: string | null
  readonly on?: string
  readonly wrong?: Wrong
}
const choose = (chosen: Chosen) => (
  <ChooseOnly action="/invoices" label="Which invoices" words={invoicesWhich} names={names} {...chosen} />
)

export const invoicesPage = ({ on, only, community, invoices }: Invoices, { part }: WithPart): Page =>
  framed(
    <>
      <ForFinance />
      <p class="lede">
        By {dayInWords(on)} <strong data-figure="count">{counted(invoices.length, 'invoice')}</strong>{' '}
        {only === null
          ? `${invoices.length === 1 ? 'was' : 'were'} issued.`
          : `${invoices.length === 1 ? 'stands' : 'stand'} so.`}
      </p>
      {choose({ only, community, on })}
      {invoices.length === 0 ? (
        <p>There is no such invoice.</p>
      ) : (
        <PagedTable
          id="invoices-table"
          part={part}
          caption={`${only === null ? 'Invoices' : names[only]}, the latest first`}
          rows={invoices}
          columns={columns}
          note="An invoice is never changed once it is issued. A mistake in one is put right by a credit note."
        />
      )}
    </>
  )
export const invoicesForm = (wrong: Wrong): Page => framed(choose({ only: null, community: null, wrong }))
