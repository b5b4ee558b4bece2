/**
 * Who recorded an event, and when, and which interest of a reviewer was waived, is for those who answer for the record:
 * everyone else is told what happened.
 */
import { reachOf, type Grants, type Role } from '@cofc/core'
import { denied, type Denied } from './authorise.ts'
import type { History, HistoryEntry } from './history.ts'
import { withInterestsLeftOut } from './interests-told.ts'

/** Who may know it of any event. */
const mayKnow: Grants = { 'network-team': 'any', auditor: 'any' }
export const mayKnowAuthors = (role: Role): boolean => reachOf(mayKnow, role) === 'any'

/** What had been recorded by a time tells when it was recorded: `null` for whoever may know that. */
export const deniedAsAt = (role: Role): Denied | null =>
  mayKnowAuthors(role) ? null : denied('as-at', 'Ask what had been recorded by a time', mayKnow)

const withoutAuthor = (entry: HistoryEntry): HistoryEntry => ({ ...entry, recordedAt: null, role: null, by: null })

/** The history as a role is told it. */
export const toldTo =
  (role: Role) =>
  (history: History): History =>
    mayKnowAuthors(role)
      ? history
      : { ...history, entries: history.entries.map(withInterestsLeftOut).map(withoutAuthor) }
