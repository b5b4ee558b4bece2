import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { ContentRef, ContentStoreFailure, WordsOfCommand } from '@cofc/content-store'
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { afterAll, expect, test } from 'vitest'
import { openSqliteContentStore } from './open.ts'

const folder = mkdtempSync(join(tmpdir(), 'cofc-damage-'))
afterAll(() => rmSync(folder, { recursive: true }))

const [said, erased] = ['community TC-0001', 'community TC-0002'] as const
const wordsOf = (number: number) => `comment ${String(number)} ${'so it goes on '.repeat(number === 7 ? 4_000 : 12)}`
const command = (number: number): WordsOfCommand => ({
  command: `c-${String(number)}`,
  subject: number % 5 === 0 ? erased : said,
  cycle: '2023-2024',
  at: '2024-09-01T10:00:00.000Z',
  pieces: [{ field: 'ratings.0.comment', words: wordsOf(number) }]
})
const filled = async (name: string) => {
  const path = join(folder, name)
  const { store, close } = openSqliteContentStore(path)
  const refs: Array<ContentRef> = []
  for (let number = 1; number <= 150; number++) {
    const kept = await store.keep(command(number))()
    if (isLeft(kept)) throw new Error(kept.left.reason)
    refs.push(...kept.right)
    await store.settle(`c-${String(number)}`, kept.right)()
  }
  await store.erase(erased, null)()
  close()
  return { path, refs }
}
const words = Array.from({ length: 150 }, (_, index) => ((index + 1) % 5 === 0 ? null : wordsOf(index + 1)))

type Told = { readonly failure: string } | { readonly words: ReadonlyArray<string | null> }
const whatIsRead = async (path: string, refs: ReadonlyArray<ContentRef>): Promise<Told> => {
  try {
    const { store, close } = openSqliteContentStore(path)
    const read = await store.read(refs)()
    close()
    return isLeft(read) ? { failure: `${read.left.type}: ${read.left.reason}` } : { words: read.right }
  } catch (error) {
    return { failure: (error as Error).message }
  }
}
const named =
  /^(the content store cannot be opened: |the file is no content store|the file was written by a later|ContentStoreUnavailable: )/

test('words whose file was cut are told as damaged, and no byte changes', async () => {
  const bytes = readFileSync((await filled('whole.db')).path)
  const cut = join(folder, 'cut.db')
  fc.assert(
    fc.property(fc.integer({ min: 101, max: bytes.length - 1 }), length => {
      writeFileSync(cut, bytes.subarray(0, length))
      expect(() => openSqliteContentStore(cut)).toThrow(
        /cannot be opened: the file is (cut short|damaged|not a database)/
      )
      expect(readFileSync(cut).equals(bytes.subarray(0, length))).toBe(true)
    }),
    { numRuns: 60, examples: [[bytes.length - 1], [bytes.length - 4_000], [bytes.length - 4_096]] }
  )
})

test('a bit turned anywhere in the file of words is told, or the words are those that were kept, to the letter', async () => {
  const { path, refs } = await filled('turned.db')
  const bytes = readFileSync(path)
  const turned = join(folder, 'bit.db')
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 7 }), async (place, bit) => {
      const damaged = Buffer.from(bytes)
      damaged.writeUInt8((damaged[place] ?? 0) ^ (1 << bit), place)
      writeFileSync(turned, damaged)
      const told = await whatIsRead(turned, refs)
      if ('failure' in told) expect(told.failure).toMatch(named)
      else expect(told.words).toEqual(words)
      expect(existsSync(`${turned}-wal`)).toBe(false)
    }),
    { numRuns: 300 }
  )
})

test('words that are not those that were kept are told, and so is a key that is none', async () => {
  const { path, refs } = await filled('changed.db')
  const opened = openSqliteContentStore(path)
  await opened.store.codeKey('2023-2024')()
  opened.close()
  const database = new DatabaseSync(path)
  database.exec("update pieces set words = words || '.' where command = 'c-3'; update code_keys set key = 'short'")
  database.exec("update pieces set words = null where command = 'c-4'")
  database.close()
  const { store, close } = openSqliteContentStore(path)
  const corrupt = (reason: string): { readonly left: ContentStoreFailure } => ({
    left: { type: 'ContentStoreUnavailable', reason }
  })
  const changed = corrupt('words are not those that were kept: the file is damaged')
  for (const at of [2, 3]) expect(await store.read(refs.slice(at, at + 1))()).toMatchObject(changed)
  expect(await store.read(refs.slice(4, 6))()).toMatchObject({ right: words.slice(4, 6) })
  expect(await store.codeKey('2023-2024')()).toMatchObject(corrupt('a key of codes is none: the file is damaged'))
  close()
})
