/** What a step leans on: what its own stream begins with, what it says itself, and what its rule must know of. */
import { commandNamed, streamOf } from '@cofc/core'
import { askedBy } from './histories.ts'
import { csvFiles } from './index.ts'
import type { Step } from './step.ts'

/** The command by which each aggregate's stream begins: the first of the file that registers it. */
const beginnings: ReadonlyMap<string, string> = new Map(
  csvFiles.toReversed().flatMap(({ subject, commands }) => {
    const first = [commands[0] ?? []].flat()[0] ?? ''
    return commandNamed(first)?.aggregate.name === subject ? [[subject, first] as const] : []
  })
)
const beginningOf = (aggregate: string, stream: string): ReadonlyArray<string> => {
  const first = beginnings.get(aggregate)
  return first === undefined ? [] : [`${first} ${stream}`]
}

/** What explains a refusal of the step, if it is missing: the first that is. */
export const leaningOf = ({ command, gives, leansOn }: Step): ReadonlyArray<string> => {
  const named = commandNamed(command.type)
  if (named === null) return leansOn
  const { aggregate } = named
  const own = streamOf(aggregate, command as unknown as Readonly<Record<string, string>>)
  const known = askedBy({ command }).flatMap(asked => beginningOf(asked.aggregate, asked.stream))
  return [...beginningOf(aggregate.name, own), ...leansOn, ...known].filter(name => !gives.includes(name))
}
