/** What a report store promises of rows that were replaced: kept as the former ones, and put back as they were. */
import { isLeft, left, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import type { Advance, Checkpoint, FormerRows, QuarantinedEvent, ReportStore, Which } from '../report-store.ts'

const answerOf = <E, A>(answer: Either<E, A>): A => {
  if (isLeft(answer)) throw new Error(`unexpected: ${JSON.stringify(answer.left)}`)
  return answer.right
}
const get = async <E, A>(ask: TaskEither<E, A>): Promise<A> => answerOf(await ask())
const parked: QuarantinedEvent = {
  stream: 'review-1',
  version: 3,
  position: '2',
  type: 'VisitHeld',
  text: '{}',
  reason: 'on: expected a date',
  policy: 'park'
}

export const describeFormerRows = (reports: () => ReportStore): void => {
  const advance = (table: string, from: Checkpoint | null, position: string, row: unknown): Advance => ({
    table,
    from,
    to: { version: 1, position },
    rows: [{ id: 'a', row: JSON.stringify(row) }]
  })
  const write = async (which: Which, ...advances: ReadonlyArray<Advance>): Promise<ReadonlyArray<Checkpoint>> =>
    get(reports().write(which, advances))
  const at = (table: string, which: Which) => get(reports().checkpoint({ table, which }))
  const rowIn = async (table: string, which: Which): Promise<unknown> => {
    const [row = null] = await get(reports().rows({ table, which }, ['a']))
    return row === null ? null : JSON.parse(row)
  }
  const keptIn = async (table: string, which: Which): Promise<ReadonlyArray<string>> =>
    (await get(reports().quarantined({ table, which }))).map(({ stream }) => stream)
  const build = async (table: string, position: string, row: unknown): Promise<void> => {
    await write('shadow 0', advance(table, null, position, row))
    await get(reports().swap([table]))
  }
  const formerOf = async (table: string): Promise<FormerRows> => {
    const checkpoint = await at(table, 'former')
    return checkpoint === null ? expect.unreachable() : { table, checkpoint }
  }

  describe('former rows', () => {
    test('are those that a swap replaced, with their quarantine, until the next swap', async () => {
      const [first] = await write('live', { ...advance('members', null, '7', 'first'), quarantine: [parked] })
      expect(await at('members', 'former')).toBeNull()
      await build('members', '7', 'second')
      expect(await at('members', 'former')).toEqual(first)
      expect([await rowIn('members', 'live'), await rowIn('members', 'former')]).toEqual(['second', 'first'])
      expect([await keptIn('members', 'live'), await keptIn('members', 'former')]).toEqual([[], [parked.stream]])
      await build('members', '8', 'third')
      expect([await rowIn('members', 'live'), await rowIn('members', 'former')]).toEqual(['third', 'second'])
      expect(await keptIn('members', 'former')).toEqual([])
    })

    test('are none of a table that had no live rows', async () => {
      await build('members', '7', 'first')
      expect(await at('members', 'former')).toBeNull()
      expect(await rowIn('members', 'former')).toBeNull()
    })

    test('are neither read nor a shadow', async () => {
      await write('live', advance('members', null, '7', 'first'))
      await build('members', '7', 'second')
      await get(reports().dropShadows(['members']))
      await get(reports().swap(['members']))
      expect([await rowIn('members', 'live'), await rowIn('members', 'former')]).toEqual(['second', 'first'])
      expect((await get(reports().read({ members: 'all' })))['members']?.rows).toEqual([{ id: 'a', row: '"second"' }])
    })

    test('are written on from where they stand, and the live rows stay', async () => {
      const [first = null] = await write('live', advance('members', null, '7', 'first'))
      await build('members', '9', 'second')
      await write('former', advance('members', first, '9', 'first, followed'))
      expect(await at('members', 'former')).toMatchObject({ position: '9', generation: first?.generation })
      expect([await rowIn('members', 'live'), await rowIn('members', 'former')]).toEqual(['second', 'first, followed'])
    })

    test('take the place of the live rows, which are the former then, and back again', async () => {
      await write('live', { ...advance('members', null, '7', 'first'), quarantine: [parked] })
      const live = await at('members', 'live')
      await build('members', '7', 'second')
      const next = await at('members', 'live')
      await get(reports().rollBack([await formerOf('members')]))
      expect([await at('members', 'live'), await at('members', 'former')]).toEqual([live, next])
      expect([await rowIn('members', 'live'), await rowIn('members', 'former')]).toEqual(['first', 'second'])
      expect([await keptIn('members', 'live'), await keptIn('members', 'former')]).toEqual([[parked.stream], []])
      await get(reports().rollBack([await formerOf('members')]))
      expect([await rowIn('members', 'live'), await rowIn('members', 'former')]).toEqual(['second', 'first'])
      expect([await keptIn('members', 'live'), await keptIn('members', 'former')]).toEqual([[], [parked.stream]])
    })

    test('take no place when they stand elsewhere than was thought', async () => {
      const [first] = await write('live', advance('members', null, '7', 'first'))
      await build('members', '7', 'second')
      const seen = await formerOf('members')
      await write('former', advance('members', first ?? null, '8', 'first, followed'))
      const moved = { type: 'CheckpointMoved', table: 'members', actual: await at('members', 'former') } as const
      expect(await reports().rollBack([seen])()).toEqual(left(moved))
      await get(reports().dropFormer(['members']))
      expect(await reports().rollBack([seen])()).toEqual(left({ ...moved, actual: null }))
      expect(await rowIn('members', 'live')).toBe('second')
    })

    test('of several tables take their place together or not at all', async () => {
      const tables = ['members', 'cycles']
      await write('live', ...tables.map(table => advance(table, null, '7', 'first')))
      await write('shadow 0', ...tables.map(table => advance(table, null, '7', 'second')))
      await get(reports().swap(tables))
      const [members, cycles] = [await formerOf('members'), await formerOf('cycles')]
      await write('former', advance('cycles', cycles.checkpoint, '8', 'first, followed'))
      expect(await reports().rollBack([members, cycles])()).toMatchObject(left({ type: 'CheckpointMoved' }))
      expect(await reports().rollBack([members, await formerOf('cycles')])()).toEqual(left({ type: 'ShadowsApart' }))
      expect(await reports().rollBack([members], { beside: ['others'] })()).toEqual(left({ type: 'ShadowsApart' }))
      expect([await rowIn('members', 'live'), await rowIn('cycles', 'live')]).toEqual(['second', 'second'])
      await write('former', advance('members', members.checkpoint, '8', 'first, followed'))
      await get(reports().rollBack([await formerOf('members'), await formerOf('cycles')]))
      expect([await rowIn('members', 'live'), await rowIn('cycles', 'live')]).toEqual(Array(2).fill('first, followed'))
    })

    test('are dropped, and rolling back to them is no longer possible', async () => {
      await write('live', { ...advance('members', null, '7', 'first'), quarantine: [parked] })
      await build('members', '7', 'second')
      await get(reports().dropFormer(['members', 'never written']))
      await get(reports().dropFormer(['members']))
      expect([await at('members', 'former'), await rowIn('members', 'former')]).toEqual([null, null])
      expect(await keptIn('members', 'former')).toEqual([])
      expect(await rowIn('members', 'live')).toBe('second')
    })
  })

  describe('no reader sees a table go back', () => {
    test('shadows behind the live rows take no place, and none of those beside them', async () => {
      await write('live', advance('members', null, '8', 'old'), advance('cycles', null, '9', 'old'))
      await write('shadow 0', advance('members', null, '8', 'new'), advance('cycles', null, '8', 'new'))
      const behind = { type: 'RowsBehind', table: 'cycles', live: '9' } as const
      expect(await reports().swap(['members', 'cycles'])()).toEqual(left(behind))
      expect([await rowIn('members', 'live'), await rowIn('cycles', 'live')]).toEqual(['old', 'old'])
      await get(reports().swap(['members']))
      expect([await rowIn('members', 'live'), await rowIn('cycles', 'live')]).toEqual(['new', 'old'])
    })

    test('unless the history itself was put back', async () => {
      await write('live', advance('members', null, '9', 'of a history that is gone'))
      await write('shadow 0', advance('members', null, '8', 'new'))
      await get(reports().swap(['members'], { mayGoBack: true }))
      expect(await rowIn('members', 'live')).toBe('new')
      expect(await at('members', 'live')).toMatchObject({ position: '8' })
    })

    test('former rows behind the live ones take no place', async () => {
      await write('live', advance('members', null, '7', 'first'))
      await build('members', '9', 'second')
      const former = await formerOf('members')
      expect(await reports().rollBack([former])()).toEqual(left({ type: 'RowsBehind', table: 'members', live: '9' }))
      expect(await rowIn('members', 'live')).toBe('second')
      await get(reports().rollBack([former], { mayGoBack: true }))
      expect(await rowIn('members', 'live')).toBe('first')
    })
  })

  describe('a rebuild', () => {
    const run = { table: 'members', version: 3, partitions: 2 }
    test('is known from when it begins to when its shadows are put in place', async () => {
      expect(await get(reports().run('members'))).toBeNull()
      await get(reports().begin([run, { ...run, table: 'cycles' }]))
      expect(await get(reports().run('members'))).toEqual(run)
      await write('shadow 0', advance('members', null, '7', 'new'))
      expect(await get(reports().run('members'))).toEqual(run)
      await get(reports().swap(['members']))
      expect(await get(reports().run('members'))).toBeNull()
      expect(await get(reports().run('cycles'))).toEqual({ ...run, table: 'cycles' })
    })

    test('begins without the shadows of another', async () => {
      await get(reports().begin([run]))
      await write('shadow 1', { ...advance('members', null, '7', 'older'), quarantine: [parked] })
      await get(reports().begin([{ ...run, version: 4 }]))
      expect(await get(reports().run('members'))).toEqual({ ...run, version: 4 })
      expect(await at('members', 'shadow 1')).toBeNull()
      expect(await keptIn('members', 'shadow 1')).toEqual([])
    })

    test('puts no shadow in place while that of another partition is lacking', async () => {
      await write('live', advance('members', null, '3', 'old'))
      await write('shadow 1', advance('members', null, '7', 'half'))
      expect(await reports().swap(['members'], { partitions: 2 })()).toEqual(left({ type: 'ShadowsApart' }))
      expect(await rowIn('members', 'live')).toBe('old')
      await write('shadow 0', { ...advance('members', null, '7', null), rows: [] })
      await get(reports().swap(['members', 'never written'], { partitions: 2 }))
      expect(await rowIn('members', 'live')).toBe('half')
    })

    test('is over when its shadows are dropped', async () => {
      await get(reports().begin([run, { ...run, table: 'cycles' }]))
      await get(reports().dropShadows(['members']))
      expect(await get(reports().run('members'))).toBeNull()
      expect(await get(reports().run('cycles'))).toMatchObject({ table: 'cycles' })
    })
  })
}
