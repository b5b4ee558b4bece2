/** Who may be on a visiting team, and what a team needs. Where a team is proposed the same is asked. */
import type { CommunityId } from '../values/community-id.ts'
import { countOf, none, type Count } from '../values/count.ts'
import type { PolicyBook } from '../policy/index.ts'
import type { Host, KnownReviewer } from './facts.ts'
import type { TeamMember, TeamRole } from './parts.ts'
import type { ReviewRefusal } from './refusals.ts'
import type { UnderWay } from './state.ts'
import type { WaivableRule } from './visit-rules.ts'
import type { ReviewKind } from '../values/review-kind.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'

/** What is looked at of the visit that a reviewer would go on. */
export interface HostedVisit {
  readonly community: CommunityId
  /** Whom its host objected to: nobody, where it is left out. */
  readonly unwanted?: ReadonlyArray<ReviewerId>
  /** Of the host: nothing that matters, where it is left out. */
  readonly host?: Host
  /** On which days it is: none is looked at, where they are left out. */
  readonly days?: ReadonlyArray<PlainDate>
  /** The rules that do not count for it: every one counts, where they are left out. */
  readonly waived?: ReadonlyArray<WaivableRule>
}

/** Whom a host objected to, as long as the network has not answered, and for good where it agreed. */
export const unwantedBy = ({ objections }: Pick<UnderWay, 'objections'>): ReadonlyArray<ReviewerId> =>
  [...objections].filter(([, { answer }]) => answer !== 'not-upheld').map(([reviewer]) => reviewer)

/** Of another community of the same parent, or of the same area. */
const closeTo = (
  { reviewer, home, homeParent, localArea }: KnownReviewer,
  { community, host }: HostedVisit
): ReadonlyArray<ReviewRefusal> => [
  ...(home !== community && homeParent !== null && homeParent === host?.parent
    ? [{ type: 'ReviewerSharesTheParent', reviewer } as const]
    : []),
  ...(localArea !== null && localArea === host?.barredArea ? [{ type: 'ReviewerFromTheArea', reviewer } as const] : [])
]
/** On the first day on which they visit elsewhere. */
const busyOn = ({ reviewer, visits }: KnownReviewer, { days = [] }: HostedVisit): ReadonlyArray<ReviewRefusal> => {
  const elsewhere = days.flatMap(day =>
    visits.filter(visit => visit.days.includes(day)).map(({ community }) => ({ day, community }))
  )
  return elsewhere.slice(0, 1).map(where => ({ type: 'ReviewerBusyThatDay', reviewer, ...where }))
}

const countsFor = ({ type }: ReviewRefusal, { waived = [] }: HostedVisit): boolean =>
  waived.every(rule => rule !== type)

/** Everything that keeps one reviewer from a visit, whoever else is on the team; what was waived keeps nobody. */
export const obstaclesOf = (reviewer: KnownReviewer, visit: HostedVisit): ReadonlyArray<ReviewRefusal> => {
  const { reviewer: id, home, servedIn, homeIsMember, visitedBy } = reviewer
  const { community, unwanted = [] } = visit
  const lines: ReadonlyArray<readonly [boolean, ReviewRefusal]> = [
    [home === community, { type: 'ReviewerBelongsToHost', reviewer: id }],
    [servedIn.includes(community), { type: 'ReviewerServedAtHost', reviewer: id }],
    [unwanted.includes(id), { type: 'ReviewerObjectedTo', reviewer: id }],
    [!homeIsMember, { type: 'ReviewerHomeNotAMember', reviewer: id }],
    [visitedBy.includes(community), { type: 'ReviewerVisitedInReturn', reviewer: id }]
  ]
  const all = [
    ...lines.filter(([stands]) => stands).map(([, refusal]) => refusal),
    ...closeTo(reviewer, visit),
    ...busyOn(reviewer, visit)
  ]
  return all.filter(refusal => countsFor(refusal, visit))
}

/** The first reviewer who is unknown, named twice or kept from the visit; `null` when there is none. */
export const obstacleInTeam = (
  team: ReadonlyArray<TeamMember>,
  visit: HostedVisit,
  known: ReadonlyArray<KnownReviewer>
): ReviewRefusal | null => {
  const seen = new Set<string>()
  for (const { reviewer } of team) {
    const described = known.find(one => one.reviewer === reviewer)
    if (described === undefined) return { type: 'ReviewerUnknown', reviewer }
    if (seen.has(reviewer)) return { type: 'ReviewerNamedTwice', reviewer }
    const [obstacle] = obstaclesOf(described, visit)
    if (obstacle !== undefined) return obstacle
    seen.add(reviewer)
  }
  return null
}

