/** Keeps reactions followed live: what fails is told, and tried again after waiting ever longer. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { setTimeout as wait } from 'node:timers/promises'
import type { Dependencies } from './dependencies.ts'
import { runReactionsFollower, type ReactionsFailure } from './follow-reactions.ts'
import type { ReactionOptions } from './run-reactions.ts'

/** How the follower stands: it follows, or it waits to try again what failed. */
export type ReactionsStanding =
  | { readonly status: 'current' }
  | { readonly status: 'stopped'; readonly failure: ReactionsFailure }

export interface Supervision extends ReactionOptions {
  readonly signal: AbortSignal
  readonly onStanding: (standing: ReactionsStanding) => void
  /** Milliseconds to wait after the first failure, and at most. */
  readonly waits?: readonly [first: number, longest: number]
}

/** Ends when the signal aborts. */
export const followReactions =
  (dependencies: Dependencies) =>
  async ({ signal, onStanding, waits: [first, longest] = [200, 30_000], ...options }: Supervision): Promise<void> => {
    let pause = first
    const onProgress = (): void => {
      pause = first
      onStanding({ status: 'current' })
    }
    while (!signal.aborted) {
      const ended = await runReactionsFollower(dependencies)({ ...options, until: 'live', signal, onProgress })()
      if (!isLeft(ended)) continue
      onStanding({ status: 'stopped', failure: ended.left })
      await wait(pause, undefined, { signal }).catch(() => undefined)
      pause = Math.min(2 * pause, longest)
    }
  }
