/** Every subject, in the order in which they are planned. */
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Subject } from '../mappings/known.ts'
import type { Found, Know } from '../planning/subject.ts'
import { community } from './community.ts'
import { edition } from './edition.ts'
import { gathering } from './gathering.ts'
import { review } from './review.ts'

/** What is recorded is all that there is to know. */
const recordedOnly = ({ events }: Found) => TE.right({ recorded: events })

export const subjects: { readonly [S in Subject]: Know<S> } = {
  calendar: recordedOnly,
  'price-list': recordedOnly,
  edition,
  cycle: recordedOnly,
  community,
  reviewer: recordedOnly,
  review,
  gathering,
  announcement: recordedOnly
}
