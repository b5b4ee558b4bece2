/** Whatever is told without parsing is what parsing tells. */
import { canonical, type JsonObject } from '@cofc/event-store'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPlainLink } from './plain-link.ts'

const leaf = 'HO-9oh_8Lhzhdm5YNRNC5MJEEF_6BOQPpwcCl-Pe868'
const links = fc.constantFrom(null, leaf, `${leaf}x`, leaf.toLowerCase(), '', '"previous":', 3)
const texts = fc.constantFrom('previous', 'previous":', '"previous":null', `,"previous":"${leaf}"}`, 'null', '}')
const inner = fc.dictionary(
  fc.constantFrom('previous', 'a', 'z', '"previous', 'a previous', '"previous":'),
  fc.oneof(links, texts, fc.constant([{}]))
)
const metadata = fc
  .record(
    {
      previous: links,
      '"previous': links,
      'a,"previous': links,
      'the previous': links,
      known: fc.oneof(inner, texts),
      recordedAt: texts,
      z: fc.oneof(inner, texts)
    },
    { requiredKeys: [] }
  )
  .map(found => found as JsonObject)

test('a link that is told without parsing the metadata is the one that they have', () => {
  fc.assert(
    fc.property(metadata, fc.constantFrom(null, leaf), (found, link) => {
      if (isPlainLink(canonical(found), link)) expect(found['previous']).toBe(link)
    }),
    { numRuns: 1_000 }
  )
})

test('nothing has to be parsed of the metadata that are written with events', () => {
  const written = (previous: string | null): string =>
    canonical({ by: { role: 'import' }, known: { policy: [{ version: 1 }] }, previous, recordedAt: '2026-04-01' })
  expect(isPlainLink(written(leaf), leaf)).toBe(true)
  expect(isPlainLink(written(null), null)).toBe(true)
  expect(isPlainLink(written(null), leaf)).toBe(false)
  expect(isPlainLink(written(leaf), null)).toBe(false)
  expect(isPlainLink(written(`${leaf.slice(0, -1)}A`), leaf)).toBe(false)
})
test('of a link of an object within it is not told', () => {
  expect(isPlainLink(canonical({ known: { previous: leaf, recordedAt: '' } }), leaf)).toBe(false)
})
test('a key that only ends in the same letters is none', () => {
  for (const key of ['the previous', '"previous', ',"previous', '{"previous'])
    expect(isPlainLink(canonical({ [key]: leaf }), leaf), key).toBe(false)
})
