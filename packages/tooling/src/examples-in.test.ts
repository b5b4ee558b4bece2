import { expect, test } from 'vitest'
import { asTestFile, examplesIn } from './examples-in.ts'

const fence = '```'
const text = (...lines: ReadonlyArray<string>) => lines.join('\n')
const lineOf = (file: string, code: string) => file.split('\n').indexOf(code) + 1

test('every ts fence of a document is an example, no other fence is', () => {
  const document = text(`${fence}ts`, 'one()', fence, `${fence}json`, '{}', fence, `${fence}ts`, 'two()', fence)
  expect(examplesIn('ts')('a.md', document)).toEqual([
    { path: 'a.md', line: 2, code: 'one()' },
    { path: 'a.md', line: 8, code: 'two()' }
  ])
})

test('a fence that continues sees what the one before it made, and keeps its own lines', () => {
  const document = text(`${fence}ts`, 'const a = 1', fence, 'then', `${fence}ts continues`, 'a + 1', fence)
  const [example, ...more] = examplesIn('ts')('a.md', document)
  expect(more).toEqual([])
  expect(example && lineOf(asTestFile(example), 'a + 1')).toBe(6)
})

test('a docstring is shown below @example only', () => {
  const source = text(
    '/**',
    ` * ${fence}ts`,
    ' * no()',
    ` * ${fence}`,
    ' */',
    '/**',
    ' * @example',
    ` * ${fence}ts`,
    ' * yes()',
    ` * ${fence}`,
    ' */'
  )
  expect(examplesIn('ts')('a.ts', source)).toEqual([{ path: 'a.ts', line: 9, code: 'yes()' }])
})

test('an example stands on the line of its original', () =>
  expect(lineOf(asTestFile({ path: 'a.md', line: 40, code: 'here()' }), 'here()')).toBe(40))

test('a docstring sees what its module exports, unless it brings the name itself', () => {
  const own = {
    from: '../a.ts',
    text: text('export type Pence = number', 'export const vatOn = 1', 'export const other = 2')
  }
  const sees = asTestFile({ path: 'a.ts', line: 9, code: 'vatOn(1 as Pence)' }, own)
  expect(sees).toContain("import { type Pence, vatOn } from '../a.ts'")
  const brings = asTestFile({ path: 'a.ts', line: 9, code: "import { vatOn } from '@cofc/core'" }, own)
  expect(brings).not.toContain('../a.ts')
})
