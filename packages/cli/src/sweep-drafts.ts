/** What people wrote and is kept no longer goes: looked at when the server starts, and each hour. */
import type { SqliteAccessStore } from '@cofc/access-store-sqlite'
import { policyOnRecord, type Dependencies } from '@cofc/application'
import { draftsKeptSince, joiningKeptSince } from '@cofc/console'
import type { PlainDate } from '@cofc/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'

const anHour = 3_600_000

type Sweeping = Pick<SqliteAccessStore, 'drafts' | 'joining'> & {
  readonly dependencies: Pick<Dependencies, 'events' | 'now'>
  readonly today: () => PlainDate
}
/** Forms of those who want to join, for as long as the policy of the day says. */
export const sweepJoining = ({
  joining,
  dependencies,
  today
}: Omit<Sweeping, 'drafts'>): TE.TaskEither<unknown, number> =>
  pipe(
    policyOnRecord(dependencies)(today()),
    TE.flatMap((policy): TE.TaskEither<unknown, number> => joining.sweep(joiningKeptSince(policy, dependencies.now())))
  )

/** Answers how to end it. What cannot be swept now is swept in an hour. */
export const sweepDrafts = (sweeping: Sweeping): (() => void) => {
  const { drafts, dependencies } = sweeping
  const once = (): void => {
    void drafts.sweep(draftsKeptSince(dependencies.now()))()
    void sweepJoining(sweeping)()
  }
  once()
  const each = setInterval(once, anHour)
  each.unref()
  return () => {
    clearInterval(each)
  }
}
