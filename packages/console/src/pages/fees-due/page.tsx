/** What members owe and are owed on a day, and what was earned of them: for finance and the network team. */
import { inPounds, inSignedPounds, listed } from '@cofc/core'
import {
  ages,
  type Age,
  type CreditDueOfMember,
  type FeesDue,
  type FeesOfMember,
  type IncomeOfCycle,
  type IncomeOfYear
} from '@cofc/reports'
import { Explained } from '../../parts/explained.tsx'
import { FinancePages, ForFinance } from '../../parts/finance-pages.tsx'
import { Facts, type Fact } from '../../parts/facts.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { dayInWords } from '../../words/dates.ts'
import { ageName } from '../../words/money.ts'

const ageHead: Readonly<Record<Age, string>> = {
  'not-due': 'Not due',
  'up-to-30': '1–30 days',
  'up-to-60': '31–60 days',
  'up-to-90': '61–90 days',
  'over-90': 'Over 90 days'
}
const memberColumns: ReadonlyArray<Column<FeesOfMember>> = [
  {
    head: 'Community',
    cell: ({ community, name }) => (
      <>
        <a href={`/account/${community}`}>{name ?? community}</a>
        {name === null ? null : <span class="count">{community}</span>}
      </>
    )
  },
  {
    head: 'Outstanding',
    isNumber: true,
    cell: ({ outstanding }) => inPounds(outstanding.all),
    figure: ({ community }) => `outstanding/${community}`
  },
  ...ages.map((age): Column<FeesOfMember> => ({
    head: ageHead[age],
    isNumber: true,
    cell: ({ outstanding }) => inPounds(outstanding[age])
  })),
  { head: 'Disputed', isNumber: true, cell: ({ disputed }) => inPounds(disputed) },
  {
    head: 'On account',
    isNumber: true,
    cell: ({ onAccount }) => inPounds(onAccount),
    figure: ({ community }) => `onAccount/${community}`
  }
]
const creditColumns: ReadonlyArray<Column<CreditDueOfMember>> = [
  {
    head: 'Community',
    cell: ({ community, name }) => <a href={`/statement/${community}`}>{name ?? community}</a>
  },
  { head: 'Invoice', cell: ({ invoice }) => <span class="code">{invoice}</span> },
  { head: 'Cycles', cell: ({ cycles }) => (cycles.length === 0 ? '–' : listed(cycles)) },
  { head: 'Since', cell: ({ since }) => dayInWords(since) },
  { head: 'Without VAT', isNumber: true, cell: ({ net }) => inPounds(net) }
]
const yearColumns: ReadonlyArray<Column<IncomeOfYear>> = [
  { head: 'Financial year', cell: ({ financialYear }) => <span class="code">{financialYear}</span> },
  { head: 'Invoiced', isNumber: true, cell: ({ invoiced }) => inPounds(invoiced) },
  { head: 'Credited', isNumber: true, cell: ({ credited }) => inPounds(credited) },
  {
    head: 'Income',
    isNumber: true,
    cell: ({ income }) => inSignedPounds(income),
    figure: one => `income/${one.financialYear}`
  },
  { head: 'VAT', isNumber: true, cell: one => inSignedPounds(one.vatInvoiced - one.vatCredited) }
]
const cycleColumns: ReadonlyArray<Column<IncomeOfCycle>> = [
  { head: 'Cycle', cell: ({ cycle }) => (cycle === null ? 'None' : <span class="code">{cycle}</span>) },
  { head: 'Invoiced', isNumber: true, cell: ({ invoiced }) => inPounds(invoiced) },
  { head: 'Credited', isNumber: true, cell: ({ credited }) => inPounds(credited) },
  {
    head: 'Income',
    isNumber: true,
    cell: ({ income }) => inSignedPounds(income),
    figure: ({ cycle }) => `income/${cycle ?? 'none'}`
  }
]

const factsOf = ({
  all: { outstanding, disputed, onAccount, creditsDue, writtenOff }
}: FeesDue): ReadonlyArray<Fact> => [
  ...ages.map((age): Fact => [ageName[age], inPounds(outstanding[age]), `age/${age}`]),
  ['Disputed of it', inPounds(disputed), 'disputed'],
  ['On account', inPounds(onAccount), 'onAccount'],
  ['To be given back, without VAT', inPounds(creditsDue), 'creditsDue'],
  ['Written off so far', inPounds(writtenOff), 'writtenOff']
]
const Income = ({ years, cycles }: FeesDue) =>
  years.length === 0 ? null : (
    <section>
      <h2>Income</h2>
      <Table
        id="years-table"
        caption="Income without VAT, by the financial year of invoices and credit notes"
        rows={years}
        columns={yearColumns}
      />
      <Table
        id="cycles-table"
        caption="The same income by cycle: what was paid in advance is spread over the cycles that it covers"
        rows={cycles}
        columns={cycleColumns}
      />
    </section>
  )

export const feesDuePage = (found: FeesDue): Page => ({
  title: 'Fees due',
  place: null,
  trail: [{ href: '/', text: 'Home' }],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">Fees due</h1>
      <FinancePages at="/fees-due" />
      <ForFinance />
      <p class="lede">
        On {dayInWords(found.on)}{' '}
        <strong data-figure="outstanding">
          <Explained figure="outstanding">{inPounds(found.all.outstanding.all)}</Explained>
        </strong>{' '}
        are outstanding.
      </p>
      <Facts facts={factsOf(found)} />
      {found.members.length === 0 ? null : (
        <section>
          <h2>By member</h2>
          <Table
            id="members-table"
            caption={`Who owes or is owed anything, ordered by community (${String(found.members.length)})`}
            rows={found.members}
            columns={memberColumns}
          />
        </section>
      )}
      {found.creditsDue.length === 0 ? null : (
        <section>
          <h2>Credits due</h2>
          <Table
            id="credits-table"
            caption={`To be given back by credit notes (${String(found.creditsDue.length)})`}
            rows={found.creditsDue}
            columns={creditColumns}
          />
        </section>
      )}
      <Income {...found} />
    </>
  )
})
