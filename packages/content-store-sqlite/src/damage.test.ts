import { DatabaseSync } from 'node:sqlite'
import type { ContentRef, ContentStoreFailure, WordsOfCommand } from '@cofc/content-store'
import { describeDamage, newFile, removeFiles, testOpeningAtOnce } from '@cofc/sqlite-file/testing'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { contentFile } from './database.ts'
import { openSqliteContentStore } from './open.ts'

removeFiles()

const [said, erased] = ['community TC-0001', 'community TC-0002'] as const
const wordsOf = (number: number) => `comment ${String(number)} ${'so it goes on '.repeat(number === 7 ? 4_000 : 12)}`
const command = (number: number): WordsOfCommand => ({
  command: `c-${String(number)}`,
  subject: number % 5 === 0 ? erased : said,
  cycle: '2023-2024',
  at: '2024-09-01T10:00:00.000Z',
  pieces: [{ field: 'ratings.0.comment', words: wordsOf(number) }]
})
const filled = async (path: string): Promise<ReadonlyArray<ContentRef>> => {
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
  return refs
}
const words = Array.from({ length: 150 }, (_, index) => ((index + 1) % 5 === 0 ? null : wordsOf(index + 1)))

let refs: ReadonlyArray<ContentRef> = []
describeDamage(
  {
    kind: contentFile,
    failures: ['ContentStoreUnavailable'],
    fill: async path => {
      refs = await filled(path)
    },
    holds: words.length,
    read: async path => {
      const { store, close } = openSqliteContentStore(path)
      const read = await store.read(refs)()
      close()
      return isLeft(read) ? { failures: [read.left], held: [] } : { failures: [], held: read.right }
    }
  },
  { cuts: 60, turns: 300 }
)
testOpeningAtOnce(new URL('./open.ts', import.meta.url), openSqliteContentStore.name)

test('words that are not those that were kept are told, and so is a key that is none', async () => {
  const path = newFile()
  const kept = await filled(path)
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
  for (const at of [2, 3]) expect(await store.read(kept.slice(at, at + 1))()).toMatchObject(changed)
  expect(await store.read(kept.slice(4, 6))()).toMatchObject({ right: words.slice(4, 6) })
  expect(await store.codeKey('2023-2024')()).toMatchObject(corrupt('a key of codes is none: the file is damaged'))
  close()
})
