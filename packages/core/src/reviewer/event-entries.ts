/** How the events of a reviewer are stored, and what each says in one plain sentence. */
import type { Events } from '../aggregate.ts'
import { counted, listed, reviewKindName, trainingName } from '../wording/index.ts'
import * as codec from './codec.ts'
import type { ReviewerEvent } from './events.ts'
import type { Training } from '../values/training.ts'

const trained = (trainedAs: ReadonlyArray<Training>): string =>
  trainedAs.length === 0 ? 'without training' : `trained as ${listed(trainedAs.map(one => trainingName[one]))}`

export const reviewerEvents: Events<ReviewerEvent> = {
  ReviewerRegistered: {
    codec: codec.ReviewerRegistered,
    says: ({ reviewer, trainedAs }) => `${reviewer} was registered as a reviewer, ${trained(trainedAs)}.`
  },
  ReviewerChanged: {
    codec: codec.ReviewerChanged,
    says: ({ reviewer, trainedAs }) => `What is known of ${reviewer} was changed; they are ${trained(trainedAs)}.`
  },
  TrainingCredited: {
    codec: codec.TrainingCredited,
    says: ({ reviewer, training, gathering }) =>
      `${reviewer} was credited with training as ${trainingName[training]} (${gathering}).`
  },
  ReviewerAllocated: {
    codec: codec.ReviewerAllocated,
    says: ({ reviewer, community, cycle, kind, visit }) =>
      `${reviewer} was put on visit ${String(visit)} to ${community} for the ${reviewKindName[kind].toLowerCase()} of ${cycle}.`
  },
  PrivateFactsErased: {
    codec: codec.PrivateFactsErased,
    says: ({ reviewer, pieces }) =>
      `${counted(pieces, 'piece')} of the private facts kept about ${reviewer} ${pieces === 1 ? 'was' : 'were'} erased.`
  }
}
