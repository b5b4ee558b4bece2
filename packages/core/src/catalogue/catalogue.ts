/** Every event that is stored, in every shape it ever had, made from the codecs that read them: an AsyncAPI 3 document. */
import { streamPatternOf } from '../address.ts'
import { aggregateNamed } from '../command-named.ts'
import { eventShapes, type EventShapes } from '../decode-event.ts'
import { jsonSchemaOf, type JsonSchema } from './json-schema.ts'

export interface CataloguedEvent {
  readonly name: string
  readonly title: string
  readonly contentType: 'application/json'
  readonly payload: JsonSchema
  /** The version of the shape in which it is stored today. */
  readonly 'x-version': number
  /** The shapes in which it was stored before, by their versions. */
  readonly 'x-past-shapes': Readonly<Record<string, JsonSchema>>
}
interface Reference {
  readonly $ref: string
}
export interface Catalogue {
  readonly asyncapi: '3.0.0'
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly defaultContentType: 'application/json'
  readonly channels: Readonly<Record<string, { readonly messages: Readonly<Record<string, Reference>> }>>
  readonly operations: Readonly<Record<string, { readonly action: 'send'; readonly channel: Reference }>>
  readonly components: { readonly messages: Readonly<Record<string, CataloguedEvent>> }
}

const inWords = (type: string): string => type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()

const catalogued = ({ type, codecs }: EventShapes): readonly [string, CataloguedEvent] => {
  const shapes = codecs.map(jsonSchemaOf)
  const past = shapes.slice(0, -1).map((schema, place) => [String(place + 1), schema] as const)
  return [
    type,
    {
      name: type,
      title: inWords(type),
      contentType: 'application/json',
      payload: shapes.at(-1) ?? {},
      'x-version': shapes.length,
      'x-past-shapes': Object.fromEntries(past)
    }
  ]
}
/** The pattern of an aggregate's streams, with its parameters. */
const addressOf = (name: string): object => {
  const { aggregate = { name, address: [] } } = aggregateNamed(name) ?? {}
  return {
    address: streamPatternOf(aggregate),
    parameters: Object.fromEntries(aggregate.address.map(field => [field, {}]))
  }
}

export const catalogueOf = (events: ReadonlyArray<EventShapes>): Catalogue => {
  const aggregates = [...new Set(events.map(({ aggregate }) => aggregate))]
  const messagesOf = (of: string) =>
    events
      .filter(({ aggregate }) => aggregate === of)
      .map(({ type }) => [type, { $ref: `#/components/messages/${type}` }] as const)
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Events of a network of therapeutic communities',
      version: '1.0.0',
      description:
        'What is stored for good. Each channel is one kind of stream; an event that says no v is stored in the first of its shapes.'
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(
      aggregates.map(name => [name, { ...addressOf(name), messages: Object.fromEntries(messagesOf(name)) }])
    ),
    operations: Object.fromEntries(
      aggregates.map(name => [`${name}Happens`, { action: 'send', channel: { $ref: `#/channels/${name}` } }])
    ),
    components: { messages: Object.fromEntries(events.map(catalogued)) }
  }
}

/** The catalogue of this network's events. */
export const catalogue = (): Catalogue => catalogueOf(eventShapes)
