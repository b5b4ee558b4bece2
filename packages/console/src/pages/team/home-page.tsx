/** The network team's own place: what waits on whom, what fell due last and falls due next, and what it does. */
import { actingRoles, type ActingRole } from '@cofc/core'
import type { Waiting, WaitListed } from '@cofc/reports'
import { Button, Select } from '../../parts/choose.tsx'
import { HowManyWait } from '../../parts/how-many-wait.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { ForTheTeamAlone } from '../../parts/team-alone.tsx'
import { LastDay, TimeLeft } from '../../parts/time-left.tsx'
import { WaitSays } from '../../parts/wait-says.tsx'
import { isLate, whoActs } from '../../words/waiting.ts'
import type { NamedCommunity, TeamHome } from '../../team/ask-home.ts'
import type { Follow } from '../../follow.ts'
import { ByKind, waitingAt } from '../waiting/by-kind.tsx'

interface OfRole {
  readonly who: ActingRole
  readonly waits: ReadonlyArray<WaitListed>
  readonly late: number
}
const rolesIn = ({ waits, on }: Waiting): ReadonlyArray<OfRole> =>
  actingRoles
    .map(who => {
      const of = waits.filter(wait => wait.who === who)
      return { who, waits: of, late: of.filter(wait => isLate(wait, on)).length }
    })
    .filter(({ waits: of }) => of.length > 0)

const roleColumns: ReadonlyArray<Column<OfRole>> = [
  { head: 'Who must act', cell: ({ who }) => <a href={waitingAt({ who })}>{whoActs[who]}</a> },
  { head: 'Things that wait', cell: ({ waits }) => waits.length, isNumber: true, figure: ({ who }) => `waits/${who}` },
  { head: 'Late', cell: ({ late }) => late, isNumber: true, figure: ({ who }) => `late/${who}` }
]
/** So many of each are shown: all of them stand under Deadlines. */
const shown = 5
const lastPast = ({ waits, on }: Waiting) =>
  waits
    .filter(wait => isLate(wait, on))
    .toReversed()
    .slice(0, shown)
const nextDue = ({ waits, on }: Waiting) => waits.filter(({ by }) => by !== null && by >= on).slice(0, shown)

interface DueProps {
  readonly id: string
  readonly caption: string
  readonly rows: ReadonlyArray<WaitListed>
  readonly on: Waiting['on']
  readonly follows: Follow
}
const Due = ({ id, caption, rows, on, follows }: DueProps) =>
  rows.length === 0 ? null : (
    <Table
      id={id}
      caption={caption}
      rows={rows}
      columns={[
        { head: 'What', cell: wait => <WaitSays wait={wait} follows={follows} /> },
        { head: 'Community', cell: ({ name, community }) => name ?? community ?? 'The network' },
        { head: 'Who must act', cell: ({ who }) => whoActs[who] },
        { head: 'By', cell: ({ by }) => <LastDay by={by} /> },
        { head: 'Time left', cell: wait => <TimeLeft {...wait} on={on} /> }
      ]}
    />
  )

/** What the team does, each by its page or its form. */
const worksOf = (cycle: string | null): ReadonlyArray<readonly [href: string, text: string]> => [
  ['/waiting', 'What waits on whom'],
  ['/deadlines', 'Deadlines'],
  ['/team/open-review', 'Open a review'],
  ...(cycle === null
    ? []
    : ([
        [`/team/teams/${cycle}`, 'Choose visiting teams'],
        [`/team/publication/${cycle}`, 'Issue local reports, and publish the national report']
      ] as const)),
  [waitingAt({ kind: 'application' }), 'Applications to join'],
  ['/team/policy', 'Policy: what the network sets'],
  ['/team/price-list', 'Price list'],
  ['/team/announcements', 'Announcements'],
  ['/gatherings', 'Forums, trainings and meetings'],
  ['/do', 'All that can be done']
]
interface HomeProps extends TeamHome {
  readonly follows: Follow
}
const Works = ({ cycles, follows }: Pick<HomeProps, 'cycles' | 'follows'>) => (
  <section class="on-screen">
    <h2>What the team does</h2>
    <ul class="nhsuk-list">
      {worksOf(cycles[0]?.cycle ?? null)
        .filter(([href]) => follows(href))
        .map(([href, text]) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
    </ul>
  </section>
)
export const communityChoices = (communities: ReadonlyArray<NamedCommunity>) =>
  communities.map(({ community, name }) => ({
    value: community,
    text: name === null ? community : `${name} (${community})`
  }))
const OneCommunity = ({ communities }: Pick<HomeProps, 'communities'>) =>
  communities.length === 0 ? null : (
    <section class="on-screen">
      <h2>One community</h2>
      <p>Its membership, what may be done about it now, and why the rest may not.</p>
      <form class="choose" method="get" action="/team/communities">
        <Select name="community" label="Community" choices={communityChoices(communities)} />
        <div class="choose__buttons">
          <Button text="Show what can be done" />
        </div>
      </form>
    </section>
  )

export const teamHomePage = (home: TeamHome, follows: Follow): Page => {
  const { found } = home
  const { waits, on, overdue } = found
  const own = waits.filter(({ who }) => who === 'network-team')
  return {
    title: 'Network team',
    place: null,
    trail: [{ href: '/', text: 'Home' }],
    body: (
      <>
        <h1 class="nhsuk-heading-xl">Network team</h1>
        <ForTheTeamAlone />
        <HowManyWait on={on} waits={waits.length} late={overdue} lateFigure="overdue" />
        {waits.length === 0 ? null : (
          <Table id="roles" caption="What waits on whom" rows={rolesIn(found)} columns={roleColumns} />
        )}
        {/* It leads on, and nothing of it is printed: nor is its heading. */}
        <section class="on-screen">
          <h2>For the network team, by kind</h2>
          {own.length === 0 ? <p>Nothing waits for the network team.</p> : null}
          <ByKind waits={own} found={found} who="network-team" />
        </section>
        <h2>Deadlines</h2>
        <Due id="next" caption="Due next, the nearest first" rows={nextDue(found)} on={on} follows={follows} />
        <Due id="past" caption="Late, the newest first" rows={lastPast(found)} on={on} follows={follows} />
        <p>
          <a href="/deadlines">All deadlines</a>
        </p>
        <Works cycles={home.cycles} follows={follows} />
        <OneCommunity communities={home.communities} />
      </>
    )
  }
}
