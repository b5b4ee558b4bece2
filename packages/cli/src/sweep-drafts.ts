/** What people began and did not send goes after seven days: looked at when the server starts, and each hour. */
import type { DraftStore } from '@cofc/access-store'
import { draftsKeptSince } from '@cofc/console'

const anHour = 3_600_000

/** Answers how to end it. What cannot be swept now is swept in an hour. */
export const sweepDrafts = ({ sweep }: DraftStore, now: () => string): (() => void) => {
  const once = (): void => void sweep(draftsKeptSince(now()))()
  once()
  const each = setInterval(once, anHour)
  each.unref()
  return () => {
    clearInterval(each)
  }
}
