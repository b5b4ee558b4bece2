/** The whole network's change on the cycle before, for a standard that both cycles share. */
import type { StandardCode } from '@cofc/core'
import { figureOf } from '../figures/breakdown.ts'
import type { Change } from '../figures/figure.ts'
import { fraction, minus, percent } from '../figures/fraction.ts'
import { formerly } from '../tables/former-standard.ts'
import { standardGroups } from './standard-figures.ts'
import type { CycleFigures } from './cycle-figures.ts'

/** What a standard of this cycle was called in the last. */
export const sharedWith = (now: CycleFigures, last: CycleFigures): ((standard: StandardCode) => StandardCode | null) =>
  now.edition === last.edition
    ? standard => standard
    : formerly(now.network.editions.get(now.edition), last.edition, now.cutoff)

export const changeOn = (now: CycleFigures, last: CycleFigures | null, standard: StandardCode): Change | null => {
  const before = last === null ? null : sharedWith(now, last)(standard)
  if (last === null || before === null) return null
  const here = figureOf(standardGroups(now, standard), 'all')
  const there = figureOf(standardGroups(last, before), 'all')
  if (!here.shown || !there.shown) return null
  const points = percent(minus(fraction(here.met, here.n), fraction(there.met, there.n)))
  return { from: last.cycle, n: there.n, percentMet: there.percentMet, points }
}
