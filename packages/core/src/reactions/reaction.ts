/** What follows in one aggregate of what happened in another, named by the guarantee it keeps. */
import type { Dated } from '../aggregate.ts'
import type { AnyQuestion } from '../facts/question.ts'

/** The questions whose answers a reaction must know, by name. */
export type ReactionQuestions<Needs, Known> = {
  readonly [Name in keyof Known]: AnyQuestion<Needs, Known[Name]>
}

export interface Reaction {
  /** The guarantee, in the words of its file name. It is part of the ids of the commands: never change it. */
  readonly name: string
  /** The aggregate whose events it waits for. */
  readonly of: string
  readonly on: ReadonlyArray<string>
  /** Asked of other streams before, as for a rule. */
  readonly questions: ReactionQuestions<Dated, Readonly<Record<string, unknown>>>
  /** What is then asked, given the event, the state of its own stream after it, and the facts. */
  readonly commands: (event: never, state: unknown, known: never) => ReadonlyArray<Dated>
  /** The refusals of its commands that say there was nothing to do. */
  readonly settledBy: ReadonlyArray<string>
}

/** What a reaction to some events is made of; `Known` are the facts it asks for. */
interface ReactionParts<S, E extends Dated, Type, Known> {
  readonly name: string
  readonly on: ReadonlyArray<Type>
  readonly questions?: ReactionQuestions<Extract<E, { readonly type: Type }>, Known>
  readonly commands: (
    event: Extract<E, { readonly type: Type }>,
    state: S,
    known: NoInfer<Known>
  ) => ReadonlyArray<Dated>
  readonly settledBy: ReadonlyArray<string>
}

/** A reaction to some events of an aggregate. */
export const reaction =
  <S, E extends Dated>(of: { readonly name: string; readonly evolve: (state: S, event: E) => S }) =>
  <const Type extends E['type'], Known = unknown>(parts: ReactionParts<S, E, Type, Known>): Reaction => ({
    ...parts,
    of: of.name,
    questions: (parts.questions ?? {}) as unknown as Reaction['questions'],
    commands: parts.commands as unknown as Reaction['commands']
  })
