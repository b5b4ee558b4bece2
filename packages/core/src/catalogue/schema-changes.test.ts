/** Where a value is one of several records, each is compared with the one that it was. */
import * as t from 'io-ts'
import { expect, test } from 'vitest'
import { changesOf, jsonSchemaOf, type JsonSchema } from './index.ts'

const event = (type: string, fields: t.Props = {}) => t.strict({ type: t.literal(type), ...fields })
const oneOf = (...codecs: readonly [t.Mixed, t.Mixed, ...ReadonlyArray<t.Mixed>]): JsonSchema =>
  jsonSchemaOf(t.union([...codecs]))
const [opened, closed] = [event('Opened', { on: t.string }), event('Closed', { by: t.string })]
const paid = event('Paid', { pence: t.number })

const added = [{ path: '', kind: 'choice added' }]
const removed = [{ path: '', kind: 'choice removed' }]

test('an event more is a choice more, wherever it stands', () => {
  const before = oneOf(opened, closed)
  expect(changesOf(before, oneOf(opened, closed, paid))).toEqual(added)
  expect(changesOf(before, oneOf(opened, paid, closed))).toEqual(added)
  expect(changesOf(before, oneOf(paid, opened, closed))).toEqual(added)
  expect(changesOf(jsonSchemaOf(closed), oneOf(opened, closed))).toEqual(added)
})

test('an event less is a choice less, wherever it stood', () => {
  const before = oneOf(opened, closed, paid)
  expect(changesOf(before, oneOf(opened, closed))).toEqual(removed)
  expect(changesOf(before, oneOf(closed, paid))).toEqual(removed)
})

test('a field of any of the events is compared, not only of the last one', () => {
  expect(changesOf(oneOf(opened, closed), oneOf(event('Opened'), closed))).toEqual([
    { path: 'on', kind: 'field removed' }
  ])
  expect(changesOf(oneOf(opened, closed), oneOf(opened, event('Closed', { by: t.number })))).toEqual([
    { path: 'by', kind: 'other kind of value' }
  ])
})

test('events in another order are the same events', () => {
  expect(changesOf(oneOf(opened, closed, paid), oneOf(paid, closed, opened))).toEqual([
    { path: '', kind: 'words about it' }
  ])
})

test('a next version of an event is a choice more, and the version before it is compared still', () => {
  const second = event('Paid', { v: t.literal(2), pounds: t.number })
  expect(changesOf(oneOf(opened, paid), oneOf(opened, paid, second))).toEqual(added)
  expect(changesOf(oneOf(opened, paid), oneOf(opened, event('Paid'), second))).toEqual([
    ...added,
    { path: 'pence', kind: 'field removed' }
  ])
})

test('values that nothing tells apart are compared in their order', () => {
  const [person, community] = [t.strict({ person: t.string }), t.strict({ community: t.string })]
  expect(changesOf(oneOf(person, community), oneOf(t.strict({}), community))).toEqual([
    { path: 'person', kind: 'field removed' }
  ])
  expect(changesOf(oneOf(t.array(t.string), t.array(t.number)), oneOf(t.array(t.number), t.array(t.number)))).toEqual([
    { path: '*', kind: 'other kind of value' }
  ])
})

test('a record that stands alone is the same record, though what it is called changed', () => {
  expect(changesOf(jsonSchemaOf(t.union([opened, t.null])), jsonSchemaOf(t.union([closed, t.null])))).toEqual([
    { path: 'on', kind: 'field removed' },
    { path: 'by', kind: 'field added' },
    { path: 'type', kind: 'other kind of value' }
  ])
})
