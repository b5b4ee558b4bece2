/** Where a community sees to each step of its review that it takes itself, and reads what became of the others. */
import type { ReviewKind, StepName } from '@cofc/core'

interface OfReview {
  readonly community: string
  readonly cycle: string
  readonly kind: ReviewKind
}
const at: Readonly<Partial<Record<StepName, string>>> = {
  'self-review': 'workbook',
  'visit-dates': 'visit-dates',
  'visit-agreed': 'visit-dates',
  team: 'visit-team',
  comments: 'draft-comments',
  'action-plan': 'action-plan'
}
/** `null` of a step for which the community has no page. */
export const placeOfStep = (step: StepName, { community, cycle, kind }: OfReview): string | null => {
  const word = at[step]
  return word === undefined ? null : `/${[word, community, cycle, kind].map(encodeURIComponent).join('/')}`
}
