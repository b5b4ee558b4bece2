/** What a report store promises of going through its live rows. */
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import type { Checkpoint, QuarantinedEvent, ReportStore, CheckpointWithQuarantine, StoredRow } from '../report-store.ts'

const answerOf = <E, A>(answer: Either<E, A>): A => {
  if (isLeft(answer)) throw new Error(`unexpected: ${JSON.stringify(answer.left)}`)
  return answer.right
}
const get = async <E, A>(ask: TaskEither<E, A>): Promise<A> => answerOf(await ask())
const parked: QuarantinedEvent = {
  ...{ stream: 'review-1', version: 3, position: '1', type: 'VisitHeld' },
  ...{ text: '{}', reason: 'on: expected a date', policy: 'park' }
}
const rowsTo = (many: number, from = 0): ReadonlyArray<StoredRow> =>
  Array.from({ length: many }, (_, place) => ({
    id: `row ${String(from + place).padStart(6, '0')}`,
    row: `{"n":${String(place)}}`
  }))

export const describeWalk = (reports: () => ReportStore): void => {
  const write = async (
    table: string,
    rows: ReadonlyArray<StoredRow>,
    from: Checkpoint | null = null,
    position = '1'
  ): Promise<Checkpoint | null> => {
    const quarantine = from === null ? [parked] : []
    const change = { table, from, to: { version: 1, position }, rows, quarantine }
    return (await get(reports().write('live', [change])))[0] ?? null
  }
  /** What is met on a walk, and what is done meanwhile. */
  const walked = async (tables: ReadonlyArray<string>, meanwhile: () => Promise<unknown> = async () => undefined) => {
    const met: Array<readonly [string, StoredRow]> = []
    let stood: Readonly<Record<string, CheckpointWithQuarantine>> = {}
    await get(
      reports().walk(tables, {
        begins: async standing => {
          stood = standing
          await meanwhile()
          return true
        },
        rows: async (table, rows) => {
          met.push(...rows.map(row => [table, row] as const))
          await meanwhile()
        }
      })
    )
    return { met, stood }
  }

  describe('a walk through live rows', () => {
    test('meets each row of each table once, in order, and tells first where they stand and what is kept beside', async () => {
      const checkpoint = await write('members', rowsTo(2_500))
      await write('visits', rowsTo(3))
      const { met, stood } = await walked(['members', 'visits', 'nobody'])
      expect(met).toEqual([...rowsTo(2_500).map(row => ['members', row]), ...rowsTo(3).map(row => ['visits', row])])
      expect(stood['members']).toEqual({ checkpoint, quarantined: [parked] })
      expect(stood['nobody']).toEqual({ checkpoint: null, quarantined: [] })
    })
    test('sees nothing of what is written or put in place meanwhile', async () => {
      const first = await write('members', rowsTo(1_500))
      await get(
        reports().write('shadow 0', [{ table: 'members', from: null, to: { version: 1, position: '2' }, rows: [] }])
      )
      let round = 0
      let checkpoint = first
      const { met, stood } = await walked(['members'], async () => {
        round += 1
        if (round === 2) await get(reports().swap(['members'], { mayGoBack: true }))
        if (round !== 1) return
        checkpoint = await write('members', rowsTo(2_000, 500), checkpoint, '2')
      })
      expect(met.map(([, row]) => row)).toEqual(rowsTo(1_500))
      expect(stood['members']?.checkpoint).toEqual(first)
    })
    test('ends before the first row for whoever wants none', async () => {
      await write('members', rowsTo(3))
      let met = 0
      await get(
        reports().walk(['members'], {
          begins: async () => false,
          rows: async () => {
            met += 1
          }
        })
      )
      expect(met).toBe(0)
    })
  })
}
