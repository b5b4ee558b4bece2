/** How the account of one community stands on a day: what was asked for, what came in, and what is owed either way. */
import { inPounds } from '@cofc/core'
import { ages, type Statement } from '@cofc/reports'
import type { Follow } from '../../follow.ts'
import { Facts, type Fact } from '../../parts/facts.tsx'
import type { Page } from '../../parts/layout.tsx'
import { ForWhoPays } from '../../parts/of-money.tsx'
import { Said } from '../../parts/said.tsx'
import { dayInWords } from '../../words/dates.ts'
import { ageName } from '../../words/money.ts'
import { CreditNotes, CreditsDue, Invoices, Payments, Receipts, Refunds } from './tables.tsx'

const factsOf = ({ payer, contact, openedOn, outstanding }: Statement): ReadonlyArray<Fact> => [
  ['Who pays', payer === null ? 'The community itself' : <Said text={payer} />],
  ...(contact === null ? [] : [['Whom to ask', <Said text={contact} />] as const]),
  ['Account since', dayInWords(openedOn)],
  ...ages.map((age): Fact => [ageName[age], inPounds(outstanding[age]), `age/${age}`])
]

export const statementPage = (found: Statement, { follows }: { readonly follows: Follow }): Page => {
  const { community, name, on, outstanding, onAccount } = found
  return {
    title: `${name ?? community}, statement`,
    place: null,
    trail: [
      { href: '/', text: 'Home' },
      { href: `/communities/${community}`, text: community }
    ],
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">Statement of {community}</span> {name ?? community}
        </h1>
        <ForWhoPays />
        <p class="lede">
          On {dayInWords(on)} <strong data-figure="outstanding">{inPounds(outstanding.all)}</strong> are outstanding,
          and <strong data-figure="onAccount">{inPounds(onAccount)}</strong> lie on account.
        </p>
        <Facts facts={factsOf(found)} />
        {follows(`/account/${community}`) ? (
          <p class="on-screen">
            <a href={`/account/${community}`}>What can be done about this account</a>
          </p>
        ) : null}
        <Invoices {...found} />
        <Payments {...found} />
        <CreditNotes {...found} />
        <CreditsDue {...found} />
        <Refunds {...found} />
        <Receipts {...found} />
        {found.invoices.length + found.payments.length === 0 ? <p>Nothing is invoiced or paid yet.</p> : null}
      </>
    )
  }
}
