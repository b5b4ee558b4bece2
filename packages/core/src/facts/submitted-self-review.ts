/** The self-review of the cycle that a command names, as the community rated itself; `null` while it is not submitted. */
import type { SubmittedSelfReview } from '../accreditation/index.ts'
import { streamOf } from '../address.ts'
import { review } from '../review/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import { question, type AnyQuestion } from './question.ts'
import { ratedStandards } from './rated-standards.ts'

interface Needs {
  readonly community: CommunityId
  readonly cycle: Cycle
}

export const submittedSelfReview: AnyQuestion<Needs, SubmittedSelfReview | null> = question<Needs>()({
  about: review,
  streams: ({ community, cycle }) => [streamOf(review, { community, cycle, kind: 'self-review' })],
  answer: (_, { states: [state] }) =>
    state === undefined || !('submittedOn' in state)
      ? null
      : { edition: state.edition, standards: ratedStandards(state, 'self') }
})
