/** The code of one item of an audit, for example A1 or B2.3: 1 to 20 letters, digits, dots, hyphens or underscores. */
import * as t from 'io-ts'

export interface ItemCodeBrand {
  readonly ItemCode: unique symbol
}
export type ItemCode = t.Branded<string, ItemCodeBrand>
export const ItemCode = t.brand(
  t.string,
  (text): text is ItemCode => /^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/.test(text),
  'ItemCode'
)
