/** A table as a list, for each breadth of tables: where its place is narrower than its columns need. */
import { readFileSync } from 'node:fs'

const narrowest: Readonly<Record<string, string>> = {
  '.table--narrow': '24rem',
  '.table--medium': '36rem',
  '.table--wide': '48rem',
  '.table--widest': '56rem'
}
const asList = readFileSync(new URL('../../src/assets/table-as-list.css', import.meta.url), 'utf8')

export const tablesAsLists = Object.entries(narrowest)
  .map(([table, width]) => `@container (width < ${width}) {\n${asList.replaceAll(/\.table\b/g, table)}}\n`)
  .join('')
