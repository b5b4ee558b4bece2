/** What the report is about: the cover, the profile, and who came. */
import { approvingRoleName, waivedInWords } from '@cofc/core'
import type { CommunityProfile, LocalReport, VisitOfReview } from '@cofc/reports'
import type { ComponentChildren } from 'preact'
import { Facts, type Fact } from '../../parts/facts.tsx'
import { Explained } from '../../parts/explained.tsx'
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
  ...known('Places', profile.places === null ? null : <Explained figure="profile/places">{profile.places}</Explained>),
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
/** What is told by a figure that the visit at a place has. */
const OfVisit = ({ at, children }: { readonly at: string; readonly children: ComponentChildren }) => (
  <Explained figure={`visits/${at}`}>{children}</Explained>
)
interface NthVisit {
  readonly place: number
  readonly visit: VisitOfReview
}
const ClientMembers = ({ place, visit: { clientMembers } }: NthVisit) =>
  typeof clientMembers !== 'number' ? (
    <>how many client members were among them was erased.</>
  ) : (
    <>
      <OfVisit at={`${String(place)}/clientMembers`}>{counted(clientMembers, 'client member')}</OfVisit>
      {clientMembers === 1 ? ' was' : ' were'} among them.
    </>
  )
const between = (place: number, many: number): string => {
  if (place === 0) return ''
  return place === many - 1 ? ' and ' : ', '
}
const Team = ({ place, visit: { team } }: NthVisit) => {
  const roles = teamRoles.filter(role => team[role] > 0)
  return (
    <>
      {roles.map((role, at) => (
        <>
          {between(at, roles.length)}
          <OfVisit at={`${String(place)}/team/${role}`}>
            {counted(
              team[role],
              teamRoleName[role].replace(/^L|^T(?!C)|^O/, letter => letter.toLowerCase()),
              plural[role]
            )}
          </OfVisit>
        </>
      ))}
    </>
  )
}
const Stakeholders = ({ place, visit: { stakeholders } }: NthVisit) =>
  stakeholders === null ? null : (
    <>
      {' The team met '}
      <OfVisit at={`${String(place)}/stakeholders`}>{counted(stakeholders, 'stakeholder')}</OfVisit>.
    </>
  )
export const VisitsChapter = ({ visits }: Pick<LocalReport, 'visits'>) => (
  <section>
    <h2 id="visits">The visit</h2>
    {visits.length === 0 ? <p>No visit has been held.</p> : null}
    {visits.map((visit, at) => {
      const nth = { place: at + 1, visit }
      return (
        <p>
          On {daysInWords(visit.days)}, {visitModeName[visit.mode].toLowerCase()}, by <Team {...nth} />;{' '}
          <ClientMembers {...nth} />
          <Stakeholders {...nth} />
          {(visit.waived ?? []).map(
            ({ rule, approvedBy }) =>
              ` For this visit ${waivedInWords(rule)} was waived, which ${approvingRoleName[approvedBy]} approved.`
          )}
        </p>
      )
    })}
  </section>
)
