/** How many members a community sent to the visits of others in a cycle, as far as the record still tells. */
import {
  cameFromIn,
  type CommunityId,
  type ContentRef,
  type Cycle,
  type DomainEvent,
  type PlainDate,
  type SentToOthers
} from '@cofc/core'
import type { ContentStoreFailure } from '@cofc/content-store'
import { beginning, type FollowFailure } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Dependencies } from './dependencies.ts'
import { decoded, type Unreadable } from './load.ts'

export interface AskSent {
  readonly community: CommunityId
  readonly cycle: Cycle
  /** Only visits that were over by this day. */
  readonly on: PlainDate
}
type Failure = FollowFailure | Unreadable
/** By the stream and the number of a visit: from where its team came; `null` where that was not noted. */
type VisitsHeld = ReadonlyMap<string, ContentRef | null>

const types = ['VisitHeld', 'TeamCameFrom'] as const
type Sought = Extract<DomainEvent, { readonly type: (typeof types)[number] }>

const isAsked = (event: Sought, { community, cycle, on }: AskSent): boolean =>
  event.community !== community && event.cycle === cycle && event.on <= on

const heldByOthers = async (
  { events }: Pick<Dependencies, 'events'>,
  ask: AskSent
): Promise<Either<Failure, VisitsHeld>> => {
  const visits = new Map<string, ContentRef | null>()
  for await (const followed of events.follow(beginning, { types }, { until: 'end' })) {
    if (followed.type === 'Failed') return left(followed.failure)
    for (const recorded of followed.page.events) {
      const read = await decoded(recorded)()
      if (isLeft(read)) return read
      const event = read.right as Sought
      if (!isAsked(event, ask)) continue
      const cameFrom = event.type === 'TeamCameFrom' ? event.communities : null
      visits.set(`${recorded.stream} ${String(event.visit)}`, cameFrom)
    }
  }
  return right(visits)
}

const sentBy = (community: CommunityId, words: string | null): number | null =>
  cameFromIn(words)?.reduce((sum, sent) => (sent.community === community ? sum + sent.members : sum), 0) ?? null

/** Goes through the history once. What was erased, or was held before it was noted, may be what is lacking. */
export const sentToOthers =
  (dependencies: Pick<Dependencies, 'events' | 'content'>) =>
  (ask: AskSent): TE.TaskEither<Failure | ContentStoreFailure, SentToOthers> =>
    pipe(
      () => heldByOthers(dependencies, ask),
      TE.flatMap(visits => {
        const noted = [...visits.values()].flatMap(cameFrom => cameFrom ?? [])
        return pipe(
          dependencies.content.read(noted),
          TE.map((words): SentToOthers => {
            const known = words.flatMap(one => sentBy(ask.community, one) ?? [])
            return { members: known.reduce((sum, sent) => sum + sent, 0), whole: known.length === visits.size }
          })
        )
      })
    )
