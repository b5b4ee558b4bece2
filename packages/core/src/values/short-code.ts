/** A short code that a network gives to a survey, to one of its questions, to a price list or to what it sells: 1 to 40 letters, digits, dots, hyphens or underscores. */
import * as t from 'io-ts'

export interface ShortCodeBrand {
  readonly ShortCode: unique symbol
}
export type ShortCode = t.Branded<string, ShortCodeBrand>
export const ShortCode = t.brand(
  t.string,
  (text): text is ShortCode => /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(text),
  'ShortCode'
)

/** What is charged of itself, as accounts call it. */
export const rearrangedVisit = 'rearranged-visit' as ShortCode
export const placeAtEvent = 'place-at-event' as ShortCode
