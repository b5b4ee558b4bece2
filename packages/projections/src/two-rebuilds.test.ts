import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import type { Following } from './following.ts'
import { inMemoryReportStore } from './in-memory.ts'
import { buildPartition, type BuildPartition } from './parallel-rebuild.ts'
import { rebuild } from './rebuild.ts'
import { arrived, cleaned, departed, houseFormat, houseTables, opened } from './testing/guest-house.ts'
import { expectedRows, followingOf, right, rowsIn } from './testing/recorded.ts'

const names = ['1', '2', '3', '4', '5', '6', '7']
const history = [
  ...[...names.map(opened), ...names.map(guest => arrived(guest)), ...names.map(room => cleaned(room))],
  ...names.map(guest => departed(guest))
]
/** Begins only after so many turns of the process. */
const late =
  (build: BuildPartition, turns: number): BuildPartition =>
  (tables, options) =>
  async () => {
    for (let turn = 0; turn < turns; turn++) await Promise.resolve()
    return build(tables, options)()
  }
const buildersOn = (following: Following, lateBy: ReadonlyArray<number>) =>
  lateBy.map(turns => late(buildPartition(following), turns))

test('of two rebuilds at once none puts rows in place that lack some, whichever ends first', async () => {
  const { events } = await followingOf(history)
  const expected = await expectedRows(events)
  const outcomes = new Set<string>()
  for (let turns = 0; turns < 400; turns += 3) {
    const following = { events, reports: inMemoryReportStore(), format: houseFormat }
    const one = rebuild(following)(houseTables, {
      builders: buildersOn(following, [0, turns]),
      pageSize: 4,
      writeEvery: 8
    })
    const other = rebuild(following)(houseTables, {
      builders: buildersOn(following, [turns, 7]),
      pageSize: 5,
      writeEvery: 5
    })
    const ended = await Promise.all([one(), other()])
    for (const end of ended) outcomes.add(isLeft(end) ? end.left.type : end.right.outcome)
    if (ended.some(end => !isLeft(end))) expect(await rowsIn(following.reports)).toEqual(expected)
    right(await rebuild(following)(houseTables)())
    expect(await rowsIn(following.reports)).toEqual(expected)
  }
  expect(outcomes).toContain('rebuilt')
})

test('a shadow that another rebuild has put in place meanwhile is built again', async () => {
  const following = await followingOf(history)
  const expected = await expectedRows(following.events)
  const options = { pageSize: 4, writeEvery: 1 }
  const build = buildPartition(following)
  const otherRebuild = rebuild(following)(houseTables, { ...options, builders: [build] })
  let first: ReturnType<ReturnType<BuildPartition>> | null = null
  let isOver = false
  // The second partition begins when the first is done, and another rebuild took that up and is over.
  const after: BuildPartition = (tables, asked) => async () => {
    if (asked.partition.index === 0) return isOver ? build(tables, asked)() : (first ??= build(tables, asked)())
    await first
    if (!isOver) right(await otherRebuild())
    isOver = true
    return build(tables, asked)()
  }
  right(await rebuild(following)(houseTables, { ...options, builders: [after, after] })())
  expect(isOver).toBe(true)
  expect(await rowsIn(following.reports)).toEqual(expected)
})
