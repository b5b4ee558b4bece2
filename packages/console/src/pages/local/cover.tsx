/** What the report is about: the cover, the profile, and who came. */
import { approvingRoleName, waivedInWords } from '@cofc/core'
import type { CommunityProfile, LocalReport, VisitOfReview } from '@cofc/reports'
import type { ComponentChildren } from 'preact'
import { Facts, type Fact } from '../../parts/facts.tsx'
import { Said } from '../../parts/said.tsx'
import { dayInWords, daysInWords, list } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import {
  countryName,
  membershipTypeName,
  providerName,
  reviewKindName,
  sectorName,
  teamRoleName,
  teamRoles,
  visitModeName
} from '../../words/names.ts'

const known = (name: string, value: ComponentChildren | null): ReadonlyArray<Fact> =>
  value === null ? [] : [[name, value]]

export const CoverChapter = ({ cover }: Pick<LocalReport, 'cover'>) => (
  <Facts
    facts={[
      ['Sector', sectorName[cover.sector]],
      ['Membership', membershipTypeName[cover.membershipType]],
      ['Kind of review', reviewKindName[cover.kind]],
      ['Edition', cover.editionTitle],
      ['Review opened', dayInWords(cover.openedOn)],
      ...known('Self-review submitted', cover.submittedOn === null ? null : dayInWords(cover.submittedOn)),
      ...known(
        'Visited',
        cover.visitedOn.length === 0 || cover.mode === null
          ? null
          : `${daysInWords(cover.visitedOn)}, ${visitModeName[cover.mode].toLowerCase()}`
      ),
      ...known('Report drafted', cover.draftedOn === null ? null : dayInWords(cover.draftedOn)),
      ...known('Community commented', cover.commentedOn === null ? null : dayInWords(cover.commentedOn)),
      ...known('Report final', cover.finalOn === null ? null : dayInWords(cover.finalOn)),
      ...known('Corrected', cover.correctedOn === null ? null : dayInWords(cover.correctedOn))
    ]}
  />
)

const factsOf = (profile: CommunityProfile): ReadonlyArray<Fact> => [
  ['Provided by', [providerName[profile.provider], ...(profile.parent === null ? [] : [profile.parent])].join(', ')],
  ['Country', [...(profile.localArea === null ? [] : [profile.localArea]), countryName(profile.country)].join(', ')],
  ...known('Places', profile.places),
  ...known('Works by', profile.models.length === 0 ? null : list(profile.models)),
  ...known('Who may join', profile.entryCriteria === null ? null : <Said text={profile.entryCriteria} />),
  ...known(
    'Members decide who joins',
    profile.membersDecideAdmission === null ? null : profile.membersDecideAdmission ? 'Yes' : 'No'
  )
]

export const ProfileChapter = ({ profile }: Pick<LocalReport, 'profile'>) => (
  <section>
    <h2 id="profile">The community</h2>
    {profile === null ? (
      <p>No profile of the community is on record for this review.</p>
    ) : (
      <Facts facts={factsOf(profile)} />
    )}
  </section>
)

const plural = {
  lead: 'lead reviewers',
  member: 'team members',
  'tc-specialist': 'TC specialists',
  observer: 'observers'
} as const
const clientMembersInWords = (members: VisitOfReview['clientMembers']): string => {
  if (typeof members !== 'number') return 'how many client members were among them was erased.'
  return `${counted(members, 'client member')} ${members === 1 ? 'was' : 'were'} among them.`
}
export const VisitsChapter = ({ visits }: Pick<LocalReport, 'visits'>) => (
  <section>
    <h2 id="visits">The visit</h2>
    {visits.length === 0 ? <p>No visit has been held.</p> : null}
    {visits.map(({ days, mode, team, clientMembers, stakeholders, waived = [] }) => {
      const roles = teamRoles
        .filter(role => team[role] > 0)
        .map(role =>
          counted(
            team[role],
            teamRoleName[role].replace(/^L|^T(?!C)|^O/, letter => letter.toLowerCase()),
            plural[role]
          )
        )
      return (
        <p>
          On {daysInWords(days)}, {visitModeName[mode].toLowerCase()}, by {list(roles)};{' '}
          {clientMembersInWords(clientMembers)}
          {stakeholders === null ? null : ` The team met ${counted(stakeholders, 'stakeholder')}.`}
          {waived.map(
            ({ rule, approvedBy }) =>
              ` For this visit ${waivedInWords(rule)} was waived, which ${approvingRoleName[approvedBy]} approved.`
          )}
        </p>
      )
    })}
  </section>
)
