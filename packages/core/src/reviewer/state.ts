/** What is known of a reviewer, each description from its day on. */
import type { ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Training } from './training.ts'

export interface DatedDescription {
  readonly from: PlainDate
  readonly trainedAs: ReadonlyArray<Training>
  readonly seniorYears: Count | null
  readonly privateFacts: ContentRef
}
export interface Registered {
  readonly status: 'Registered'
  readonly descriptions: readonly [DatedDescription, ...ReadonlyArray<DatedDescription>]
  readonly erasures: ReadonlyArray<{ readonly pieces: Count; readonly on: PlainDate }>
}
export type Reviewer = { readonly status: 'Unknown' } | Registered

/** The description in force on a day; the first, if the day is earlier than all. Ordered by day, then by when it was recorded. */
export const descriptionOn = (reviewer: Reviewer, date: PlainDate): DatedDescription | null => {
  if (reviewer.status === 'Unknown') return null
  return reviewer.descriptions.findLast(description => description.from <= date) ?? reviewer.descriptions[0]
}
