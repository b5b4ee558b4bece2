/** Figures as a bundle tells them: one that its rows do not come to stands as it was printed, and without them. */
import { comesTo, type Share } from './comes-to.ts'
import type { FigureLine } from './figure-line.ts'

/** In their order: a difference stands behind the two figures that it lies between. */
export const asBundled = (figures: ReadonlyArray<FigureLine>): ReadonlyArray<FigureLine> => {
  const told = new Map<string, Share | null>()
  return figures.map(line => {
    const share = comesTo(line, told)
    told.set(line.address, share === 'other' ? null : share)
    return share === 'other' ? { ...line, unit: 'printed', rows: [], of: [] } : line
  })
}
