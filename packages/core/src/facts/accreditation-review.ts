/** The accreditation review of the cycle that a command names: its figures and its visitors, once its report is final. */
import type { FinalAccreditationReview } from '../accreditation/index.ts'
import { streamOf } from '../address.ts'
import { review, type Opened, type Visit } from '../review/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import { question, type AnyQuestion } from './question.ts'
import { ratedStandards } from './rated-standards.ts'

interface Needs {
  readonly community: CommunityId
  readonly cycle: Cycle
}
const visitorsOn = (visit: Visit): ReadonlyArray<ReviewerId> =>
  visit.status === 'Held' ? visit.team.map(({ reviewer }) => reviewer) : []

/** Everybody who was on a visit that was held, observers among them, each once. */
const visitorsIn = ({ visits }: Opened): ReadonlyArray<ReviewerId> => [
  ...new Set([...visits.values()].flatMap(visitorsOn))
]

export const accreditationReview: AnyQuestion<Needs, FinalAccreditationReview | null> = question<Needs>()({
  about: review,
  streams: ({ community, cycle }) => [streamOf(review, { community, cycle, kind: 'accreditation' })],
  answer: (_, { states: [state] }) => {
    if (state?.status !== 'Final') return null
    const { edition, version, issuedOn } = state
    return { edition, version, issuedOn, visitors: visitorsIn(state), standards: ratedStandards(state, 'peer') }
  }
})
