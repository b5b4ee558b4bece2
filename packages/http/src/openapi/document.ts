/**
 * The OpenAPI 3.1 document of all that is answered, made from the codecs, the tables of problems and the reports. It lies in
 * the package as openapi.json, which `npm run openapi` writes.
 */
import { entries } from '@cofc/core'
import { waitingParameters } from '../at-least.ts'
import { spelt } from '../parameters.ts'
import { aggregatePaths, type ExampleOf } from './aggregate-paths.ts'
import { evidencePaths } from './evidence-paths.ts'
import { otherPaths } from './other-paths.ts'
import type { Parameter, Paths, Schema } from './parts.ts'
import { schemaNamed } from './parts.ts'
import { problemResponses } from './problem-responses.ts'
import { schemas } from './record-schemas.ts'
import { readPaths } from './report-paths.ts'

/** Its first number is raised by a change after which a client that was written before no longer works. */
export const apiVersion = '3.0.0'

const text: Schema = { type: 'string' }
const header = (name: string, description: string, required = false): Parameter => ({
  ...{ name, in: 'header', required, description, schema: text }
})
const query = (name: string, description: string, schema: Schema): Parameter => ({
  ...{ name, in: 'query', required: false, description, schema }
})
const waiting = (name: keyof typeof waitingParameters): Parameter => {
  const { says, expected, pattern } = waitingParameters[name]
  return query(spelt(name), `${says}: ${expected}`, { type: 'string', pattern })
}
const parameters: Readonly<Record<string, Parameter>> = {
  community: {
    ...{ name: 'community', in: 'path', required: true, description: 'the community' },
    schema: schemaNamed('CommunityId')
  },
  'as-of': query('as-of', 'what had happened by the end of this day', schemaNamed('PlainDate')),
  'as-at': query(
    'as-at',
    'what had been recorded by then: a day, an instant, or @ and a number of events; for those who may know when it was recorded',
    text
  ),
  words: query(
    'words',
    'yes: with people’s words in place of references, for those who may read them; never kept on the way',
    { enum: ['yes', 'no'] }
  ),
  'after-version': query('after', 'the version behind which the page begins', { type: 'integer', minimum: 0 }),
  limit: query('limit', 'how many events a page has at most', { type: 'integer', minimum: 1, maximum: 500 }),
  'Idempotency-Key': header(
    'Idempotency-Key',
    'a text of 1 to 255 letters in quotes, new for each command: for 24 hours a request that is sent again is answered as the first time',
    true
  ),
  'If-Match': header(
    'If-Match',
    'the tag of what you saw, or `*` for whatever is recorded; 428 where neither condition is'
  ),
  'If-None-Match-any': header('If-None-Match', '`*` where nothing is recorded yet'),
  'at-least': waiting('atLeast'),
  wait: waiting('wait'),
  'If-None-Match': header('If-None-Match', 'the tag of what you have')
}
const headers: Readonly<Record<string, Schema>> = {
  ETag: { description: 'the tag of what is answered, for If-Match and If-None-Match', schema: text },
  Link: { description: 'where the first page and the next are found (RFC 8288)', schema: text },
  'Retry-After': { description: 'seconds after which it may be tried again', schema: { type: 'integer' } },
  'Idempotent-Replayed': { description: '?1 where it is answered as the first time', schema: text },
  'Cofc-Parked-Streams': { description: 'streams that wait behind an event that cannot be read', schema: text },
  'Cofc-Halted-Reports': { description: 'reports that stand still', schema: text },
  'Cofc-Unfinished-Imports': { description: 'imports that are not finished', schema: text }
}

const tags: ReadonlyArray<{ readonly name: string; readonly description: string }> = [
  ...entries.map(({ aggregate: { name } }) => ({ name, description: `State, commands and events of ${name}` })),
  { name: 'reports', description: 'Reports, as JSON and as tables' },
  { name: 'evidence', description: 'Files by which communities show how they work' },
  { name: 'feed', description: 'Every event of the history' },
  { name: 'log', description: 'The log of the history, for whoever checks it' },
  { name: 'erasures', description: 'What is to be forgotten' },
  { name: 'words', description: 'People’s words, for other servers of the network' },
  { name: 'about', description: 'What the server and the program say of themselves' }
]

export interface OpenApi {
  readonly openapi: '3.1.0'
  readonly info: Readonly<Record<'title' | 'version' | 'description', string>> & { readonly license: object }
  readonly servers: ReadonlyArray<{ readonly url: string }>
  readonly security: ReadonlyArray<Schema>
  readonly tags: typeof tags
  readonly paths: Paths
  readonly components: Readonly<
    Record<'schemas' | 'parameters' | 'responses' | 'headers' | 'securitySchemes', object>
  > & {
    readonly schemas: Readonly<Record<string, Schema>>
  }
}

export const openApi = (exampleOf: ExampleOf): OpenApi => ({
  openapi: '3.1.0',
  info: {
    title: 'A network of therapeutic communities',
    version: apiVersion,
    description:
      'Commands, states, events and reports. Any other method at an address that there is answers 405, any other address 404, any name but one of the server’s own 421, and where it counts, whoever asks too often 429. What comes too slowly is answered 408, headers that are too large 431.',
    license: { name: 'MIT', identifier: 'MIT' }
  },
  servers: [{ url: '/' }],
  security: [{}, { bearer: [] }],
  tags,
  paths: { ...aggregatePaths(exampleOf), ...readPaths, ...evidencePaths, ...otherPaths },
  components: {
    schemas: schemas(),
    parameters,
    responses: problemResponses,
    headers,
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer', description: 'who asks, where the server is not of one machine only' }
    }
  }
})
