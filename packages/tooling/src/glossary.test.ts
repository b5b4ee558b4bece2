import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync(new URL('../../../docs/glossary.md', import.meta.url), 'utf8')
/** Each word, with what stands behind it in brackets to keep two meanings apart. */
const words = [...page.matchAll(/^\| (\*\*[^|]+?) +\|/gm)].map(([, word = '']) => word)

test('the glossary explains each word once', () => {
  expect(words.length).toBeGreaterThan(100)
  expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([])
})
