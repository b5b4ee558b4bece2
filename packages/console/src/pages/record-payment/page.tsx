/** A payment beside the invoices that are open: what it would settle, what would be left of each, and what would lie on account. */
import { inPounds, inSignedPounds, outstandingOf, ruleInWords, type PlainDate } from '@cofc/core'
import { Fields } from '../../command-forms/field-view.tsx'
import { fieldAt, type Said } from '../../command-forms/said.ts'
import { idOf } from '../../command-forms/field-view.tsx'
import type { FormRecord } from '../../command-forms/field.ts'
import type { Key } from '../../command-forms/command-form.ts'
import { own, type Values } from '../../command-forms/values.ts'
import type { Reckoned, Row } from '../../money/payment.ts'
import { FinancePages } from '../../parts/finance-pages.tsx'
import type { Page } from '../../parts/layout.tsx'
import { DocumentLink } from '../../parts/of-money.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { dayInWords } from '../../words/dates.ts'
import type { FormOwn } from '../command/form-page.tsx'

interface PaymentShown {
  readonly about: Key
  /** `null` where it is not known. */
  readonly name: string | null
  readonly form: FormRecord
  readonly owns: FormOwn
  readonly values: Values
  readonly problems: ReadonlyArray<Said>
  readonly rows: ReadonlyArray<Row>
  readonly on: PlainDate
  /** How many the account has, whether or not they are open. */
  readonly invoices: number
  /** `null` before anything is typed, and where an amount is not understood. */
  readonly reckoned: Reckoned | null
}

const Part = ({ row: { invoice, name, typed } }: { readonly row: Row }) => (
  <input
    class="nhsuk-input nhsuk-input--width-5"
    id={name}
    name={name}
    type="text"
    inputMode="decimal"
    autocomplete="off"
    aria-label={`Pounds of this payment for invoice ${invoice.number}`}
    value={typed}
  />
)
const columnsOf = (community: string, of: Reckoned | null): ReadonlyArray<Column<Row>> => [
  { head: 'Invoice', cell: ({ invoice }) => <DocumentLink community={community} number={invoice.number} /> },
  { head: 'Due by', cell: ({ invoice }) => dayInWords(invoice.dueOn) },
  { head: 'Outstanding', isNumber: true, cell: ({ invoice }) => inPounds(outstandingOf(invoice)) },
  { head: 'In dispute', cell: ({ invoice }) => (invoice.disputed === null ? 'No' : 'Yes') },
  { head: 'Of this payment', isNumber: true, cell: row => <Part row={row} /> },
  ...(of === null
    ? []
    : [
        {
          ...{ head: 'Left then', isNumber: true },
          cell: ({ name }: Row) => inSignedPounds(of.left.get(name) ?? 0),
          figure: ({ invoice }: Row) => `left/${invoice.number}`
        }
      ])
]

const Open = ({ about, rows, on, invoices, reckoned }: PaymentShown) =>
  rows.length === 0 ? (
    <p>
      {invoices === 0 ? 'No invoice is issued yet.' : `No invoice of ${dayInWords(on)} or before is open.`} The whole
      payment lies on account until you use it or pay it back.
    </p>
  ) : (
    <>
      <h2>What it settles</h2>
      <p>
        Where you leave every amount empty, the payment settles what is due longest first. An invoice in dispute is left
        out unless you give it an amount.
      </p>
      <Table
        id="open-table"
        caption={`Open invoices, due longest first (${String(rows.length)})`}
        rows={rows}
        columns={columnsOf(about['community'] ?? '', reckoned)}
      />
    </>
  )

const Rest = ({ reckoned }: Pick<PaymentShown, 'reckoned'>) =>
  reckoned === null ? null : (
    <p role="status">
      {reckoned.onAccount < 0 ? (
        <>These amounts are more than the payment.</>
      ) : (
        <>
          <strong data-figure="onAccount">{inSignedPounds(reckoned.onAccount)}</strong> of it would lie on account.
        </>
      )}
    </p>
  )
const problemsIn = ({ form, problems }: PaymentShown) =>
  problems.map(({ path, says }) => {
    const found = path === null || path.startsWith('to') ? null : fieldAt(form, path)
    return { id: found === null ? null : idOf(found.field, found.path), says }
  })

export const paymentPage = (shown: PaymentShown): Page => {
  const { about, name, form, owns, values, problems } = shown
  const community = about['community'] ?? ''
  return {
    title: 'Record a payment',
    place: null,
    trail: [
      { href: '/', text: 'Home' },
      { href: '/finance', text: 'Finance' },
      { href: `/account/${community}`, text: `Account of ${community}` }
    ],
    problems: problemsIn(shown),
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">{name ?? community}</span> Record a payment
        </h1>
        <FinancePages at={null} />
        <p class="lede">{ruleInWords('RecordPayment')} Nothing is recorded until you have checked your answers.</p>
        <form
          class="command-form"
          method="post"
          action={`/do/account/${encodeURIComponent(community)}/record-payment/by-invoice`}
          novalidate
        >
          {owns.token === null ? null : <input type="hidden" name={own.token} value={owns.token} />}
          <input type="hidden" name={own.form} value={owns.key} />
          <input type="hidden" name={own.tag} value={owns.tag} />
          <Fields
            filled={{ command: 'RecordPayment', values, problems }}
            path=""
            fields={form.fields.filter(one => one.name !== 'to')}
          />
          <Open {...shown} />
          <Rest reckoned={shown.reckoned} />
          <button class="nhsuk-button nhsuk-button--secondary" type="submit" name={own.does} value="show">
            Show what it settles
          </button>{' '}
          <button class="nhsuk-button" type="submit" name={own.does} value="go">
            Continue
          </button>
        </form>
      </>
    )
  }
}
