/** The price of one thing, in whole pence without VAT: a million pounds at most, so that whatever is reckoned of it is exact. */
import * as t from 'io-ts'
import { Pence } from './pence.ts'

export interface PriceBrand {
  readonly Price: unique symbol
}
export type Price = t.Branded<Pence, PriceBrand>
export const Price = t.brand(Pence, (pence): pence is Price => pence <= 100_000_000, 'Price')

/** Money as a price; what is more than a price can be is the most that one can be. */
export const atMostAPrice = (pence: Pence): Price => Math.min(pence, 100_000_000) as Price
