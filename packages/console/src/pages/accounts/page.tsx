/** Every account on a day, with what it owes and is owed: for finance and the network team. */
import { inPounds } from '@cofc/core'
import { accountsWhich, type AccountListed, type Accounts, type AccountsWhich } from '@cofc/reports'
import { AccountLink } from '../../parts/account.tsx'
import { FinancePages, ForFinance } from '../../parts/finance-pages.tsx'
import type { Page } from '../../parts/layout.tsx'
import { ChooseOnly } from '../../parts/only.tsx'
import { PagedTable } from '../../parts/paged-table.tsx'
import type { WithPart } from '../../parts/pages.tsx'
import type { Column } from '../../parts/table.tsx'
import type { Wrong } from '../../parts/wrong.tsx'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'

const names: Readonly<Record<AccountsWhich, string>> = {
  owing: 'Those that owe',
  overdue: 'Those that are overdue',
  disputed: 'Those with a dispute',
  'in-credit': 'Those in credit',
  'to-invoice': 'Those with charges to invoice',
  settled: 'Those that are settled'
}
type Sum = keyof Accounts['all']
const money = (head: string, of: Sum): Column<AccountListed> => ({
  ...{ head, isNumber: true, cell: one => inPounds(one[of]) },
  figure: ({ community }) => `${of}/${community}`
})
const columns: ReadonlyArray<Column<AccountListed>> = [
  { head: 'Community', cell: one => <AccountLink {...one} /> },
  money('Outstanding', 'outstanding'),
  money('Overdue', 'overdue'),
  {
    head: 'Days overdue',
    isNumber: true,
    cell: ({ daysOverdue }) => daysOverdue ?? '–',
    figure: ({ community }) => `daysOverdue/${community}`
  },
  money('Disputed', 'disputed'),
  money('On account', 'onAccount'),
  money('Credit due', 'creditsDue'),
  money('To invoice', 'toInvoice')
]
const framed = (body: Page['body']): Page => ({
  title: 'Accounts',
  place: null,
  trail: [
    { href: '/', text: 'Home' },
    { href: '/finance', text: 'Finance' }
  ],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">Accounts</h1>
      <FinancePages at="/accounts" />
      {body}
    </>
  )
})
const choose = (only: AccountsWhich | null, more: { readonly on?: string; readonly wrong?: Wrong } = {}) => (
  <ChooseOnly action="/accounts" label="Which accounts" words={accountsWhich} names={names} only={only} {...more} />
)

export const accountsPage = ({ on, only, count, accounts, all }: Accounts, { part }: WithPart): Page =>
  framed(
    <>
      <ForFinance />
      <p class="lede">
        On {dayInWords(on)} there {count === 1 ? 'is' : 'are'}{' '}
        <strong data-figure="count">{counted(count, 'account')}</strong>.{' '}
        {only === null ? 'In all,' : `Of the ${String(accounts.length)} shown here,`}{' '}
        <strong data-figure="outstanding">{inPounds(all.outstanding)}</strong> are outstanding and{' '}
        <span data-figure="onAccount">{inPounds(all.onAccount)}</span> lie on account.
      </p>
      {choose(only, { on })}
      {accounts.length === 0 ? (
        <p>There is no such account.</p>
      ) : (
        <PagedTable
          id="accounts-table"
          part={part}
          caption={`${only === null ? 'Every account' : names[only]}, ordered by community`}
          rows={accounts}
          columns={columns}
          note="Credit due and what is to invoice are without VAT."
        />
      )}
    </>
  )
export const accountsForm = (wrong: Wrong): Page => framed(choose(null, { wrong }))
