/**
 * The criteria of accreditation that the community has shown. Nobody has shown any: there is nothing yet that records
 * who judged one, so no stream is asked.
 */
import { membership } from '../membership/index.ts'
import type { CriterionId } from '../values/criterion-id.ts'
import { question, type AnyQuestion } from './question.ts'

export const criteriaShown: AnyQuestion<unknown, ReadonlyArray<CriterionId>> = question<unknown>()({
  about: membership,
  streams: () => [],
  answer: () => []
})
