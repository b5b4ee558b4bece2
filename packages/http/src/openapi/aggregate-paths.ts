/** The addresses of every aggregate: its state, its commands and its events. None is written by hand. */
import { entries, pathPatternOf, type AggregateEntry } from '@cofc/core'
import { refusalsOf } from '../problem-types.ts'
import { givableOf, type Givable } from './command-schemas.ts'
import { answered, part, pascal, schemaNamed } from './parts.ts'
import type { MediaType, Operation, Parameter, Paths } from './parts.ts'
import { problemsAt } from './problem-responses.ts'
import { recordIn, spokenSchema } from './value-schemas.ts'

type AnAggregate = AggregateEntry['aggregate']
/** Makes an example of a command, as it is spoken. */
export type ExampleOf = (command: Pick<Givable, 'codec' | 'inPrivate'>) => unknown

/** What stands in the address, as the commands have it. */
const keysOf = ({ name, address, commands }: AnAggregate): ReadonlyArray<Parameter> => {
  const [first] = Object.values(commands)
  const fields = first === undefined ? {} : recordIn(spokenSchema(first.codec))
  return address.map(field => ({
    ...{ name: field, in: 'path', required: true, schema: fields[field] ?? {} },
    description: `the ${field} that the ${name} is about`
  }))
}

const stateOf = (aggregate: AnAggregate): Operation => ({
  operationId: `get${pascal(aggregate.name)}`,
  summary: `What is recorded as ${aggregate.name}`,
  tags: [aggregate.name],
  parameters: [
    ...keysOf(aggregate),
    ...['as-of', 'as-at', 'words', 'If-None-Match'].map(name => part('parameters', name))
  ],
  responses: {
    '200': answered('The state.', schemaNamed(`${pascal(aggregate.name)}State`), {
      ETag: { ...part('headers', 'ETag') }
    }),
    ...problemsAt('state')
  }
})

const eventsOf = (aggregate: AnAggregate): Operation => ({
  operationId: `get${pascal(aggregate.name)}Events`,
  summary: `The events of ${aggregate.name}, page by page`,
  tags: [aggregate.name],
  parameters: [...keysOf(aggregate), part('parameters', 'after-version'), part('parameters', 'limit')],
  responses: {
    '200': answered('A page.', schemaNamed(`${pascal(aggregate.name)}Events`), {
      Link: { ...part('headers', 'Link') }
    }),
    ...problemsAt('events')
  }
})

const bodyOf = (aggregate: AnAggregate, exampleOf: ExampleOf): MediaType => {
  const givable = givableOf(aggregate)
  return {
    schema: schemaNamed(`${pascal(aggregate.name)}Command`),
    examples: Object.fromEntries(givable.map(one => [one.type, { value: exampleOf(one) }]))
  }
}
const commandOf = (aggregate: AnAggregate, exampleOf: ExampleOf): Operation => ({
  operationId: `give${pascal(aggregate.name)}Command`,
  summary: `Give a command about the ${aggregate.name}`,
  description: givableOf(aggregate)
    .map(({ type, title }) => `- \`${type}\`: ${title}`)
    .join('\n'),
  tags: [aggregate.name],
  parameters: [
    ...keysOf(aggregate),
    ...['Idempotency-Key', 'If-Match', 'If-None-Match-any'].map(name => part('parameters', name))
  ],
  requestBody: { required: true, content: { 'application/json': bodyOf(aggregate, exampleOf) } },
  responses: {
    '200': answered('What became of it.', schemaNamed('CommandAnswer'), {
      'Idempotent-Replayed': { ...part('headers', 'Idempotent-Replayed') }
    }),
    ...problemsAt('command', refusalsOf.get(aggregate.name))
  }
})

export const aggregatePaths = (exampleOf: ExampleOf): Paths =>
  Object.fromEntries(
    entries.flatMap(({ aggregate }) => {
      const path = `/api${pathPatternOf(aggregate)}`
      return [
        [path, { get: stateOf(aggregate), post: commandOf(aggregate, exampleOf) }],
        [`${path}/events`, { get: eventsOf(aggregate) }]
      ] as const
    })
  )
