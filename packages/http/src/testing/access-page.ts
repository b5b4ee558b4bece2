/** What docs/access.md says for readers, as data: its tables by their headings, and who may what in each row. */
import { readFileSync } from 'node:fs'

export type Said = 'any' | 'own community' | 'own visit' | '–'
export interface AccessRow {
  readonly what: string
  readonly why: string
  /** A role without a column may not. */
  readonly saidOf: (role: string) => Said
}

const page = readFileSync(new URL('../../../../docs/access.md', import.meta.url), 'utf8')
const cellsOf = (line: string): ReadonlyArray<string> =>
  line
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim())

const rowsIn = (section: string): ReadonlyArray<AccessRow> => {
  const [heads = '', , ...lines] = section.split('\n').filter(line => line.startsWith('| '))
  const columns = cellsOf(heads)
  return lines.map(line => {
    const cells = cellsOf(line)
    const saidOf = (role: string): Said => (cells[columns.indexOf(role)] as Said | undefined) ?? '–'
    return { what: cells[0] ?? '', why: cells.at(-1) ?? '', saidOf }
  })
}
const sections = page.split('\n## ').slice(1)
const headed = (heading: string): ReadonlyArray<AccessRow> =>
  rowsIn(sections.find(section => section.startsWith(`${heading}\n`)) ?? '')

export const recordsSaid = headed('Reading what is recorded')
export const wordsSaid = headed('Reading people’s words in what is recorded')
export const reportsSaid = headed('Reading reports')
export const othersSaid = headed('Everything else over HTTP')
/** The rows of every aggregate's table. */
export const commandsSaid = sections.filter(section => section.includes('\n| command ')).flatMap(rowsIn)
