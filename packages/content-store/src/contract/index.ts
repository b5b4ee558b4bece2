/** What every content store promises, as tests: an adapter's whole contract test is one call of `describeContentStore`. */
import type { ContentRef } from '@cofc/core'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import type * as TE from 'fp-ts/lib/TaskEither.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { referenceTo } from '../commitment.ts'
import type { ContentStore, StoredFile, WordsOfCommand } from '../content-store.ts'
import type { DataSubject } from '../data-subject.ts'

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
const first = (refs: ReadonlyArray<ContentRef>): ContentRef => {
  const [ref] = refs
  if (ref === undefined) throw new Error('no reference')
  return ref
}

const everyByte = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256)
const withFile = (file: StoredFile, command = 'c-1'): WordsOfCommand => ({
  ...comment('described', command),
  cycle: null,
  pieces: [{ field: 'file', words: 'described', file }]
})
/** Bytes come as one kind of array or another. */
const kept = async (content: ContentStore, ref: ContentRef): Promise<StoredFile | null> => {
  const file = await done(content.file(ref))
  return file === null ? null : { name: file.name, bytes: Uint8Array.from(file.bytes) }
}

/** A content store just opened, that holds nothing yet. */
export interface OpenedContentStore {
  readonly store: ContentStore
  readonly close: () => void
}
/** The whole contract test of an adapter. */
export const describeContentStore = (name: string, open: () => OpenedContentStore): void => {
  describe(name, () => {
    let opened: OpenedContentStore
    beforeEach(() => {
      opened = open()
    })
    afterEach(() => {
      opened.close()
    })

    test('words that an event refers to can be read again', async () => {
      const { store: content } = opened
      const ref = first(await done(content.keep(comment('Reviewed weekly – so ist’s'))))
      await done(content.settle('c-1', [ref]))
      expect(await done(content.read([ref]))).toEqual(['Reviewed weekly – so ist’s'])
      expect(ref.length).toBe(Buffer.byteLength('Reviewed weekly – so ist’s'))
    })
    test('words are told with the salt that was committed to, and neither once they are erased', async () => {
      const { store: content } = opened
      const ref = first(await done(content.keep(comment('Reviewed weekly'))))
      await done(content.settle('c-1', [ref]))
      const [salted] = await done(content.salted([ref]))
      expect(salted?.words).toBe('Reviewed weekly')
      expect(referenceTo('Reviewed weekly', salted?.salt ?? '')).toEqual(ref)
      await done(content.erase('community TC-0001', null))
      expect(await done(content.salted([ref]))).toEqual([null])
    })
    test('the same words under the same command and field have the same reference, other words another', async () => {
      const { store: content } = opened
      const ref = first(await done(content.keep(comment('same'))))
      expect(first(await done(content.keep(comment('same'))))).toEqual(ref)
      expect(first(await done(content.keep(comment('other')))).commitment).not.toBe(ref.commitment)
      expect(first(await done(content.keep(comment('same', 'c-2')))).commitment).not.toBe(ref.commitment)
    })
    test('what no event came to refer to is swept', async () => {
      const { store: content } = opened
      const ref = first(await done(content.keep(comment('never said'))))
      await done(content.settle('c-1', []))
      expect(await done(content.read([ref]))).toEqual([null])
    })
    test('the commands whose words were never settled are told by when they were brought', async () => {
      const { store: content } = opened
      const refs = await done(content.keep(comment('left behind')))
      expect(await done(content.unsettled('2024-09-01T11:00:00.000Z'))).toEqual(['c-1'])
      expect(await done(content.unsettled('2024-09-01T09:00:00.000Z'))).toEqual([])
      await done(content.settle('c-1', refs))
      expect(await done(content.unsettled('2024-09-01T11:00:00.000Z'))).toEqual([])
    })
    test('a later attempt with other words leaves the settled words alone', async () => {
      const { store: content } = opened
      const ref = first(await done(content.keep(comment('said'))))
      await done(content.settle('c-1', [ref]))
      const other = first(await done(content.keep(comment('said otherwise'))))
      await done(content.settle('c-1', [ref]))
      expect(await done(content.read([ref, other]))).toEqual(['said', null])
    })
    test('erased words stay erased when they are brought again', async () => {
      const { store: content } = opened
      const ref = first(await done(content.keep(comment('to be erased'))))
      await done(content.settle('c-1', [ref]))
      expect(await done(content.count('community TC-0001', null))).toBe(1)
      expect(await done(content.erase('community TC-0001', null))).toBe(1)
      expect(first(await done(content.keep(comment('to be erased'))))).toEqual(ref)
      await done(content.settle('c-1', [ref]))
      expect(await done(content.read([ref]))).toEqual([null])
    })
    test('erasing one cycle leaves the words of the others', async () => {
      const { store: content } = opened
      const ref = first(await done(content.keep(comment('this cycle'))))
      const other = first(await done(content.keep({ ...comment('last cycle', 'c-2'), cycle: '2022-2023' })))
      expect(await done(content.erase('community TC-0001', '2023-2024'))).toBe(1)
      expect(await done(content.read([ref, other]))).toEqual([null, 'last cycle'])
    })
    test('words about several go when the words about any of them are erased, and their count tells of them', async () => {
      const { store: content } = opened
      const about = (command: string, ...alsoAbout: ReadonlyArray<DataSubject>): WordsOfCommand => ({
        ...comment('2', command),
        pieces: [{ field: 'number', words: '2', alsoAbout }]
      })
      const [one, other, host] = ['reviewer R-001', 'reviewer R-002', 'community TC-0001'] as const
      const ref = first(await done(content.keep(about('c-1', one, other))))
      const ofOne = first(await done(content.keep(about('c-2', one))))
      const swept = first(await done(content.keep(about('c-3', other))))
      for (const [command, refs] of [
        ['c-1', [ref]],
        ['c-2', [ofOne]],
        ['c-3', []]
      ] as const)
        await done(content.settle(command, refs))
      expect(await Promise.all([one, other, host].map(subject => done(content.count(subject, null))))).toEqual([
        2, 1, 2
      ])
      expect(await done(content.erase(other, null))).toBe(1)
      expect(await done(content.read([ref, ofOne, swept]))).toEqual([null, '2', null])
      expect(await Promise.all([one, other, host].map(subject => done(content.count(subject, null))))).toEqual([
        1, 0, 1
      ])
      expect(await done(content.erase(host, '2023-2024'))).toBe(1)
      expect(await done(content.erase(one, null))).toBe(0)
      expect(await done(content.read([ofOne]))).toEqual([null])
    })
    test('a file is kept with the words that describe it, to the byte, and goes with them', async () => {
      const { store: content } = opened
      const file = { name: 'Minutes – März.pdf', bytes: everyByte }
      const ref = first(await done(content.keep(withFile(file))))
      const plain = first(await done(content.keep(comment('no file', 'c-2'))))
      expect(first(await done(content.keep(withFile(file))))).toEqual(ref)
      for (const [command, refs] of [
        ['c-1', [ref]],
        ['c-2', [plain]]
      ] as const)
        await done(content.settle(command, refs))
      expect(await kept(content, ref)).toEqual(file)
      expect(await kept(content, plain)).toBeNull()
      expect(await done(content.read([ref]))).toEqual(['described'])
      expect(await done(content.erase('community TC-0001', null))).toBe(2)
      expect(await kept(content, ref)).toBeNull()
      await done(content.keep(withFile(file)))
      expect(await kept(content, ref)).toBeNull()
    })
    test('a file whose words no event came to refer to is swept with them, and those of others stay', async () => {
      const { store: content } = opened
      const staying = first(await done(content.keep(withFile({ name: 'a.txt', bytes: Buffer.from('a') }, 'c-2'))))
      await done(content.settle('c-2', [staying]))
      const ref = first(await done(content.keep(withFile({ name: 'b.txt', bytes: Buffer.from('b') }))))
      expect(await kept(content, ref)).toMatchObject({ name: 'b.txt' })
      expect(await done(content.unsettled('2024-09-01T11:00:00.000Z'))).toEqual(['c-1'])
      await done(content.settle('c-1', []))
      expect([await kept(content, ref), (await kept(content, staying))?.name]).toEqual([null, 'a.txt'])
    })
    test('a file is erased alone, once: what described it stays, and it does not come back when it is brought again', async () => {
      const { store: content } = opened
      const file = { name: 'a.txt', bytes: Buffer.from('a') }
      const ref = first(await done(content.keep(withFile(file))))
      await done(content.settle('c-1', [ref]))
      expect(await done(content.eraseFile(ref))).toBe(true)
      expect(await done(content.eraseFile(ref))).toBe(false)
      await done(content.keep(withFile(file)))
      expect([await kept(content, ref), await done(content.read([ref]))]).toEqual([null, ['described']])
      expect(await done(content.count('community TC-0001', null))).toBe(1)
    })
    test('a checkpoint is moved from where it stands, and from nowhere else', async () => {
      const { store: content } = opened
      expect(await done(content.checkpointOf('one'))).toBeNull()
      expect(await done(content.moveCheckpoint('one', { from: '5', to: '6' }))).toBe(false)
      expect(await done(content.moveCheckpoint('one', { from: null, to: '' }))).toBe(true)
      expect(await done(content.moveCheckpoint('one', { from: null, to: '9' }))).toBe(false)
      expect(await done(content.moveCheckpoint('one', { from: '', to: '5' }))).toBe(true)
      expect(await done(content.moveCheckpoint('one', { from: '', to: '7' }))).toBe(false)
      expect(await done(content.checkpointOf('one'))).toBe('5')
      expect(await done(content.checkpointOf('another'))).toBeNull()
    })
    test('a report that was issued is found again by its SHA-256, and stays as it was', async () => {
      const { store: content } = opened
      const [sha256, another] = ['a'.repeat(64), 'b'.repeat(64)]
      expect(await done(content.issue(sha256))).toBeNull()
      await done(content.keepIssue(sha256, '{"revision":1}'))
      await done(content.keepIssue(sha256, '{"revision":1}'))
      await done(content.keepIssue(another, '{"revision":2}'))
      expect(await done(content.issue(sha256))).toBe('{"revision":1}')
      expect(await done(content.erase('community TC-0001', null))).toBe(0)
      expect(await done(content.issue(another))).toBe('{"revision":2}')
    })
    test('the key of a cycle is drawn once and differs from that of another', async () => {
      const { store: content } = opened
      const key = await done(content.codeKey('2023-2024'))
      expect(key).toMatch(/^[0-9a-f]{64}$/)
      expect(await done(content.codeKey('2023-2024'))).toBe(key)
      expect(await done(content.codeKey('2024-2025'))).not.toBe(key)
    })
  })
}
