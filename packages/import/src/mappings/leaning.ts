/** What a step leans on: what its own stream begins with, what it says itself, and what its rule must know of. */
import { commandNamed, givenInPrivate, streamOf, type AnyQuestion } from '@cofc/core'
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
  const { aggregate, questions, command: entry } = named
  const own = streamOf(aggregate, command as unknown as Readonly<Record<string, string>>)
  const known = entry.facts.flatMap(fact => {
    const question = questions[fact] as AnyQuestion<unknown, unknown> | typeof givenInPrivate | undefined
    // Of its own kind it asks what stands beside it. What other answers lead to is known to them alone.
    if (question === undefined || question === givenInPrivate || question.about.name === aggregate.name) return []
    if (Object.keys(question.uses).length > 0) return []
    return question.streams(command, {}).flatMap(stream => beginningOf(question.about.name, stream))
  })
  return [...beginningOf(aggregate.name, own), ...leansOn, ...known].filter(name => !gives.includes(name))
}
