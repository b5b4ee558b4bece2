/** What a report store promises whoever reads while rows are replaced: each answer is wholly of one set of rows. */
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { expect, test } from 'vitest'
import type { Advance, Checkpoint, FormerRows, Readings, ReportStore } from '../report-store.ts'

const answerOf = <E, A>(answer: Either<E, A>): A => {
  if (isLeft(answer)) throw new Error(`unexpected: ${JSON.stringify(answer.left)}`)
  return answer.right
}
const get = async <E, A>(ask: TaskEither<E, A>): Promise<A> => answerOf(await ask())

const tables = ['cycles', 'members']
const ids = ['a', 'b', 'c']
/** Each row says who folded it and how far. */
const advance = (table: string, from: Checkpoint | null, position: string, by: string): Advance => ({
  table,
  from,
  to: { version: 1, position },
  rows: ids.map(id => ({ id, row: JSON.stringify(`${by} up to ${position}`) }))
})
/** What the rows of all tables say, and where they stand: one of each when they are of one set. */
const saidIn = (readings: Readings): ReadonlyArray<string> => [
  ...new Set(
    tables.flatMap(table => {
      const { checkpoint = null, rows = [] } = readings[table] ?? {}
      return [rows.length, ...rows.map(({ row }) => row)].map(said => `${checkpoint?.position ?? 'nowhere'}: ${said}`)
    })
  )
]

interface WriterAndReader {
  readonly writer: ReportStore
  readonly reader: ReportStore
}
/** As many times rows are replaced, by a rebuild and by rolling it back in turn. */
export const testReaderThroughSwaps = (opened: () => WriterAndReader, swaps: number): void => {
  const writer = (): ReportStore => opened().writer
  const reports = (): ReportStore => opened().reader
  let place = 0
  const next = (): string => String(++place).padStart(6, '0')
  const rebuild = async (by: string): Promise<void> => {
    const position = next()
    const advances = tables.map(table => advance(table, null, position, by))
    await get(writer().write('shadow 0', advances))
    await get(writer().swap(tables))
  }
  const rollBack = async (by: string): Promise<void> => {
    const position = next()
    const formers: Array<FormerRows> = []
    for (const table of tables) {
      const from = await get(writer().checkpoint({ table, which: 'former' }))
      const [checkpoint] = await get(writer().write('former', [advance(table, from, position, by)]))
      if (checkpoint !== undefined) formers.push({ table, checkpoint })
    }
    await get(writer().rollBack(formers))
  }
  const replaceAgainAndAgain = async (): Promise<void> => {
    await rebuild('rebuild 0')
    for (let count = 1; count < swaps; count += 2) {
      await rebuild(`rebuild ${count}`)
      await rollBack(`roll-back ${count + 1}`)
    }
  }

  test(
    `a reader through ${String(swaps)} swaps and roll-backs sees each set of rows whole, and no table go back`,
    { timeout: 120_000 },
    async () => {
      place = 0
      await rebuild('first')
      let isOver = false
      /** In the order in which one reader asked: of two who ask at once either may be answered first. */
      const reading = async (): Promise<ReadonlyArray<ReadonlyArray<string>>> => {
        const seen: Array<ReadonlyArray<string>> = []
        while (!isOver)
          seen.push(saidIn(await get(reports().read({ cycles: 'all' }, () => ({ members: ['a', 'b', 'c'] })))))
        return seen
      }
      const replacing = replaceAgainAndAgain().finally(() => (isOver = true))
      const [, ...readers] = await Promise.all([replacing, reading(), reading()])
      for (const seen of readers) {
        expect(new Set(seen.map(String)).size).toBeGreaterThan(1)
        // How many rows there are, and what they say.
        for (const said of seen) expect(said).toHaveLength(2)
        const positions = seen.map(([said]) => said?.slice(0, 6))
        expect(positions).toEqual(positions.toSorted())
      }
    }
  )
}
