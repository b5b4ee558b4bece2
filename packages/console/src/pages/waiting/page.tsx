/** What waits on whom, for those who see that it is done: one table for each who must act. */
import { actingRoles, type ActingRole } from '@cofc/core'
import type { Waiting, WaitListed } from '@cofc/reports'
import type { Only } from '../../filters.ts'
import type { Follow } from '../../follow.ts'
import type { JoiningWait } from '../../joining/waits.ts'
import { HowManyWait } from '../../parts/how-many-wait.tsx'
import type { Page } from '../../parts/layout.tsx'
import { pagedBy, Pages, whichOf } from '../../parts/pages.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { WaitSays } from '../../parts/wait-says.tsx'
import { LastDay, TimeLeft } from '../../parts/time-left.tsx'
import type { Wrong } from '../../parts/wrong.tsx'
import { counted } from '../../words/figures.ts'
import { whoActs, whoWaits } from '../../words/waiting.ts'
import { askedOf, ByKind, waitingAt } from './by-kind.tsx'
import { ChooseWaiting } from './choose.tsx'
import { JoiningWaits } from './joining-waits.tsx'

/** Where one goes to see to it. */
const placeOf: Readonly<Record<ActingRole, (wait: WaitListed, community: string) => string>> = {
  'network-team': (_, community) => `/communities/${community}`,
  'link-person': (_, community) => `/dashboard/${community}`,
  reviewer: (_, community) => `/dashboard/${community}`,
  committee: ({ cycle }, community) =>
    cycle === null ? `/communities/${community}` : `/accreditation-case/${community}/${cycle}`,
  finance: (_, community) => `/account/${community}`
}
const Whose = (wait: WaitListed) =>
  wait.community === null ? (
    <>The network</>
  ) : (
    <>
      <a href={placeOf[wait.who](wait, wait.community)}>{wait.name ?? wait.community}</a>
      {wait.name === null ? null : <span class="count">{wait.community}</span>}
    </>
  )

const columnsOn = (on: Waiting['on'], follows: Follow): ReadonlyArray<Column<WaitListed>> => [
  { head: 'What', cell: wait => <WaitSays wait={wait} follows={follows} /> },
  { head: 'Community', cell: wait => <Whose {...wait} /> },
  { head: 'Cycle', cell: ({ cycle }) => <span class="code">{cycle ?? '–'}</span> },
  { head: 'By', cell: ({ by }) => <LastDay by={by} /> },
  { head: 'Time left', cell: wait => <TimeLeft {...wait} on={on} /> }
]
interface PartProps {
  readonly who: ActingRole
  readonly found: Waiting
  readonly follows: Follow
  readonly page: number
}
/** Of the whole list the first few of each; of a part that was asked for a page at a time. */
const shownFirst = 5
const isPart = ({ who, community, kind }: Waiting): boolean => who !== null || community !== null || kind !== null

const Part = ({ who, found, follows, page }: PartProps) => {
  const rows = found.waits.filter(wait => wait.who === who)
  if (rows.length === 0) return null
  const isAsked = isPart(found)
  const paged = isAsked ? pagedBy(rows, page) : { ...pagedBy(rows, 1), pages: 1, rows: rows.slice(0, shownFirst) }
  return (
    <section>
      <h2 id={who}>{whoActs[who]}</h2>
      <ByKind waits={rows} found={found} who={who} />
      <Table
        id={`${who}-table`}
        caption={
          <>
            <span data-figure={`waits/${who}`}>{counted(rows.length, 'thing waits', 'things wait')}</span>, the most
            urgent first{whichOf(paged)}
          </>
        }
        rows={paged.rows}
        columns={columnsOn(found.on, follows)}
      />
      {!isAsked && rows.length > shownFirst ? (
        <p>
          <a href={waitingAt({ who })}>
            All {String(rows.length)} that {whoWaits[who]}
          </a>
        </p>
      ) : null}
      <Pages paged={paged} hrefOf={at => waitingAt({ ...askedOf(found), page: at })} />
    </section>
  )
}

const titleOf = (who: ActingRole | null): string =>
  who === null ? 'What waits on whom' : `What ${whoWaits[who].replace('wait', 'waits')}`

const framed = (title: string, body: Page['body']): Page => ({
  ...{ title, place: null, trail: [{ href: '/', text: 'Home' }] },
  body: (
    <>
      <h1 class="nhsuk-heading-xl">{title}</h1>
      {body}
    </>
  )
})

/** Only the network team is shown the list of all that is asked of the accreditations, so it may choose. */
const isTeam = (follows: Follow): boolean => follows('/accreditation-pipeline')

/** What there is none of: a part of the list may have been asked for, and who wants to join is not on record yet. */
const nothingOf = ({ community, kind }: Waiting, joining: WaitingBeside['joining']): string => {
  if (community !== null || kind !== null) return 'nothing that you chose'
  return joining?.length === 0 ? 'nothing' : 'nothing on record'
}

interface WaitingBeside {
  readonly follows: Follow
  readonly only: Only
  readonly joining?: ReadonlyArray<JoiningWait> | null
}
export const waitingPage = (found: Waiting, { follows, only, joining = [] }: WaitingBeside): Page => {
  const { on, who, community, kind, waits, overdue } = found
  return framed(
    titleOf(who),
    <>
      <HowManyWait
        on={on}
        waits={waits.length}
        late={overdue}
        lateFigure="overdue"
        nothing={nothingOf(found, joining)}
      />
      <ChooseWaiting who={who} community={community} kind={kind} mayChooseWho={isTeam(follows)} />
      {community === null && kind === null && (who ?? 'network-team') === 'network-team' ? (
        <JoiningWaits waits={joining} on={on} />
      ) : null}
      {actingRoles.map(role => (
        <Part who={role} found={found} follows={follows} page={only.page ?? 1} />
      ))}
    </>
  )
}

/** The form alone, when what was sent in it is wrong. */
export const waitingForm = (wrong: Wrong, mayChooseWho: boolean): Page =>
  framed(
    titleOf(null),
    <ChooseWaiting who={null} community={null} kind={null} mayChooseWho={mayChooseWho} wrong={wrong} />
  )
