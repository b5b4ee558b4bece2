import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const rows = [...readme.matchAll(/^\|.*\| (contract )?`([^`]+\.ts)`: ([^|]+?) +\|$/gm)]

describe('what can go wrong is shown by a test that exists:', () => {
  test('every row of the tables names one', () => {
    const inTables = readme.slice(readme.indexOf('## What can go wrong')).match(/^\| (?!what may|-)/gm) ?? []
    expect(rows).toHaveLength(inTables.length)
    expect(rows.length).toBeGreaterThan(50)
  })
  for (const [, contract, file = '', title = ''] of rows)
    test(`${file}, ${title}`, () => {
      const folder = contract === undefined ? './' : '../../event-store/src/contract/'
      const path = new URL(folder + file, import.meta.url)
      expect(existsSync(path)).toBe(true)
      expect(readFileSync(path, 'utf8')).toContain(title)
    })
})
