/** The rule of every command as its own file says it in its header: `npm run rules -w @cofc/core` writes them anew. */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { commandTypes, ruleInWords } from './index.ts'
import { rulesInWords } from './rules-in-words.ts'

const here = new URL('./', import.meta.url)
const pascal = (file: string): string =>
  file.split('-').reduce((name, part) => name + part.charAt(0).toUpperCase() + part.slice(1), '')

/** The first paragraph of the header. */
const headerOf = (text: string): string =>
  (/^\/\*\*(.*?)\*\//s.exec(text)?.[1] ?? '')
    .split('\n')
    .map(line => line.replace(/^\s*\*?\s?/, '').trim())
    .join('\n')
    .trim()
    .split('\n\n')[0]
    ?.replaceAll('\n', ' ') ?? ''

const written = Object.fromEntries(
  globSync('*/rules/*.ts', { cwd: here })
    .toSorted()
    .map(path => [pascal(basename(path, '.ts')), headerOf(readFileSync(new URL(path, here), 'utf8'))])
)
const inText = (sentence: string): string => (sentence.includes("'") ? JSON.stringify(sentence) : `'${sentence}'`)
const lines = Object.entries(written).map(([command, says]) => `  ${command}:\n    ${inText(says)}`)
const isWriting = process.env['COFC_RULES'] === 'write'
if (isWriting) {
  const file = new URL('rules-in-words.ts', here)
  const [before = ''] = readFileSync(file, 'utf8').split('= {\n')
  writeFileSync(file, `${before}= {\n${lines.join(',\n')}\n}\n`)
}

test('the rule of every command is told as its file says it', () => {
  expect(isWriting ? written : rulesInWords, 'npm run rules -w @cofc/core').toEqual(written)
})
test('every command has its rule in words', () => {
  for (const type of commandTypes)
    expect([type, ruleInWords(type)]).toEqual([type, expect.stringMatching(/^\S.{20,}\.$/)])
  expect(ruleInWords('Dance')).toBeNull()
})
