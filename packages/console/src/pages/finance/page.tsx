/** The way in of finance: what waits on it, by what is to be done, and what all accounts come to. */
import { inPounds, waitSays, type WaitKind } from '@cofc/core'
import type { Accounts, Waiting, WaitListed } from '@cofc/reports'
import type { Follow } from '../../follow.ts'
import { AccountLink } from '../../parts/account.tsx'
import { Facts, type Fact } from '../../parts/facts.tsx'
import { FinancePages, ForFinance } from '../../parts/finance-pages.tsx'
import { HowManyWait } from '../../parts/how-many-wait.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { LastDay, TimeLeft } from '../../parts/time-left.tsx'
import { WaitSays } from '../../parts/wait-says.tsx'
import { waitingAt } from '../waiting/by-kind.tsx'
import { counted } from '../../words/figures.ts'

export interface FinanceHome {
  readonly waiting: Waiting
  readonly accounts: Accounts
  readonly follows: Follow
}
interface Group {
  readonly id: string
  readonly title: string
  /** What the rule is. */
  readonly rule: string
  readonly kinds: ReadonlyArray<WaitKind>
}
const groups: ReadonlyArray<Group> = [
  {
    ...{ id: 'to-quote', title: 'Fees to quote', kinds: ['account', 'quote'] },
    rule: 'A cycle is quoted before it is invoiced. A quote holds its price until its last day.'
  },
  {
    ...{ id: 'to-invoice', title: 'Invoices to issue', kinds: ['invoice', 'charge'] },
    rule: 'An invoice goes out from the first day of the financial year in which its cycle opens.'
  },
  {
    ...{ id: 'to-charge', title: 'Fees to charge', kinds: ['rearrangement-fee'] },
    rule: 'A visit that is moved at short notice may cost its host a fee.'
  },
  {
    ...{ id: 'overdue', title: 'Overdue', kinds: ['reminder'] },
    rule: 'Three reminders are sent, each on its day. What is in dispute is not reminded of.'
  },
  {
    ...{ id: 'on-account', title: 'Money on account', kinds: ['money-on-account'] },
    rule: 'Money that no invoice took up settles one, or is paid back.'
  },
  {
    ...{ id: 'credits', title: 'Credit notes to send', kinds: ['credit'] },
    rule: 'Cycles that never begin are given back by a credit note.'
  },
  {
    ...{ id: 'disputes', title: 'Disputes', kinds: ['dispute'] },
    rule: 'A dispute is raised by the community, and settled by finance.'
  }
]
const isIn = ({ kinds }: Group, { kind }: WaitListed): boolean => kinds.includes(kind)
/** What no group names comes last, so that nothing is left out. */
const others: Group = { id: 'others', title: 'Others', rule: 'This waits on finance as well.', kinds: [] }

const Whose = ({ community, name }: WaitListed) =>
  community === null ? <>The network</> : <AccountLink community={community} name={name} />

const columnsOn = (on: Waiting['on'], follows: Follow): ReadonlyArray<Column<WaitListed>> => [
  { head: 'What', cell: wait => <WaitSays wait={wait} follows={follows} /> },
  { head: 'Account', cell: wait => <Whose {...wait} /> },
  { head: 'Cycle', cell: ({ cycle }) => <span class="code">{cycle ?? '–'}</span> },
  { head: 'By', cell: ({ by }) => <LastDay by={by} /> },
  { head: 'Time left', cell: wait => <TimeLeft {...wait} on={on} /> }
]
/** So many of each are shown here; a page at a time shows the rest. */
const shownFirst = 5

/** What waits is listed by its kind. */
const AllOf = ({ waits, follows }: { readonly waits: ReadonlyArray<WaitListed>; readonly follows: Follow }) => (
  <ul class="nhsuk-list">
    {[...Map.groupBy(waits, ({ kind }) => kind)].map(([kind, ofIt]) => {
      const href = waitingAt({ who: 'finance', kind })
      const says = `${waitSays[kind]}: all ${String(ofIt.length)}`
      return <li>{follows(href) ? <a href={href}>{says}</a> : says}</li>
    })}
  </ul>
)
interface PartGiven {
  readonly group: Group
  readonly waits: ReadonlyArray<WaitListed>
  readonly home: FinanceHome
}
const Part = ({ group: { id, title, rule }, waits, home: { waiting, follows } }: PartGiven) =>
  waits.length === 0 ? null : (
    <section>
      <h2 id={id}>{title}</h2>
      <p>{rule}</p>
      <Table
        id={`${id}-table`}
        caption={
          <>
            <span data-figure={`waits/${id}`}>{counted(waits.length, 'thing waits', 'things wait')}</span>, the most
            urgent first
          </>
        }
        rows={waits.slice(0, shownFirst)}
        columns={columnsOn(waiting.on, follows)}
      />
      {waits.length > shownFirst ? <AllOf waits={waits} follows={follows} /> : null}
    </section>
  )

const sum = (href: string, text: string) => <a href={href}>{text}</a>
const factsOf = ({ all }: Accounts): ReadonlyArray<Fact> => [
  ['Outstanding', sum('/accounts?only=owing', inPounds(all.outstanding)), 'outstanding'],
  ['Of it overdue', sum('/accounts?only=overdue', inPounds(all.overdue)), 'overdue'],
  ['Of it in dispute', sum('/accounts?only=disputed', inPounds(all.disputed)), 'disputed'],
  ['On account', sum('/accounts?only=in-credit', inPounds(all.onAccount)), 'onAccount'],
  ['To give back, without VAT', sum('/accounts?only=in-credit', inPounds(all.creditsDue)), 'creditsDue'],
  ['Charged and not invoiced, without VAT', sum('/accounts?only=to-invoice', inPounds(all.toInvoice)), 'toInvoice']
]

export const financePage = (home: FinanceHome): Page => {
  const { on, waits, overdue } = home.waiting
  return {
    title: 'Finance',
    place: null,
    trail: [{ href: '/', text: 'Home' }],
    body: (
      <>
        <h1 class="nhsuk-heading-xl">Finance</h1>
        <FinancePages at="/finance" />
        <ForFinance />
        <HowManyWait on={on} waits={waits.length} late={overdue} lateFigure="late" whom=" for finance" />
        <Facts facts={factsOf(home.accounts)} />
        {groups.map(group => (
          <Part group={group} waits={waits.filter(wait => isIn(group, wait))} home={home} />
        ))}
        <Part group={others} waits={waits.filter(wait => !groups.some(group => isIn(group, wait)))} home={home} />
      </>
    )
  }
}
