/** The criteria of accreditation that the community has shown by the day of a command. */
import { accreditation, criteriaShownOn } from '../accreditation/index.ts'
import { streamOf } from '../address.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { CriterionId } from '../values/criterion-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
  readonly on: PlainDate
}

export const criteriaShown: AnyQuestion<Needs, ReadonlyArray<CriterionId>> = question<Needs>()({
  about: accreditation,
  streams: command => [streamOf(accreditation, command)],
  answer: ({ on }, { states: [state] }) => (state === undefined ? [] : criteriaShownOn(state, on))
})
