/** What a charge costs, once something was taken off. */
import { less, partOf } from '../values/money.ts'
import type { Pence } from '../values/pence.ts'
import type { Percent } from '../values/percent.ts'

/** So many in a hundred of a charge, rounded half up to the penny. */
export const percentOf = (charged: Pence, percent: Percent): Pence => partOf(charged, { parts: percent, of: 100 })

/** What is left of it. */
export const netOf = ({ charged, reduced }: { readonly charged: Pence; readonly reduced: Percent }): Pence =>
  less(charged, percentOf(charged, reduced))
