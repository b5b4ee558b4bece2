/** What the rules must know before teams are proposed: the visits on record, what is known of every reviewer, the policy. */
import {
  domain,
  type AggregateEntry,
  type Cycle,
  type Host,
  type KnownReviewer,
  type PlainDate,
  type PolicyBook,
  type VisitToStaff
} from '@cofc/core'
import type { FollowFailure } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { gatherFacts, type FactSources, type GatherFailure } from './gather-facts.ts'
import { visitsOnRecord, type VisitsOnRecord } from './visits-on-record.ts'

/** All that is asked, but for when reviewers are free: that is in no history. */
export interface TeamsOnRecord extends Omit<VisitsOnRecord, 'reviewers'> {
  readonly reviewers: ReadonlyArray<KnownReviewer>
  readonly policy: PolicyBook
}
export type TeamsFailure = FollowFailure | GatherFailure

const { questions } = domain.review as unknown as AggregateEntry

interface Asking {
  readonly cycle: Cycle
  readonly on: PlainDate
}
/** What `AllocateTeam` would know of a host. */
const hosted =
  (dependencies: FactSources, { on }: Asking) =>
  (visit: VisitToStaff): TE.TaskEither<GatherFailure, VisitToStaff> =>
    pipe(
      gatherFacts(dependencies)({ command: { type: 'AllocateTeam', ...visit, on }, facts: ['host'] }, questions),
      TE.map(({ known: { host } }) => ({ ...visit, host: host as Host }))
    )

/** As `AllocateTeam` would know it, were it given on that day. */
const known = (
  dependencies: FactSources,
  { reviewers, ...found }: VisitsOnRecord,
  asking: Asking
): TE.TaskEither<GatherFailure, TeamsOnRecord> => {
  const team = reviewers.map(reviewer => ({ reviewer, role: 'member' }))
  // Of no review: whatever anybody visits is on record elsewhere then.
  const command = { type: 'AllocateTeam', community: '', kind: '', ...asking, team }
  return pipe(
    gatherFacts(dependencies)({ command, facts: ['policy', 'reviewers'] }, questions),
    TE.flatMap(({ known: facts }) =>
      pipe(
        TE.traverseSeqArray(hosted(dependencies, asking))(found.visits),
        TE.map(visits => ({ ...found, visits, ...(facts as Pick<TeamsOnRecord, 'policy' | 'reviewers'>) }))
      )
    )
  )
}
export const teamsOnRecord =
  (dependencies: Pick<FactSources, 'events' | 'content'>) =>
  (cycle: Cycle, on: PlainDate): TE.TaskEither<TeamsFailure, TeamsOnRecord> =>
    pipe(
      visitsOnRecord(dependencies.events)(cycle),
      TE.flatMap(found => known(dependencies, found, { cycle, on }))
    )
