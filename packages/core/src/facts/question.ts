/**
 * A question about other aggregates' states, whose answer a rule must know. It is typed by the fields of a command that
 * it needs, so that every aggregate whose commands have them can ask it.
 */
import type { ContentRef } from '../values/content-ref.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'

/** What is needed to replay an aggregate's stream. */
export interface Replayable<S> {
  readonly name: string
  readonly initialState: S
  readonly evolve: (state: S, event: never) => S
  readonly events: Readonly<Record<string, unknown>>
}

/** What was found in the streams of a question, in their order. */
export interface Findings<S, Earlier> {
  readonly states: ReadonlyArray<S>
  /** The words asked for, in their order; `null` where they were erased. */
  readonly words: ReadonlyArray<string | null>
  /** The answers that the question uses. */
  readonly known: Earlier
}

/** `Needs` are the fields of the command that it looks at, `Earlier` the facts whose answers it uses. */
export interface Question<Needs, S, A, Earlier> {
  readonly about: Replayable<S>
  /** The streams to replay, all of one aggregate. */
  readonly streams: (command: Needs, known: Earlier) => ReadonlyArray<string>
  /** Which words of the erasable store it must see: what it answers is private then, and metadata name the fact only. */
  readonly words?: (command: Needs, states: ReadonlyArray<S>, known: Earlier) => ReadonlyArray<ContentRef>
  readonly answer: (command: Needs, findings: Findings<S, Earlier>) => A
}
/** The names of the facts whose answers a question uses, each once. */
export type Uses<Earlier> = { readonly [Name in keyof Earlier]: true }

/** A question whose state type need not be named any more. */
export interface AnyQuestion<Needs, A, Earlier = unknown> {
  readonly uses: Readonly<Record<string, true>>
  readonly about: Replayable<unknown>
  readonly streams: (command: Needs, known: Earlier) => ReadonlyArray<string>
  readonly words: ((command: Needs, states: ReadonlyArray<unknown>, known: Earlier) => ReadonlyArray<ContentRef>) | null
  readonly answer: (command: Needs, findings: Findings<unknown, Earlier>) => A
}

/** A question that uses the answers of others: they are asked first, and what one keeps private stays so in the next. */
export const questionAfter =
  <Needs, Earlier>(uses: Uses<Earlier>) =>
  <S, A>(question: Question<Needs, S, A, Earlier>): AnyQuestion<Needs, A, Earlier> =>
    ({ words: null, ...question, uses }) as unknown as AnyQuestion<Needs, A, Earlier>

export const question = <Needs>() => questionAfter<Needs, unknown>({})

/**
 * What follows from private answers and must be erasable itself. Its text is kept as words are, and the rule is given the
 * reference: it may store that.
 */
export interface KeptAnswer<Needs, Earlier> {
  readonly uses: Readonly<Record<string, true>>
  readonly keeps: (command: Needs, known: Earlier) => string
  /** The reviewers whom it concerns besides whomever the command is about: it goes when what is private about one of them is erased. */
  readonly concerns: (command: Needs) => ReadonlyArray<ReviewerId>
}
export const keptAfter =
  <Needs, Earlier>(uses: Uses<Earlier>) =>
  (answer: Omit<KeptAnswer<Needs, Earlier>, 'uses'>): KeptAnswer<Needs, Earlier> => ({ ...answer, uses })

/** In place of a question: the command itself gives the fact, in a field that its entry names as private. */
export const givenInPrivate = 'given in private'

/** The source of a fact. */
export type FactSource<Needs, A, Earlier = unknown> =
  | AnyQuestion<Needs, A, Earlier>
  | typeof givenInPrivate
  | (ContentRef extends A ? KeptAnswer<Needs, Earlier> : never)
