/** What waits to be written, beside a file that can and cannot be written, by a clock that the test turns. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { writtenTogether, type Entry } from './written-together.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const entry: Entry = { digest: 'this', at: '2024-09-02T10:00:00.000Z', answer: null }
const written = () => {
  const file = { isAway: false, tries: 0, ids: [] as Array<string> }
  const entries = writtenTogether(all => {
    file.tries += 1
    if (file.isAway) throw new Error('the file is away')
    file.ids.push(...all.keys())
  })
  return { file, entries }
}

test('while the file is away it is tried ever more rarely, and once it is back all is written', () => {
  const { file, entries } = written()
  file.isAway = true
  entries.put('one', entry)
  vi.advanceTimersByTime(60_000)
  // Nine tries within ten seconds, and then one every five.
  expect(file.tries).toBeLessThan(20)
  expect(file.tries).toBeGreaterThan(10)
  entries.put('two', entry)
  file.isAway = false
  vi.advanceTimersByTime(5_000)
  expect(file.ids).toEqual(['one', 'two'])
})

test('what comes after the file is back waits a moment only, as before', () => {
  const { file, entries } = written()
  file.isAway = true
  entries.put('one', entry)
  vi.advanceTimersByTime(60_000)
  file.isAway = false
  vi.advanceTimersByTime(5_000)
  entries.put('two', entry)
  vi.advanceTimersByTime(20)
  expect(file.ids).toEqual(['one', 'two'])
})

test('what gathers for too long while nothing can be written is let go', () => {
  const { file, entries } = written()
  file.isAway = true
  for (let id = 0; id <= 10_000; id++) entries.put(String(id), entry)
  vi.advanceTimersByTime(20)
  expect(entries.waiting('0')).toBeUndefined()
  file.isAway = false
  entries.put('later', entry)
  entries.end()
  expect(file.ids).toEqual(['later'])
})
