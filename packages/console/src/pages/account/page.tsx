/** One account, with what may be done about it now, each leading to its form filled in, and why something cannot be done. */
import { inPounds, outstandingOf, type Invoice } from '@cofc/core'
import type { Statement } from '@cofc/reports'
import type { ActsTried, Tried } from '../../money/tried.ts'
import { Facts, type Fact } from '../../parts/facts.tsx'
import { FinancePages, ForFinance } from '../../parts/finance-pages.tsx'
import type { Page } from '../../parts/layout.tsx'
import { DocumentLink } from '../../parts/of-money.tsx'
import { Said } from '../../parts/said.tsx'
import { dayInWords } from '../../words/dates.ts'
import { CreditsDue, Invoices, Payments } from '../statement/tables.tsx'

export interface AccountShown {
  readonly community: string
  /** `null` while it has no account. */
  readonly statement: Statement | null
  readonly acts: ActsTried
  /** Whether whoever reads it may record a payment. */
  readonly mayRecordPayment: boolean
}

/** A link where it can be done; where not, what stands in the way. */
const Acts = ({ acts }: { readonly acts: ReadonlyArray<Tried> }) => (
  <ul class="nhsuk-list acts">
    {acts.map(({ says, href, whyNot }) =>
      whyNot === null ? (
        <li>
          <a href={href}>{says}</a>
        </li>
      ) : (
        <li>
          <span class="quiet">{says}</span>
          <span class="acts__why">Not now. {whyNot}</span>
        </li>
      )
    )}
  </ul>
)
const List = ({ title, acts }: { readonly title: string; readonly acts: ReadonlyArray<Tried> }) =>
  acts.length === 0 ? null : (
    <section>
      <h3>{title}</h3>
      <Acts acts={acts} />
    </section>
  )

const outstandingInWords = (invoice: Invoice, on: string | null): string => {
  const due = `${on !== null && invoice.dueOn < on ? 'was' : 'is'} due by ${dayInWords(invoice.dueOn)}`
  const dispute = invoice.disputed === null ? '' : ` It is in dispute since ${dayInWords(invoice.disputed.since)}.`
  return `${inPounds(outstandingOf(invoice))} are outstanding. It ${due}.${dispute}`
}
const OfInvoices = ({ community, statement, acts: { ofInvoices } }: AccountShown) => (
  <>
    {ofInvoices
      .filter(({ acts }) => acts.length > 0)
      .map(({ invoice, acts }) => (
        <section>
          <h3>
            Invoice <DocumentLink community={community} number={invoice.number} />
          </h3>
          <p>{outstandingInWords(invoice, statement?.on ?? null)}</p>
          <Acts acts={acts} />
        </section>
      ))}
  </>
)

const factsOf = ({ payer, contact, outstanding, onAccount }: Statement): ReadonlyArray<Fact> => [
  ['Outstanding', inPounds(outstanding.all), 'outstanding'],
  ['On account', inPounds(onAccount), 'onAccount'],
  ['Who pays', payer === null ? 'The community itself' : <Said text={payer} />],
  ...(contact === null ? [] : [['Whom to ask', <Said text={contact} />] as const])
]

const nothingToDo = ({ acts: { toInvoice, ofInvoices, ofCredit, ofPayments, more } }: AccountShown): boolean =>
  [...toInvoice, ...ofInvoices.flatMap(({ acts }) => acts), ...ofCredit, ...ofPayments, ...more].length === 0

const WhatToDo = (shown: AccountShown) => {
  const { community, acts, statement, mayRecordPayment } = shown
  if (nothingToDo(shown)) return null
  return (
    <section class="on-screen">
      <h2 id="now">What can be done now</h2>
      <p>What cannot be done now is told with what stands in the way. Nothing is recorded before you send its form.</p>
      {mayRecordPayment && statement !== null ? (
        <p>
          <a class="nhsuk-button" href={`/do/account/${community}/record-payment/by-invoice`}>
            Record a payment
          </a>
        </p>
      ) : null}
      <List title="To invoice" acts={acts.toInvoice} />
      <OfInvoices {...shown} />
      <List title="Credit and money on account" acts={acts.ofCredit} />
      <List title="Payments" acts={acts.ofPayments} />
      <List title={statement === null ? 'To begin with' : 'More'} acts={acts.more} />
    </section>
  )
}

export const accountPage = (shown: AccountShown): Page => {
  const { community, statement } = shown
  const name = statement?.name ?? community
  return {
    title: `Account of ${name}`,
    place: null,
    trail: [
      { href: '/', text: 'Home' },
      { href: '/finance', text: 'Finance' },
      { href: '/accounts', text: 'Accounts' }
    ],
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">Account of {community}</span> {name}
        </h1>
        <FinancePages at={null} />
        <ForFinance />
        {statement === null ? (
          <p>This community has no account yet.</p>
        ) : (
          <>
            <Facts facts={factsOf(statement)} />
            <p>
              <a href={`/statement/${community}`}>The whole statement, to print or to send</a>
            </p>
          </>
        )}
        <WhatToDo {...shown} />
        {statement === null ? null : (
          <>
            <Invoices {...statement} />
            <Payments {...statement} />
            <CreditsDue {...statement} />
          </>
        )}
      </>
    )
  }
}
