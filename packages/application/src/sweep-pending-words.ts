/**
 * Settles the words of commands that were cut off between keeping words and storing events: those that an event refers
 * to stay, the rest is swept. Younger ones are left alone, for their command may be under way in another process.
 */
import type { ContentStoreFailure } from '@cofc/content-store'
import { beginning, type FollowFailure } from '@cofc/event-store'
import type { ContentRef } from '@cofc/core'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { sequentially } from './sequentially.ts'
import type { Dependencies } from './dependencies.ts'
import { referencesIn } from './words.ts'

type References = ReadonlyMap<string, ReadonlyArray<ContentRef>>

/** What the events of some commands refer to. */
const referredBy =
  ({ events: store }: Dependencies, commands: ReadonlySet<unknown>): TE.TaskEither<FollowFailure, References> =>
  async (): Promise<Either<FollowFailure, References>> => {
    const found = new Map<string, ReadonlyArray<ContentRef>>()
    for await (const followed of store.follow(beginning, {}, { until: 'end' })) {
      if (followed.type === 'Failed') return left(followed.failure)
      for (const { data, metadata } of followed.page.events) {
        const { command } = metadata
        if (typeof command !== 'string' || !commands.has(command)) continue
        found.set(command, [...(found.get(command) ?? []), ...referencesIn(data)])
      }
    }
    return right(found)
  }

/** Answers how many commands were settled. Reads the history only when there is one to settle. */
export const sweepPendingWords =
  (dependencies: Dependencies) =>
  (before: string): TE.TaskEither<ContentStoreFailure | FollowFailure, number> =>
  async () => {
    const { content } = dependencies
    const late = await content.unsettled(before)()
    if (isLeft(late) || late.right.length === 0) return isLeft(late) ? late : right(0)
    const referred = await referredBy(dependencies, new Set(late.right))()
    if (isLeft(referred)) return referred
    return pipe(
      sequentially(late.right, command => content.settle(command, referred.right.get(command) ?? [])),
      TE.map(settled => settled.length)
    )()
  }
