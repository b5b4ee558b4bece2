import type { Json, JsonObject } from '@cofc/event-store'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askedBeside, commandAsked, patchBetween, patched } from './asked.ts'
import { digestOf } from './identity.ts'

const key = fc.constantFrom('a', 'b', 'c', 'constructor')
const { json } = fc.letrec<{ json: Json; object: JsonObject }>(tie => ({
  json: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom<Json>(null, true, 1, 'x', ''),
    fc.array(tie('json'), { maxLength: 3 }),
    tie('object')
  ),
  object: fc.dictionary(key, tie('json'), { maxKeys: 4 })
}))
const object = fc.dictionary(key, json, { maxKeys: 4 })
const beside = (data: JsonObject, command: JsonObject) => ({
  data,
  metadata: { asked: askedBeside(data, command), digest: digestOf(command) }
})

describe('what was asked', () => {
  test('is told again from the first event and what stands beside it, whatever it was', () => {
    fc.assert(
      fc.property(object, object, (data, command) => {
        expect(commandAsked([beside(data, command)])).toEqual(command)
      })
    )
  })
  test('is the patch that turns one into the other wherever there is one', () => {
    fc.assert(
      fc.property(object, object, (data, command) => {
        const patch = patchBetween(data, command)
        if (patch !== null) expect(patched(data, patch)).toEqual(command)
      })
    )
  })
  test('holds only what the event does not say', () => {
    const data = {
      type: 'CommunityAdmitted',
      community: 'TC-0001',
      cycle: '2023-2024',
      opens: '2023-09-01',
      parent: null
    }
    const command = { type: 'AdmitCommunity', community: 'TC-0001', cycle: '2023-2024', parent: null }
    expect(askedBeside(data, command)).toEqual({ opens: null, type: 'AdmitCommunity' })
  })
  test('is the whole command where a patch would have to say null', () => {
    const command = { type: 'Change', name: null }
    expect(askedBeside({ type: 'Changed', name: 'x' }, command)).toBe(command)
    expect(askedBeside({ type: 'Changed' }, { type: 'Change', items: [null] })).toEqual({
      type: 'Change',
      items: [null]
    })
  })
  test('is not believed when its digest is another', () => {
    const { data, metadata } = beside({ type: 'Noted', n: 1 }, { type: 'Note', n: 1 })
    expect(commandAsked([{ data: { ...data, n: 2 }, metadata }])).toBeNull()
    expect(commandAsked([{ data, metadata: { digest: metadata.digest } }])).toBeNull()
    expect(commandAsked([])).toBeNull()
  })
  test('is applied as RFC 7396 says', () => {
    const document = { title: 'Goodbye!', author: { givenName: 'John', familyName: 'Doe' }, tags: ['example'] }
    const patch = { title: 'Hello!', phoneNumber: '+01', author: { familyName: null }, tags: ['sample'] }
    expect(patched(document, patch)).toEqual({
      ...{ title: 'Hello!', author: { givenName: 'John' }, tags: ['sample'], phoneNumber: '+01' }
    })
    expect(patched({ a: 'b' }, ['c'])).toEqual(['c'])
    expect(patched({ a: 'foo' }, 'bar')).toBe('bar')
    expect(patched([1, 2], { a: 'b', c: null })).toEqual({ a: 'b' })
    expect(patched({}, { a: { bb: { ccc: null } } })).toEqual({ a: { bb: {} } })
  })
})
