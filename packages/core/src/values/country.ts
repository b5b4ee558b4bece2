/** A country by its ISO 3166-1 alpha-2 code. */
import * as t from 'io-ts'

export interface CountryBrand {
  readonly Country: unique symbol
}
export type Country = t.Branded<string, CountryBrand>
export const Country = t.brand(t.string, (text): text is Country => /^[A-Z]{2}$/.test(text), 'Country')
