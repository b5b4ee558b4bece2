/**
 * Settles the words of commands that were cut off between keeping words and storing events: those that an event refers
 * to stay, the rest is swept. Younger ones are left alone, for their command may be under way in another process.
 */
import { beginning, type FollowFailure } from '@cofc/event-store'
import type { ContentRef } from '@cofc/core'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { inTurn } from './in-turn.ts'
import type { Parts } from './parts.ts'
import type { PrivateStoreFailure } from './private-store.ts'
import { referencesIn } from './words.ts'

type References = ReadonlyMap<string, ReadonlyArray<ContentRef>>

/** What the events of some commands refer to. */
const referredBy =
  ({ store }: Parts, commands: ReadonlySet<unknown>): TE.TaskEither<FollowFailure, References> =>
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
export const settleLeftBehind =
  (parts: Parts) =>
  (before: string): TE.TaskEither<PrivateStoreFailure | FollowFailure, number> =>
  async () => {
    const { privately } = parts
    const late = await privately.unsettled(before)()
    if (isLeft(late) || late.right.length === 0) return isLeft(late) ? late : right(0)
    const referred = await referredBy(parts, new Set(late.right))()
    if (isLeft(referred)) return referred
    return pipe(
      inTurn(late.right, command => privately.settle(command, referred.right.get(command) ?? [])),
      TE.map(settled => settled.length)
    )()
  }
