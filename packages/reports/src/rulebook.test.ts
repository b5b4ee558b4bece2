/** The rulebook's page on reports and the tests say the same, sentence by sentence. */
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const textAt = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const titles = new Set(
  // How rows follow history is tested where it is done, and so is what is published.
  globSync('{cli,console,projections,reports}/src/**/*.test.ts', { cwd: new URL('../../', import.meta.url) }).flatMap(
    path => [...textAt(`../../${path}`).matchAll(/test\(\s*(['"`])(.+?)\1,/g)].map(([, , title]) => title)
  )
)

test('every sentence of reports.md is the title of a test', () => {
  const page = textAt('../../../docs/rulebook/reports.md')
  const sentences = [...page.matchAll(/^\| *D\d+ *\| *(.+?) *\|/gm)].map(([, sentence]) => sentence)
  expect(sentences.length).toBeGreaterThan(50)
  expect(sentences.filter(sentence => !titles.has(sentence))).toEqual([])
  expect(sentences.filter((sentence, place) => sentences.indexOf(sentence) !== place)).toEqual([])
})
