import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { ContentRef, ContentStore, ContentStoreFailure, WordsOfCommand } from '@cofc/content-store'
import { describeContentStore } from '@cofc/content-store/contract'
import { isLeft, left, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteContentStore } from './open.ts'

describeContentStore('sqlite content store', () => openSqliteContentStore(':memory:'))

const setUserVersion = (path: string, version: number): void => {
  const database = new DatabaseSync(path)
  database.exec(`pragma user_version = ${String(version)}`)
  database.close()
}
const done = async <E, A>(task: TE.TaskEither<E, A>): Promise<A> => {
  const result: Either<E, A> = await task()
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const comment = (words: string, command = 'c-1', field = 'ratings.0.comment'): WordsOfCommand => ({
  command,
  subject: 'community TC-0001',
  cycle: '2023-2024',
  at: '2024-09-01T10:00:00.000Z',
  pieces: [{ field, words }]
})

describe('sqlite content store on disk', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cofc-content-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })
  const bytesOnDisk = (): string =>
    readdirSync(folder)
      .map(name => readFileSync(join(folder, name)).toString('latin1'))
      .join('')

  test('erased words leave no byte in any file', async () => {
    const { store: content, close } = openSqliteContentStore(join(folder, 'private.db'))
    const marked = Array.from({ length: 300 }, (_, n) => `MARKED-WORDS-${String(n)} ${'long '.repeat(n * 10)}`)
    for (const [n, words] of marked.entries()) {
      const refs = await done(content.keep(comment(words, `c-${String(n)}`)))
      await done(content.settle(`c-${String(n)}`, refs))
    }
    expect(bytesOnDisk()).toContain('MARKED-WORDS-17')
    expect(await done(content.erase('community TC-0001', null))).toBe(300)
    expect(bytesOnDisk()).not.toContain('MARKED-WORDS')
    close()
    expect(bytesOnDisk()).not.toContain('MARKED-WORDS')
  })
  test.each([
    ['with the words', (content: ContentStore) => content.erase('community TC-0001', null)],
    ['alone', (content: ContentStore, ref: ContentRef) => content.eraseFile(ref)]
  ])('a file that is erased %s leaves no byte in any file, nor its name', async (_how, eraseIt) => {
    const { store: content, close } = openSqliteContentStore(join(folder, 'private.db'))
    const bytes = Buffer.from(Array.from({ length: 60_000 }, (_, n) => `MARKED-BYTES-${String(n)} `).join(''))
    const piece = { field: 'file', words: 'described', file: { name: 'MARKED-NAME.txt', bytes } }
    const [ref] = await done(content.keep({ ...comment(''), pieces: [piece] }))
    if (ref === undefined) throw new Error('no reference')
    await done(content.settle('c-1', [ref]))
    for (const marked of ['MARKED-BYTES-59999', 'MARKED-NAME']) expect(bytesOnDisk()).toContain(marked)
    await done<ContentStoreFailure, unknown>(eraseIt(content, ref))
    expect(bytesOnDisk()).not.toContain('MARKED')
    close()
    expect(bytesOnDisk()).not.toContain('MARKED')
  })
  test('whom erased words were about besides stands in no file either, nor once a file of an earlier version is opened', async () => {
    const path = join(folder, 'private.db')
    const sitting = (command: string, cycle: string): WordsOfCommand => ({
      ...comment('who was there', command, 'present'),
      cycle,
      pieces: [{ field: 'present', words: 'who was there', alsoAbout: ['reviewer R-MARKED', 'reviewer R-002'] }]
    })
    const { store: content, close } = openSqliteContentStore(path)
    for (const cycle of ['2022-2023', '2023-2024'])
      await done(content.settle(cycle, await done(content.keep(sitting(cycle, cycle)))))
    expect(await done(content.erase('community TC-0001', '2023-2024'))).toBe(1)
    expect(await done(content.count('reviewer R-MARKED', null))).toBe(1)
    expect(await done(content.erase('reviewer R-002', null))).toBe(1)
    expect(bytesOnDisk()).not.toContain('R-MARKED')
    close()
    const former = new DatabaseSync(path)
    const [{ commitment = '' } = {}] = former.prepare('select commitment from pieces limit 1').all()
    former.prepare('insert into also_about values (?, ?)').run('reviewer R-MARKED', commitment as string)
    former.close()
    setUserVersion(path, 5)
    openSqliteContentStore(path).close()
    expect(bytesOnDisk()).not.toContain('R-MARKED')
  })
  test('a content store written by a later version is refused', () => {
    const path = join(folder, 'private.db')
    openSqliteContentStore(path).close()
    const later = openSqliteContentStore(path)
    later.close()
    setUserVersion(path, 99)
    expect(() => openSqliteContentStore(path)).toThrow('later version')
  })
  test.each(['recipes', 'pieces'])('a database of another program, of %s, is refused and left as it is', of => {
    const path = join(folder, 'private.db')
    const other = new DatabaseSync(path)
    other.exec(`create table ${of} (name text); pragma user_version = 2`)
    other.close()
    const bytes = readFileSync(path)
    expect(() => openSqliteContentStore(path)).toThrow('the file is no content store of this program')
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })
  test('what a store of the first schema holds is known by kind and id from then on', async () => {
    const path = join(folder, 'private.db')
    const before = openSqliteContentStore(path)
    const bringing = { ...comment('facts', 'c-2', 'privateFacts'), subject: 'reviewer TC-0001' } as const
    await done(before.store.keep(comment('a comment')))
    await done(before.store.keep(bringing))
    before.close()
    const database = new DatabaseSync(path)
    database.exec(`update pieces set subject = 'TC-0001'; pragma user_version = 1; pragma application_id = 0`)
    database.close()
    const { store: content, close } = openSqliteContentStore(path)
    expect(await done(content.count('community TC-0001', null))).toBe(1)
    expect(await done(content.erase('reviewer TC-0001', null))).toBe(1)
    close()
    const again = openSqliteContentStore(path)
    expect(await done(again.store.count('community TC-0001', null))).toBe(1)
    again.close()
  })
  test('work done together is undone together', async () => {
    const { store: content, together, close } = openSqliteContentStore(join(folder, 'private.db'))
    const failing = together(
      pipe(
        content.keep(comment('half done')),
        TE.flatMap(() => TE.left('stop'))
      )
    )
    expect(await failing()).toEqual(left('stop'))
    expect(await done(content.count('community TC-0001', null))).toBe(0)
    close()
  })
})
