/** The JSON form of what is asked about a reviewer and of what is known of them. */
import * as t from 'io-ts'
import { ContentRef } from '../values/content-ref.ts'
import { Count } from '../values/count.ts'
import { orNull } from '../values/or-null.ts'
import { PlainDate } from '../values/plain-date.ts'
import { ReviewerId } from '../values/reviewer-id.ts'
import { Training } from './training.ts'

const about = { reviewer: ReviewerId, on: PlainDate }
const described = {
  ...about,
  trainedAs: t.readonlyArray(Training),
  seniorYears: orNull(Count),
  privateFacts: ContentRef
}
const erased = { ...about, pieces: Count }

export const RegisterReviewer = t.strict({ type: t.literal('RegisterReviewer'), ...described })
export const ChangeReviewer = t.strict({ type: t.literal('ChangeReviewer'), ...described })
export const ErasePrivateFacts = t.strict({ type: t.literal('ErasePrivateFacts'), ...erased })
export const ReviewerRegistered = t.strict({ type: t.literal('ReviewerRegistered'), ...described })
export const ReviewerChanged = t.strict({ type: t.literal('ReviewerChanged'), ...described })
export const PrivateFactsErased = t.strict({ type: t.literal('PrivateFactsErased'), ...erased })
