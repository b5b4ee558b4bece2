/**
 * What an aggregate is: one record whose table says, for every command, which rule answers it and what that rule must
 * know. `decide` may refuse; `evolve` may not, and knows nothing but state and event.
 */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import type { PastShapes } from './past-shape.ts'
import type { PlainDate } from './values/plain-date.ts'

export interface Message {
  readonly type: string
}
/** Whatever is asked or has happened carries the day on which it happened in the world. */
export interface Dated extends Message {
  readonly on: PlainDate
}

/** The codec of every message of a union, by its type: a codec that drifts from the hand-written type does not compile. */
export type Codecs<M extends Message> = {
  readonly [Type in M['type']]: t.Type<Extract<M, { readonly type: Type }>, unknown>
}

/** Of an aggregate whose rules need to know nothing from elsewhere. */
export type NoFacts = unknown

/** The events that follow from a command (none: it is already so), or what stands in the way. */
export type Decision<E, R> = Either<R, ReadonlyArray<E>>
export const accept = <E = never>(...events: ReadonlyArray<E>): Either<never, ReadonlyArray<E>> => right(events)
export const refuse = <const R extends Message>(refusal: R): Either<R, never> => left(refusal)

export interface Answer<C, S, E, R, Facts> {
  readonly knowing: ReadonlyArray<keyof Facts & string>
  readonly rule: (command: C, state: S, known: Facts) => Decision<E, R>
}

/** Pairs a rule with the facts it names. */
export const knowing =
  <Facts>() =>
  <const Name extends keyof Facts & string>(...names: ReadonlyArray<Name>) =>
  <C, S, E, R>(
    rule: (command: C, state: S, known: Pick<Facts, Name>) => Decision<E, R>
  ): Answer<C, S, E, R, Facts> => ({
    knowing: names,
    rule
  })

/** For every refusal a sentence that tells what would put it right. */
export type Says<R extends Message> = {
  readonly [Type in R['type']]: (refusal: Extract<R, { readonly type: Type }>) => string
}

export interface Aggregate<C extends Dated, S, E extends Dated, R extends Message, Facts> {
  readonly name: string
  readonly initialState: S
  readonly evolve: (state: S, event: E) => S
  /** One line a command: its rule, and what that rule must know. */
  readonly answers: { readonly [Type in C['type']]: Answer<Extract<C, { readonly type: Type }>, S, E, R, Facts> }
  /** What each refusal says, in a sentence that tells what would put it right. */
  readonly says: Says<R>
  /** The stream that a command is decided in. */
  readonly streamOf: (command: C) => string
  readonly commands: Codecs<C>
  readonly events: Codecs<E>
  /** How what was stored in an earlier shape is read. */
  readonly past?: PastShapes<E>
}

/** Answers a command by the table. `known` must hold what the table names for it. */
export const decide =
  <C extends Dated, S, E extends Dated, R extends Message, Facts>(aggregate: Aggregate<C, S, E, R, Facts>) =>
  (command: C, state: S, known: Facts): Decision<E, R> => {
    const answer: Answer<never, S, E, R, Facts> = aggregate.answers[command.type as C['type']]
    return answer.rule(command as never, state, known)
  }

/** What a history makes of an aggregate, from its beginning or from a state already reached. */
export const replay =
  <S, E extends Dated>(aggregate: { readonly initialState: S; readonly evolve: (state: S, event: E) => S }) =>
  (events: ReadonlyArray<E>, from: S = aggregate.initialState): S =>
    events.reduce(aggregate.evolve, from)

/** A refusal in plain words. */
export const inWords =
  <C extends Dated, S, E extends Dated, R extends Message, Facts>(aggregate: Aggregate<C, S, E, R, Facts>) =>
  (refusal: R): string => {
    const say: (refusal: never) => string = aggregate.says[refusal.type as R['type']]
    return say(refusal as never)
  }
