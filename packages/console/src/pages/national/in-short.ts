/** The few findings a report opens with, taken from the figures it shows and from nothing that is hidden. */
import { coreStandardsMet, type NationalReport, type StandardFigure, type StandardFigures } from '@cofc/reports'
import { allOf } from './cells.tsx'

type Standards = Pick<NationalReport, 'standards'>

const moreThanNineInTen = ({ met, n }: StandardFigure): boolean => 10 * met > 9 * n

/** How many core standards nearly every community meets, out of those that can be shown. */
export const nearlyAlwaysMet = (report: Standards) => {
  const core = coreStandardsMet(report)
  const shown = core.flatMap(({ groups }) => allOf(groups) ?? [])
  return { met: shown.filter(moreThanNineInTen).length, shown: shown.length, all: core.length }
}

export interface Changed extends Pick<StandardFigures, 'standard' | 'text'> {
  readonly from: string
  readonly points: number
  readonly now: StandardFigure
}
const changed = (report: Standards): ReadonlyArray<Changed> =>
  coreStandardsMet(report).flatMap(({ standard, text, change, groups }) => {
    const now = allOf(groups)
    return change === null || now === null ? [] : [{ standard, text, from: change.from, points: change.points, now }]
  })

/**
 * The core standards that went furthest up, and furthest down: several when they went equally far, none when none did.
 *
 * Of the others some bind a few communities only, and leap from cycle to cycle without a meaning.
 */
export const furthest = (report: Standards, way: 'up' | 'down'): ReadonlyArray<Changed> => {
  const all = changed(report)
  const far = ({ points }: Changed): number => (way === 'up' ? points : -points)
  const most = Math.max(0, ...all.map(far))
  return most === 0 ? [] : all.filter(one => far(one) === most)
}
