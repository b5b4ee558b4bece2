/** Gathers what a rule must know: the questions that the aggregate's table names are asked of their streams. */
import type { ContentStoreFailure } from '@cofc/content-store'
import type { AnyQuestion, Dated } from '@cofc/core'
import type { Json, JsonObject, StoreFailure } from '@cofc/event-store'
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import type * as TE from 'fp-ts/lib/TaskEither.js'
import { load, type Unreadable } from './load.ts'
import type { Dependencies } from './dependencies.ts'

/** The answers by name, and for each where it came from. Of a private fact only the name is told. */
export interface GatheredFacts {
  readonly known: Readonly<Record<string, unknown>>
  readonly sources: JsonObject
}
type GatherFailure = StoreFailure | Unreadable | ContentStoreFailure
type Sources = Pick<Dependencies, 'events' | 'content' | 'states'>

const nothing: Either<never, ReadonlyArray<never>> = right([])

const ask =
  ({ events: store, content, states }: Sources, command: Dated) =>
  (question: AnyQuestion<Dated, unknown>): TE.TaskEither<GatherFailure, FactAnswer> =>
  async () => {
    const found: Array<unknown> = []
    const read: Array<JsonObject> = []
    for (const stream of question.streams(command)) {
      const loaded = await load(store, states)(question.about, stream)()
      if (isLeft(loaded)) return loaded
      found.push(loaded.right.state)
      read.push({ stream, version: loaded.right.version })
    }
    const references = question.words?.(command, found) ?? []
    const words = references.length === 0 ? nothing : await content.read(references)()
    if (isLeft(words)) return words
    const answer = question.answer(command, found, words.right)
    return right({ answer, source: question.words === null ? read : 'private' })
  }
interface FactAnswer {
  readonly answer: unknown
  readonly source: Json
}

/** Asks the named questions, one after the other. */
export const gatherFacts =
  (sources: Sources) =>
  (
    command: Dated,
    names: ReadonlyArray<string>,
    questions: Readonly<Record<string, AnyQuestion<Dated, unknown>>>
  ): TE.TaskEither<GatherFailure, GatheredFacts> =>
  async () => {
    const known: Record<string, unknown> = {}
    const from: Record<string, Json> = {}
    for (const name of names) {
      const question = questions[name]
      if (question === undefined) continue
      const answered = await ask(sources, command)(question)()
      if (isLeft(answered)) return answered
      known[name] = answered.right.answer
      from[name] = answered.right.source
    }
    return right({ known, sources: from })
  }
