/** The rulebook and the tests say the same: every numbered sentence is the title of a test. */
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'

const read = (folder: string, pattern: string) =>
  globSync(pattern, { cwd: new URL(folder, import.meta.url) }).map(
    path => [path, readFileSync(new URL(`${folder}${path}`, import.meta.url), 'utf8')] as const
  )
const titles = new Set(
  read('./', '**/*.test.ts').flatMap(([, text]) =>
    [...text.matchAll(/test\(\s*(['"`])(.+?)\1,/g)].map(([, , title]) => title)
  )
)

for (const [path, text] of read('../../../docs/rulebook/', '*.md'))
  test(`every sentence of ${basename(path)} is the title of a test`, () => {
    const sentences = [...text.matchAll(/^\| *[A-Z]+\d+ *\| *(.+?) *\|/gm)].map(([, sentence]) => sentence)
    expect(sentences.length).toBeGreaterThan(0)
    expect(sentences.filter(sentence => !titles.has(sentence))).toEqual([])
    expect(sentences.filter((sentence, place) => sentences.indexOf(sentence) !== place)).toEqual([])
  })
