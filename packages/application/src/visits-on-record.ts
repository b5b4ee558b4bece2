/** The visits of a cycle as history has them, and who is registered as a reviewer. */
import {
  domain,
  streamOf,
  type Cycle,
  type DomainEvent,
  type PlainDate,
  type ReviewerId,
  type ReviewKey
} from '@cofc/core'
import { beginning, type EventStore, type FollowFailure } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { decoded, load, type Unreadable } from './load.ts'
import { together, visitsOf, type Visits } from './visits-of-review.ts'

export interface VisitsOnRecord extends Visits {
  readonly reviewers: ReadonlyArray<ReviewerId>
}
type Failure = FollowFailure | Unreadable

/** What a pass through history finds: which reviews there are, the days that each speaks of, and who is registered. */
interface Found {
  readonly reviews: Map<string, { readonly key: ReviewKey; readonly days: Set<PlainDate> }>
  readonly reviewers: Set<ReviewerId>
}
const types = ['ReviewOpened', 'VisitAgreed', 'VisitMoved', 'VisitHeld', 'ReviewerRegistered'] as const
type Sought = Extract<DomainEvent, { readonly type: (typeof types)[number] }>

const daysIn = (event: Exclude<Sought, { readonly type: 'ReviewerRegistered' | 'ReviewOpened' }>) =>
  event.type === 'VisitHeld' ? event.days : [event.date]

const note = ({ reviews, reviewers }: Found, event: Sought): void => {
  if (event.type === 'ReviewerRegistered') {
    reviewers.add(event.reviewer)
    return
  }
  const { community, cycle, kind } = event
  const key = { community, cycle, kind }
  const stream = streamOf(domain.review.aggregate, key)
  const { days } = reviews.get(stream) ?? { days: new Set() }
  if (event.type !== 'ReviewOpened') for (const day of daysIn(event)) days.add(day)
  reviews.set(stream, { key, days })
}

const find = async (store: EventStore): Promise<Either<Failure, Found>> => {
  const found: Found = { reviews: new Map(), reviewers: new Set() }
  for await (const followed of store.follow(beginning, { types }, { until: 'end' })) {
    if (followed.type === 'Failed') return left(followed.failure)
    for (const recorded of followed.page.events) {
      const event = await decoded(recorded)()
      if (isLeft(event)) return event
      note(found, event.right as Sought)
    }
  }
  return right(found)
}

const loadVisits = async (store: EventStore, keys: ReadonlyArray<ReviewKey>): Promise<Either<Failure, Visits>> => {
  const all: Array<Visits> = []
  for (const key of keys) {
    const loaded = await load(store)(domain.review.aggregate, streamOf(domain.review.aggregate, key))()
    if (isLeft(loaded)) return loaded
    all.push(visitsOf(key, loaded.right.state))
  }
  return right(together(all))
}

/** Goes through the history once, and reads the reviews of the cycle and those of others that speak of the same days. */
export const visitsOnRecord =
  (store: EventStore) =>
  (cycle: Cycle): TaskEither<Failure, VisitsOnRecord> =>
  async () => {
    const found = await find(store)
    if (isLeft(found)) return found
    const reviews = [...found.right.reviews.values()]
    const own = await loadVisits(
      store,
      reviews.filter(({ key }) => key.cycle === cycle).map(({ key }) => key)
    )
    if (isLeft(own)) return own
    const days = new Set(own.right.visits.map(({ day }) => day))
    const elsewhere = reviews.filter(one => one.key.cycle !== cycle && [...one.days].some(day => days.has(day)))
    const others = await loadVisits(
      store,
      elsewhere.map(({ key }) => key)
    )
    if (isLeft(others)) return others
    const history = [...own.right.history, ...others.right.history]
    return right({ ...own.right, history, reviewers: [...found.right.reviewers] })
  }
