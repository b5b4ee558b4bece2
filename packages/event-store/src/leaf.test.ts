import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { blockOf, leafOf } from './leaf.ts'

const event = {
  id: '6f2c1c7e-3d0b-4c55-8f0e-0a3f5d1b2c4d',
  stream: 'review-TC-0001/2023-2024/peer-review',
  version: 7,
  type: 'Noted',
  data: { said: 'well – so', count: 2 },
  metadata: { previous: null, by: { subject: 's', role: 'r' } }
}
const lines = [
  'cofc/event/1',
  '6f2c1c7e-3d0b-4c55-8f0e-0a3f5d1b2c4d',
  '"review-TC-0001/2023-2024/peer-review"',
  '7',
  '"Noted"',
  '{"count":2,"said":"well – so"}',
  '{"by":{"role":"r","subject":"s"},"previous":null}'
]
const block = lines.map(line => `${line}\n`).join('')

describe('the leaf hash of an event', () => {
  test('is SHA-256 over a zero byte and seven lines of UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from([0]), Buffer.from(block, 'utf8')])
    expect(leafOf(event)).toBe(createHash('sha256').update(bytes).digest('base64url'))
    expect(blockOf({ ...event, data: lines[5] ?? '', metadata: lines[6] ?? '' })).toBe(block)
  })
  test('has names as JSON, whatever they hold', () => {
    for (const name of ['a b/c.d:e-1_f', 'a"b', 'a\\b', 'a\nb', 'é', '\u2028', '', '\ud83d\ude00', 'a\u007f'])
      expect(blockOf({ ...event, stream: name, type: name, data: '{}', metadata: '{}' })).toBe(
        `cofc/event/1\n${event.id}\n${JSON.stringify(name)}\n7\n${JSON.stringify(name)}\n{}\n{}\n`
      )
  })
  test('depends on everything that is stored of the event, and on nothing else', () => {
    const others = [
      { ...event, id: event.id.replace('6', '7') },
      { ...event, stream: 'other' },
      { ...event, version: 8 },
      { ...event, type: 'Told' },
      { ...event, data: { ...event.data, count: 3 } },
      { ...event, metadata: { ...event.metadata, previous: '' } }
    ]
    expect(new Set([...others, event].map(leafOf)).size).toBe(others.length + 1)
    expect(leafOf({ ...event, data: { count: 2, said: 'well – so' } })).toBe(leafOf(event))
  })
})
