/** One community for the network team: admit, renew, suspend and the rest, with why something may not be done now. */
import type { RegisteredCommunity } from '@cofc/reports'
import type { Follow } from '../../follow.ts'
import { Details } from '../../parts/details.tsx'
import { Facts, type Fact } from '../../parts/facts.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Rule } from '../../parts/rule.tsx'
import { Table } from '../../parts/table.tsx'
import { ForTheTeamAlone } from '../../parts/team-alone.tsx'
import { LastDay, TimeLeft } from '../../parts/time-left.tsx'
import { WaitSays } from '../../parts/wait-says.tsx'
import { awardInShort } from '../../words/awards.ts'
import { dayInWords } from '../../words/dates.ts'
import { membershipTypeName, sectorWithCode, standingName } from '../../words/names.ts'
import { whoActs } from '../../words/waiting.ts'
import { CanAndCannot } from '../command/can.tsx'
import type { TeamCommunity } from '../../team/ask-community.ts'

const stateOf = (one: RegisteredCommunity): ReadonlyArray<Fact> => [
  ['Membership', standingName[one.status], 'status'],
  ['Type', one.membershipType === null ? '–' : membershipTypeName[one.membershipType]],
  ['Suspended since', one.suspendedOn === null ? '–' : dayInWords(one.suspendedOn)],
  ['Sector', one.sector === null ? '–' : sectorWithCode(one.sector)],
  ['Full cycles completed', String(one.fullCycles.all)],
  ['Award', one.award === null ? '–' : awardInShort(one.award)]
]
const Ways = ({ community }: { readonly community: string }) => (
  <ul class="nhsuk-list on-screen">
    {(
      [
        [`/dashboard/${community}`, 'Its dashboard, as the community sees it'],
        [`/team/open-review?community=${community}`, 'Open a review'],
        [`/communities/${community}`, 'Its history'],
        [`/do/community/${community}`, 'Its profile'],
        [`/do/accreditation/${community}`, 'Its accreditation'],
        [`/do/service-access/${community}`, 'Forum and Knowledge Hub']
      ] as const
    ).map(([href, text]) => (
      <li>
        <a href={href}>{text}</a>
      </li>
    ))}
  </ul>
)
const Waits = ({ found, follows }: Pick<TeamCommunity, 'found'> & { readonly follows: Follow }) =>
  found.waits.length === 0 ? (
    <p>Nothing waits.</p>
  ) : (
    <Table
      id="waits"
      caption="What waits, the most urgent first"
      rows={found.waits}
      columns={[
        { head: 'What', cell: wait => <WaitSays wait={wait} follows={follows} /> },
        { head: 'Who must act', cell: ({ who }) => whoActs[who] },
        { head: 'By', cell: ({ by }) => <LastDay by={by} /> },
        { head: 'Time left', cell: wait => <TimeLeft {...wait} on={found.on} /> }
      ]}
    />
  )
const rules = ['AdmitCommunity', 'RenewMembership', 'SuspendMembership'] as const

export const teamCommunityPage = (given: TeamCommunity, follows: Follow): Page => {
  const { about, registered, found, membership } = given
  const community = about['community'] ?? ''
  return {
    title: `${registered?.name ?? community}, for the network team`,
    place: null,
    trail: [
      { href: '/', text: 'Home' },
      { href: '/team', text: 'Network team' }
    ],
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">{community}</span> {registered?.name ?? 'Not registered yet'}
        </h1>
        <ForTheTeamAlone />
        {registered === null ? null : <Facts facts={stateOf(registered)} />}
        <Ways community={community} />
        <h2>What waits</h2>
        <Waits found={found} follows={follows} />
        <h2>What can be done about its membership now</h2>
        <Details summary="What the rules say about admitting, renewing and suspending">
          {rules.map(rule => (
            <Rule of={rule} />
          ))}
        </Details>
        <CanAndCannot about={about} all={membership} />
      </>
    )
  }
}
