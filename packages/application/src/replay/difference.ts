/**
 * What differs between two times in all that is recorded of a community: which parts of which state, by which event, and
 * which events are in one of the two only.
 */
import { domain, streamOf, type CommunityId, type Cycle, type Role } from '@cofc/core'
import type { RecordedEvent, StoreFailure } from '@cofc/event-store'
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Dependencies } from '../dependencies.ts'
import { streamsAbout } from '../history.ts'
import { load, readToday, type Unreadable } from '../load.ts'
import { sequentially } from '../sequentially.ts'
import type { Moment } from './as-at.ts'
import { foldedParts, type ExplainFailure, type Folded } from './explain.ts'
import { changesBetween, type Change } from './paths.ts'
import { decisionsOf, eventTold, type EventTold, type RecordedDecision } from './recorded-decision.ts'
import { storeAsAt } from './store-as-at.ts'

export interface AskDifference {
  readonly community: CommunityId
  readonly from: Moment
  readonly to: Moment
  readonly role: Role
}
export interface StreamDifference {
  readonly aggregate: string
  readonly stream: string
  readonly changes: ReadonlyArray<Change & { readonly because: RecordedDecision | null }>
  /** Events that are in the later only, and in the earlier only. */
  readonly came: ReadonlyArray<EventTold>
  readonly went: ReadonlyArray<EventTold>
}
export interface Difference {
  /** How many events there are at either time: none at both where nothing is recorded of the community. */
  readonly events: { readonly from: number; readonly to: number }
  /** Those in which anything differs. */
  readonly streams: ReadonlyArray<StreamDifference>
}

type AggregateStream = ReturnType<typeof streamsAbout>[number]
type Store = Dependencies['events']
type Cycles = ReadonlyArray<{ readonly cycle: Cycle }>

const cyclesIn =
  (community: CommunityId) =>
  (store: Store): TE.TaskEither<StoreFailure | Unreadable, Cycles> => {
    const { aggregate } = domain.membership
    return pipe(
      load(store)(aggregate, streamOf(aggregate, { community })),
      TE.map(({ state: { cycles } }) => cycles)
    )
  }

interface BothTimes extends AggregateStream {
  readonly from: Folded
  readonly to: Folded
}
interface Differs extends BothTimes {
  readonly changes: ReadonlyArray<Change>
}

/** The event that made it so; what stands no more because an event is left out has none. */
const reasonIn = ({ to }: Pick<BothTimes, 'to'>, { path }: Change): RecordedEvent | undefined =>
  to.changes.get(path)?.event

const idsOf = ({ events }: Folded): ReadonlySet<string> => new Set(events.map(({ id }) => id))
const isInBoth = ({ from, to }: BothTimes): boolean => {
  const ids = idsOf(to)
  return from.events.length === to.events.length && from.events.every(({ id }) => ids.has(id))
}

/** A stream at both times. */
const atBothTimes =
  (stores: Stores, { from, to, role }: AskDifference) =>
  async (about: AggregateStream): Promise<Either<ExplainFailure, Differs>> => {
    const { aggregate, stream } = about
    const [before, after] = [await readToday(stores.from)(stream)(), await readToday(stores.to)(stream)()]
    if (isLeft(before)) return before
    if (isLeft(after)) return after
    const both: BothTimes = {
      ...about,
      from: foldedParts({ aggregate, asOf: from.asOf, role })(before.right),
      to: foldedParts({ aggregate, asOf: to.asOf, role })(after.right)
    }
    return right({ ...both, changes: changesBetween(both.from.parts, both.to.parts) })
  }

interface Stores {
  readonly from: Store
  readonly to: Store
}
const storesAt =
  (store: Store) =>
  ({ from, to }: AskDifference): TE.TaskEither<ExplainFailure, Stores> =>
    pipe(
      storeAsAt(store)(from.asAt),
      TE.flatMap(early =>
        pipe(
          storeAsAt(store)(to.asAt),
          TE.map(late => ({ from: early, to: late }))
        )
      )
    )

const told =
  (role: Role, decisions: ReadonlyMap<RecordedEvent, RecordedDecision>) =>
  (differs: Differs): StreamDifference => {
    const { aggregate, stream, from, to, changes } = differs
    const only = (some: Folded, others: ReadonlySet<string>) =>
      some.events.filter(({ id }) => !others.has(id)).map(eventTold(role))
    return {
      ...{ aggregate: aggregate.name, stream },
      changes: changes.map(change => {
        const event = reasonIn(differs, change)
        return { ...change, because: event === undefined ? null : (decisions.get(event) ?? null) }
      }),
      came: only(to, idsOf(from)),
      went: only(from, idsOf(to))
    }
  }

const sum = (counts: ReadonlyArray<number>): number => counts.reduce((all, one) => all + one, 0)

const withReasons =
  (store: Store, role: Role) =>
  (streams: ReadonlyArray<Differs>): TE.TaskEither<ExplainFailure, Difference> => {
    const differs = streams.filter(one => one.changes.length > 0 || !isInBoth(one))
    const events = {
      from: sum(streams.map(({ from }) => from.events.length)),
      to: sum(streams.map(({ to }) => to.events.length))
    }
    const reasons = [...new Set(differs.flatMap(one => one.changes.flatMap(change => reasonIn(one, change) ?? [])))]
    return pipe(
      decisionsOf(store, role)(reasons),
      TE.map(decisions => new Map(decisions.flatMap((decision, at) => pairOf(reasons[at], decision)))),
      TE.map(decisions => ({ events, streams: differs.map(told(role, decisions)) }))
    )
  }
const pairOf = (
  event: RecordedEvent | undefined,
  decision: RecordedDecision
): ReadonlyArray<readonly [RecordedEvent, RecordedDecision]> => (event === undefined ? [] : [[event, decision]])

export const difference =
  ({ events: store }: Pick<Dependencies, 'events'>) =>
  (ask: AskDifference): TE.TaskEither<ExplainFailure, Difference> =>
    pipe(
      storesAt(store)(ask),
      TE.flatMap(stores =>
        pipe(
          sequentially<Store, ExplainFailure, Cycles>([stores.from, stores.to], cyclesIn(ask.community)),
          TE.flatMap(cycles =>
            sequentially<AggregateStream, ExplainFailure, Differs>(
              streamsAbout(ask.community, cycles.flat()),
              about => async () => atBothTimes(stores, ask)(about)
            )
          )
        )
      ),
      TE.flatMap(found => withReasons(store, ask.role)(found))
    )
