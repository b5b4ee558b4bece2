import { isRight, left } from 'fp-ts/lib/Either.js'
import { setImmediate as nextTurn, setTimeout as oneMillisecond } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { pragma, withBackoff } from '@cofc/sqlite-file'
import { openDatabase } from './database.ts'
import { onFile, openSqliteEventStore } from './open.ts'
import { settingsFrom } from './options.ts'
import { failureFrom } from './failure.ts'
import { prepare, type Statements } from './statements.ts'
import { answer, event, lengthOf, newFile, removeFiles } from './testing/files.ts'
import { newWriter } from './writer.ts'

removeFiles()
const settings = settingsFrom({})

/** A writer whose commits can be counted and made to fail, and whose turns can be counted. */
const watched = (commit: (statements: Statements) => unknown, turn: () => Promise<void> = async () => nextTurn()) => {
  const statements = prepare(openDatabase(newFile(), settings))
  return newWriter({
    statements: { ...statements, commit: { run: () => commit(statements) } },
    withBackoff: withBackoff(100, failureFrom),
    turn,
    committed: () => undefined
  })
}
const asked = (stream: string, expected = 0) => ({
  stream,
  expected,
  events: [{ ...event(), data: '{}', metadata: '{}' }]
})
const sqliteError = (errcode: number) => Object.assign(new Error('SQLite failed'), { errcode })

test('what is appended survives a loss of power: a log ahead of the file, written through at every commit', () => {
  const { database } = openDatabase(newFile(), settings)
  expect(pragma(database, 'synchronous')).toBe(2)
  expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
  database.close()
})

test('SQLite itself never waits for others, as it would hold up the thread', () => {
  const { database } = openDatabase(newFile(), settings)
  expect(pragma(database, 'busy_timeout')).toBe(0)
  database.close()
})

test('a store to be thrown away is written without waiting for the disk', () => {
  const { database } = openDatabase('', settingsFrom({ durability: 'none' }))
  expect(pragma(database, 'synchronous')).toBe(0)
  database.close()
})

test('appends of one turn share one commit', async () => {
  let commits = 0
  const { append } = watched(({ commit }) => {
    commits += 1
    return commit.run()
  })
  const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => append(asked(`s-${n % 100}`))))
  expect(answers.filter(isRight)).toHaveLength(100)
  expect(commits).toBe(1)
})

test('sixteen writers in flight share commits: at most one for eight appends', async () => {
  let commits = 0
  const { append } = watched(({ commit }) => {
    commits += 1
    return commit.run()
  })
  const write = async (writer: number) => {
    for (let version = 0; version < 50; version++)
      expect(isRight(await append(asked(`s-${writer}`, version)))).toBe(true)
  }
  await Promise.all(Array.from({ length: 16 }, (_, writer) => write(writer)))
  expect(commits).toBeLessThanOrEqual((16 * 50) / 8)
})

test('sixteen connections that ask within one turn, each from a callback of its own, share commits', async () => {
  let commits = 0
  const { append } = watched(({ commit }) => {
    commits += 1
    return commit.run()
  })
  const connection = async (writer: number) => {
    for (let version = 0; version < 50; version++) {
      await oneMillisecond(1)
      expect(isRight(await append(asked(`s-${writer}`, version)))).toBe(true)
    }
  }
  await Promise.all(Array.from({ length: 16 }, (_, writer) => connection(writer)))
  expect(commits).toBeLessThanOrEqual((16 * 50) / 8)
})

test('a writer alone that goes on at once waits for no others after its first append', async () => {
  let turns = 0
  const { append } = watched(
    ({ commit }) => commit.run(),
    async () => {
      turns += 1
      await nextTurn()
    }
  )
  for (let version = 0; version < 50; version++) expect(isRight(await append(asked('s', version)))).toBe(true)
  expect(turns).toBe(1)
})

test('when the commit fails in a way that leaves doubt, every append of it is told so', async () => {
  const { append } = watched(() => {
    throw sqliteError(10)
  })
  const answers = await Promise.all([append(asked('a')), append(asked('a')), append(asked('b'))])
  expect(answers).toEqual(['a', 'a', 'b'].map(stream => left({ type: 'OutcomeUnknown', stream })))
})

test('when the disk is full nothing is stored, and once there is room it is', async () => {
  const file = openDatabase(newFile(), settings)
  const { database } = file
  const { store, close } = onFile(file, settings)
  await answer(store.append('a', 0, [event()]))
  database.exec(`pragma max_page_count = ${pragma(database, 'page_count') + 2}`)
  const large = event({ text: 'x'.repeat(100_000) })
  const refused = { type: 'StoreUnavailable', reason: 'the disk is full' } as const
  expect(await store.append('a', 1, [event(), large])()).toEqual(left(refused))
  expect(await lengthOf(store, 'a')).toBe(1)
  database.exec('pragma max_page_count = 1000000')
  expect(await answer(store.append('a', 1, [event(), large]))).toMatchObject({ version: 3 })
  await close()
})

test('what was appended is there when the file is opened again, at the same positions', async () => {
  const path = newFile()
  const first = openSqliteEventStore(path)
  const { position } = await answer(first.store.append('a', 0, [event(), event()]))
  await first.close()
  const second = openSqliteEventStore(path)
  expect((await answer(second.store.read('a'))).events.at(-1)?.position).toBe(position)
  expect((await answer(second.store.append('a', 2, [event()]))).position > position).toBe(true)
  await second.close()
})
