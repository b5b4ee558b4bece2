import { expect, test } from 'vitest'
import { digestOf, eventId, isUuid, uuidOf } from './identity.ts'

test('a name-based UUID is the one that everybody computes', () => {
  expect(uuidOf('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
})
test('the order of keys makes no difference to a digest, the order of items does', () => {
  expect(digestOf({ b: [1, 2], a: { d: null, c: 'x' } })).toBe(digestOf({ a: { c: 'x', d: null }, b: [1, 2] }))
  expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]))
})
test('the id of an event names its command, its place and what it says', () => {
  const command = '2ed6657d-e927-568b-95e1-2665a8aea6a2'
  const id = eventId(command, 0, { type: 'EnquiryReceived', data: { community: 'TC-0001' } })
  expect(isUuid(id)).toBe(true)
  expect(eventId(command, 1, { type: 'EnquiryReceived', data: { community: 'TC-0001' } })).not.toBe(id)
  expect(eventId(command, 0, { type: 'EnquiryReceived', data: { community: 'TC-0002' } })).not.toBe(id)
})
