import type { JsonObject } from './event-store.ts'

/**
 * The JSON object that a stored text holds; nothing when it holds none, as where a file is damaged or another program wrote.
 * @example A list is no object
 * ```ts
 * expect(objectIn('{"standard":"1.1"}')).toEqual({ standard: '1.1' })
 * expect(objectIn('["1.1"]')).toBe(undefined)
 * expect(objectIn('{"standard":')).toBe(undefined)
 * ```
 */
export const objectIn = (text: string): JsonObject | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined
  } catch {
    return undefined
  }
}
