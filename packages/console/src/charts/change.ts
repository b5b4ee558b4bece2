/** Each core standard in the cycle before and in this one: a ring then, a dot now, and the points between. */
import { coreStandardsMet, type NationalReport } from '@cofc/reports'
import type { Drawings } from './draw.ts'
import { pairsChart, type Pair } from './pairs.ts'

const comparedIn = (report: Pick<NationalReport, 'standards'>): ReadonlyArray<Pair> =>
  coreStandardsMet(report).flatMap(({ standard, text, change, groups }) => {
    const now = groups.find(({ group }) => group === 'all')
    return change !== null && now?.shown === true
      ? [{ code: standard, text, ring: change.percentMet, dot: now.percentMet, points: change.points }]
      : []
  })

/** `null` when nothing can be compared. */
export const changeChart = async (report: Pick<NationalReport, 'standards'>): Promise<Drawings | null> =>
  pairsChart(comparedIn(report))
