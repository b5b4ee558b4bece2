/** How the net of a line is spread over the cycles that it covers. */
import { less, partOf } from '../values/money.ts'
import type { Pence } from '../values/pence.ts'

/**
 * A sum in so many shares, whole pence each, that differ by a penny at most and sum to it exactly. A share is the
 * difference of two running sums, each rounded half up to the penny.
 * @example £7,010 over three cycles
 * ```ts
 * import type { Pence } from '@cofc/core'
 * expect(sharesOf(701_000 as Pence, 3)).toEqual([233_667, 233_666, 233_667])
 * ```
 */
export const sharesOf = (net: Pence, shares: number): ReadonlyArray<Pence> =>
  Array.from({ length: shares }, (_, place) =>
    less(partOf(net, { parts: place + 1, of: shares }), partOf(net, { parts: place, of: shares }))
  )
