/** Money, in whole pence and without VAT unless a name says otherwise. */
import * as t from 'io-ts'

export interface PenceBrand {
  readonly Pence: unique symbol
}
export type Pence = t.Branded<number, PenceBrand>
export const Pence = t.brand(t.number, (n): n is Pence => Number.isSafeInteger(n) && n >= 0, 'Pence')

export const noMoney = 0 as Pence
