/** The code of one standard within its edition, for example CS1 or 3.12: 1 to 20 letters, digits, dots, hyphens. */
import * as t from 'io-ts'

export interface StandardCodeBrand {
  readonly StandardCode: unique symbol
}
export type StandardCode = t.Branded<string, StandardCodeBrand>
export const StandardCode = t.brand(
  t.string,
  (text): text is StandardCode => /^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/.test(text),
  'StandardCode'
)
