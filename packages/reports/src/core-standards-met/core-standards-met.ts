/** How the core standards were met in a cycle: figures of its national report, and of nothing else. */
import type { NationalReport, StandardFigures } from '../national-report/national-report.ts'

export interface CoreStandardsMet extends Pick<
  NationalReport,
  'cycle' | 'edition' | 'editionTitle' | 'status' | 'revision' | 'publishedOn'
> {
  /** In the order of the edition. */
  readonly standards: ReadonlyArray<StandardFigures>
}
