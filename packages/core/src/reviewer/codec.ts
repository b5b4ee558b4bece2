/** The JSON form of what is asked about a reviewer and of what is known of them. */
import * as t from 'io-ts'
import { CommunityId } from '../values/community-id.ts'
import { ContentRef } from '../values/content-ref.ts'
import { Count } from '../values/count.ts'
import { Cycle } from '../values/cycle.ts'
import { orNull } from '../values/or-null.ts'
import { PlainDate } from '../values/plain-date.ts'
import { ReviewKind } from '../values/review-kind.ts'
import { ReviewerId } from '../values/reviewer-id.ts'
import { ShortCode } from '../values/short-code.ts'
import { Training } from '../values/training.ts'

const about = { reviewer: ReviewerId, on: PlainDate }
const described = {
  ...about,
  trainedAs: t.readonlyArray(Training),
  seniorYears: orNull(Count),
  privateFacts: ContentRef
}
const credited = { ...about, training: Training, gathering: ShortCode }
const allocated = { ...about, community: CommunityId, cycle: Cycle, kind: ReviewKind, visit: Count }
const erased = { ...about, pieces: Count }

export const RegisterReviewer = t.strict({ type: t.literal('RegisterReviewer'), ...described })
export const ChangeReviewer = t.strict({ type: t.literal('ChangeReviewer'), ...described })
export const CreditTraining = t.strict({ type: t.literal('CreditTraining'), ...credited })
export const NoteAllocation = t.strict({ type: t.literal('NoteAllocation'), ...allocated })
export const ErasePrivateFacts = t.strict({ type: t.literal('ErasePrivateFacts'), ...erased })
export const ReviewerRegistered = t.strict({ type: t.literal('ReviewerRegistered'), ...described })
export const ReviewerChanged = t.strict({ type: t.literal('ReviewerChanged'), ...described })
export const TrainingCredited = t.strict({ type: t.literal('TrainingCredited'), ...credited })
export const ReviewerAllocated = t.strict({ type: t.literal('ReviewerAllocated'), ...allocated })
export const PrivateFactsErased = t.strict({ type: t.literal('PrivateFactsErased'), ...erased })