/** So many on a team must be of some sort. An observer is there, and does not count. */
export interface TeamNeed {
  /** The rule that asks for it. */
  readonly rule: WaivableRule
  readonly called: string
  readonly needed: Count
  /** The role in which alone they count, so that nobody counts for two such needs; `null` for whatever role. */
  readonly role: TeamRole | null
  readonly metBy: (reviewer: KnownReviewer) => boolean
  readonly lacking: (there: Count) => ReviewRefusal
}

const specialistsNeeded = ({ tcSpecialistsOnTeam, tcSpecialistYears }: PolicyBook, kind: ReviewKind): TeamNeed => {
  const needed = kind === 'accreditation' ? tcSpecialistsOnTeam : none
  return {
    rule: 'TooFewSpecialists',
    called: 'TC specialists',
    needed,
    role: 'tc-specialist',
    metBy: ({ specialist, seniorYears }) => specialist && (seniorYears ?? 0) >= tcSpecialistYears,
    lacking: there => ({ type: 'TooFewSpecialists', there, needed })
  }
}

/** What is looked at of a visit when it is asked what its team needs. */
interface VisitInNeed extends Pick<HostedVisit, 'waived'> {
  readonly kind: ReviewKind
}
/** What a visiting team needs, in the order in which it is told: an accreditation needs TC specialists too. Of what was waived none is needed. */
export const needsOfTeam = (policy: PolicyBook, { kind, waived = [] }: VisitInNeed): ReadonlyArray<TeamNeed> =>
  [...needsOfEveryTeam(policy), specialistsNeeded(policy, kind)].map(need =>
    waived.includes(need.rule) ? { ...need, needed: none } : need
  )
const needsOfEveryTeam = ({ clientMembersOnTeam, leadReviewersOnTeam }: PolicyBook): ReadonlyArray<TeamNeed> => [
  {
    rule: 'TooFewClientMembers',
    called: 'client members',
    needed: clientMembersOnTeam,
    role: null,
    metBy: ({ client }) => client,
    lacking: () => ({ type: 'TooFewClientMembers', needed: clientMembersOnTeam })
  },
  {
    rule: 'TooFewLeadReviewers',
    called: 'trained lead reviewers',
    needed: leadReviewersOnTeam,
    role: 'lead',
    metBy: ({ trainedAsLead }) => trainedAsLead,
    lacking: there => ({ type: 'TooFewLeadReviewers', there, needed: leadReviewersOnTeam })
  }
]

interface CountingMember {
  readonly role: TeamRole
  readonly known: KnownReviewer
}
/** Who of a team counts, with what is known of them. */
export const counting = (
  team: ReadonlyArray<TeamMember>,
  known: ReadonlyArray<KnownReviewer>
): ReadonlyArray<CountingMember> =>
  team.flatMap(({ reviewer, role }) =>
    known.filter(one => one.reviewer === reviewer && role !== 'observer').map(one => ({ role, known: one }))
  )

/** The first need that a team does not meet; `null` when it meets them all. */
export const lackInTeam = (
  team: ReadonlyArray<TeamMember>,
  known: ReadonlyArray<KnownReviewer>,
  needs: ReadonlyArray<TeamNeed>
): ReviewRefusal | null => {
  const members = counting(team, known)
  for (const { needed, role: as, metBy, lacking } of needs) {
    const there = countOf(members.filter(({ role, known: one }) => (as === null || role === as) && metBy(one)))
    if (there < needed) return lacking(there)
  }
  return null
}

/** How many client members were on a team: the number is kept as words are, and no event says it. */
export const clientMembersOn = (team: ReadonlyArray<TeamMember>, known: ReadonlyArray<KnownReviewer>): Count =>
  countOf(counting(team, known).filter(({ known: { client } }) => client))

/** Whether two lists name the same people in the same roles, in whatever order. */
export const sameTeam = (one: ReadonlyArray<TeamMember>, other: ReadonlyArray<TeamMember>): boolean => {
  const named = (team: ReadonlyArray<TeamMember>) =>
    team
      .map(({ reviewer, role }) => `${reviewer}:${role}`)
      .sort()
      .join()
  return named(one) === named(other)
}
