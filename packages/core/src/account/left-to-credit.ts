/** What can still fall due for credit of a line, without VAT: what is neither credited nor due already. */
import type { Pence } from '../values/pence.ts'
import type { Line } from './state.ts'
import { less, plus } from '../values/money.ts'

export const leftToCredit = ({ net, credited, due }: Line): Pence => less(net, plus(credited.net, due))
