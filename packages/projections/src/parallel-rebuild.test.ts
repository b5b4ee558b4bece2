import { isLeft, left, type Either } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { inMemoryEventStore } from '@cofc/event-store'
import { follow } from './follow.ts'
import { inMemoryReportStore } from './in-memory.ts'
import { rowsOfAll } from './testing/rows-of-all.ts'
import { rebuild } from './rebuild.ts'
import { buildShare, type BuildShare } from './share-out.ts'
import { admitted, drafted, planned, ratedOnCs1, registered, wrote } from './testing/history.ts'
import { record } from './testing/recorded.ts'

const beginningOfIt = [drafted(), wrote('CS1'), planned(), registered('TC-0001'), ...admitted('TC-0001')]
const rest = [...ratedOnCs1('mpn'), registered('TC-0009')]

const right = <A>(answer: Either<unknown, A>): A => {
  if (isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return answer.right
}
const setUp = async (...histories: ReadonlyArray<typeof rest>) => {
  const parts = { events: inMemoryEventStore(), reports: inMemoryReportStore() }
  for (const history of histories) await record(parts.events, history)
  const read = async () => right(await parts.reports.read(rowsOfAll.name, [''])())
  return { parts, read }
}
const buildersOf = (parts: Parameters<typeof buildShare>[0], many: number): ReadonlyArray<BuildShare> =>
  Array.from({ length: many }, () => buildShare(parts))

test('a report built by several is the report followed by one', async () => {
  for (const many of [1, 2, 3, 7]) {
    const { parts, read } = await setUp(beginningOfIt, rest)
    right(await follow(parts)(rowsOfAll, { until: 'end' })())
    const followed = await read()
    const options = { builders: buildersOf(parts, many), pageSize: 2, writeEvery: 1 }
    const rebuilt = right(await rebuild(parts)(rowsOfAll, options)())
    expect(rebuilt).toMatchObject({ outcome: 'rebuilt', events: beginningOfIt.length + rest.length })
    const { rows, mark } = await read()
    expect(rows).toEqual(followed.rows)
    expect(mark?.position).toBe(followed.mark?.position)
  }
})

test('progress is what all have done together', async () => {
  const { parts } = await setUp(beginningOfIt, rest)
  const told: Array<number> = []
  const onProgress = ({ events }: { events: number }) => void told.push(events)
  right(await rebuild(parts)(rowsOfAll, { builders: buildersOf(parts, 2), pageSize: 1, onProgress })())
  expect(told).toEqual(told.toSorted((one, other) => one - other))
  expect(told.at(-1)).toBe(beginningOfIt.length + rest.length)
})

test('a history that grows meanwhile is built up to one place', async () => {
  const { parts, read } = await setUp(beginningOfIt)
  let appended = false
  const slow: BuildShare = (report, options) => async () => {
    if (!appended) await record(parts.events, rest)
    appended = true
    return buildShare(parts)(report, options)()
  }
  right(await rebuild(parts)(rowsOfAll, { builders: [buildShare(parts), slow] })())
  const rebuilt = await read()
  right(await follow(parts)(rowsOfAll, { until: 'end' })())
  expect((await read()).rows).toEqual(rebuilt.rows)
})

test('when one builder fails the others stop, and the report is as it was', async () => {
  const { parts, read } = await setUp(beginningOfIt, rest)
  right(await follow(parts)(rowsOfAll, { until: 'end' })())
  const before = await read()
  const failure = { type: 'StoreUnavailable', reason: 'gone' } as const
  const failing: BuildShare = () => async () => left(failure)
  const stopped: Array<boolean | undefined> = []
  const waiting: BuildShare = (report, options) => async () => {
    await new Promise(resolve => {
      if (options.signal?.aborted === true) resolve(undefined)
      else options.signal?.addEventListener('abort', resolve)
    })
    stopped.push(options.signal?.aborted)
    return buildShare(parts)(report, options)()
  }
  expect(await rebuild(parts)(rowsOfAll, { builders: [failing, waiting] })()).toEqual(left(failure))
  expect(stopped).toEqual([true])
  expect(await read()).toEqual(before)
})

test('of two events that cannot be read the first in the history is named', async () => {
  const { parts } = await setUp(beginningOfIt)
  const unreadable = async (stream: string, id: string) =>
    right(
      await parts.events.append(stream, 0, [
        {
          id: `00000000-0000-4000-8000-00000000000${id}`,
          type: 'CyclePlanned',
          data: { type: 'CyclePlanned' },
          metadata: {}
        }
      ])()
    )
  for (const index of [1, 2, 3, 4, 5, 6]) await unreadable(`cycle-203${String(index)}`, String(index))
  expect(await rebuild(parts)(rowsOfAll, { builders: buildersOf(parts, 3) })()).toMatchObject({
    left: { type: 'EventUnreadable', stream: 'cycle-2031' }
  })
})
