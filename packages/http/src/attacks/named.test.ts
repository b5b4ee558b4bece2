/** Every attack on the page has a test that bears its number, where the page says, and every such test is of one on the page. */
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../../../', import.meta.url)
const page = readFileSync(new URL('docs/attacks.md', root), 'utf8')
const rows = page.split('\n').flatMap(line => {
  const [, number, ...cells] = line.split('|').map(cell => cell.trim())
  return /^\d+$/.test(number ?? '') ? [{ number, places: (cells[2] ?? '').split(', ') }] : []
})
const tried = globSync('packages/{http,cli,console,reports}/src/**/*.test.ts', { cwd: root }).flatMap(file =>
  [...readFileSync(new URL(file, root), 'utf8').matchAll(/\((?:\n\s*)?'Attack (\d+): /g)].map(([, number]) => ({
    ...{ number, place: file.split('/').slice(0, 2).join('/') }
  }))
)

test('every attack is tried where the page says, and none beside', () => {
  const said = rows.flatMap(({ number, places }) => places.map(place => `${number ?? ''}: ${place}`))
  const found = [...new Set(tried.map(({ number, place }) => `${number ?? ''}: ${place}`))]
  expect(said.filter(one => !found.includes(one))).toEqual([])
  expect(tried.filter(({ number }) => !rows.some(row => row.number === number))).toEqual([])
})
