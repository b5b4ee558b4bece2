/** An import takes notes on disk, in the folder for temporary files: where it cannot, it says so and says what was written. */
import { smallNetwork } from '@cofc/verification'
import type { DatabaseSync } from 'node:sqlite'
import { openInMemoryEventStore } from '@cofc/event-store'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import { openStagingDatabase } from './staging/staging-database.ts'
import { stagingIn, type Staging } from './staging/staging.ts'
import { summaryInWords } from './summary-in-words.ts'
import type { ImportSummary } from './summary.ts'
import { history, importFiles } from './testing/importing.ts'
import { memoryStores } from './testing/memory-stores.ts'
import { temporaryStores } from './testing/stores.ts'

/** Notes in a database that somebody prepared. */
const notesWith = (prepare: (database: DatabaseSync) => void) => (): Staging => {
  const database = openStagingDatabase()
  prepare(database)
  return stagingIn(database)
}
const pagesOf = (database: DatabaseSync): number => Number(database.prepare('pragma page_count').get()?.['page_count'])
/** On a disk that has room for so many pages more than the empty tables take. */
const withRoomFor = (pages: number) =>
  notesWith(database => database.exec(`pragma max_page_count = ${pagesOf(database) + pages}`))
/** A disk on which whatever this statement says cannot be written. */
const failingAt = (statement: string) =>
  notesWith(database =>
    database.exec(
      `create table noted (n integer); create trigger failing ${statement} select raise(abort, 'disk I/O error'); end`
    )
  )
const findings = smallNetwork['findings.csv']?.length ?? 0
/** The trial notes each finding once, and the writing again. */
const failingAtFirstFindingWritten = failingAt(
  `before insert on finding_numbers begin insert into noted values (1); select raise(ignore) where (select count(*) from noted) <= ${findings};`
)
const failingAfterWriting = failingAt('before update of taken on row_states begin')

const whatToDo = (reason: string): string =>
  `Broken off: the folder for temporary files (TMPDIR), in which an import takes its notes, cannot be written or read (${reason}): free space there, or name another folder in TMPDIR.`
const expectBrokenOff = (summary: ImportSummary, reason: string): void => {
  expect(summary).toMatchObject({ outcome: 'store-failed', failure: { type: 'StagingFailed' } })
  expect(summaryInWords(summary)).toContain(whatToDo(reason))
}
const written = ({ commands, events }: ImportSummary): string =>
  `TMPDIR. ${commands} commands with ${events} events had been written. Put that right, and import the same folder again`

describe('an import that can take no notes is broken off, and tells what was written and what to do', () => {
  test('wherever the disk is full', async () => {
    let [pages, fails] = [0, 0]
    for (;;) {
      const summary = await memoryStores(undefined, withRoomFor(pages)).import(smallNetwork)
      if (summary.outcome === 'imported') break
      expectBrokenOff(summary, 'database or disk is full')
      expect(summaryInWords(summary)).toContain('TMPDIR. Nothing was written. Put that right')
      expect(summary.counts.unchecked).toBe(summary.counts.read)
      pages += 1
      fails += 1
    }
    expect(fails).toBeGreaterThan(3)
  })

  test('before anything is read', async () => {
    const summary = await memoryStores(undefined, () =>
      notesWith(database => database.exec('create table rows (n)'))()
    ).import(smallNetwork)
    expectBrokenOff(summary, 'table rows already exists')
    expect(summary).toMatchObject({ commands: 0, rows: {}, counts: { read: 0 } })
  })

  test('while commands are written, each by itself', async () => {
    let takeNotes = failingAtFirstFindingWritten
    const stores = memoryStores(undefined, () => takeNotes())
    const summary = await stores.import(smallNetwork)
    expectBrokenOff(summary, 'disk I/O error')
    expect(summary.commands).toBeGreaterThan(0)
    expect(await stores.history()).toHaveLength(summary.events)
    expect(summaryInWords(summary)).toContain(written(summary))
    takeNotes = withRoomFor(10_000)
    expect(await stores.import(smallNetwork)).toMatchObject({ outcome: 'imported', refused: 0, differing: 0 })
  })

  test('while commands are written together: what was undone is not told as written', async () => {
    await using stores = await temporaryStores()
    const summary = await importFiles(stores, smallNetwork, { takeNotes: failingAtFirstFindingWritten })
    expectBrokenOff(summary, 'disk I/O error')
    expect(summary).toMatchObject({ commands: 0, events: 0 })
    expect(await history(stores)).toEqual([])
    expect(await importFiles(stores, smallNetwork)).toMatchObject({ outcome: 'imported' })
  })

  test('after all was written', async () => {
    await using stores = await temporaryStores()
    const summary = await importFiles(stores, smallNetwork, { takeNotes: failingAfterWriting })
    expectBrokenOff(summary, 'disk I/O error')
    expect(await history(stores)).toHaveLength(summary.events)
    expect(summaryInWords(summary)).toContain(written(summary))
    expect(await importFiles(stores, smallNetwork)).toMatchObject({ outcome: 'nothing-new' })
  })
})

describe('an import that cannot be tried on disk is broken off with the same sentence', () => {
  test('when the store of the trial cannot be opened', async () => {
    const stores = memoryStores(into => ({
      ...into,
      openTrial: () => {
        throw new Error('unable to open database file')
      }
    }))
    const summary = await stores.import(smallNetwork)
    expectBrokenOff(summary, 'unable to open database file')
    expect(await stores.history()).toEqual([])
  })

  test('when the store of the trial fails', async () => {
    const { store } = openInMemoryEventStore()
    const full = { type: 'StoreUnavailable', reason: 'database or disk is full' } as const
    const stores = memoryStores(into => ({
      ...into,
      openTrial: () => ({ store: { ...store, append: () => TE.left(full) }, close: () => Promise.resolve() })
    }))
    const summary = await stores.import(smallNetwork)
    expect(summary).toMatchObject({ outcome: 'store-failed', commands: 0 })
    expect(summaryInWords(summary)).toContain(whatToDo('database or disk is full'))
    expect(await stores.history()).toEqual([])
  })
})
