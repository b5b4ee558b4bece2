/** What the rules must know before teams are proposed: the visits on record, what is known of every reviewer, the policy. */
import {
  domain,
  type AggregateEntry,
  type Cycle,
  type KnownReviewer,
  type PlainDate,
  type PolicyBook
} from '@cofc/core'
import type { FollowFailure } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Dependencies } from './dependencies.ts'
import { gatherFacts, type GatherFailure } from './gather-facts.ts'
import { visitsOnRecord, type VisitsOnRecord } from './visits-on-record.ts'

/** All that is asked, but for when reviewers are free: that is in no history. */
export interface TeamsOnRecord extends Omit<VisitsOnRecord, 'reviewers'> {
  readonly reviewers: ReadonlyArray<KnownReviewer>
  readonly policy: PolicyBook
}
export type TeamsFailure = FollowFailure | GatherFailure

const { questions } = domain.review as unknown as AggregateEntry

/** As `AllocateTeam` would know it, were it given on that day. */
const known = (
  dependencies: Pick<Dependencies, 'events' | 'content'>,
  { reviewers, ...visits }: VisitsOnRecord,
  on: PlainDate
): TE.TaskEither<GatherFailure, TeamsOnRecord> => {
  const team = reviewers.map(reviewer => ({ reviewer, role: 'member' }))
  const asking = { type: 'AllocateTeam', team, on }
  return pipe(
    gatherFacts(dependencies)({ command: asking, facts: ['policy', 'reviewers'] }, questions),
    TE.map(({ known: facts }) => ({ ...visits, ...(facts as Pick<TeamsOnRecord, 'policy' | 'reviewers'>) }))
  )
}
export const teamsOnRecord =
  (dependencies: Pick<Dependencies, 'events' | 'content'>) =>
  (cycle: Cycle, on: PlainDate): TE.TaskEither<TeamsFailure, TeamsOnRecord> =>
    pipe(
      visitsOnRecord(dependencies.events)(cycle),
      TE.flatMap(found => known(dependencies, found, on))
    )
