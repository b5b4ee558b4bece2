/** What every report store keeps to: run it on yours. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { describeFormerRows } from './contract/former-rows.ts'
import { testReaderThroughSwaps } from './contract/reader-through-swaps.ts'
import { describeSeveralTables } from './contract/several-tables.ts'
import { describeWalk } from './contract/walk.ts'
import type {
  Advance,
  Checkpoint,
  QuarantinedEvent,
  ReportStore,
  RowSet,
  RowsWanted,
  StoredRow,
  Which
} from './report-store.ts'

export interface Opened {
  readonly reports: ReportStore
  /** The same store as another process would open it, where it can be opened twice. */
  readonly elsewhere?: ReportStore
  readonly close?: () => void | Promise<void>
}
const live: RowSet = { table: 'members', which: 'live' }
const shadow: RowSet = { table: 'members', which: 'shadow 0' }
const otherShadow: RowSet = { table: 'members', which: 'shadow 1' }
const row = (id: string, value: unknown): StoredRow => ({ id, row: JSON.stringify(value) })

const answerOf = <E, A>(answer: Either<E, A>): A => {
  if (isLeft(answer)) throw new Error(`unexpected: ${JSON.stringify(answer.left)}`)
  return answer.right
}
const get = async <E, A>(ask: TaskEither<E, A>): Promise<A> => answerOf(await ask())

export interface ContractOptions {
  /** How often rows are replaced while they are read. */
  readonly swaps?: number
}

