/** The SHA-256 of a text in UTF-8, as 64 small hexadecimal digits: what was said can be shown to be what was meant. */
import * as t from 'io-ts'

export interface Sha256Brand {
  readonly Sha256: unique symbol
}
export type Sha256 = t.Branded<string, Sha256Brand>
export const Sha256 = t.brand(t.string, (text): text is Sha256 => /^[0-9a-f]{64}$/.test(text), 'Sha256')
