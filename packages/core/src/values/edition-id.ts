/** Which edition of the standards, for example E10. Opaque: it never holds a person's name. */
import * as t from 'io-ts'
import { isOpaqueId } from './opaque-id.ts'

export interface EditionIdBrand {
  readonly EditionId: unique symbol
}
export type EditionId = t.Branded<string, EditionIdBrand>
export const EditionId = t.brand(t.string, (text): text is EditionId => isOpaqueId(text), 'EditionId')
