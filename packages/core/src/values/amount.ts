/** An amount of money that moves, in whole pence: a penny at least, and ten thousand million pounds at most, so that sums of many are exact. */
import * as t from 'io-ts'
import { Pence } from './pence.ts'

export interface AmountBrand {
  readonly Amount: unique symbol
}
export type Amount = t.Branded<Pence, AmountBrand>
export const Amount = t.brand(Pence, (pence): pence is Amount => pence >= 1 && pence <= 1_000_000_000_000, 'Amount')
