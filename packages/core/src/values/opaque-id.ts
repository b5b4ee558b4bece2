/** The form every id has: 1 to 40 letters, digits, hyphens or underscores, beginning with a letter or digit. Opaque: it never holds a person's name. */
import * as t from 'io-ts'

export const isOpaqueId = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(text)

export interface OpaqueIdBrand {
  readonly OpaqueId: unique symbol
}
/** The id of a person kept elsewhere: a link person. */
export type OpaqueId = t.Branded<string, OpaqueIdBrand>
export const OpaqueId = t.brand(t.string, (text): text is OpaqueId => isOpaqueId(text), 'OpaqueId')
