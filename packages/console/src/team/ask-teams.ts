/** The visits of a cycle that lack a team, with a proposal; and for one of them every reviewer with what keeps them. */
import { teamsOnRecord, type TeamsOnRecord } from '@cofc/application'
import {
  afterRecords,
  beforeRecords,
  type Cycle,
  obstacleInWords,
  obstaclesOf,
  proposeTeams,
  type KnownReviewer,
  type ReviewerId,
  type TeamProposal,
  type TeamRole,
  type VisitToStaff
} from '@cofc/core'
import { problemOf, type Answer } from '@cofc/http'
import type { FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { paramsOf } from '../asked.ts'
import type { ConsoleOptions, Giving } from '../options.ts'
import { cycleIn } from './key-of.ts'

export interface TeamsOfCycle extends TeamProposal {
  readonly cycle: Cycle
  /** Offered, without a team and without a day. */
  readonly withoutDay: TeamsOnRecord['withoutDay']
}
/** Whether they can go is in no record: everybody is taken as free, and is asked. */
const free = [{ from: beforeRecords, until: afterRecords }]

const proposalOf = ({ visits, reviewers, history, policy }: TeamsOnRecord): TeamProposal =>
  proposeTeams({ visits, history, policy, reviewers: reviewers.map(one => ({ ...one, free })) })

interface OfCycle {
  readonly cycle: Cycle
  readonly found: TeamsOnRecord
}
const askOnRecord =
  (options: ConsoleOptions, giving: Giving) =>
  (request: FastifyRequest): Answer<OfCycle> =>
    pipe(
      cycleIn(paramsOf(request)),
      TE.flatMap(cycle =>
        pipe(
          teamsOnRecord(giving.dependencies)(cycle, options.today()),
          TE.mapLeft(({ type }) => problemOf({ type: 'ReportsUnavailable', reason: type })),
          TE.map(found => ({ cycle, found }))
        )
      )
    )

export const askTeams =
  (options: ConsoleOptions, giving: Giving) =>
  (request: FastifyRequest): Answer<TeamsOfCycle> =>
    pipe(
      askOnRecord(options, giving)(request),
      TE.map(({ cycle, found }) => ({ cycle, withoutDay: found.withoutDay, ...proposalOf(found) }))
    )

export interface Candidate {
  readonly reviewer: ReviewerId
  readonly isLead: boolean
  readonly isSpecialist: boolean
  /** How many visits they are on the team of already. */
  readonly visits: number
  /** As the team is proposed; `null` of who is not on it. */
  readonly proposedAs: TeamRole | null
  /** What keeps them, each in a sentence; none of who may go. */
  readonly keptBy: ReadonlyArray<string>
}
export interface Candidates {
  readonly visit: VisitToStaff
  /** Those who may go first, and of these those who are proposed. */
  readonly candidates: ReadonlyArray<Candidate>
}
const candidateFor =
  (visit: VisitToStaff, team: TeamProposal['teams'][number]['team']) =>
  (known: KnownReviewer): Candidate => ({
    reviewer: known.reviewer,
    isLead: known.trainedAsLead,
    isSpecialist: known.specialist,
    visits: known.visits.length,
    proposedAs: team.find(({ reviewer }) => reviewer === known.reviewer)?.role ?? null,
    keptBy: obstaclesOf(known, { ...visit, days: [visit.day] }).map(obstacleInWords)
  })
const rank = ({ keptBy, proposedAs }: Candidate): number => (keptBy.length > 0 ? 2 : proposedAs === null ? 1 : 0)

const isSame = (one: VisitToStaff, { community, kind, visit }: Readonly<Record<string, unknown>>): boolean =>
  one.community === community && one.kind === kind && String(one.visit) === visit

export const askCandidates =
  (options: ConsoleOptions, giving: Giving) =>
  (request: FastifyRequest): Answer<Candidates> =>
    pipe(
      askOnRecord(options, giving)(request),
      TE.flatMap(({ found }) => {
        const visit = found.visits.find(one => isSame(one, paramsOf(request)))
        if (visit === undefined) return TE.left(problemOf({ type: 'NoSuchResource' }))
        const team = proposalOf(found).teams.find(one => isSame(one, paramsOf(request)))?.team ?? []
        const candidates = found.reviewers.map(candidateFor(visit, team))
        return TE.right({ visit, candidates: candidates.toSorted((one, other) => rank(one) - rank(other)) })
      })
    )
