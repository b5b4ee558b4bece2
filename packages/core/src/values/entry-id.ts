/**
 * What finance, or what charges by itself, calls one entry of an account: a payment, a credit, a refund, an allocation
 * or a charge. It tells apart what may happen twice alike, and holds no name.
 */
import * as t from 'io-ts'

export interface EntryIdBrand {
  readonly EntryId: unique symbol
}
export type EntryId = t.Branded<string, EntryIdBrand>
export const EntryId = t.brand(
  t.string,
  (text): text is EntryId => /^[A-Za-z0-9][A-Za-z0-9._/-]{0,119}$/.test(text),
  'EntryId'
)

/** An id that is made of parts which may stand in one: `rearranged/2023-2024/peer-review/1/2024-01-16/1`. */
export const entryId = (...parts: ReadonlyArray<string>): EntryId => parts.join('/') as EntryId
