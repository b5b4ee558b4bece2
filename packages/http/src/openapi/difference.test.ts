/** What would break a client that was written before, and what would not. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { breakingChanges } from './difference.ts'
import type { OpenApi } from './document.ts'
import type { Operation, Schema } from './parts.ts'

const committed = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')) as OpenApi
const text: Schema = { type: 'string' }

/** Few of its parts, so that each comparison is quick. */
const { '/api/community/{community}': community = {}, '/api/problems': problems = {} } = committed.paths
const named = ['WithdrawMembership', 'PlainDate', 'CommunityId', 'CommunityState', 'Problem', 'MembershipCommand']
const small: OpenApi = {
  ...committed,
  paths: { '/api/community/{community}': community, '/api/problems': problems },
  components: {
    ...committed.components,
    schemas: Object.fromEntries(named.map(name => [name, committed.components.schemas[name] ?? {}]))
  }
}
/** What is answered of an edition’s events, with what any of them may be. */
const { EditionEvents = {}, EditionEvent = {} } = committed.components.schemas
const eventsOfEdition = (EditionEvent['oneOf'] as ReadonlyArray<{ readonly $ref: string }>).map(
  ({ $ref }) => $ref.split('/').at(-1) ?? ''
)
const withEvents = (names: ReadonlyArray<string>, change: (name: string, event: Schema) => Schema): OpenApi => ({
  ...small,
  components: {
    ...small.components,
    schemas: {
      EditionEvents,
      EditionEvent: { oneOf: names.map(name => ({ $ref: `#/components/schemas/${name}` })) },
      ...Object.fromEntries(names.map(name => [name, change(name, committed.components.schemas[name] ?? {})]))
    }
  }
})
const asItIs = (_: string, event: Schema) => event
const editionEvents = withEvents(eventsOfEdition, asItIs)
const withSchema = (name: string, change: (schema: Schema) => Schema): OpenApi => ({
  ...small,
  components: {
    ...small.components,
    schemas: { ...small.components.schemas, [name]: change(small.components.schemas[name] ?? {}) }
  }
})
const fieldsOf = ({ properties }: Schema) => properties as Readonly<Record<string, Schema>>
const neededIn = ({ required }: Schema) => required as ReadonlyArray<string>
const withField = (name: string, schema: Schema, isNeeded: boolean) => (record: Schema) => ({
  ...record,
  properties: { ...fieldsOf(record), [name]: schema },
  required: isNeeded ? [...neededIn(record), name] : neededIn(record)
})
const withoutField = (name: string) => (record: Schema) => ({
  ...record,
  properties: Object.fromEntries(Object.entries(fieldsOf(record)).filter(([field]) => field !== name)),
  required: neededIn(record).filter(field => field !== name)
})
const notNeeding = (name: string) => (record: Schema) => ({
  ...record,
  required: neededIn(record).filter(field => field !== name)
})
const needing = (name: string) => (record: Schema) => ({
  ...record,
  required: [...neededIn(notNeeding(name)(record)), name]
})
const withPost = (change: (operation: Operation) => Operation): OpenApi => {
  if (community.post === undefined) throw new Error('nothing is posted')
  const item = { ...community, post: change(community.post) }
  return { ...small, paths: { ...small.paths, '/api/community/{community}': item } }
}
const parameter = (required: boolean) => ({ name: 'X', in: 'header', required, description: '', schema: text }) as const
const adding = (required: boolean) =>
  withPost(post => ({ ...post, parameters: [...(post.parameters ?? []), parameter(required)] }))

describe('a client is broken by', () => {
  test.each<[string, OpenApi, string, OpenApi?]>([
    ['an address less', { ...small, paths: { '/api/problems': problems } }, 'get /api/community/{community}: removed'],
    ['a header more that has to be sent', adding(true), 'post /api/community/{community}: header X has to be given'],
    [
      'a parameter less',
      withPost(post => ({ ...post, parameters: [] })),
      'post /api/community/{community}: path community removed'
    ],
    [
      'a field more that a command needs',
      withSchema('WithdrawMembership', withField('why', text, true)),
      'WithdrawMembership: why: field added'
    ],
    [
      'a field that a command could do without and needs now',
      withSchema('WithdrawMembership', needing('on')),
      'WithdrawMembership: on: field added',
      withSchema('WithdrawMembership', notNeeding('on'))
    ],
    [
      'a field of an answer that may be missing now',
      withSchema('CommunityState', notNeeding('version')),
      'CommunityState: version: field removed'
    ],
    [
      'a field that a command does not take any more',
      withSchema('WithdrawMembership', withoutField('on')),
      'WithdrawMembership: on: field removed'
    ],
    [
      'a field of a command that may hold less',
      withSchema('CommunityId', schema => ({ ...schema, pattern: '^TC-[0-9]{4}$' })),
      'WithdrawMembership: community: limit tightened'
    ],
    [
      'an answer that lacks a field',
      withSchema('CommunityState', withoutField('version')),
      'CommunityState: version: field removed'
    ],
    [
      'an answer of another kind',
      withSchema('CommunityState', withField('version', text, false)),
      'CommunityState: version: other kind of value'
    ],
    ...eventsOfEdition.map((event): [string, OpenApi, string, OpenApi] => [
      `a field less of ${event}, which is one of several events`,
      withEvents(eventsOfEdition, (name, schema) => (name === event ? withoutField('on')(schema) : schema)),
      'EditionEvents: events.*.data.on: field removed',
      editionEvents
    ]),
    [
      'a command less',
      withSchema('MembershipCommand', ({ oneOf, ...rest }) => ({
        ...rest,
        oneOf: (oneOf as ReadonlyArray<{ $ref: string }>).filter(({ $ref }) => !$ref.endsWith('/WithdrawMembership'))
      })),
      'MembershipCommand: WithdrawMembership removed'
    ],
    [
      'a type of problem less',
      withPost(post => ({ ...post, responses: {} })),
      'urn:cofc:problem:refused:community-already-registered: removed'
    ]
  ])('%s', (_what, after, says, before = small) => {
    expect(breakingChanges(before, after)).toContain(says)
  })
})

describe('a client is not broken by', () => {
  test.each<[string, OpenApi, OpenApi?]>([
    ['nothing', small],
    [
      'an event more after the last one',
      withEvents([...eventsOfEdition, 'MembershipWithdrawn'], asItIs),
      editionEvents
    ],
    [
      'an event more before the first one',
      withEvents(['MembershipWithdrawn', ...eventsOfEdition], asItIs),
      editionEvents
    ],
    ['a field more of an answer', withSchema('CommunityState', withField('more', text, true))],
    ['a field more that a command may have', withSchema('WithdrawMembership', withField('why', text, false))],
    ['a header more that may be sent', adding(false)],
    ['other words', withSchema('CommunityState', schema => ({ ...schema, description: 'other words' }))]
  ])('%s', (_what, after, before = small) => {
    expect(breakingChanges(before, after)).toEqual([])
  })
})
