/** The number of a document about money: an invoice, a credit note, a receipt, or the order of whoever pays. It holds no name. */
import * as t from 'io-ts'

export interface DocumentNumberBrand {
  readonly DocumentNumber: unique symbol
}
export type DocumentNumber = t.Branded<string, DocumentNumberBrand>
export const DocumentNumber = t.brand(
  t.string,
  (text): text is DocumentNumber => /^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$/.test(text),
  'DocumentNumber'
)

/** A number that is made of parts which may stand in one: `TC-0042/2024-25/1`. */
export const documentNumber = (...parts: ReadonlyArray<string>): DocumentNumber => parts.join('/') as DocumentNumber
