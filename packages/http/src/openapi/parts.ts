/** The parts of an OpenAPI document, as far as this one uses them. */
export type Schema = Readonly<Record<string, unknown>>

export interface MediaType {
  readonly schema: Schema
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>
}
type Content = Readonly<Record<string, MediaType>>
export interface Answered {
  readonly description: string
  readonly headers?: Readonly<Record<string, Schema>>
  readonly content?: Content
}
export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description: string
  readonly schema: Schema
}
export interface Reference {
  readonly $ref: string
}
export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly tags: ReadonlyArray<string>
  readonly parameters?: ReadonlyArray<Parameter | Reference>
  readonly requestBody?: { readonly required: true; readonly content: Content }
  readonly responses: Readonly<Record<string, Answered | Reference>>
  /** Empty where nobody is asked who they are. */
  readonly security?: ReadonlyArray<Schema>
}
export type Method = 'get' | 'post'
export type Paths = Readonly<Record<string, { readonly [M in Method]?: Operation }>>

/** A part that is written once, under the components of the document. */
export const part = (kind: 'schemas' | 'parameters' | 'responses' | 'headers', name: string): Reference => ({
  $ref: `#/components/${kind}/${name}`
})
export const schemaNamed = (name: string): Schema => ({ ...part('schemas', name) })
/** A JSON answer. */
export const answered = (description: string, schema: Schema, headers: Answered['headers'] = {}): Answered => ({
  description,
  ...(Object.keys(headers).length === 0 ? {} : { headers }),
  content: { 'application/json': { schema } }
})
/** A record all of whose fields are there. */
export const recordOf = (properties: Readonly<Record<string, Schema>>, description?: string): Schema => ({
  type: 'object',
  ...(description === undefined ? {} : { description }),
  properties,
  required: Object.keys(properties)
})
/** `peer-review` as a name of a program: `PeerReview`. */
export const pascal = (name: string): string =>
  name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
/** One of these records, told apart by its type. */
export const oneOfTypes = (types: ReadonlyArray<string>): Schema => ({
  oneOf: types.map(schemaNamed),
  discriminator: {
    propertyName: 'type',
    mapping: Object.fromEntries(types.map(type => [type, `#/components/schemas/${type}`]))
  }
})
