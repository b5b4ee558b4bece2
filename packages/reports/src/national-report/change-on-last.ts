/** The whole network's change on the cycle before, for a standard that both cycles share: only what both reports show. */
import type { StandardCode } from '@cofc/core'
import type { Change } from '../figures/figure.ts'
import { fraction, minus, percent } from '../figures/fraction.ts'
import { formerly } from '../tables/former-standard.ts'
import type { CycleFigures } from './cycle-figures.ts'
import type { PublishedFigures } from './published-figures.ts'
import type { PublishedItems } from './published-items.ts'

/** What is shown of one cycle. */
export interface Published {
  readonly figures: CycleFigures
  readonly published: PublishedFigures
  readonly items: PublishedItems
}

/** What a standard of this cycle was called in the last. */
export const sharedWith = (now: CycleFigures, last: CycleFigures): ((standard: StandardCode) => StandardCode | null) =>
  now.edition === last.edition
    ? standard => standard
    : formerly(now.rows.editions.get(now.edition), last.edition, now.cutoff)

export const changeOn = (now: Published, last: Published | null, standard: StandardCode): Change | null => {
  const before = last === null ? null : sharedWith(now.figures, last.figures)(standard)
  if (last === null || before === null) return null
  const here = now.published.get(standard)?.shown.get('all')
  const there = last.published.get(before)?.shown.get('all')
  if (here === undefined || there === undefined) return null
  const [nowShare, then] = [fraction(here.met, here.n), fraction(there.met, there.n)]
  return { from: last.figures.cycle, n: there.n, percentMet: percent(then), points: percent(minus(nowShare, then)) }
}
