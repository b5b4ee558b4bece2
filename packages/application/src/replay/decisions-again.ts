/**
 * Every decision of a history, in its order, put to today's rules again: on the state before it and the facts as they were
 * read. With another book of policy in place of the one that was adopted, it tells which would have been decided otherwise.
 */
import {
  beforeRecords,
  commandNamed,
  count,
  inWords,
  policy,
  ruleInWords,
  streamOf,
  type CommunityId,
  type Dated,
  type PlainDate,
  type Policy,
  type PolicyBook
} from '@cofc/core'
import { beginning, type FollowFailure, type RecordedEvent } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { commandAsked } from '../asked.ts'
import { judgeEvents, type Instead, type Judgement, type Judging } from '../decide-again.ts'
import type { Dependencies } from '../dependencies.ts'
import type { GatherFailure } from '../gather-facts.ts'
import { placedEntries } from '../history.ts'
import { sequentially } from '../sequentially.ts'
import { rememberingStates } from './states-then.ts'

export interface DecisionAgain {
  readonly stream: string
  /** Of the first event that came of it. */
  readonly version: number
  readonly command: string | null
  /** What was asked, by its type; `null` where it is not kept. */
  readonly asked: string | null
  /** The rule that answers it, in words. */
  readonly rule: string | null
  readonly on: PlainDate
  readonly events: ReadonlyArray<string>
  readonly judgement: Judgement
  /** What today's rules say instead, in a sentence; `null` where it is decided as then, or cannot be told. */
  readonly instead: string | null
}
export type DecisionsFailure = FollowFailure | GatherFailure
export type FoundDecision = Either<DecisionsFailure, DecisionAgain>

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const insteadInWords = (asked: string, judgement: Judgement): string | null => {
  if (judgement.type !== 'DecidedOtherwise') return null
  const { decision } = judgement
  if (isLeft(decision)) {
    const entry = commandNamed(asked)
    return entry === null ? decision.left.type : inWords(entry.aggregate)(decision.left)
  }
  const types = decision.right.map(({ type }) => type)
  return types.length === 0 ? 'It would be so already.' : `Other events would follow: ${types.join(', ')}.`
}

/** The events that came of one command, in one stream. */
interface Together {
  readonly first: RecordedEvent
  readonly events: ReadonlyArray<RecordedEvent>
}
const told = ({ first, events }: Together, judgement: Judgement): DecisionAgain => {
  const { stream, version, metadata, data } = first
  const asked = text(commandAsked(events)?.['type'])
  const byRule =
    asked === null
      ? { rule: null, instead: null }
      : { rule: ruleInWords(asked), instead: insteadInWords(asked, judgement) }
  return {
    ...{ stream, version, command: text(metadata['command']), asked },
    ...{ on: (data as unknown as Dated).on, events: events.map(({ type }) => type), judgement },
    ...byRule
  }
}

const policyStream = streamOf(policy, {})
/** The numbers of a book in place of those that were in force, on every day. */
const underBook =
  (book: Partial<PolicyBook>): Instead =>
  (stream, state) => {
    if (stream !== policyStream) return state
    const adopted = (state as Policy).map(version => ({ ...version, adopted: { ...version.adopted, ...book } }))
    return [{ version: count(0), inForceFrom: beforeRecords, adopted: book }, ...adopted]
  }

type JudgeOne = (
  judging: Judging
) => (events: ReadonlyArray<RecordedEvent>) => Promise<Either<GatherFailure, Judgement>>

const asToday: JudgeOne = judging => async events => judgeEvents(judging)(events)()

/** Whatever differs by today's own book as well is no work of another. */
const byBook: JudgeOne =
  ({ instead, ...own }) =>
  async events => {
    const under = await judgeEvents(instead === undefined ? own : { ...own, instead })(events)()
    if (isLeft(under) || under.right.type !== 'DecidedOtherwise') return under
    const without = await judgeEvents(own)(events)()
    if (isLeft(without) || without.right.type === 'DecidedAsThen') return isLeft(without) ? without : under
    return right({ type: 'DecidedAsThen' })
  }

const isOfSame = (one: RecordedEvent, { stream, metadata }: RecordedEvent): boolean =>
  one.stream === stream && one.metadata['command'] === metadata['command']

/** The events of the whole history, those of one decision together. */
async function* decisionsIn(events: Dependencies['events']): AsyncGenerator<Either<FollowFailure, Together>> {
  let together: Array<RecordedEvent> = []
  for await (const followed of events.follow(beginning, {}, { until: 'end' })) {
    if (followed.type === 'Failed') {
      yield left(followed.failure)
      return
    }
    for (const event of followed.page.events) {
      const [first] = together
      if (first !== undefined && !isOfSame(first, event)) {
        yield right({ first, events: together })
        together = []
      }
      together.push(event)
    }
  }
  const [first] = together
  if (first !== undefined) yield right({ first, events: together })
}

async function* walked(judging: Judging, judgeOne: JudgeOne): AsyncGenerator<FoundDecision> {
  const states = rememberingStates()
  const judge = judgeOne({ ...judging, then: states })
  for await (const decision of decisionsIn(judging.events)) {
    if (isLeft(decision)) {
      yield decision
      return
    }
    const judged = await judge(decision.right.events)
    if (isLeft(judged)) {
      yield judged
      return
    }
    yield right(told(decision.right, judged.right))
    for (const event of decision.right.events) states.pass(event)
  }
}

type Read = Pick<Dependencies, 'events' | 'content'>
/** Every decision again, each with how it is judged; a failure ends them by being the last. */
export const decisionsAgain = (dependencies: Read): AsyncIterable<FoundDecision> => walked(dependencies, asToday)

/** The same under another book, in which only the numbers that differ need stand. */
export const decisionsUnder =
  (dependencies: Read) =>
  (book: Partial<PolicyBook>): AsyncIterable<FoundDecision> =>
    walked({ ...dependencies, instead: underBook(book) }, byBook)

/** The decisions that some events of whatever streams came of, in the order of their first events. */
const together = (events: ReadonlyArray<RecordedEvent>): ReadonlyArray<Together> => {
  const found = new Map<string, ReadonlyArray<RecordedEvent>>()
  for (const event of events) {
    const key = JSON.stringify([event.stream, event.metadata['command']])
    found.set(key, [...(found.get(key) ?? []), event])
  }
  return [...found.values()].flatMap(all => {
    const inOrder = all.toSorted((one, other) => one.version - other.version)
    return inOrder.slice(0, 1).map(first => ({ first, events: inOrder }))
  })
}

/** Every decision about one community again, by day. */
export const decisionsAbout =
  (dependencies: Read) =>
  (community: CommunityId): TE.TaskEither<DecisionsFailure, ReadonlyArray<DecisionAgain>> =>
    pipe(
      placedEntries(dependencies.events)(community, null),
      TE.flatMap(placed =>
        sequentially(together(placed.map(({ recorded }) => recorded)), decision =>
          pipe(
            judgeEvents(dependencies)(decision.events),
            TE.map(judgement => told(decision, judgement))
          )
        )
      )
    )
