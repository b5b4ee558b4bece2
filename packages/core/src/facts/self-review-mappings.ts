/** How the edition of a submitted self-review came of earlier ones. */
import type { SubmittedSelfReview } from '../accreditation/index.ts'
import { streamOf } from '../address.ts'
import { edition, type Mapping } from '../edition/index.ts'
import { questionAfter, type AnyQuestion } from './question.ts'

interface Earlier {
  readonly selfReview: SubmittedSelfReview | null
}

export const selfReviewMappings: AnyQuestion<unknown, ReadonlyArray<Mapping>, Earlier> = questionAfter<
  unknown,
  Earlier
>({ selfReview: true })({
  about: edition,
  streams: (_, { selfReview }) => (selfReview === null ? [] : [streamOf(edition, { edition: selfReview.edition })]),
  answer: (_, { states: [state] }) => (state === undefined || state.status === 'Unknown' ? [] : state.mappings)
})
