/** Who may read what is recorded is what the page on access says. */
import { readFileSync } from 'node:fs'
import { entries, roles, type AggregateName } from '@cofc/core'
import { expect, test } from 'vitest'
import { stateReaders } from './state-readers.ts'

const page = readFileSync(new URL('../../../docs/access.md', import.meta.url), 'utf8')
const section = page.split('\n## ').find(one => one.startsWith('Reading what is recorded')) ?? ''
const lines = section.split('\n').filter(line => line.startsWith('| '))
const cellsOf = (line = ''): ReadonlyArray<string> =>
  line
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim())

test('who may read what is recorded is what the page on access says, and every row has its reason', () => {
  const [, ...columns] = cellsOf(lines[0]).slice(0, -1)
  expect(roles.filter(role => !columns.includes(role))).toEqual(['clock', 'reaction'])
  const rows = lines.slice(2).map(line => {
    const [name = '', ...cells] = cellsOf(line)
    expect(cells.at(-1), name).not.toBe('')
    return { name, reaches: cells.slice(0, -1) }
  })
  expect(rows).toEqual(
    entries.map(({ aggregate: { name } }) => {
      const grants: Readonly<Record<string, string | undefined>> = stateReaders[name as AggregateName]
      return { name, reaches: columns.map(role => grants[role]?.replace('-', ' ') ?? '–') }
    })
  )
})

test('whoever reads only what is their own reads nothing that names no owner', () => {
  for (const { aggregate } of entries) {
    const reaches = Object.values(stateReaders[aggregate.name as AggregateName])
    if (reaches.includes('own-community')) expect(aggregate.address).toContain('community')
    if (reaches.includes('own-visit')) expect(aggregate.address).toEqual(['community', 'cycle', 'kind'])
  }
})
