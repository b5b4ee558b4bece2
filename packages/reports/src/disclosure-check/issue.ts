/** An issue of a report, as the check compares it with the next. */
import type { CycleFigures } from '../national-report/cycle-figures.ts'
import type { PublishedItems } from '../national-report/published-items.ts'
import type { PublishedFigures } from '../national-report/published-figures.ts'

export interface Issue {
  readonly revision: number
  readonly figures: CycleFigures
  readonly published: PublishedFigures
  readonly items: PublishedItems
}
