/** The rulebook, the tests and the rules say the same: sentence by sentence, page by page, command by command. */
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { defaultBook, entries } from './index.ts'

const read = (folder: string, pattern: string) =>
  globSync(pattern, { cwd: new URL(folder, import.meta.url) }).map(
    path => [path, readFileSync(new URL(`${folder}${path}`, import.meta.url), 'utf8')] as const
  )
const titles = new Set(
  read('./', '**/*.test.ts').flatMap(([, text]) =>
    [...text.matchAll(/test\(\s*(['"`])(.+?)\1,/g)].map(([, , title]) => title)
  )
)

const pages = read('../../../docs/rulebook/', '*.md')

// The page on reports is held by the tests of the reports.
for (const [path, text] of pages.filter(([page]) => page !== 'reports.md'))
  test(`every sentence of ${basename(path)} is the title of a test`, () => {
    const sentences = [...text.matchAll(/^\| *[A-Z]+\d+ *\| *(.+?) *\|/gm)].map(([, sentence]) => sentence)
    expect(sentences.length).toBeGreaterThan(0)
    expect(sentences.filter(sentence => !titles.has(sentence))).toEqual([])
    expect(sentences.filter((sentence, place) => sentences.indexOf(sentence) !== place)).toEqual([])
  })

test('no two sentences have the same number', () => {
  const numbers = pages.flatMap(([, text]) => [...text.matchAll(/^\| *([A-Z]+\d+) *\|/gm)].map(([, number]) => number))
  expect(numbers.filter((number, place) => numbers.indexOf(number) !== place)).toEqual([])
})

test('every sentence stands in a table', () => {
  const astray = pages.flatMap(([path, text]) =>
    [...text.matchAll(/\n\n\| *([A-Z]+\d+) *\|/g)].map(([, no]) => [path, no])
  )
  expect(astray).toEqual([])
})

const inKebabCase = (type: string) => type.replaceAll(/(?!^)[A-Z]/g, '-$&').toLowerCase()

for (const { aggregate } of entries) {
  test(`the ${aggregate.name} has its page`, () => {
    expect(pages.map(([path]) => path)).toContain(`${aggregate.name}.md`)
  })
  test(`every command of the ${aggregate.name} has its rule, and every rule its command`, () => {
    const rules = read(`./${aggregate.name}/rules/`, '*.ts').map(([path]) => basename(path, '.ts'))
    expect(rules.toSorted()).toEqual(Object.keys(aggregate.commands).map(inKebabCase).toSorted())
  })
  const tests = read(`./${aggregate.name}/`, '**/*.test.ts').map(([, text]) => text)
  test(`every refusal of the ${aggregate.name} stands in a test`, () => {
    const never = Object.keys(aggregate.refusals).filter(type => !tests.some(text => text.includes(`'${type}'`)))
    expect(never).toEqual([])
  })
  const inSource = aggregate.name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  test(`the ${aggregate.name} is held to the laws`, () =>
    expect(tests.filter(text => text.includes(`of laws(${inSource},`))).toHaveLength(1))
}

test('every number of the policy stands in the rulebook with its default', () => {
  const page = pages.find(([path]) => path === 'policy.md')?.[1] ?? ''
  const rows = [...page.matchAll(/^\| *([a-z]\w+) *\| *([^|]+?) *\|/gm)]
    .map(([, number, value]) => [number, value])
    .filter(([number]) => number !== 'number')
  expect(rows).toEqual(
    Object.entries(defaultBook).map(([number, value]) => [number, [value].flat().join(', ') || 'none'])
  )
})

test('every number of the policy is read by a rule', () => {
  const rules = read('./', '*/**/*.ts').filter(([path]) => !path.startsWith('policy/') && !path.includes('.test.'))
  const unread = Object.keys(defaultBook).filter(number => !rules.some(([, text]) => text.includes(number)))
  expect(unread).toEqual([])
})
