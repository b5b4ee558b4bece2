/** What is answered of records: states, pages of events, and what became of a command. */
import { entries, eventShapes } from '@cofc/core'
import { commandSchemas, givableOf } from './command-schemas.ts'
import { oneOfTypes, pascal, recordOf, schemaNamed, type Schema } from './parts.ts'
import { problemSchema } from './problem-responses.ts'
import { eventSchema, valueSchemas } from './value-schemas.ts'

const text: Schema = { type: 'string' }
const whole: Schema = { type: 'integer', minimum: 0 }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
const listOf = (items: Schema): Schema => ({ type: 'array', items })

const recorded = (data: Schema) => ({ id: text, type: text, version: whole, position: text, data })
const metadata: Schema = {
  ...orNull({ type: 'object' }),
  description: 'who recorded it, when and what was asked; null for whoever may not know'
}
const became = {
  outcome: { enum: ['applied', 'already-so', 'already-applied'] },
  ...{ stream: text, version: whole },
  tag: { ...text, description: 'the tag of the state as it is now, for If-Match' },
  position: orNull(text),
  events: listOf(recordOf(recorded(schemaNamed('AnyEvent'))))
}
const pageOf = (events: Schema): Schema =>
  recordOf({
    events: listOf(recordOf({ ...recorded(events), stream: text, metadata })),
    next: { ...orNull(whole), description: 'the version behind which the next page begins; null at the end' }
  })

/** Without a discriminator: an event that was stored in several shapes is several records of one type. */
const anyOfEvents = (types: ReadonlyArray<string>): Schema => ({ oneOf: types.map(schemaNamed) })
const typesOf = (name: string): ReadonlyArray<string> =>
  eventShapes.filter(({ aggregate }) => aggregate === name).map(({ type }) => type)

/** A state has no codec: that it is a list or has a status is seen of the one that everything begins with. */
const stateIn = (initial: unknown): Schema => {
  if (Array.isArray(initial)) return { type: 'array' }
  const hasStatus = typeof initial === 'object' && initial !== null && 'status' in initial
  return { type: 'object', ...(hasStatus ? { properties: { status: text }, required: ['status'] } : {}) }
}
const stateOf = (name: string, initial: unknown): Schema =>
  recordOf({
    ...{ aggregate: { const: name }, stream: text, version: whole, asOf: orNull(schemaNamed('PlainDate')) },
    state: { ...stateIn(initial), description: 'what its events come to' }
  })

const ofAggregates = entries.flatMap(({ aggregate }): ReadonlyArray<readonly [string, Schema]> => {
  const name = pascal(aggregate.name)
  return [
    [`${name}Command`, oneOfTypes(givableOf(aggregate).map(({ type }) => type))],
    [`${name}Event`, anyOfEvents(typesOf(aggregate.name))],
    [`${name}Events`, pageOf(schemaNamed(`${name}Event`))],
    [`${name}State`, stateOf(aggregate.name, aggregate.initialState)]
  ]
})

const byWhom = 'who recorded it; null for whoever may not know'
const fixed: Readonly<Record<string, Schema>> = {
  Problem: problemSchema,
  CommandAnswer: recordOf({
    ...became,
    followed: { ...listOf(recordOf(became)), description: 'what followed of it elsewhere' },
    isToBeContinued: { type: 'boolean', description: 'whether something follows that could not be done at once' }
  }),
  History: recordOf({
    community: schemaNamed('CommunityId'),
    asOf: orNull(schemaNamed('PlainDate')),
    entries: listOf(
      recordOf({
        ...{ aggregate: text, stream: text, version: whole, on: schemaNamed('PlainDate'), id: text },
        ...{ recordedAt: orNull(text), role: orNull(text), by: { ...orNull({ type: 'object' }), description: byWhom } },
        event: { type: 'object', properties: { type: text }, required: ['type'] },
        state: { description: 'of its aggregate, after it' }
      })
    )
  }),
  Cycles: listOf(
    recordOf({
      ...{ cycle: schemaNamed('Cycle'), edition: schemaNamed('EditionId') },
      ...{ opens: schemaNamed('PlainDate'), closes: schemaNamed('PlainDate') },
      revision: { ...whole, description: 'the last that was published; 0 before the first' }
    })
  ),
  FeedPage: recordOf({
    events: listOf({
      type: 'object',
      properties: { ...recorded({}), stream: text, metadata },
      required: ['id', 'type', 'version', 'position', 'stream', 'data']
    }),
    position: { ...text, description: 'behind which the next page begins' },
    caughtUp: { type: 'boolean', description: 'whether this is all there is as yet' }
  }),
  ProblemTypes: listOf({
    type: 'object',
    properties: {
      ...{ type: text, title: text, status: { type: 'integer' } },
      aggregate: { ...text, description: 'of a refusal: what refuses' },
      pointer: { ...text, description: 'of a refusal: the field that is to be put right' }
    },
    required: ['type', 'title', 'status']
  })
}

/** Each name is there once: a command, an event and a value are never called the same. */
export const schemas = (): Readonly<Record<string, Schema>> => ({
  ...fixed,
  AnyEvent: anyOfEvents(eventShapes.map(({ type }) => type)),
  ...Object.fromEntries(ofAggregates),
  ...commandSchemas(),
  ...Object.fromEntries(eventShapes.map(shape => [shape.type, eventSchema(shape)])),
  ...valueSchemas()
})
