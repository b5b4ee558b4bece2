/**
 * What an aggregate is: one table with an entry for every command, event and refusal. `decide` may refuse; `evolve` may
 * not, and knows nothing but state and event.
 */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import type { Grants, UseCase } from './roles.ts'
import type { Upcasts } from './upcast.ts'
import type { PlainDate } from './values/plain-date.ts'

export interface Message {
  readonly type: string
}
/** Commands and events carry the day on which it happened in the world. */
export interface Dated extends Message {
  readonly on: PlainDate
}
/** The member of a union that has this type. */
export type Of<M extends Message, Type> = Extract<M, { readonly type: Type }>
/** Any field of any of the commands. */
export type FieldOf<C> = C extends unknown ? Exclude<keyof C & string, 'type'> : never

/** Of an aggregate whose rules need to know nothing from elsewhere. */
export type NoFacts = unknown

/** The events that follow from a command (none: it is already so), or what stands in the way. */
export type Decision<E, R> = Either<R, ReadonlyArray<E>>
export const accept = <E = never>(...events: ReadonlyArray<E>): Either<never, ReadonlyArray<E>> => right(events)
export const refuse = <const R extends Message>(refusal: R): Either<R, never> => left(refusal)

type PrivateFields<C, F, Name> = {
  readonly [Fact in keyof F]?: Fact extends Name & FieldOf<C> ? t.Type<NonNullable<F[Fact]>, unknown> : never
}
export interface CommandEntry<C, S, E, R, F, Name extends keyof F> {
  readonly codec: t.Type<C, unknown>
  /** What it does, as a heading: `Admit a community`. */
  readonly title: string
  readonly roles: Grants
  /** What the rule must know; a rule that looks at anything else does not compile. */
  readonly facts: ReadonlyArray<Name>
  readonly rule: (command: C, state: S, known: Pick<F, NoInfer<Name>>) => Decision<E, R>
  /** The facts that the command itself gives in private: a reference stands in the field, the plain value is the fact of that name. */
  readonly private?: PrivateFields<C, F, NoInfer<Name>>
  /** The use case that alone gives it. */
  readonly onlyThrough?: UseCase
}
export interface EventEntry<E> {
  readonly codec: t.Type<E, unknown>
  readonly says: (event: E) => string
}
export interface RefusalEntry<R, C> {
  /** A sentence that tells what would put it right. */
  readonly says: (refusal: R) => string
  /** The field of the command that is to be put right; `null` when no field would. */
  readonly about: FieldOf<C> | null
}
export type Events<E extends Message> = { readonly [Type in E['type']]: EventEntry<Of<E, Type>> }
export type Refusals<R extends Message, C> = { readonly [Type in R['type']]: RefusalEntry<Of<R, Type>, C> }
/** Which facts each command's rule must know, by the command's type. */
export type FactNames<C extends Message, F> = { readonly [Type in C['type']]: keyof F }

export interface Aggregate<
  C extends Dated,
  S,
  E extends Dated,
  R extends Message,
  F,
  Field extends string = string,
  Names extends FactNames<C, F> = FactNames<C, F>
> {
  readonly name: string
  /** The fields that tell one instance from another: stream, path and catalogue follow from them. */
  readonly address: ReadonlyArray<Field>
  readonly initialState: S
  readonly evolve: (state: S, event: E) => S
  readonly commands: { readonly [Type in keyof Names]: CommandEntry<Of<C, Type>, S, E, R, F, Names[Type]> }
  readonly events: Events<E>
  readonly refusals: Refusals<R, C>
  /** How what was stored in an earlier shape is read. */
  readonly upcasts?: Upcasts<E>
}

/** An aggregate's table: the types of its messages are given, which facts each rule knows is read off its entries. */
export const aggregate =
  <C extends Dated, S, E extends Dated, R extends Message, F>() =>
  <Field extends Exclude<keyof C, 'type'> & string, const Names extends FactNames<C, F>>(
    table: Aggregate<C, S, E, R, F, Field, Names>
  ): Aggregate<C, S, E, R, F, Field, Names> =>
    table

/** Answers a command by the table. `known` must hold what the command's entry names. */
export const decide =
  <C extends Dated, S, E extends Dated, R extends Message, F>({ commands }: Aggregate<C, S, E, R, F>) =>
  (command: C, state: S, known: F): Decision<E, R> => {
    const { rule } = commands[command.type as C['type']]
    return rule(command as never, state, known)
  }

/** What a history makes of an aggregate, from its beginning or from a state already reached. */
export const replay =
  <S, E extends Dated>(of: { readonly initialState: S; readonly evolve: (state: S, event: E) => S }) =>
  (events: ReadonlyArray<E>, from: S = of.initialState): S =>
    events.reduce(of.evolve, from)

/** A refusal in plain words. */
export const inWords =
  <C extends Dated, S, E extends Dated, R extends Message, F>({ refusals }: Aggregate<C, S, E, R, F>) =>
  (refusal: R): string => {
    const { says } = refusals[refusal.type as R['type']]
    return says(refusal as never)
  }
