/** Structured fields (RFC 9651). The library's types name one that only browsers have, so what is used of it is said here. */
import { parseItem, serializeItem } from 'structured-headers'

/** The bare item of a field with one; throws when it is none. */
export const itemIn = (field: string): unknown => {
  const parse = parseItem as (text: string) => readonly [item: unknown, parameters: unknown]
  return parse(field)[0]
}
/** A day as structured fields write it: `@1796083200`. */
export const instantField = (instant: Date): string => {
  const serialize = serializeItem as (item: Date) => string
  return serialize(instant)
}
