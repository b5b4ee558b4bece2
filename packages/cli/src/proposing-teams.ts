/** Proposes teams for the visits on record, with the days on which reviewers can go. */
import { teamsOnRecord, load, type TeamsOnRecord } from '@cofc/application'
import {
  afterRecords,
  beforeRecords,
  domain,
  obstacleInWords,
  proposeTeams,
  streamOf,
  type Cycle,
  type PlainDate,
  type ProposedTeam,
  type TeamObstacle,
  type VisitKey,
  type VisitToStaff
} from '@cofc/core'
import type { Availability } from '@cofc/import'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Composed } from './container.ts'
import type { Failure } from './failures.ts'

interface Told {
  readonly reviewer: string
  readonly obstacles: ReadonlyArray<TeamObstacle & { readonly says: string }>
}
export interface TeamsProposed {
  readonly cycle: Cycle
  /** The day whose policy holds, and as of which reviewers are known. */
  readonly on: PlainDate
  readonly teams: ReadonlyArray<ProposedTeam>
  readonly leftOver: ReadonlyArray<VisitToStaff & { readonly kept: ReadonlyArray<Told> }>
  /** Offered, without a team and without a day. */
  readonly withoutDay: ReadonlyArray<VisitKey>
}
/** Somebody in the file of availability whom nobody knows. */
export interface ReviewerNotKnown {
  readonly type: 'ReviewerNotKnown'
  readonly line: number
  readonly reviewer: string
}
export interface NoSuchCycle {
  readonly type: 'NoSuchCycle'
  readonly cycle: Cycle
}
export interface AskForTeams {
  readonly cycle: Cycle
  readonly on: PlainDate
  /** `null`: everybody can go on every day. */
  readonly availability: ReadonlyArray<Availability> | null
}

const anyDay = [{ from: beforeRecords, until: afterRecords }]

const proposed = ({ cycle, on, availability }: AskForTeams, found: TeamsOnRecord): TeamsProposed => {
  const { visits, history, policy, withoutDay } = found
  const free = Map.groupBy(availability ?? [], ({ reviewer }) => reviewer)
  const reviewers = found.reviewers.map(one => ({
    ...one,
    free: availability === null ? anyDay : (free.get(one.reviewer) ?? [])
  }))
  const { teams, leftOver } = proposeTeams({ visits, reviewers, history, policy })
  const told = leftOver.map(visit => ({
    ...visit,
    kept: visit.kept.map(({ reviewer, obstacles }) => ({
      reviewer,
      obstacles: obstacles.map(one => ({ ...one, says: obstacleInWords(one) }))
    }))
  }))
  return { cycle, on, teams, leftOver: told, withoutDay }
}

type Unanswered = Failure | ReviewerNotKnown | NoSuchCycle

export const teamsFor =
  ({ dependencies }: Composed) =>
  async (asking: AskForTeams): Promise<Either<Unanswered, TeamsProposed>> => {
    const { cycle, on, availability } = asking
    const { aggregate } = domain.cycle
    const planned = await load(dependencies.events)(aggregate, streamOf(aggregate, { cycle }))()
    if (isLeft(planned)) return planned
    if (planned.right.version === 0) return left({ type: 'NoSuchCycle', cycle })
    const found = await teamsOnRecord(dependencies)(cycle, on)()
    if (isLeft(found)) return found
    const known = new Set<string>(found.right.reviewers.map(({ reviewer }) => reviewer))
    const unknown = availability?.find(({ reviewer }) => !known.has(reviewer))
    if (unknown !== undefined) return left({ type: 'ReviewerNotKnown', line: unknown.line, reviewer: unknown.reviewer })
    return right(proposed(asking, found.right))
  }
