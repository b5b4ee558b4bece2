/** What a term of several years is less. */
import { noBasisPoints, wholeInBasisPoints, type BasisPoints } from '../values/basis-points.ts'
import { partOf } from '../values/money.ts'
import type { Pence } from '../values/pence.ts'
import type { PriceList } from '../values/price-list.ts'
import type { Cover } from './covered.ts'

/** As it was quoted; of an invoice from before the records, as the list of the day has it for so many years. */
export const discountOf = ({ multiYear }: PriceList, { discountBasisPoints, cycles }: Cover): BasisPoints =>
  discountBasisPoints ?? multiYear.find(({ years }) => years === cycles)?.discountBasisPoints ?? noBasisPoints

/** An amount less a discount, rounded half up to the penny: £445.00 less five per cent is £422.75. */
export const discounted = (amount: Pence, discount: BasisPoints): Pence =>
  partOf(amount, { parts: wholeInBasisPoints - discount, of: wholeInBasisPoints })
