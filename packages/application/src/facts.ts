/** Gathers what a rule must know: the questions that the aggregate's table names are asked of their streams. */
import type { AnyQuestion, ContentRef, Dated } from '@cofc/core'
import type { JsonObject, StoreFailure } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { inTurn } from './in-turn.ts'
import { load, type Unreadable } from './load.ts'
import type { Loaded } from './loaded.ts'
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
  (name: string, question: AnyQuestion<Dated, unknown>): TE.TaskEither<GatherFailure, Gathered> => {
    const streams = question.streams(command)
    const answered = (loaded: ReadonlyArray<Loaded<unknown>>): TE.TaskEither<GatherFailure, Gathered> => {
      const found = loaded.map(({ state }) => state)
      const read = streams.map((stream, place) => ({ stream, version: loaded[place]?.version ?? 0 }))
      return pipe(
        wordsFor(privately, question.words?.(command, found) ?? []),
        TE.map(words => ({
          known: { [name]: question.answer(command, found, words) },
          sources: { [name]: question.words === null ? read : 'private' }
        }))
      )
    }
    return pipe(
      inTurn(streams, stream => load(store, states)(question.about, stream)),
      TE.flatMap(answered)
    )
  }

/** Asks the named questions, one after the other. */
export const gather =
  (sources: Sources) =>
  (
    command: Dated,
    names: ReadonlyArray<string>,
    questions: Readonly<Record<string, AnyQuestion<Dated, unknown>>>
  ): TE.TaskEither<GatherFailure, Gathered> =>
    pipe(
      inTurn(names, name => {
        const question = questions[name]
        return question === undefined ? TE.right({ known: {}, sources: {} }) : ask(sources, command)(name, question)
      }),
      TE.map(answers => ({
        known: Object.assign({}, ...answers.map(({ known }) => known)) as Readonly<Record<string, unknown>>,
        sources: Object.assign({}, ...answers.map(({ sources: from }) => from)) as JsonObject
      }))
    )
