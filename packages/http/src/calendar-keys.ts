/**
 * Secret addresses of calendars. A program that follows a calendar sends no header, so the address itself must say who
 * follows it: it holds a key of ours, and whoever learns it reads that calendar and nothing else. The role that is kept
 * with the key is none of those that let anybody in, so nothing else knows the key. It is revoked as any key is.
 */
import { idInApiKey, isApiKeyOf, type AccessStoreFailure, type GrantStore } from '@cofc/access-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'

/** Who follows a calendar, each the visits that are theirs. */
export const calendarRoles = ['network-team', 'link-person', 'reviewer'] as const
export interface CalendarReader {
  readonly role: (typeof calendarRoles)[number]
  /** The community or the reviewer whose visits they are; `null` for the network team. */
  readonly own: string | null
}
const before = 'calendar of '
/** The role that is kept with the key. */
export const keptAsCalendar = (role: CalendarReader['role']): string => `${before}${role}`

/** Whose calendar a key opens; `null` where it opens none, is out of force or was never one. */
export type AskCalendarReader = (key: string) => TE.TaskEither<AccessStoreFailure, CalendarReader | null>

interface Keys {
  readonly grants: Pick<GrantStore, 'keyOf'>
  /** The instant now, as ISO text in UTC. */
  readonly now: () => string
}
export const calendarReaderBy =
  ({ grants, now }: Keys): AskCalendarReader =>
  key => {
    const id = idInApiKey(key)
    if (id === null) return TE.right(null)
    return pipe(
      grants.keyOf(id),
      TE.map(kept => {
        if (kept === null || !isApiKeyOf(kept.digest, key) || now() >= kept.expiresAt) return null
        const role = calendarRoles.find(one => keptAsCalendar(one) === kept.role)
        return role === undefined ? null : { role, own: kept.own }
      })
    )
  }
