import { csvOf, type Cells, smallNetwork } from '@cofc/verification'
import fc from 'fast-check'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import { summaryInWords } from './summary-in-words.ts'
import type { ImportSummary, RowCounts } from './summary.ts'
import type { Contents } from './testing/asked-of-import.ts'
import { memoryStores } from './testing/memory-stores.ts'

const sumOf = ({ read: _read, ...kinds }: RowCounts): number =>
  Object.values(kinds).reduce((sum, rows) => sum + rows, 0)
const rowsOf = ({ rows }: ImportSummary): number => Object.values(rows).reduce((sum, read) => sum + read, 0)
const expectWhole = (summary: ImportSummary): void => {
  expect({ ...summary.counts, sum: sumOf(summary.counts) }).toMatchObject({
    read: rowsOf(summary),
    sum: summary.counts.read
  })
  for (const rows of Object.values(summary.counts)) expect(rows).toBeGreaterThanOrEqual(0)
}
const all = Object.values(smallNetwork).reduce((sum, rows) => sum + rows.length, 0)

/** A folder as a careless hand leaves it: cells filled wrongly or emptied, rows gone, doubled or cut short. */
const files = Object.keys(smallNetwork)
const slips = fc.array(
  fc.record({
    file: fc.constantFrom(...files),
    row: fc.nat(),
    column: fc.nat(),
    slip: fc.constantFrom('?', '', 'CS9', 'gone', 'twice', 'short', 'unquoted')
  }),
  { maxLength: 4 }
)
interface Slip {
  readonly file: string
  readonly row: number
  readonly column: number
  readonly slip: string
}
const slipped = (rows: ReadonlyArray<Cells>, { row, column, slip }: Slip): ReadonlyArray<Cells> => {
  const place = row % Math.max(rows.length, 1)
  const before = rows[place]
  if (before === undefined || slip === 'gone') return rows.filter((_, index) => index !== place)
  if (slip === 'twice') return [...rows, before]
  const name = Object.keys(before)[column % Object.keys(before).length] ?? ''
  return rows.map((one, index) => (index === place ? { ...one, [name]: slip } : one))
}
const endings: Readonly<Record<string, string>> = { short: 'TC-0001\n', unquoted: 'TC-0001,"\n' }
const careless = (made: ReadonlyArray<Slip>): Contents => {
  const folder: Record<string, string> = {}
  for (const file of files) {
    const own = made.filter(slip => slip.file === file)
    const cells = own.filter(({ slip }) => !(slip in endings))
    const rows = cells.reduce<ReadonlyArray<Cells>>(slipped, smallNetwork[file] ?? [])
    folder[file] = `${csvOf(rows)}${own.map(({ slip }) => endings[slip] ?? '').join('')}`
  }
  return folder
}

