import { expect, test } from 'vitest'
import type { ShortCode } from '../values/short-code.ts'
import { chargeName } from './names.ts'

test('what is charged of itself is told in words, and what finance charges by the code that it gave', () => {
  const codes = [
    'rearranged-visit',
    'place-at-event',
    'forum-place'
  ] as ReadonlyArray<string> as ReadonlyArray<ShortCode>
  expect(codes.map(chargeName)).toEqual(['a visit that was moved', 'a place at an event', 'forum-place'])
})
