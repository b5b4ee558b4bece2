/** What was invoiced, credited and paid in each month: for finance and the network team. */
import { inPounds, inSignedPounds } from '@cofc/core'
import type { MoneyByMonth, MoneyMoved, MoneyOfMonth } from '@cofc/reports'
import { FinancePages, ForFinance } from '../../parts/finance-pages.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { dayInWords } from '../../words/dates.ts'
import { monthInWords } from '../../words/money.ts'

const moved = (head: string, of: keyof MoneyMoved): Column<MoneyOfMonth> => ({
  ...{ head, isNumber: true, cell: one => inPounds(one[of]) },
  figure: ({ month }) => `${of}/${month}`
})
const columns: ReadonlyArray<Column<MoneyOfMonth>> = [
  { head: 'Month', cell: ({ month }) => monthInWords(month) },
  moved('Invoiced', 'invoiced'),
  moved('Credited', 'credited'),
  { head: 'VAT in it', isNumber: true, cell: ({ vat }) => inSignedPounds(vat), figure: ({ month }) => `vat/${month}` },
  moved('Received', 'received'),
  moved('Taken back', 'reversed'),
  moved('Given back', 'refunded'),
  moved('Written off', 'writtenOff'),
  moved('Written back', 'writtenBack'),
  {
    head: 'Owed at the end',
    isNumber: true,
    cell: ({ balance }) => inSignedPounds(balance),
    figure: ({ month }) => `balance/${month}`
  }
]

export const moneyByMonthPage = ({ on, months }: MoneyByMonth): Page => ({
  title: 'Money month by month',
  place: null,
  trail: [
    { href: '/', text: 'Home' },
    { href: '/finance', text: 'Finance' }
  ],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">Money month by month</h1>
      <FinancePages at="/money-by-month" />
      <ForFinance />
      <p class="lede">
        By {dayInWords(on)}, <strong data-figure="owed">{inSignedPounds(months[0]?.balance ?? 0)}</strong> are owed,
        less what lies on account. Each month adds what it asked for, and takes off what it gave back and what came in.
      </p>
      {months.length === 0 ? (
        <p>Nothing is invoiced or paid yet.</p>
      ) : (
        <Table
          id="months-table"
          caption={`The months of all accounts, the latest first (${String(months.length)})`}
          rows={months}
          columns={columns}
          note="Invoices and credit notes are with VAT. Each counts in the month of its own date, however late it was recorded."
        />
      )}
    </>
  )
})
