/** Per type of standards: how many are met, against how many are to be. */
import { neededFor, reaches, thresholdOf, type Figures, type Thresholds } from '@cofc/core'
import { fraction, percent } from '../figures/fraction.ts'
import type { TypeAgainstThreshold } from './accreditation-part.ts'

export const typeTables = (
  { tallies }: Pick<Figures, 'tallies'>,
  thresholds: Thresholds
): ReadonlyArray<TypeAgainstThreshold> =>
  tallies.map(tally => {
    const { standardType: type, met, counting, notApplicable } = tally
    const threshold = thresholdOf(thresholds, type)
    return {
      ...{ type, met, counting, notApplicable },
      percentMet: counting === 0 ? null : percent(fraction(met, counting)),
      ...{ threshold, needed: neededFor(tally, threshold), reached: reaches(tally, threshold) }
    }
  })
