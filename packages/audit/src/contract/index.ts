/** What every store of a log is held to: one call is its whole contract test. */
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { isLeft } from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { leafHash, type Hash } from '../hash.ts'
import type { Extension, Extent, Head, LogStore, LogStoreFailure } from '../log/log-store.ts'

interface OpenedLog {
  readonly log: LogStore
  readonly close: () => void
}
const empty: Extent = { size: 0, position: '' }
const hashes = (...names: ReadonlyArray<string>): ReadonlyArray<Hash> => names.map(name => leafHash(Buffer.from(name)))
const [a, b] = hashes('a', 'b') as [Hash, Hash]
const head = (stream: string, version: number, leaf: Hash): Head => ({ stream, version, leaf, hasLinks: version > 1 })
const first: Extension = {
  to: { size: 1, position: '7' },
  tiles: [{ level: 0, index: 0, hashes: [a] }],
  heads: [head('review-1', 1, a)]
}
const second: Extension = {
  to: { size: 2, position: '9' },
  tiles: [{ level: 0, index: 0, hashes: [a, b] }],
  heads: [head('review-1', 2, b), head('review-2', 1, b)]
}
const done = async <E, A>(task: TaskEither<E, A>): Promise<A> => {
  const result = await task()
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}

/** @param open gives a log without any leaf, and anew each time */
export const describeLogStore = (name: string, open: () => OpenedLog): void => {
  describe(name, () => {
    let opened: OpenedLog
    let log: LogStore
    beforeEach(() => {
      opened = open()
      log = opened.log
    })
    afterEach(() => {
      opened.close()
    })
    const tile = (level: number, index: number): TaskEither<LogStoreFailure, ReadonlyArray<ReadonlyArray<Hash>>> =>
      log.tiles([{ level, index }])

    test('a new log has no leaf, tile, head or checkpoint', async () => {
      expect(await done(log.extent)).toEqual(empty)
      expect(await done(tile(0, 0))).toEqual([[]])
      expect(await done(log.heads(['review-1']))).toEqual([])
      expect(await done(log.latest)).toBe(null)
    })
    test('what can be made again is forgotten, and what was signed or stated is not', async () => {
      const note = { ...first.to, note: 'signed' }
      const statement = { kind: 'key', size: 1, text: 'a key' } as const
      await done(log.extend(empty, first))
      await done(log.sign(note))
      await done(log.state(statement))
      await done(log.forget)
      expect(await done(log.extent)).toEqual(empty)
      expect(await done(tile(0, 0))).toEqual([[]])
      expect(await done(log.headsAfter('', 9))).toEqual([])
      expect([await done(log.latest), await done(log.statements('key'))]).toEqual([note, [statement]])
      await done(log.extend(empty, second))
      expect(await done(log.extent)).toEqual(second.to)
    })
    test('what is added is there, and what has grown has replaced what was', async () => {
      await done(log.extend(empty, first))
      expect(await done(log.extent)).toEqual(first.to)
      await done(log.extend(first.to, second))
      expect(await done(log.extent)).toEqual(second.to)
      expect(
        await done(
          log.tiles([
            { level: 1, index: 0 },
            { level: 0, index: 0 }
          ])
        )
      ).toEqual([[], [a, b]])
      const heads = await done(log.heads(['review-2', 'review-1', 'unknown']))
      expect(heads.toSorted((one, other) => one.stream.localeCompare(other.stream))).toEqual(second.heads)
    })
    test('every byte of a hash comes back', async () => {
      const every = Array.from({ length: 8 }, (_, at) =>
        Buffer.from(Array.from({ length: 32 }, (_byte, byte) => at * 32 + byte)).toString('latin1')
      ) as ReadonlyArray<string> as ReadonlyArray<Hash>
      await done(log.extend(empty, { ...first, tiles: [{ level: 3, index: 1_000_000, hashes: every }] }))
      expect(await done(tile(3, 1_000_000))).toEqual([every])
    })
    test('whoever is behind adds nothing', async () => {
      await done(log.extend(empty, first))
      expect(await log.extend(empty, second)()).toMatchObject({ left: { type: 'LogMoved', size: 1 } })
      expect(await done(log.extent)).toEqual(first.to)
      expect(await done(tile(0, 0))).toEqual([[a]])
      expect(await done(log.heads(['review-2']))).toEqual([])
    })
    test('of two who add at once, one does', async () => {
      const both = await Promise.all([log.extend(empty, first)(), log.extend(empty, second)()])
      expect(both.filter(isLeft)).toHaveLength(1)
    })
    test('heads come page by page, by the bytes of the names of their streams', async () => {
      // In UTF-16 the third stands before the second.
      const names = ['review-1', 'review-\u{ffee}', 'review-\u{1f600}', 'reviewer-1']
      const heads = names.toReversed().map(name => head(name, 1, a))
      await done(log.extend(empty, { ...first, heads }))
      const page = async (after: string, most: number): Promise<ReadonlyArray<string>> =>
        (await done(log.headsAfter(after, most))).map(({ stream }) => stream)
      expect(await page('', 10)).toEqual(names)
      expect(await page('', 2)).toEqual(names.slice(0, 2))
      expect(await page('review-\u{ffee}', 2)).toEqual(names.slice(2))
      expect(await page('review-2', 1)).toEqual(names.slice(1, 2))
      expect(await page('reviewer-1', 2)).toEqual([])
    })
    test('checkpoints come from the smallest', async () => {
      const notes = [3, 5, 9].map(size => ({ size, position: String(size), note: `${String(size)}\n` }))
      for (const note of notes) await done(log.sign(note))
      expect(await done(log.checkpointsAfter(0, 2))).toEqual(notes.slice(0, 2))
      expect(await done(log.checkpointsAfter(3, 9))).toEqual(notes.slice(1))
      expect(await done(log.checkpointsAfter(9, 9))).toEqual([])
    })
    test('the latest checkpoint takes more signatures, and loses none', async () => {
      const [once, twice] = ['text\n\n— a AAAA\n', 'text\n\n— a AAAA\n— b BBBB\n']
      await done(log.sign({ size: 5, position: '5', note: once }))
      await done(log.sign({ size: 5, position: '5', note: twice }))
      expect(await done(log.latest)).toMatchObject({ note: twice })
      expect(await log.sign({ size: 5, position: '5', note: once })()).toMatchObject({
        left: { type: 'AlreadySigned' }
      })
      expect(await done(log.latest)).toMatchObject({ note: twice })
    })
    test('what was stated for a size is stated once, each kind for itself', async () => {
      const heads = { kind: 'heads', size: 5, text: 'five — ü\n' } as const
      await done(log.state(heads))
      await done(log.state(heads))
      expect(await log.state({ ...heads, text: 'other\n' })()).toMatchObject({
        left: { type: 'AlreadySigned', size: 5 }
      })
      await done(log.state({ ...heads, size: 3 }))
      await done(log.state({ ...heads, kind: 'key', text: 'k\n' }))
      expect(await done(log.statements('heads'))).toEqual([{ ...heads, size: 3 }, heads])
      expect(await done(log.statements('key'))).toEqual([{ kind: 'key', size: 5, text: 'k\n' }])
      expect(await done(log.statements('rotation'))).toEqual([])
    })
    test('the latest checkpoint is the largest; the same is taken again, and nothing else of its size or below', async () => {
      const note = { size: 5, position: '5', note: 'five\n' }
      await done(log.sign(note))
      await done(log.sign(note))
      expect(await log.sign({ ...note, note: 'another five\n' })()).toMatchObject({
        left: { type: 'AlreadySigned', size: 5 }
      })
      expect(await log.sign({ ...note, size: 4 })()).toMatchObject({ left: { type: 'AlreadySigned', size: 5 } })
      expect(await done(log.latest)).toEqual(note)
      await done(log.sign({ size: 9, position: '9', note: 'nine — ü\n' }))
      expect(await done(log.latest)).toEqual({ size: 9, position: '9', note: 'nine — ü\n' })
    })
  })
}
