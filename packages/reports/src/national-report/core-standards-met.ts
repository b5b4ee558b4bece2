/** How the core standards were met: the part of the national report that most readers turn to first. */
import type { NationalReport, StandardFigures } from './national-report.ts'

/** In the order of the edition; of standards, so no community is ranked. */
export const coreStandardsMet = ({ standards }: Pick<NationalReport, 'standards'>): ReadonlyArray<StandardFigures> =>
  standards.filter(({ core }) => core)
