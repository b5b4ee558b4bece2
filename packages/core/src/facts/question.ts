/** A question about other aggregates' states, whose answer a rule must know. */
import type { ContentRef } from '../values/content-ref.ts'
import type { Dated } from '../aggregate.ts'

/** What is needed to replay an aggregate's stream. */
export interface Replayable<S> {
  readonly name: string
  readonly initialState: S
  readonly evolve: (state: S, event: never) => S
  readonly events: Readonly<Record<string, unknown>>
}

/**
 * The streams to replay, all of one aggregate, and what their states (in the same order) answer. A private question also
 * says which words of the erasable store it must see: they come in the same order, `null` where they were erased, and
 * metadata then name the fact and never what it was.
 */
export interface Question<C extends Dated, S, A> {
  readonly about: Replayable<S>
  readonly streams: (command: C) => ReadonlyArray<string>
  readonly words?: (command: C, states: ReadonlyArray<S>) => ReadonlyArray<ContentRef>
  readonly answer: (command: C, states: ReadonlyArray<S>, words: ReadonlyArray<string | null>) => A
}

/** A question whose state type nobody needs to name any more. */
export interface AnyQuestion<C extends Dated, A> {
  readonly about: Replayable<unknown>
  readonly streams: (command: C) => ReadonlyArray<string>
  readonly words: ((command: C, states: ReadonlyArray<unknown>) => ReadonlyArray<ContentRef>) | null
  readonly answer: (command: C, states: ReadonlyArray<unknown>, words: ReadonlyArray<string | null>) => A
}
export const question = <C extends Dated, S, A>(asked: Question<C, S, A>): AnyQuestion<C, A> =>
  ({ words: null, ...asked }) as unknown as AnyQuestion<C, A>

/** One question for every fact of an aggregate. */
export type Questions<C extends Dated, Facts> = { readonly [Name in keyof Facts]: AnyQuestion<C, Facts[Name]> }
