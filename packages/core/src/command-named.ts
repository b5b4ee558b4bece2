/** Which aggregate answers a command, found by the command's type alone. */
import type { CommandEntry, Dated, Message } from './aggregate.ts'
import type { CodecDescription } from './codec-description.ts'
import { entries, type AggregateEntry } from './domain.ts'

/** Any command's entry, for those who need not know which it is. */
export type AnyCommandEntry = CommandEntry<Dated, unknown, Dated, Message, Readonly<Record<string, unknown>>, string>

export interface NamedCommand extends AggregateEntry {
  readonly command: AnyCommandEntry
}

/** A Map, so that no type name that every object has is taken for one of ours. */
export const commandsByType: ReadonlyMap<string, NamedCommand> = new Map(
  entries.flatMap(entry =>
    Object.entries(entry.aggregate.commands).map(([type, command]) => [type, { ...entry, command }] as const)
  )
)

/** The type of every command there is. */
export const commandTypes: ReadonlyArray<string> = [...commandsByType.keys()]

/** `null` when no command is called so. */
export const commandNamed = (type: string): NamedCommand | null => commandsByType.get(type) ?? null

/** Which fields a command of that type may leave out. */
export const fieldsLeftOutOf = (type: string): ReadonlyArray<string> => {
  const codec: CodecDescription | undefined = commandNamed(type)?.command.codec
  return codec?.type?.mayBeLeftOut ?? []
}

const aggregates: ReadonlyMap<string, AggregateEntry> = new Map(entries.map(entry => [entry.aggregate.name, entry]))

/** The aggregate of that name; `null` when there is none. */
export const aggregateNamed = (name: string): AggregateEntry | null => aggregates.get(name) ?? null
