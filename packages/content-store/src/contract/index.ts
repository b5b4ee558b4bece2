import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ContentRef } from '@cofc/core'
import { isLeft, left, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { inMemoryPrivateStore } from './in-memory-private-store.ts'
import type { Bringing, PrivateStore } from './private-store.ts'
import { DatabaseSync } from 'node:sqlite'
import { openSqlitePrivateStore } from './sqlite-private-store.ts'

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
const comment = (words: string, command = 'c-1', field = 'ratings.0.comment'): Bringing => ({
  command,
  subject: 'community TC-0001',
  cycle: '2023-2024',
  at: '2024-09-01T10:00:00.000Z',
  pieces: [{ field, words }]
})
const first = (refs: ReadonlyArray<ContentRef>): ContentRef => {
  const [ref] = refs
  if (ref === undefined) throw new Error('no reference')
  return ref
}

interface Opened {
  readonly privately: PrivateStore
  readonly close: () => void
}
const describePrivateStore = (name: string, open: () => Opened): void => {
  describe(name, () => {
    let opened: Opened
    beforeEach(() => {
      opened = open()
    })
    afterEach(() => {
      opened.close()
    })

    test('words that an event refers to can be read again', async () => {
      const { privately } = opened
      const ref = first(await done(privately.keep(comment('Reviewed weekly – so ist’s'))))
      await done(privately.settle('c-1', [ref]))
      expect(await done(privately.read([ref]))).toEqual(['Reviewed weekly – so ist’s'])
      expect(ref.length).toBe(Buffer.byteLength('Reviewed weekly – so ist’s'))
    })
    test('the same words under the same command and field have the same reference, other words another', async () => {
      const { privately } = opened
      const ref = first(await done(privately.keep(comment('same'))))
      expect(first(await done(privately.keep(comment('same'))))).toEqual(ref)
      expect(first(await done(privately.keep(comment('other')))).commitment).not.toBe(ref.commitment)
      expect(first(await done(privately.keep(comment('same', 'c-2')))).commitment).not.toBe(ref.commitment)
    })
    test('what no event came to refer to is swept', async () => {
      const { privately } = opened
      const ref = first(await done(privately.keep(comment('never said'))))
      await done(privately.settle('c-1', []))
      expect(await done(privately.read([ref]))).toEqual([null])
    })
    test('the commands whose words were never settled are told by when they were brought', async () => {
      const { privately } = opened
      const refs = await done(privately.keep(comment('left behind')))
      expect(await done(privately.unsettled('2024-09-01T11:00:00.000Z'))).toEqual(['c-1'])
      expect(await done(privately.unsettled('2024-09-01T09:00:00.000Z'))).toEqual([])
      await done(privately.settle('c-1', refs))
      expect(await done(privately.unsettled('2024-09-01T11:00:00.000Z'))).toEqual([])
    })
    test('a later attempt with other words leaves the settled words alone', async () => {
      const { privately } = opened
      const ref = first(await done(privately.keep(comment('said'))))
      await done(privately.settle('c-1', [ref]))
      const other = first(await done(privately.keep(comment('said otherwise'))))
      await done(privately.settle('c-1', [ref]))
      expect(await done(privately.read([ref, other]))).toEqual(['said', null])
    })
    test('erased words stay erased when they are brought again', async () => {
      const { privately } = opened
      const ref = first(await done(privately.keep(comment('to be erased'))))
      await done(privately.settle('c-1', [ref]))
      expect(await done(privately.count('community TC-0001', null))).toBe(1)
      expect(await done(privately.erase('community TC-0001', null))).toBe(1)
      expect(first(await done(privately.keep(comment('to be erased'))))).toEqual(ref)
      await done(privately.settle('c-1', [ref]))
      expect(await done(privately.read([ref]))).toEqual([null])
    })
    test('erasing one cycle leaves the words of the others', async () => {
      const { privately } = opened
      const ref = first(await done(privately.keep(comment('this cycle'))))
      const other = first(await done(privately.keep({ ...comment('last cycle', 'c-2'), cycle: '2022-2023' })))
      expect(await done(privately.erase('community TC-0001', '2023-2024'))).toBe(1)
      expect(await done(privately.read([ref, other]))).toEqual([null, 'last cycle'])
    })
    test('the key of a cycle is drawn once and differs from that of another', async () => {
      const { privately } = opened
      const key = await done(privately.codeKey('2023-2024'))
      expect(key).toMatch(/^[0-9a-f]{64}$/)
      expect(await done(privately.codeKey('2023-2024'))).toBe(key)
      expect(await done(privately.codeKey('2024-2025'))).not.toBe(key)
    })
  })
}

describePrivateStore('in-memory private store', () => ({ privately: inMemoryPrivateStore(), close: () => undefined }))
describePrivateStore('sqlite private store', () => openSqlitePrivateStore(':memory:'))

describe('sqlite private store on disk', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cofc-private-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })
  const bytesOnDisk = (): string =>
    readdirSync(folder)
      .map(name => readFileSync(join(folder, name)).toString('latin1'))
      .join('')

  test('erased words leave no byte in any file', async () => {
    const { privately, close } = openSqlitePrivateStore(join(folder, 'private.db'))
    const marked = Array.from({ length: 300 }, (_, n) => `MARKED-WORDS-${String(n)} ${'long '.repeat(n * 10)}`)
    for (const [n, words] of marked.entries()) {
      const refs = await done(privately.keep(comment(words, `c-${String(n)}`)))
      await done(privately.settle(`c-${String(n)}`, refs))
    }
    expect(bytesOnDisk()).toContain('MARKED-WORDS-17')
    expect(await done(privately.erase('community TC-0001', null))).toBe(300)
    expect(bytesOnDisk()).not.toContain('MARKED-WORDS')
    close()
    expect(bytesOnDisk()).not.toContain('MARKED-WORDS')
  })
  test('a private store written by a later version is refused', () => {
    const path = join(folder, 'private.db')
    openSqlitePrivateStore(path).close()
    const later = openSqlitePrivateStore(path)
    later.close()
    setUserVersion(path, 99)
    expect(() => openSqlitePrivateStore(path)).toThrow('later version')
  })
  test('what a store of the first schema holds is known by kind and id from then on', async () => {
    const path = join(folder, 'private.db')
    const before = openSqlitePrivateStore(path)
    const bringing = { ...comment('facts', 'c-2', 'privateFacts'), subject: 'reviewer TC-0001' } as const
    await done(before.privately.keep(comment('a comment')))
    await done(before.privately.keep(bringing))
    before.close()
    const database = new DatabaseSync(path)
    database.exec(`update pieces set subject = 'TC-0001'; pragma user_version = 1`)
    database.close()
    const { privately, close } = openSqlitePrivateStore(path)
    expect(await done(privately.count('community TC-0001', null))).toBe(1)
    expect(await done(privately.erase('reviewer TC-0001', null))).toBe(1)
    close()
    const again = openSqlitePrivateStore(path)
    expect(await done(again.privately.count('community TC-0001', null))).toBe(1)
    again.close()
  })
  test('work done together is undone together', async () => {
    const { privately, together, close } = openSqlitePrivateStore(join(folder, 'private.db'))
    const failing = together(
      pipe(
        privately.keep(comment('half done')),
        TE.flatMap(() => TE.left('stop'))
      )
    )
    expect(await failing()).toEqual(left('stop'))
    expect(await done(privately.count('community TC-0001', null))).toBe(0)
    close()
  })
})