describe('every row that was read is counted once', () => {
  test('whatever became of it', async () => {
    const flags = fc.record({ keepGoing: fc.boolean(), dryRun: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(slips, slips, flags, async (first, then, told) => {
        const stores = memoryStores()
        expectWhole(await stores.import(careless(first), { keepGoing: true }))
        expectWhole(await stores.import(careless(then), told))
      }),
      { numRuns: 12 }
    )
  })

  test('imported, then with nothing new', async () => {
    const stores = memoryStores()
    expect((await stores.import(smallNetwork, { dryRun: true })).counts).toMatchObject({ read: all, unwritten: all })
    const summary = await stores.import(smallNetwork)
    expect(summary.counts).toMatchObject({ read: all, imported: all, unchanged: 0 })
    expect(summaryInWords(summary)).toContain(`${all} rows read from 13 files: ${all} imported.`)
    expect((await stores.import(smallNetwork)).counts).toMatchObject({ read: all, unchanged: all })
  })

  test('refused, waiting and the rest', async () => {
    const wrong = { ...smallNetwork, 'visits.csv': [{ ...smallNetwork['visits.csv']![0]!, team: 'R-001:cook' }] }
    const { counts } = await memoryStores().import(wrong)
    expect(counts).toMatchObject({ refused: 1, imported: 0, unwritten: all - 1 - counts.waiting })
    const summary = await memoryStores().import(wrong, { keepGoing: true })
    expect(summary.counts).toMatchObject({ refused: 1, unwritten: 0 })
    expect(summary.counts.waiting).toBe(summary.refusals[0]?.waitingForIt)
    expect(summaryInWords(summary)).toContain(' imported, 1 refused, ')
  })

  test('several refusals in one row, and of a file, are told as that', async () => {
    const [row, ...others] = smallNetwork['ratings.csv']!
    const capitals = { ...smallNetwork, 'ratings.csv': [{ ...row!, self: 'Met', peer: 'Partly' }, ...others] }
    const once = await memoryStores().import(capitals)
    expect(once).toMatchObject({ refused: 2, refusedFiles: 0, counts: { refused: 1 } })
    expect(summaryInWords(once)).toContain('\n2 refusals in 1 row, and nothing was written.')
    const both = await memoryStores().import({ ...capitals, 'audits.csv': 'community\n' })
    expect(both).toMatchObject({ refused: 3, refusedFiles: 1, counts: { refused: 1 } })
    expect(summaryInWords(both)).toContain('\n3 refusals, 1 of a file and 2 in 1 row, and nothing was written.')
  })

  test('a trial that keeps going waits for the same rows as the import; one that does not says that it tried them', async () => {
    const wrong = { ...smallNetwork, 'ratings.csv': [{ ...smallNetwork['ratings.csv']![0]!, standard: 'CS9' }] }
    const [trial, imported, tried] = [
      await memoryStores().import(wrong, { dryRun: true, keepGoing: true }),
      await memoryStores().import(wrong, { keepGoing: true }),
      await memoryStores().import(wrong, { dryRun: true })
    ]
    expect(trial.refusals).toEqual(imported.refusals)
    expect(trial.counts.waiting).toBe(imported.counts.waiting)
    expect(tried.counts.waiting).toBeLessThan(imported.counts.waiting)
    expect(summaryInWords(tried)).toContain('told to keep going (--keep-going), more of them wait')
    expect(summaryInWords(trial)).not.toContain('more of them wait')
  })
})

describe('an import that a store breaks off tells what was written before, and what to do', () => {
  const full = { type: 'StoreUnavailable', reason: 'database or disk is full' } as const

  test('command by command', async () => {
    // Those of twenty commands, and of two accounts that were opened.
    let appends = 0
    const stores = memoryStores(({ events, ...rest }) => ({
      ...rest,
      events: {
        ...events,
        append: (stream, expected, news) => (++appends > 22 ? TE.left(full) : events.append(stream, expected, news))
      }
    }))
    const summary = await stores.import(smallNetwork)
    expectWhole(summary)
    expect(summary).toMatchObject({ outcome: 'store-failed', commands: 20, failure: full })
    expect(await stores.history()).toHaveLength(summary.events)
    expect(summary.counts.imported).toBeGreaterThan(0)
    expect(summaryInWords(summary)).toContain(
      `Broken off: database or disk is full. 20 commands with ${summary.events} events had been written. Put that right, and import the same folder again`
    )
    appends = -1_000
    expect(await stores.import(smallNetwork)).toMatchObject({ outcome: 'imported', refused: 0, differing: 0 })
  })

  test('all at once: what was undone is not counted', async () => {
    const stores = memoryStores(into => ({
      ...into,
      together: work => async () => {
        await work()
        return TE.left(full)()
      }
    }))
    const summary = await stores.import(smallNetwork)
    expectWhole(summary)
    expect(summary).toMatchObject({ commands: 0, events: 0, counts: { imported: 0, unwritten: all } })
    expect(summaryInWords(summary)).toContain('Nothing was written.')
  })
})
