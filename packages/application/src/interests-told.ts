/** Which interest of a reviewer was waived is left out of a history: of the event, and of every state after it. */
import { isAboutInterests, WaivableRule, withoutInterest } from '@cofc/core'
import type { Json } from '@cofc/event-store'
import type { HistoryEntry } from './history.ts'

/** Of a state, at any depth. */
export const withoutInterests = (value: Json): Json => {
  if (WaivableRule.is(value)) return isAboutInterests(value) ? null : value
  if (Array.isArray(value)) return value.map(withoutInterests)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withoutInterests(member)]))
}

export const withInterestsLeftOut = (entry: HistoryEntry): HistoryEntry =>
  entry.aggregate === 'review'
    ? { ...entry, event: withoutInterest(entry.event), state: withoutInterests(entry.state) }
    : entry
