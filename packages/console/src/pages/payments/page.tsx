/** The payments received by a day, with what each settles: for finance and the network team. */
import { inPounds } from '@cofc/core'
import { paymentsWhich, type PaymentListed, type Payments, type PaymentsWhich } from '@cofc/reports'
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

const names: Readonly<Record<PaymentsWhich, string>> = {
  'on-account': 'Those that lie on account',
  refunded: 'Those given back in part',
  reversed: 'Those taken back'
}
const Settles = ({ community, settles, reversedOn }: PaymentListed) => {
  if (reversedOn !== null) return <>Taken back on {dayInWords(reversedOn)}</>
  if (settles.length === 0) return <>–</>
  return (
    <ul class="nhsuk-list">
      {settles.map(({ invoice, amount }) => (
        <li>
          {inPounds(amount)} of <DocumentLink community={community} number={invoice} />
        </li>
      ))}
    </ul>
  )
}
const idOf = ({ community, payment }: PaymentListed): string => `${community}/${payment}`
const columns: ReadonlyArray<Column<PaymentListed>> = [
  { head: 'Payment', cell: ({ payment }) => <span class="code">{payment}</span> },
  { head: 'Community', cell: one => <AccountLink {...one} /> },
  { head: 'Received', cell: ({ on }) => dayInWords(on) },
  { head: 'Amount', isNumber: true, cell: ({ amount }) => inPounds(amount), figure: one => `amount/${idOf(one)}` },
  { head: 'Settles', cell: one => <Settles {...one} /> },
  {
    head: 'On account',
    isNumber: true,
    cell: ({ onAccount }) => inPounds(onAccount),
    figure: one => `onAccount/${idOf(one)}`
  },
  { head: 'Given back', isNumber: true, cell: ({ refunded }) => inPounds(refunded) }
]
const framed = (body: Page['body']): Page => ({
  title: 'Payments',
  place: null,
  trail: [
    { href: '/', text: 'Home' },
    { href: '/finance', text: 'Finance' }
  ],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">Payments</h1>
      <FinancePages at="/payments" />
      {body}
    </>
  )
})
interface Chosen {
  readonly only: PaymentsWhich | null
  readonly community: string | null
  readonly on?: string
  readonly wrong?: Wrong
}
const choose = (chosen: Chosen) => (
  <ChooseOnly action="/payments" label="Which payments" words={paymentsWhich} names={names} {...chosen} />
)

export const paymentsPage = ({ on, only, community, payments }: Payments, { part }: WithPart): Page =>
  framed(
    <>
      <ForFinance />
      <p class="lede">
        By {dayInWords(on)} <strong data-figure="count">{counted(payments.length, 'payment')}</strong>{' '}
        {only === null ? `${payments.length === 1 ? 'was' : 'were'} received.` : 'are of this kind.'} To record one,
        choose an account from <a href="/accounts?only=owing">those that owe</a>.
      </p>
      {choose({ only, community, on })}
      {payments.length === 0 ? (
        <p>There is no such payment.</p>
      ) : (
        <PagedTable
          id="payments-table"
          part={part}
          caption={`${only === null ? 'Payments' : names[only]}, the latest first`}
          rows={payments}
          columns={columns}
        />
      )}
    </>
  )
export const paymentsForm = (wrong: Wrong): Page => framed(choose({ only: null, community: null, wrong }))
