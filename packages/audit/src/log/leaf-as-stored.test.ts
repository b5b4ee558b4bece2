/** However long an event is and whatever letters it has, the leaf of its text is that of the event. */
import { canonical, leafOf, type JsonObject } from '@cofc/event-store'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base64urlOfHash } from '../hash.ts'
import { leafAsStored } from './leaf-as-stored.ts'

const expectTheLeaf = (data: JsonObject, metadata: JsonObject, stream = 'membership-TC-0001'): void => {
  const event = { id: '6f2c1c7e-3d0b-4c55-8f0e-0a3f5d1b2c4d', stream, version: 7, type: 'Noted' }
  const stored = { ...event, text: canonical(data), metadataText: canonical(metadata), position: '1' }
  expect(base64urlOfHash(leafAsStored(stored))).toBe(leafOf({ ...event, data, metadata }))
}

test('the leaf of canonical text is the leaf of the event', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '"', '\\', '\n', '\u0000', '\u007f', 'é', '€', '\u{1f600}', '\ud800')
  })
  fc.assert(
    fc.property(text, text, text, (said, by, name) => {
      expectTheLeaf({ said }, { by }, name.toWellFormed())
    })
  )
})

test.each(['a', 'é', '€', '\u{1f600}'])('of texts of any length, in letters such as %s', letter => {
  for (const length of [1, 10_000, 10_920, 10_921, 10_922, 21_800, 21_845, 21_846, 32_768, 65_500, 65_536, 100_000]) {
    expectTheLeaf({ said: letter.repeat(length / letter.length) }, {})
    expectTheLeaf({}, { by: letter.repeat(length / letter.length) })
  }
})
