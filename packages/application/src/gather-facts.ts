/** Gathers what a rule must know: the questions that the aggregate's table names are asked of their streams. */
import type { ContentStoreFailure } from '@cofc/content-store'
import {
  givenInPrivate,
  inOrder,
  isPrivate,
  type AggregateEntry,
  type AnyQuestion,
  type Dated,
  type FactSource,
  type Findings,
  type Replayable
} from '@cofc/core'
import type { Json, JsonObject, StoreFailure } from '@cofc/event-store'
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { KeepAnswer } from './kept-answers.ts'
import { load, type Unreadable } from './load.ts'
import type { Dependencies } from './dependencies.ts'

/** The answers by name, and for each where it came from. Of a private fact only the name is told. */
export interface GatheredFacts {
  readonly known: Readonly<Record<string, unknown>>
  readonly sources: JsonObject
}
export type GatherFailure = StoreFailure | Unreadable | ContentStoreFailure
/** A stream that was read for a fact. */
interface ReadForFact {
  readonly state: unknown
  readonly version: number
}
export interface FactSources extends Pick<Dependencies, 'events' | 'content' | 'states'> {
  /** How a stream is read; to its end, when left out. */
  readonly load?: (about: Replayable<unknown>, stream: string) => TE.TaskEither<StoreFailure | Unreadable, ReadForFact>
  /** How an answer is kept of which the rule is given the reference; who asks without a command to decide keeps none. */
  readonly keep?: KeepAnswer
}
type Sources = FactSources

const nothing: Either<never, ReadonlyArray<never>> = right([])

type Known = Readonly<Record<string, unknown>>

/** Reads the streams of a question one after the other, then the words that it must see. */
const findingsOf =
  ({ events, content, states, load: read = load(events, states) }: Sources, command: Dated) =>
  (question: AnyFactQuestion, known: Known): TE.TaskEither<GatherFailure, FoundForFact> =>
  async () => {
    const found: Array<unknown> = []
    const versions: Array<JsonObject> = []
    for (const stream of question.streams(command, known)) {
      const loaded = await read(question.about, stream)()
      if (isLeft(loaded)) return loaded
      found.push(loaded.right.state)
      versions.push({ stream, version: loaded.right.version })
    }
    const references = question.words?.(command, found, known) ?? []
    const words = references.length === 0 ? nothing : await content.read(references)()
    return isLeft(words) ? words : right({ findings: { states: found, words: words.right, known }, read: versions })
  }
type AnyFactQuestion = AnyQuestion<Dated, unknown, Known>
interface FoundForFact {
  readonly findings: Findings<unknown, Known>
  readonly read: ReadonlyArray<JsonObject>
}

/** The facts that a command's entry names, and the values that the command itself gives in private. */
export interface FactsToGather {
  readonly command: Dated
  readonly facts: ReadonlyArray<string>
  readonly given?: Known
}

interface Asking {
  readonly fact: string
  readonly source: FactSource<Dated, unknown, Known>
  readonly given: Known
  /** What was answered before. */
  readonly known: Known
}
interface Answered {
  readonly answer: unknown
  readonly read: ReadonlyArray<JsonObject>
}
const withoutReading = (answer: unknown): Answered => ({ answer, read: [] })

const answerOf =
  (sources: Sources, command: Dated) =>
  ({ fact, source, given, known }: Asking): TE.TaskEither<GatherFailure, Answered> => {
    if (source === givenInPrivate) return TE.right(withoutReading(given[fact] ?? null))
    if ('keeps' in source) {
      const kept = sources.keep?.({ fact, text: source.keeps(command, known), concerns: source.concerns(command) })
      return pipe(kept ?? TE.right(null), TE.map(withoutReading))
    }
    return pipe(
      findingsOf(sources, command)(source, known),
      TE.map(({ findings, read }) => ({ answer: source.answer(command, findings), read }))
    )
  }

/** Asks the questions of the facts, each after those it uses. What is private is told by its name alone, also in what follows from it. */
export const gatherFacts =
  (sources: Sources) =>
  (
    { command, facts, given = {} }: FactsToGather,
    questions: AggregateEntry['questions']
  ): TE.TaskEither<GatherFailure, GatheredFacts> =>
  async () => {
    const known: Record<string, unknown> = {}
    const from: Record<string, Json> = {}
    for (const fact of inOrder(questions, facts)) {
      const source = questions[fact]
      if (source === undefined) continue
      const answered = await answerOf(sources, command)({ fact, source, given, known })()
      if (isLeft(answered)) return answered
      known[fact] = answered.right.answer
      from[fact] = isPrivate(questions, fact) ? 'private' : answered.right.read
    }
    return right({ known, sources: from })
  }
