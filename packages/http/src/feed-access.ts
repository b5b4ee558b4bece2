/**
 * Who may follow the events, and for how long: docs/access.md says it for readers. What of them is told, the application
 * says.
 */
import type { Actor } from '@cofc/application'
import { reachOf, type Grants } from '@cofc/core'
import type { Principal } from './principal.ts'

const readers: Grants = { 'network-team': 'any', auditor: 'any', worker: 'any' }
export const mayFollow = ({ role }: Actor): boolean => reachOf(readers, role) === 'any'

export interface Looking {
  /** Whoever follows, asked again; `null` once what they carry is not in force, or cannot be looked up. */
  readonly askAgain: () => Promise<Principal | null>
  /** Milliseconds between one look and the next. */
  readonly look: number
  /** Milliseconds since 1970. */
  readonly now: () => number
}
/**
 * Aborts when a reader may follow no longer: at the instant at which what they carry ends, or at the first look after it
 * was revoked. It is looked for as long as the other signal has not aborted.
 */
export const untilMayNot = (first: Principal, { askAgain, look, now }: Looking, over: AbortSignal): AbortSignal => {
  const denied = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const lookAgain = async (): Promise<void> => {
    const found = await askAgain()
    if (over.aborted) return
    if (found === null || !mayFollow(found)) denied.abort()
    else wait(found)
  }
  const wait = ({ until = Infinity }: Principal): void => {
    timer = setTimeout(() => void lookAgain(), Math.max(0, Math.min(look, until - now())))
  }
  over.addEventListener('abort', () => clearTimeout(timer))
  if (!over.aborted) wait(first)
  return denied.signal
}
