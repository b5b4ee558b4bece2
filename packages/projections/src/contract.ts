/** What every report store keeps to: run it on yours. */
import { isLeft, left, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Mark, Quarantined, ReportStore, RowSet } from './report-store.ts'

export interface Opened {
  readonly reports: ReportStore
  readonly close?: () => void | Promise<void>
}
const live: RowSet = { report: 'members', which: 'live' }
const shadow: RowSet = { report: 'members', which: 'shadow 0' }
const otherShadow: RowSet = { report: 'members', which: 'shadow 1' }
const row = (key: string, value: unknown) => ({ key, row: JSON.stringify(value) })

const answerOf = <E, A>(answer: Either<E, A>): A => {
  if (isLeft(answer)) throw new Error(`unexpected: ${JSON.stringify(answer.left)}`)
  return answer.right
}
const get = async <E, A>(ask: TaskEither<E, A>): Promise<A> => answerOf(await ask())

export const describeReportStore = (name: string, open: () => Opened | Promise<Opened>): void => {
  describe(name, () => {
    let opened: Opened
    beforeEach(async () => {
      opened = await open()
    })
    afterEach(async () => opened.close?.())
    const write = (
      set: RowSet,
      from: Mark | null,
      position: string,
      ...rows: ReadonlyArray<{ key: string; row: string }>
    ) => opened.reports.write(set, { from, to: { version: 1, position }, rows })
    const readAll = async (...prefixes: ReadonlyArray<string>) =>
      (await get(opened.reports.read('members', prefixes))).rows.map(({ key, row }) => [
        key,
        JSON.parse(row) as unknown
      ])

    test('a report that nobody wrote has no mark and no rows', async () => {
      expect(await get(opened.reports.mark(live))).toBeNull()
      expect(await get(opened.reports.rows(live, ['a']))).toEqual([null])
      expect(await get(opened.reports.read('members', ['']))).toEqual({ mark: null, rows: [] })
    })

    test('rows and mark are written together and read together', async () => {
      const mark = await get(write(live, null, '7', row('b', { n: 1 }), row('a', { n: 2 })))
      expect(mark).toMatchObject({ version: 1, position: '7' })
      expect(await get(opened.reports.mark(live))).toEqual(mark)
      expect(await get(opened.reports.read('members', ['']))).toEqual({
        mark,
        rows: [row('a', { n: 2 }), row('b', { n: 1 })]
      })
    })

    test('a row takes the place of the row with its key, and the others stay', async () => {
      const mark = await get(write(live, null, '1', row('a', 1), row('b', 1)))
      await get(write(live, mark, '2', row('a', 2)))
      expect(await readAll('')).toEqual([
        ['a', 2],
        ['b', 1]
      ])
    })

    test('a mark may move on without rows', async () => {
      const mark = await get(write(live, null, '1', row('a', 1)))
      expect(await get(write(live, mark, '2'))).toMatchObject({ position: '2', generation: mark.generation })
      expect(await readAll('')).toEqual([['a', 1]])
    })

    test('who writes from another mark writes nothing and is told the actual one', async () => {
      const first = await get(write(live, null, '1', row('a', 1)))
      const second = await get(write(live, first, '2', row('a', 2)))
      for (const stale of [null, first, { ...second, generation: second.generation + 1 }]) {
        expect(await write(live, stale, '3', row('a', 3))()).toMatchObject({
          left: { type: 'MarkMoved', actual: second }
        })
      }
      expect(await readAll('')).toEqual([['a', 2]])
    })

    test('rows are asked for by key, in the order asked', async () => {
      await get(write(live, null, '1', row('a', 1), row('b', 2)))
      expect(await get(opened.reports.rows(live, ['b', 'c', 'a']))).toEqual(['2', null, '1'])
    })

    test('rows are read by the beginning of their keys, each once, in the order of the keys', async () => {
      await get(write(live, null, '1', row('cycle:1', 1), row('cyclf', 2), row('review:1:a', 3), row('review:10:a', 4)))
      expect(await readAll('review:1:', 'cycle:')).toEqual([
        ['cycle:1', 1],
        ['review:1:a', 3]
      ])
      expect(await readAll('review:', 'review:1')).toEqual([
        ['review:10:a', 4],
        ['review:1:a', 3]
      ])
      expect(await readAll()).toEqual([])
    })

    test('keys and text come back exactly', async () => {
      const odd = ['ä', '%_', "a'b", 'a"b', 'é\u0301', '\u{1F3E0}']
      await get(write(live, null, '1', ...odd.map(key => row(key, { key, nul: '\u0000', text: 'x'.repeat(100_000) }))))
      expect(await get(opened.reports.rows(live, odd))).toEqual(
        odd.map(key => row(key, { key, nul: '\u0000', text: 'x'.repeat(100_000) }).row)
      )
    })

    test('reports are kept apart', async () => {
      await get(write(live, null, '1', row('a', 1)))
      await get(write({ report: 'others', which: 'live' }, null, '2', row('a', 2)))
      expect(await readAll('')).toEqual([['a', 1]])
    })

    test('the shadow is not read until it is swapped in, all at once, and then it is the only one', async () => {
      const old = await get(write(live, null, '9', row('a', 'old'), row('gone', 'old')))
      const begun = await get(write(shadow, null, '5', row('a', 'new')))
      await get(write(shadow, begun, '9', row('b', 'new')))
      expect(await readAll('')).toEqual([
        ['a', 'old'],
        ['gone', 'old']
      ])
      await get(opened.reports.swap('members'))
      expect(await readAll('')).toEqual([
        ['a', 'new'],
        ['b', 'new']
      ])
      expect(await get(opened.reports.mark(shadow))).toBeNull()
      expect(await write(live, old, '10', row('a', 'stale'))()).toMatchObject({ left: { type: 'MarkMoved' } })
      expect(await readAll('')).toEqual([
        ['a', 'new'],
        ['b', 'new']
      ])
    })

    test('several shadows are swapped in together', async () => {
      await get(write(live, null, '3', row('gone', 'old')))
      await get(write(shadow, null, '9', row('a', 1)))
      await get(write(otherShadow, null, '9', row('b', 2)))
      await get(opened.reports.swap('members'))
      expect(await readAll('')).toEqual([
        ['a', 1],
        ['b', 2]
      ])
      expect(await get(opened.reports.mark(live))).toMatchObject({ position: '9' })
      expect(await get(opened.reports.mark(otherShadow))).toBeNull()
    })

    test('each shadow is written from its own mark', async () => {
      const one = await get(write(shadow, null, '5', row('a', 1)))
      const other = await get(write(otherShadow, null, '7', row('b', 2)))
      expect(await write(otherShadow, one, '8', row('c', 3))()).toMatchObject({ left: { type: 'MarkMoved' } })
      expect(await get(write(shadow, one, '8', row('a', 3)))).toMatchObject({ position: '8' })
      expect(await get(opened.reports.mark(otherShadow))).toEqual(other)
    })

    test('shadows that have not come equally far are not swapped in', async () => {
      await get(write(live, null, '3', row('a', 'old')))
      await get(write(shadow, null, '9', row('a', 1)))
      await get(write(otherShadow, null, '8', row('b', 2)))
      expect(await opened.reports.swap('members')()).toEqual(left({ type: 'ShadowsApart' }))
      expect(await readAll('')).toEqual([['a', 'old']])
    })

    test('swapping without a shadow changes nothing', async () => {
      await get(write(live, null, '1', row('a', 1)))
      await get(opened.reports.swap('members'))
      expect(await readAll('')).toEqual([['a', 1]])
    })

    test('dropping takes rows and mark, and what is written next is a new generation', async () => {
      const first = await get(write(shadow, null, '1', row('a', 1)))
      await get(opened.reports.dropShadows('members'))
      await get(opened.reports.dropShadows('members'))
      expect(await get(opened.reports.mark(shadow))).toBeNull()
      expect(await get(opened.reports.rows(shadow, ['a']))).toEqual([null])
      const next = await get(write(shadow, null, '1', row('b', 1)))
      expect(next.generation).not.toBe(first.generation)
      expect(await write(shadow, first, '2', row('a', 2))()).toMatchObject({ left: { type: 'MarkMoved' } })
    })

    test('of many writers at once from one mark, one writes', async () => {
      const mark = await get(write(live, null, '1', row('a', 0)))
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, place) => write(live, mark, '2', row('a', place))())
      )
      expect(answers.filter(answer => !isLeft(answer))).toHaveLength(1)
    })

    const odd: Quarantined = {
      stream: 'review-TC-1/2023-2024/audit',
      version: 3,
      position: '5',
      type: 'VisitHeld',
      text: '{"type":"VisitHeld","é":"\\u0000"}',
      reason: "on: expected a date, got 'x'",
      policy: 'park'
    }
    const keep = (set: RowSet, from: Mark | null, ...quarantine: ReadonlyArray<Quarantined>) =>
      opened.reports.write(set, { from, to: { version: 1, position: '9' }, rows: [], quarantine })

    test('what could not be read is kept with the rows, by its position, one for a stream', async () => {
      expect(await get(opened.reports.quarantined(live))).toEqual([])
      const first = await get(keep(live, null, odd, { ...odd, stream: 'other', position: '2', policy: 'halt' }))
      await get(keep(live, first, { ...odd, version: 7, position: '8' }))
      expect(await get(opened.reports.quarantined(live))).toEqual([
        { ...odd, stream: 'other', position: '2', policy: 'halt' },
        { ...odd, version: 7, position: '8' }
      ])
      expect(await get(opened.reports.quarantined({ report: 'others', which: 'live' }))).toEqual([])
    })

    test('what is released is kept no longer', async () => {
      const mark = await get(keep(live, null, odd, { ...odd, stream: 'other', position: '2' }))
      const to = { version: 1, position: '9' }
      await get(opened.reports.write(live, { from: mark, to, rows: [row('a', 1)], release: [odd.stream, 'nobody'] }))
      expect((await get(opened.reports.quarantined(live))).map(({ stream }) => stream)).toEqual(['other'])
      expect(await readAll('')).toEqual([['a', 1]])
    })

    test('who did not see the quarantine as it is writes nothing, even at the same position', async () => {
      const seen = await get(write(live, null, '9', row('a', 1)))
      const kept = await get(keep(live, seen, odd))
      expect(kept.position).toBe(seen.position)
      expect(await write(live, seen, '9', row('a', 2))()).toMatchObject({ left: { type: 'MarkMoved', actual: kept } })
      expect(await get(write(live, kept, '9', row('a', 3)))).toEqual(kept)
    })

    test('who writes from another mark keeps nothing in quarantine', async () => {
      const mark = await get(write(live, null, '9', row('a', 1)))
      await get(write(live, mark, '10'))
      expect(await keep(live, mark, odd)()).toMatchObject({ left: { type: 'MarkMoved' } })
      expect(await get(opened.reports.quarantined(live))).toEqual([])
    })

    test('the quarantine of all shadows is swapped in with their rows, and dropped with them', async () => {
      await get(keep(live, null, odd))
      await get(keep(shadow, null, { ...odd, stream: 'one' }))
      await get(keep(otherShadow, null, { ...odd, stream: 'other', position: '6' }))
      expect(await get(opened.reports.quarantined(live))).toEqual([odd])
      await get(opened.reports.swap('members'))
      expect((await get(opened.reports.quarantined(live))).map(({ stream }) => stream)).toEqual(['one', 'other'])
      expect(await get(opened.reports.quarantined(shadow))).toEqual([])
      await get(keep(shadow, null, odd))
      await get(opened.reports.dropShadows('members'))
      expect(await get(opened.reports.quarantined(shadow))).toEqual([])
      expect(await get(opened.reports.quarantined(live))).toHaveLength(2)
    })

    test('many rows are written in one go', async () => {
      const many = Array.from({ length: 5_000 }, (_, place) => row(`row:${String(place).padStart(5, '0')}`, { place }))
      await get(write(live, null, '1', ...many))
      expect((await get(opened.reports.read('members', ['row:']))).rows).toEqual(many)
    })
  })
}
