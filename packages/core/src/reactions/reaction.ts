/** What follows in one aggregate of what happened in another, named by the guarantee it keeps. */
import type { Dated } from '../aggregate.ts'

export interface Reaction {
  /** The guarantee, in the words of its file name. It is part of the ids of the commands: never change it. */
  readonly name: string
  /** The aggregate whose events it waits for. */
  readonly of: string
  readonly on: ReadonlyArray<string>
  /** What is then asked, given the event and the state of its own stream after it. */
  readonly commands: (event: never, state: unknown) => ReadonlyArray<Dated>
  /** The refusals of its commands that say there was nothing to do. */
  readonly settledBy: ReadonlyArray<string>
}

/** A reaction to some events of an aggregate. */
export const reaction =
  <S, E extends Dated>(of: { readonly name: string; readonly evolve: (state: S, event: E) => S }) =>
  <const Type extends E['type']>(kept: {
    readonly name: string
    readonly on: ReadonlyArray<Type>
    readonly commands: (event: Extract<E, { readonly type: Type }>, state: S) => ReadonlyArray<Dated>
    readonly settledBy: ReadonlyArray<string>
  }): Reaction => ({ ...kept, of: of.name, commands: kept.commands as Reaction['commands'] })
