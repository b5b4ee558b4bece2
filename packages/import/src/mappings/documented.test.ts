/** The page on import files names every file and column that is read, with what is expected there. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { csvFiles } from './index.ts'

const page = readFileSync(new URL('../../../../docs/import-files.md', import.meta.url), 'utf8')
const cellsOf = (line: string): ReadonlyArray<string> =>
  line
    .slice(1, -1)
    .split('|')
    .map(cell => cell.trim())

/** The rows of the table below each heading, without its head. */
const sections = new Map(
  page
    .split('\n## ')
    .slice(1)
    .map(section => {
      const [name = '', ...lines] = section.split('\n')
      return [
        name,
        lines
          .filter(line => line.startsWith('|'))
          .slice(2)
          .map(cellsOf)
      ] as const
    })
)
const written = ({ columns }: (typeof csvFiles)[number]) =>
  Object.entries(columns).map(([name, { expects, required }]) => [name, required ? 'yes' : '', expects])

test('the page on import files names the files in the order in which they are read', () =>
  expect([...sections.keys()]).toEqual(csvFiles.map(({ name }) => name)))

test.each(csvFiles)('it names every column of $name, with what is expected there', file => {
  expect(sections.get(file.name)).toEqual(written(file))
})
