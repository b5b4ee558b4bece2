/** What a charge costs, once something was taken off. */
import { less } from '../values/money.ts'
import type { Pence } from '../values/pence.ts'
import { percentOf } from '../values/percent-of.ts'
import type { Percent } from '../values/percent.ts'

/** What is left of it. */
export const netOf = ({ charged, reduced }: { readonly charged: Pence; readonly reduced: Percent }): Pence =>
  less(charged, percentOf(charged, reduced))
