/**
 * The visits that were held, before the day of a command, at the homes for which the reviewers it names go: in the cycles
 * before its own, as many as policy says. Private, as the homes are.
 */
import { streamOf } from '../address.ts'
import type { PolicyBook } from '../policy/index.ts'
import { hasVisit, review, type DescribedReviewer, type Review, type VisitToHome } from '../review/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import { previousCycle, type Cycle } from '../values/cycle.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewKey } from '../values/review-key.ts'
import { reviewKinds } from '../values/review-kind.ts'
import { homesOf } from './homes-of.ts'
import { questionAfter, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
  readonly cycle: Cycle
  readonly on: PlainDate
}
interface Earlier {
  readonly policy: PolicyBook
  readonly described: ReadonlyArray<DescribedReviewer>
}
/** However many policy says, no more is looked at. */
const mostCycles = 20
const cyclesBefore = (cycle: Cycle, number: number): ReadonlyArray<Cycle> =>
  number <= 0 ? [] : [previousCycle(cycle), ...cyclesBefore(previousCycle(cycle), number - 1)]

const reviewsOf = ({ community, cycle }: Needs, { policy, described }: Earlier): ReadonlyArray<ReviewKey> => {
  const cycles = cyclesBefore(cycle, Math.min(policy.reciprocalCycles, mostCycles))
  return homesOf(described.filter(({ goesForHome }) => goesForHome))
    .filter(home => home !== community)
    .flatMap(home => cycles.map(before => ({ community: home, cycle: before })))
    .flatMap(key => reviewKinds.filter(hasVisit).map(kind => ({ ...key, kind })))
}

const heldIn = (state: Review, { community: home }: ReviewKey): ReadonlyArray<VisitToHome> => {
  if (state.status === 'NotOpened') return []
  return [...state.visits.values()].flatMap(visit => {
    const lastDay = visit.status === 'Held' ? visit.days.at(-1) : undefined
    if (visit.status !== 'Held' || lastDay === undefined) return []
    const team = visit.team.filter(({ role }) => role !== 'observer').map(({ reviewer }) => reviewer)
    return [{ home, lastDay, team }]
  })
}

export const visitsToHomes: AnyQuestion<Needs, ReadonlyArray<VisitToHome>, Earlier> = questionAfter<Needs, Earlier>({
  policy: true,
  described: true
})({
  about: review,
  streams: (command, known) => reviewsOf(command, known).map(key => streamOf(review, key)),
  answer: (command, { states, known }) =>
    reviewsOf(command, known)
      .flatMap((key, place) => heldIn(states[place] ?? review.initialState, key))
      .filter(({ lastDay }) => lastDay < command.on)
})
