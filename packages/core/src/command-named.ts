/** Which aggregate answers a command, found by the command's type alone. */
import type * as t from 'io-ts'
import type { Aggregate, Dated, Message } from './aggregate.ts'
import { network } from './facts/network.ts'
import type { AnyQuestion } from './facts/question.ts'

/** An aggregate with its questions, for a runner that need not know which it is. */
export interface KeptByName {
  readonly aggregate: Aggregate<Dated, unknown, Dated, Message, Readonly<Record<string, unknown>>>
  readonly questions: Readonly<Record<string, AnyQuestion<Dated, unknown>>>
}
export interface NamedCommand {
  readonly kept: KeptByName
  readonly codec: t.Type<Dated, unknown>
}

const keptByName = Object.values(network) as unknown as ReadonlyArray<KeptByName>

/** A Map, so that no type name that every object has is taken for one of ours. */
const commands: ReadonlyMap<string, NamedCommand> = new Map(
  keptByName.flatMap(kept =>
    Object.entries(kept.aggregate.commands).map(([type, codec]) => [type, { kept, codec }] as const)
  )
)

/** The type of every command there is. */
export const commandTypes: ReadonlyArray<string> = [...commands.keys()]

/** `null` when no command is called so. */
export const commandNamed = (type: string): NamedCommand | null => commands.get(type) ?? null

const aggregates: ReadonlyMap<string, KeptByName> = new Map(keptByName.map(kept => [kept.aggregate.name, kept]))

/** The aggregate of that name; `null` when there is none. */
export const aggregateNamed = (name: string): KeptByName | null => aggregates.get(name) ?? null
