/** A state as JSON: maps become objects, everything else stays. */
import type { Json } from '@cofc/event-store'

export const plain = (value: unknown): Json => {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, member]) => [String(key), plain(member)]))
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]))
  return (value ?? null) as Json
}
