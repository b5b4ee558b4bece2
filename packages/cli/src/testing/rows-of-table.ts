/** Whether the rows of a table say all that lists of the data say. */
import { parse } from 'csv-parse/sync'
import { expect } from 'vitest'

type Cells = Readonly<Record<string, string>>
const textOf = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

export const expectRows = (csv: string, expected: ReadonlyArray<object>): void => {
  const rows = parse<Cells>(csv, { columns: true })
  expect(rows).toHaveLength(expected.length)
  for (const [place, one] of expected.entries()) {
    const cells = Object.fromEntries(Object.entries(one).map(([name, value]) => [name, textOf(value)]))
    expect(rows[place]).toMatchObject(cells)
  }
}
