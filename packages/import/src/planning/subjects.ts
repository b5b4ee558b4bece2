/** What the rows of several files are planned together for, in the order in which they are planned. */
import {
  community as communityAggregate,
  CommunityId,
  cycle as cycleAggregate,
  Cycle,
  edition as editionAggregate,
  EditionId,
  membership as membershipAggregate,
  reviewer as reviewerAggregate,
  ReviewerId,
  streamOf
} from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type * as t from 'io-ts'
import { communities } from '../mappings/communities.ts'
import type { Subject } from '../mappings/csv-file.ts'
import { cycles, cycleSteps } from '../mappings/cycles.ts'
import { memberships } from '../mappings/memberships.ts'
import { reviewers } from '../mappings/reviewers.ts'
import { keyOf } from '../mappings/key-of.ts'
import type { StoreFailed } from '../summary.ts'
import { planProfiles } from './plan-community.ts'
import { planEdition } from './plan-edition.ts'
import { cyclesAsked, planMembership } from './plan-membership.ts'
import { planReview } from './plan-review.ts'
import { planReviewer } from './plan-reviewer.ts'
import { ofRow, type SubjectPlan } from './planned.ts'
import type { Recorded } from './recorded.ts'

type PlanSubject = (from: Recorded, name: string) => TE.TaskEither<StoreFailed, SubjectPlan>
const nothing: SubjectPlan = { planned: [], recorded: [] }

/** Plans what has such a name; what names a subject was read by the same codec. */
const named =
  <Id extends string>(
    name: t.Type<Id, string, unknown>,
    planOf: (from: Recorded, id: Id) => TE.TaskEither<StoreFailed, SubjectPlan>
  ): PlanSubject =>
  (from, id) =>
    name.is(id) ? planOf(from, id) : TE.right(nothing)

const planCommunity = (from: Recorded, community: CommunityId): TE.TaskEither<StoreFailed, SubjectPlan> => {
  const { rows } = from.staging
  const profiles = rows.under(communities, keyOf([community]))
  const spells = rows.under(memberships, keyOf([community]))
  const streams = [streamOf(communityAggregate, { community }), streamOf(membershipAggregate, { community })]
  return pipe(
    TE.Do,
    TE.bind('recorded', () => from.events(...streams)),
    TE.bind('membership', () => from.membership(community)),
    TE.bind('daysOf', ({ membership }) => from.cycles(...cyclesAsked(spells, membership))),
    TE.map(known => ({
      planned: [
        ...planProfiles(profiles, known.recorded),
        ...planMembership(spells, { ...known, whole: isWhole(from, community) })
      ],
      recorded: known.recorded
    }))
  )
}
const isWhole = ({ staging: { unread } }: Recorded, community: CommunityId): boolean =>
  !unread.memberships.has(community) && !unread.memberships.has('*')

const planWith = (
  events: TE.TaskEither<StoreFailed, ReadonlyArray<RecordedEvent>>,
  planOf: (recorded: ReadonlyArray<RecordedEvent>) => Omit<SubjectPlan, 'recorded'>
): TE.TaskEither<StoreFailed, SubjectPlan> =>
  pipe(
    events,
    TE.map(recorded => ({ ...planOf(recorded), recorded }))
  )

const plans: Readonly<Record<Subject, PlanSubject>> = {
  edition: named(EditionId, (from, edition) =>
    planWith(from.events(streamOf(editionAggregate, { edition })), () => ({
      planned: planEdition(from.staging, edition)
    }))
  ),
  cycle: named(Cycle, (from, cycle) =>
    planWith(from.events(streamOf(cycleAggregate, { cycle })), () => ({
      planned: from.staging.rows.under(cycles, keyOf([cycle])).flatMap(row => ofRow(row, cycleSteps(row)))
    }))
  ),
  community: named(CommunityId, planCommunity),
  reviewer: named(ReviewerId, (from, reviewer) =>
    planWith(from.events(streamOf(reviewerAggregate, { reviewer })), recorded =>
      planReviewer(from.staging.rows.under(reviewers, keyOf([reviewer])), recorded)
    )
  ),
  review: (from, name) => {
    const [community, cycle] = name.split('|')
    return CommunityId.is(community) && Cycle.is(cycle) ? planReview(from, community, cycle) : TE.right(nothing)
  }
}
export const subjects = Object.entries(plans) as ReadonlyArray<[Subject, PlanSubject]>
