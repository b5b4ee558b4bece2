/** The reference for readers, made from the document: one page that needs no network and no script. */
import type { JsonSchema } from '@cofc/core/catalogue'
import { problemTypes } from '../problem-types.ts'
import type { OpenApi } from './document.ts'
import { fieldsIn } from './reference-fields.ts'
import type { Operation, Parameter, Reference, Schema } from './parts.ts'

const nameIn = ({ $ref }: Reference): string => $ref.split('/').at(-1) ?? ''
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
/** Rows of a table under its heads; nothing where there is no row. */
const table = (heads: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<string> =>
  rows.length === 0
    ? []
    : [heads, heads.map(() => '---'), ...rows].map(cells => `| ${cells.map(cell).join(' | ')} |`).concat('')

const parameterIn = ({ components }: OpenApi, one: Parameter | Reference): Parameter =>
  '$ref' in one ? ((components.parameters as Readonly<Record<string, Parameter>>)[nameIn(one)] as Parameter) : one
const parametersOf = (document: OpenApi, { parameters = [] }: Operation): ReadonlyArray<string> =>
  table(
    ['parameter', 'where', 'means'],
    parameters
      .map(one => parameterIn(document, one))
      .map(({ name, in: where, required, description }) => [
        ...[`\`${name}\``, where, `${description}${required ? '' : ' (may be left out)'}`]
      ])
  )

const operationOf = (document: OpenApi, heading: string, operation: Operation): ReadonlyArray<string> => [
  `### ${heading}`,
  '',
  `${operation.summary}. Answers ${Object.keys(operation.responses).join(', ')}.`,
  '',
  ...parametersOf(document, operation)
]

const fieldRows = (schema: Schema): ReadonlyArray<ReadonlyArray<string>> =>
  fieldsIn(schema)
    .filter(({ path }) => path !== 'type')
    .map(({ path, holds, isNeeded }) => [`\`${path}\``, `${holds}${isNeeded ? '' : ' (may be left out)'}`])

const commandsOf = ({ components }: OpenApi, { requestBody }: Operation): ReadonlyArray<string> => {
  const named = requestBody?.content['application/json']?.schema['$ref']
  if (typeof named !== 'string') return []
  const { oneOf } = components.schemas[nameIn({ $ref: named })] ?? {}
  return ((oneOf ?? []) as ReadonlyArray<Reference>).flatMap(member => {
    const schema = components.schemas[nameIn(member)] ?? {}
    return [
      ...[`#### ${nameIn(member)}`, '', `${String(schema['description'])}.`, ''],
      ...table(['field', 'holds'], fieldRows(schema))
    ]
  })
}

const sectionOf = (document: OpenApi, { name, description }: OpenApi['tags'][number]): ReadonlyArray<string> => [
  ...[`## ${name}`, '', `${description}.`, ''],
  ...Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, { tags }]) => tags.includes(name))
      .flatMap(([method, operation]) => [
        ...operationOf(document, `${method.toUpperCase()} ${path}`, operation),
        ...commandsOf(document, operation)
      ])
  )
]

const writtenAs = ({ type = 'a choice', pattern, format, minimum, maximum }: JsonSchema): string =>
  [
    type,
    ...(pattern === undefined ? [] : [`\`${pattern}\``]),
    ...(format === undefined ? [] : [format]),
    ...(minimum === undefined ? [] : [`${String(minimum)} to ${String(maximum)}`])
  ].join(', ')
/** Whatever has a pattern, a range or a choice of its own. */
const isValue = (name: string, { title, properties, anyOf, oneOf }: Schema): boolean =>
  title === name && properties === undefined && anyOf === undefined && oneOf === undefined
const valuesOf = ({ components }: OpenApi): ReadonlyArray<string> =>
  table(
    ['value', 'is', 'written as'],
    Object.entries(components.schemas)
      .filter(([name, schema]) => isValue(name, schema))
      .map(([name, schema]) => [`\`${name}\``, String(schema['description']), writtenAs(schema)])
  )

export const reference = (document: OpenApi): string =>
  [
    ...['# HTTP, address by address', ''],
    'Made from `packages/http/openapi.json` by `npm run openapi -w @cofc/http`; how it is used is told in [how to use it over HTTP](how-to/use-over-http.md).',
    ...['', document.info.description, ''],
    ...document.tags.flatMap(tag => sectionOf(document, tag)),
    ...['## Values', '', ...valuesOf(document)],
    ...['## Problems', '', 'Each is `application/problem+json`; decide by its type.', ''],
    ...table(
      ['type', 'status', 'title', 'of', 'to be put right'],
      problemTypes.map(({ type, status, title, aggregate = '', pointer = '' }) => [
        ...[`\`${type}\``, String(status), title, aggregate, pointer]
      ])
    )
  ]
    .join('\n')
    .trimEnd()
    .concat('\n')
