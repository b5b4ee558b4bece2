/** Every aggregate with the questions that gather its facts: all that a runner needs to answer any command. */
import { cycle } from '../cycle/index.ts'
import { community } from '../community/index.ts'
import { edition } from '../edition/index.ts'
import { membership } from '../membership/index.ts'
import { policy } from '../policy/index.ts'
import { review } from '../review/index.ts'
import { reviewer } from '../reviewer/index.ts'
import type { Aggregate, Dated, Message } from '../aggregate.ts'
import { communityQuestions } from './community-questions.ts'
import { cycleQuestions } from './cycle-questions.ts'
import { editionQuestions } from './edition-questions.ts'
import { membershipQuestions } from './membership-questions.ts'
import type { Questions } from './question.ts'
import { reviewQuestions } from './review-questions.ts'

/** An aggregate as a runner needs it. */
export interface Kept<C extends Dated, S, E extends Dated, R extends Message, Facts> {
  readonly aggregate: Aggregate<C, S, E, R, Facts>
  readonly questions: Questions<C, Facts>
}
const keep = <C extends Dated, S, E extends Dated, R extends Message, Facts>(
  aggregate: Aggregate<C, S, E, R, Facts>,
  questions: Questions<C, Facts>
): Kept<C, S, E, R, Facts> => ({ aggregate, questions })

export const network = {
  policy: keep(policy, {}),
  community: keep(community, communityQuestions),
  reviewer: keep(reviewer, {}),
  edition: keep(edition, editionQuestions),
  cycle: keep(cycle, cycleQuestions),
  membership: keep(membership, membershipQuestions),
  review: keep(review, reviewQuestions)
} as const
