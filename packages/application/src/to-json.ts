/** A state as JSON: maps become objects, everything else stays. */
import type { Json } from '@cofc/event-store'

export const toJson = (value: unknown): Json => {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, member]) => [String(key), toJson(member)]))
  if (Array.isArray(value)) return value.map(toJson)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toJson(member)]))
  return (value ?? null) as Json
}
