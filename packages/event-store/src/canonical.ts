/**
 * The canonical text of JSON (RFC 8785): equal values have equal text, in any program that follows the same rules.
 *
 * One rule is added: a lone surrogate, which RFC 8785 refuses, is escaped as `JSON.stringify` does.
 */
import type { Json, JsonObject } from './event-store.ts'

/** Text that JSON writes as it is. */
const asItIs = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/
const quoted = (text: string): string => (asItIs.test(text) ? `"${text}"` : JSON.stringify(text))

/**
 * JSON text without spaces, with the keys of every object in the order of their UTF-16 code units.
 * @example
 * ```ts
 * expect(canonical({ b: [1.0, -0], a: 'é' })).toBe('{"a":"é","b":[1,0]}')
 * ```
 */
export const canonical = (value: Json): string => {
  if (typeof value === 'string') return quoted(value)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return isArray(value) ? canonicalArray(value) : canonicalObject(value)
}
const isArray = (value: ReadonlyArray<Json> | JsonObject): value is ReadonlyArray<Json> => Array.isArray(value)
const canonicalArray = (value: ReadonlyArray<Json>): string => {
  let items = ''
  for (const item of value) items += items === '' ? canonical(item) : `,${canonical(item)}`
  return `[${items}]`
}
const canonicalObject = (value: JsonObject): string => {
  let members = ''
  for (const key of Object.keys(value).sort()) {
    const member = value[key]
    if (member !== undefined) members += `${members === '' ? '' : ','}${quoted(key)}:${canonical(member)}`
  }
  return `{${members}}`
}
