/** Gathers what a rule must know: the questions that the aggregate's table names are asked of their streams. */
import type { AnyQuestion, ContentRef, Dated } from '@cofc/core'
import type { Json, JsonObject, StoreFailure } from '@cofc/event-store'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { inTurn } from './in-turn.ts'
import { load, type Unreadable } from './load.ts'
import type { Parts } from './parts.ts'
import type { PrivateStore, PrivateStoreFailure } from './private-store.ts'

/** The answers by name, and for each where it came from. Of a private fact only the name is told. */
export interface Gathered {
  readonly known: Readonly<Record<string, unknown>>
  readonly sources: JsonObject
}
type GatherFailure = StoreFailure | Unreadable | PrivateStoreFailure
type Sources = Pick<Parts, 'store' | 'privately' | 'states'>

const wordsFor = (
  privately: PrivateStore,
  refs: ReadonlyArray<ContentRef>
): TE.TaskEither<PrivateStoreFailure, ReadonlyArray<string | null>> =>
  refs.length === 0 ? TE.right([]) : privately.read(refs)

const ask =
  ({ store, privately, states }: Sources, command: Dated) =>
  (question: AnyQuestion<Dated, unknown>): TE.TaskEither<GatherFailure, Answered> =>
  async () => {
    const streams = question.streams(command)
    const loaded = await inTurn(streams, stream => load(store, states)(question.about, stream))()
    if (isLeft(loaded)) return loaded
    const found = loaded.right.map(({ state }) => state)
    const words = await wordsFor(privately, question.words?.(command, found) ?? [])()
    if (isLeft(words)) return words
    const read = streams.map((stream, place) => ({ stream, version: loaded.right[place]?.version ?? 0 }))
    return right({
      answer: question.answer(command, found, words.right),
      source: question.words === null ? read : 'private'
    })
  }
interface Answered {
  readonly answer: unknown
  readonly source: Json
}

/** Asks the named questions, one after the other. */
export const gather =
  (sources: Sources) =>
  (
    command: Dated,
    names: ReadonlyArray<string>,
    questions: Readonly<Record<string, AnyQuestion<Dated, unknown>>>
  ): TE.TaskEither<GatherFailure, Gathered> =>
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
