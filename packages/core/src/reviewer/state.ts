/** What is known of a reviewer, each description from its day on. */
import type { ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { ReviewKey } from '../values/review-key.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ShortCode } from '../values/short-code.ts'
import type { Training } from '../values/training.ts'

export interface DatedDescription {
  readonly from: PlainDate
  readonly trainedAs: ReadonlyArray<Training>
  readonly seniorYears: Count | null
  readonly privateFacts: ContentRef
}
export interface Credit {
  readonly training: Training
  readonly gathering: ShortCode
  readonly on: PlainDate
}
export interface Allocation extends ReviewKey {
  readonly visit: Count
}
export interface Registered {
  readonly status: 'Registered'
  readonly descriptions: readonly [DatedDescription, ...ReadonlyArray<DatedDescription>]
  readonly credits: ReadonlyArray<Credit>
  /** Every visit that they were ever put on, each once. */
  readonly allocations: ReadonlyArray<Allocation>
  readonly erasures: ReadonlyArray<{ readonly pieces: Count; readonly on: PlainDate }>
}
export type Reviewer = { readonly status: 'Unknown' } | Registered

/** As described on a day; the first description, if the day is earlier than all. Ordered by day, then by when it was recorded. */
export const describedOn = ({ descriptions }: Registered, date: PlainDate): DatedDescription =>
  descriptions.findLast(description => description.from <= date) ?? descriptions[0]

/** The same, with the trainings that were credited by then. */
export const descriptionOn = (reviewer: Reviewer, date: PlainDate): DatedDescription | null => {
  if (reviewer.status === 'Unknown') return null
  const described = describedOn(reviewer, date)
  const credited = reviewer.credits.filter(({ on }) => on <= date).map(({ training }) => training)
  return { ...described, trainedAs: [...new Set([...described.trainedAs, ...credited])] }
}
