/** Counts the places on visits that were held by a day: where they were, and who filled them. */
import {
  descriptionOn,
  replay,
  reviewer as reviewerAggregate,
  typeIn,
  type ContentRef,
  type CommunityId,
  type PlainDate,
  type ReviewerId,
  type TeamMember,
  type TeamRole,
  type Training
} from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { membershipOn } from '../membership-register/standing-on.ts'
import { nameOn } from '../names.ts'
import { sentBy, visitsBy, type HeldVisit } from '../obligations-met/sent-to-others.ts'
import { communities } from '../tables/community-row.ts'
import { cycles } from '../tables/cycle-row.ts'
import { memberships } from '../tables/membership-row.ts'
import { keyOf } from '../tables/review-key.ts'
import { reviewerSteps, reviewSteps, type StepsRow } from '../tables/steps.ts'
import { visitsHeld } from '../tables/visits-held.ts'
import type { Extras } from '../report.ts'
import type {
  AskReviewerBalance,
  BalanceOfMember,
  NoReviewerBalance,
  ReviewerBalance,
  ReviewerListed
} from './reviewer-balance.ts'

export const reviewerBalanceTables = {
  ...{ cycles, communities, memberships, reviewers: reviewerSteps },
  ...{ reviews: reviewSteps, visits: visitsHeld }
}
type Rows = RowsOf<typeof reviewerBalanceTables>
const roles: ReadonlyArray<TeamRole> = ['lead', 'member', 'tc-specialist', 'observer']
const trainings: ReadonlyArray<Training> = ['reviewer', 'lead', 'tc-specialist', 'committee', 'committee-chair']

interface Held {
  readonly host: CommunityId
  readonly isInCycle: boolean
  readonly on: PlainDate
  readonly team: ReadonlyArray<TeamMember>
}
const heldBy = (rows: Rows, { cycle, on }: AskReviewerBalance): ReadonlyArray<Held> =>
  [...rows.reviews].flatMap(([id, { steps }]) => {
    const key = keyOf(id)
    return steps.flatMap(event =>
      event.type === 'VisitHeld' && event.on <= on
        ? [{ host: key.community, isInCycle: key.cycle === cycle, on: event.on, team: event.team }]
        : []
    )
  })
const cameFromOf = (rows: Rows, { cycle, on }: AskReviewerBalance): ReadonlyArray<HeldVisit> =>
  visitsBy(new Map([...rows.visits].filter(([id]) => id.startsWith(`${cycle}:`))), on)

export const reviewerBalanceWords = (rows: Rows, ask: AskReviewerBalance): ReadonlyArray<ContentRef> =>
  cameFromOf(rows, ask).flatMap(({ cameFrom }) => cameFrom ?? [])

const counts = ({ role }: TeamMember): boolean => role !== 'observer'

interface Known {
  readonly rows: Rows
  readonly ask: AskReviewerBalance
  readonly held: ReadonlyArray<Held>
  readonly sent: ReadonlyArray<HeldVisit>
  readonly text: Extras['text']
}
const ofMember =
  ({ rows, ask: { cycle, on }, held, sent, text }: Known) =>
  (community: CommunityId): ReadonlyArray<BalanceOfMember> => {
    const membershipType = typeIn(membershipOn(rows.memberships.get(community) ?? { facts: [] }, on), cycle)
    if (membershipType === null) return []
    const own = held.filter(({ host, isInCycle }) => isInCycle && host === community)
    const { members, whole } = sentBy(community, sent, text)
    return [
      {
        ...{ community, name: nameOn(rows.communities, on)(community), membershipType, received: own.length },
        placesReceived: own.reduce((sum, { team }) => sum + team.filter(counts).length, 0),
        ...{ placesGiven: members, isWhole: whole }
      }
    ]
  }

type Steps = Rows['reviewers'] extends ReadonlyMap<ReviewerId, StepsRow<infer E>> ? StepsRow<E> : never
const trainedOn = ({ steps }: Steps, on: PlainDate): ReadonlyArray<Training> | null => {
  const state = replay(reviewerAggregate)(steps.filter(step => step.on <= on))
  const described = descriptionOn(state, on)
  return described === null ? null : trainings.filter(training => described.trainedAs.includes(training))
}

const listed = (
  [reviewer, steps]: readonly [ReviewerId, Steps],
  { held, ask: { on } }: Known
): ReadonlyArray<ReviewerListed> => {
  const trainedAs = trainedOn(steps, on)
  if (trainedAs === null) return []
  const as = (isIn: (member: TeamMember) => boolean) =>
    held.filter(({ team }) => team.some(member => member.reviewer === reviewer && isIn(member)))
  const visited = as(counts)
  return [
    {
      ...{ reviewer, trainedAs, visitsEver: visited.length },
      visitsInCycle: visited.filter(({ isInCycle }) => isInCycle).length,
      observedInCycle: as(member => !counts(member)).filter(({ isInCycle }) => isInCycle).length,
      lastVisitOn:
        visited
          .map(visit => visit.on)
          .toSorted()
          .at(-1) ?? null
    }
  ]
}

export const reviewerBalanceAnswer = (
  rows: Rows,
  ask: AskReviewerBalance,
  { text }: Pick<Extras, 'text'>
): Either<NoReviewerBalance, ReviewerBalance> => {
  const { cycle, on } = ask
  if ((rows.cycles.get(cycle)?.planned ?? null) === null) return left({ type: 'NoSuchCycle', cycle })
  const known = { rows, ask, held: heldBy(rows, ask), sent: cameFromOf(rows, ask), text }
  const here = known.held.filter(({ isInCycle }) => isInCycle)
  const places = here.flatMap(({ team }) => team)
  const reviewers = [...rows.reviewers]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(one => listed(one, known))
  return right({
    ...{ cycle, on, visits: here.length },
    places: Object.fromEntries(
      roles.map(role => [role, places.filter(member => member.role === role).length])
    ) as ReviewerBalance['places'],
    training: trainings.map(training => {
      const trained = reviewers.filter(({ trainedAs }) => trainedAs.includes(training))
      return { training, trained: trained.length, active: trained.filter(one => one.visitsInCycle > 0).length }
    }),
    members: [...rows.memberships.keys()].toSorted().flatMap(ofMember(known)),
    reviewers
  })
}
