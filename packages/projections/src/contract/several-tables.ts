/** What a report store promises of several tables: written, read and put in place together, at one moment. */
import { isLeft, left, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import type { Advance, Checkpoint, ReportStore, RowsWanted, Which } from '../report-store.ts'

const answerOf = <E, A>(answer: Either<E, A>): A => {
  if (isLeft(answer)) throw new Error(`unexpected: ${JSON.stringify(answer.left)}`)
  return answer.right
}
const get = async <E, A>(ask: TaskEither<E, A>): Promise<A> => answerOf(await ask())
const advance = (
  table: string,
  from: Checkpoint | null,
  position: string,
  rows: Readonly<Record<string, unknown>> = {}
): Advance => ({
  table,
  from,
  to: { version: 1, position },
  rows: Object.entries(rows).map(([id, row]) => ({ id, row: JSON.stringify(row) }))
})

export const describeSeveralTables = (reports: () => ReportStore): void => {
  const write = (which: Which, ...advances: ReadonlyArray<Advance>) => reports().write(which, advances)
  const read = async (wanted: RowsWanted, further?: Parameters<ReportStore['read']>[1]) =>
    Object.fromEntries(
      Object.entries(await get(reports().read(wanted, further))).map(([table, { checkpoint, rows }]) => [
        table,
        [checkpoint?.position, ...rows.map(({ id, row }) => `${id} ${row}`)]
      ])
    )
  const both = { members: 'all', cycles: 'all' } as const

  describe('several tables', () => {
    test('are written together, and each is told its checkpoint', async () => {
      const written = await get(
        write('live', advance('members', null, '7', { a: 1 }), advance('cycles', null, '7', { a: 2, b: 3 }))
      )
      for (const [place, table] of ['members', 'cycles'].entries())
        expect(await get(reports().checkpoint({ table, which: 'live' }))).toEqual(written[place])
      expect(await read(both)).toEqual({ members: ['7', 'a 1'], cycles: ['7', 'a 2', 'b 3'] })
    })

    test('are all left as they are when one of them has moved, and that one is named', async () => {
      const [members = null, cycles = null] = await get(
        write('live', advance('members', null, '1', { a: 1 }), advance('cycles', null, '1', { a: 1 }))
      )
      const [moved] = await get(write('live', advance('cycles', cycles, '2', { a: 2 })))
      const late = [advance('members', members, '3', { a: 3 }), advance('cycles', cycles, '3', { a: 3 })]
      expect(await write('live', ...late)()).toEqual(left({ type: 'CheckpointMoved', table: 'cycles', actual: moved }))
      expect(await read(both)).toEqual({ members: ['1', 'a 1'], cycles: ['2', 'a 2'] })
    })

    test('writing none of them writes nothing', async () => {
      expect(await get(write('live'))).toEqual([])
    })

    test('are read by what each is wanted for, and a table never written has no rows', async () => {
      await get(write('live', advance('members', null, '1', { a1: 1, b1: 2 }), advance('cycles', null, '1', { a: 3 })))
      expect(await read({ members: ['a', 'x'], cycles: [], others: 'all' })).toEqual({
        members: ['1', 'a1 1'],
        cycles: ['1'],
        others: [undefined]
      })
      expect(await read({})).toEqual({})
    })

    test('what else is wanted is said by what was found, and read at the same moment', async () => {
      await get(
        write('live', advance('members', null, '1', { x: 1, y: 2 }), advance('cycles', null, '1', { last: 'y' }))
      )
      const ofTheLast: Parameters<ReportStore['read']>[1] = ({ cycles }) => ({
        members: (cycles?.rows ?? []).map(({ row }) => String(JSON.parse(row)))
      })
      expect(await read({ cycles: 'all' }, ofTheLast)).toEqual({ cycles: ['1', 'last "y"'], members: ['1', 'y 2'] })
    })

    test('no reading sees one of them further than another, whatever is written meanwhile', async () => {
      const places = Array.from({ length: 40 }, (_, place) => String(place + 10))
      const writing = async (): Promise<void> => {
        let from: ReadonlyArray<Checkpoint | null> = [null, null]
        for (const place of places) {
          const [members = null, cycles = null] = from
          const row = { at: place }
          from = await get(
            write('live', advance('members', members, place, row), advance('cycles', cycles, place, row))
          )
        }
      }
      const seen: Array<unknown> = []
      let isOver = false
      const reading = async (): Promise<void> => {
        while (!isOver) {
          const found = await read({ members: 'all' }, () => ({ cycles: 'all' }))
          seen.push([found['members'], found['cycles']])
        }
      }
      await Promise.all([writing().finally(() => (isOver = true)), reading(), reading()])
      expect(seen.length).toBeGreaterThan(1)
      for (const [members, cycles] of seen as ReadonlyArray<ReadonlyArray<unknown>>) expect(members).toEqual(cycles)
    })

    test('their shadows take their place together', async () => {
      await get(write('live', advance('members', null, '3', { a: 'old' }), advance('cycles', null, '3', { a: 'old' })))
      await get(write('shadow 0', advance('members', null, '9', { a: 1 }), advance('cycles', null, '9', { a: 1 })))
      await get(write('shadow 1', advance('members', null, '9', { b: 2 })))
      await get(reports().swap(['members', 'cycles']))
      expect(await read(both)).toEqual({ members: ['9', 'a 1', 'b 2'], cycles: ['9', 'a 1'] })
    })

    test('no shadow takes its place when one of them has come further than another', async () => {
      await get(write('live', advance('members', null, '3', { a: 'old' })))
      await get(write('shadow 0', advance('members', null, '9', { a: 1 }), advance('cycles', null, '8', { a: 1 })))
      expect(await reports().swap(['members', 'cycles'])()).toEqual(left({ type: 'ShadowsApart' }))
      expect(await read(both)).toEqual({ members: ['3', 'a "old"'], cycles: [undefined] })
      await get(reports().swap(['members']))
      expect(await read(both)).toEqual({ members: ['9', 'a 1'], cycles: [undefined] })
      expect(await get(reports().checkpoint({ table: 'cycles', which: 'shadow 0' }))).toMatchObject({ position: '8' })
    })

    test('no shadow takes its place when a table beside it stands elsewhere', async () => {
      const [others = null] = await get(write('live', advance('others', null, '8')))
      await get(write('shadow 0', advance('members', null, '9', { a: 1 })))
      for (const beside of [['others'], ['never written'], ['others', 'never written']])
        expect(await reports().swap(['members'], { beside })()).toEqual(left({ type: 'ShadowsApart' }))
      expect(await read({ members: 'all' })).toEqual({ members: [undefined] })
      await get(write('live', advance('others', others, '9')))
      await get(reports().swap(['members'], { beside: ['others'] }))
      expect(await read({ members: 'all' })).toEqual({ members: ['9', 'a 1'] })
    })

    test('a table without a shadow stays as it is beside those that have one', async () => {
      await get(write('live', advance('cycles', null, '3', { a: 'old' })))
      await get(write('shadow 0', advance('members', null, '9', { a: 1 })))
      await get(reports().swap(['members', 'cycles']))
      expect(await read(both)).toEqual({ members: ['9', 'a 1'], cycles: ['3', 'a "old"'] })
    })

    test('the shadows of some are dropped, and those of others stay', async () => {
      await get(
        write('shadow 0', advance('members', null, '1'), advance('cycles', null, '1'), advance('others', null, '1'))
      )
      await get(reports().dropShadows(['members', 'cycles']))
      for (const [table, position] of [['members'], ['cycles'], ['others', '1']] as const)
        expect((await get(reports().checkpoint({ table, which: 'shadow 0' })))?.position).toBe(position)
    })
  })
}