export const describeReportStore = (
  name: string,
  open: () => Opened | Promise<Opened>,
  { swaps = 60 }: ContractOptions = {}
): void => {
  describe(name, () => {
    let opened: Opened
    beforeEach(async () => {
      opened = await open()
    })
    afterEach(async () => opened.close?.())
    const advance = (table: string, from: Checkpoint | null, position: string, ...rows: ReadonlyArray<StoredRow>) => ({
      table,
      from,
      to: { version: 1, position },
      rows
    })
    const writeOne = (which: Which, change: Advance) => async () => {
      const written = await opened.reports.write(which, [change])()
      if (isLeft(written)) return written
      const [checkpoint] = written.right
      return checkpoint === undefined ? expect.unreachable() : right(checkpoint)
    }
    const write = (
      { table, which }: RowSet,
      from: Checkpoint | null,
      position: string,
      ...rows: ReadonlyArray<StoredRow>
    ) => writeOne(which, advance(table, from, position, ...rows))
    const valuesOf = (rows: ReadonlyArray<StoredRow> = []) =>
      rows.map(({ id, row }) => [id, JSON.parse(row) as unknown])
    const readAll = async (wanted: RowsWanted[string] = 'all') =>
      valuesOf((await get(opened.reports.read({ members: wanted })))['members']?.rows)

    test('a table that was never written has no checkpoint and no rows', async () => {
      expect(await get(opened.reports.checkpoint(live))).toBeNull()
      expect(await get(opened.reports.rows(live, ['a']))).toEqual([null])
      expect(await get(opened.reports.read({ members: 'all' }))).toEqual({ members: { checkpoint: null, rows: [] } })
    })

    test('rows and checkpoint are written together and read together', async () => {
      const checkpoint = await get(write(live, null, '7', row('b', { n: 1 }), row('a', { n: 2 })))
      expect(checkpoint).toMatchObject({ version: 1, position: '7' })
      expect(await get(opened.reports.checkpoint(live))).toEqual(checkpoint)
      expect(await get(opened.reports.read({ members: 'all' }))).toEqual({
        members: { checkpoint, rows: [row('a', { n: 2 }), row('b', { n: 1 })] }
      })
    })

    test('a reader takes of each row what it makes of it, and asks for more by that', async () => {
      const checkpoint = await get(write(live, null, '1', row('b', 20), row('a', 1)))
      const other = await get(write({ table: 'cycles', which: 'live' }, null, '1', row('a', 5), row('c', 6)))
      const lengths = opened.reports.readAs(({ id, row: text }) => id.repeat(text.length))
      expect(
        await get(
          lengths({ members: 'all' }, found => ({
            cycles: [...(found['members']?.rows ?? [])].filter(id => id === 'a')
          }))
        )
      ).toEqual({ members: { checkpoint, rows: ['a', 'bb'] }, cycles: { checkpoint: other, rows: ['a'] } })
    })

    test('rows that begin with several texts are read once each, in the order of their ids', async () => {
      await get(write(live, null, '1', row('b2', 1), row('a', 2), row('b1', 3), row('c', 4), row('ba', 5)))
      expect(await readAll(['c', 'b1', 'b', 'c'])).toEqual([
        ['b1', 3],
        ['b2', 1],
        ['ba', 5],
        ['c', 4]
      ])
    })

    test('a row takes the place of the row with its id, and the others stay', async () => {
      const checkpoint = await get(write(live, null, '1', row('a', 1), row('b', 1)))
      await get(write(live, checkpoint, '2', row('a', 2)))
      expect(await readAll()).toEqual([
        ['a', 2],
        ['b', 1]
      ])
    })

    test('live rows are counted, each once, and none of a shadow or of another table', async () => {
      expect(await get(opened.reports.count('members'))).toBe(0)
      const checkpoint = await get(write(live, null, '1', row('a', 1), row('b', 1)))
      await get(write(live, checkpoint, '2', row('b', 2), row('c', 2)))
      await get(write(shadow, null, '1', row('d', 1)))
      await get(write({ table: 'visits', which: 'live' }, null, '1', row('a', 1)))
      expect(await get(opened.reports.count('members'))).toBe(3)
      await get(opened.reports.swap(['members'], { mayGoBack: true }))
      expect(await get(opened.reports.count('members'))).toBe(1)
    })

    test('a checkpoint may move on without rows', async () => {
      const checkpoint = await get(write(live, null, '1', row('a', 1)))
      expect(await get(write(live, checkpoint, '2'))).toMatchObject({
        position: '2',
        generation: checkpoint.generation
      })
      expect(await readAll()).toEqual([['a', 1]])
    })

    test('who writes from another checkpoint writes nothing and is told the actual one', async () => {
      const first = await get(write(live, null, '1', row('a', 1)))
      const second = await get(write(live, first, '2', row('a', 2)))
      for (const stale of [null, first, { ...second, generation: second.generation + 1 }]) {
        expect(await write(live, stale, '3', row('a', 3))()).toMatchObject({
          left: { type: 'CheckpointMoved', table: 'members', actual: second }
        })
      }
      expect(await readAll()).toEqual([['a', 2]])
    })

    test('rows are asked for by id, in the order asked', async () => {
      await get(write(live, null, '1', row('a', 1), row('b', 2)))
      expect(await get(opened.reports.rows(live, ['b', 'c', 'a']))).toEqual(['2', null, '1'])
    })

    test('rows are read by the beginning of their ids, each once, in the order of the ids', async () => {
      await get(write(live, null, '1', row('cycle:1', 1), row('cyclf', 2), row('review:1:a', 3), row('review:10:a', 4)))
      expect(await readAll(['review:1:', 'cycle:'])).toEqual([
        ['cycle:1', 1],
        ['review:1:a', 3]
      ])
      expect(await readAll(['review:', 'review:1'])).toEqual([
        ['review:10:a', 4],
        ['review:1:a', 3]
      ])
      expect(await readAll([])).toEqual([])
    })

    test('ids and text come back exactly', async () => {
      const odd = ['ä', '%_', "a'b", 'a"b', 'é\u0301', '\u{1F3E0}']
      await get(write(live, null, '1', ...odd.map(id => row(id, { id, nul: '\u0000', text: 'x'.repeat(100_000) }))))
      expect(await get(opened.reports.rows(live, odd))).toEqual(
        odd.map(id => row(id, { id, nul: '\u0000', text: 'x'.repeat(100_000) }).row)
      )
    })

    test('tables are kept apart', async () => {
      await get(write(live, null, '1', row('a', 1)))
      await get(write({ table: 'others', which: 'live' }, null, '2', row('a', 2)))
      expect(await readAll()).toEqual([['a', 1]])
    })

    test('the shadow is not read until it is swapped in, all at once, and then it is the only one', async () => {
      const old = await get(write(live, null, '9', row('a', 'old'), row('gone', 'old')))
      const begun = await get(write(shadow, null, '5', row('a', 'new')))
      await get(write(shadow, begun, '9', row('b', 'new')))
      expect(await readAll()).toEqual([
        ['a', 'old'],
        ['gone', 'old']
      ])
      await get(opened.reports.swap(['members']))
      expect(await readAll()).toEqual([
        ['a', 'new'],
        ['b', 'new']
      ])
      expect(await get(opened.reports.checkpoint(shadow))).toBeNull()
      expect(await write(live, old, '10', row('a', 'stale'))()).toMatchObject({ left: { type: 'CheckpointMoved' } })
      expect(await readAll()).toEqual([
        ['a', 'new'],
        ['b', 'new']
      ])
    })

    test('several shadows are swapped in together', async () => {
      await get(write(live, null, '3', row('gone', 'old')))
      await get(write(shadow, null, '9', row('a', 1)))
      await get(write(otherShadow, null, '9', row('b', 2)))
      await get(opened.reports.swap(['members']))
      expect(await readAll()).toEqual([
        ['a', 1],
        ['b', 2]
      ])
      expect(await get(opened.reports.checkpoint(live))).toMatchObject({ position: '9' })
      expect(await get(opened.reports.checkpoint(otherShadow))).toBeNull()
    })

    test('each shadow is written from its own checkpoint', async () => {
      const one = await get(write(shadow, null, '5', row('a', 1)))
      const other = await get(write(otherShadow, null, '7', row('b', 2)))
      expect(await write(otherShadow, one, '8', row('c', 3))()).toMatchObject({ left: { type: 'CheckpointMoved' } })
      expect(await get(write(shadow, one, '8', row('a', 3)))).toMatchObject({ position: '8' })
      expect(await get(opened.reports.checkpoint(otherShadow))).toEqual(other)
    })

    test('shadows that have not come equally far are not swapped in', async () => {
      await get(write(live, null, '3', row('a', 'old')))
      await get(write(shadow, null, '9', row('a', 1)))
      await get(write(otherShadow, null, '8', row('b', 2)))
      expect(await opened.reports.swap(['members'])()).toEqual(left({ type: 'ShadowsApart' }))
      expect(await readAll()).toEqual([['a', 'old']])
    })

    test('swapping without a shadow changes nothing', async () => {
      await get(write(live, null, '1', row('a', 1)))
      await get(opened.reports.swap(['members']))
      expect(await readAll()).toEqual([['a', 1]])
    })

    test('dropping takes rows and checkpoint, and what is written next is a new generation', async () => {
      const first = await get(write(shadow, null, '1', row('a', 1)))
      await get(opened.reports.dropShadows(['members']))
      await get(opened.reports.dropShadows(['members']))
      expect(await get(opened.reports.checkpoint(shadow))).toBeNull()
      expect(await get(opened.reports.rows(shadow, ['a']))).toEqual([null])
      const next = await get(write(shadow, null, '1', row('b', 1)))
      expect(next.generation).not.toBe(first.generation)
      expect(await write(shadow, first, '2', row('a', 2))()).toMatchObject({ left: { type: 'CheckpointMoved' } })
    })

    test('of many writers at once from one checkpoint, one writes', async () => {
      const checkpoint = await get(write(live, null, '1', row('a', 0)))
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, place) => write(live, checkpoint, '2', row('a', place))())
      )
      expect(answers.filter(answer => !isLeft(answer))).toHaveLength(1)
    })

    const odd: QuarantinedEvent = {
      stream: 'review-TC-1/2023-2024/audit',
      version: 3,
      position: '5',
      type: 'VisitHeld',
      text: '{"type":"VisitHeld","é":"\\u0000"}',
      reason: "on: expected a date, got 'x'",
      policy: 'park'
    }
    const keep = (set: RowSet, from: Checkpoint | null, ...quarantine: ReadonlyArray<QuarantinedEvent>) =>
      writeOne(set.which, { ...advance(set.table, from, '9'), quarantine })

    test('what could not be read is kept with the rows, by its position, one for a stream', async () => {
      expect(await get(opened.reports.quarantined(live))).toEqual([])
      const first = await get(keep(live, null, odd, { ...odd, stream: 'other', position: '2', policy: 'halt' }))
      await get(keep(live, first, { ...odd, version: 7, position: '8' }))
      expect(await get(opened.reports.quarantined(live))).toEqual([
        { ...odd, stream: 'other', position: '2', policy: 'halt' },
        { ...odd, version: 7, position: '8' }
      ])
      expect(await get(opened.reports.quarantined({ table: 'others', which: 'live' }))).toEqual([])
    })

    test('what is released is kept no longer', async () => {
      const checkpoint = await get(keep(live, null, odd, { ...odd, stream: 'other', position: '2' }))
      await get(
        writeOne('live', { ...advance('members', checkpoint, '9', row('a', 1)), release: [odd.stream, 'none'] })
      )
      expect((await get(opened.reports.quarantined(live))).map(({ stream }) => stream)).toEqual(['other'])
      expect(await readAll()).toEqual([['a', 1]])
    })

    test('who did not see the quarantine as it is writes nothing, even at the same position', async () => {
      const seen = await get(write(live, null, '9', row('a', 1)))
      const kept = await get(keep(live, seen, odd))
      expect(kept.position).toBe(seen.position)
      expect(await write(live, seen, '9', row('a', 2))()).toMatchObject({
        left: { type: 'CheckpointMoved', actual: kept }
      })
      expect(await get(write(live, kept, '9', row('a', 3)))).toEqual(kept)
    })

    test('who writes from another checkpoint keeps nothing in quarantine', async () => {
      const checkpoint = await get(write(live, null, '9', row('a', 1)))
      await get(write(live, checkpoint, '10'))
      expect(await keep(live, checkpoint, odd)()).toMatchObject({ left: { type: 'CheckpointMoved' } })
      expect(await get(opened.reports.quarantined(live))).toEqual([])
    })

    test('the quarantine of all shadows is swapped in with their rows, and dropped with them', async () => {
      await get(keep(live, null, odd))
      await get(keep(shadow, null, { ...odd, stream: 'one' }))
      await get(keep(otherShadow, null, { ...odd, stream: 'other', position: '6' }))
      expect(await get(opened.reports.quarantined(live))).toEqual([odd])
      await get(opened.reports.swap(['members']))
      expect((await get(opened.reports.quarantined(live))).map(({ stream }) => stream)).toEqual(['one', 'other'])
      expect(await get(opened.reports.quarantined(shadow))).toEqual([])
      await get(keep(shadow, null, odd))
      await get(opened.reports.dropShadows(['members']))
      expect(await get(opened.reports.quarantined(shadow))).toEqual([])
      expect(await get(opened.reports.quarantined(live))).toHaveLength(2)
    })

    test('many rows are written in one go', async () => {
      const many = Array.from({ length: 5_000 }, (_, place) => row(`row:${String(place).padStart(5, '0')}`, { place }))
      await get(write(live, null, '1', ...many))
      const wanted = { members: ['row:'] }
      expect((await get(opened.reports.read(wanted)))['members']?.rows).toEqual(many)
    })

    describeSeveralTables(() => opened.reports)
    describeFormerRows(() => opened.reports)
    describeWalk(() => opened.reports)
    testReaderThroughSwaps(() => ({ writer: opened.reports, reader: opened.elsewhere ?? opened.reports }), swaps)
  })
}
