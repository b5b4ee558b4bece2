/** What a server shows of its log: up to the latest checkpoint and never beyond, and nothing where none is kept. */
import 'reflect-metadata'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compose } from '../container.ts'
import { dataFolder } from '../data-folder.ts'
import { folderWithLog, origin, type FolderWithLog } from '../testing/with-log.ts'
import { publishedLogOf } from './published-log.ts'

let at: FolderWithLog
beforeEach(() => {
  at = folderWithLog()
})
afterEach(() => at[Symbol.dispose]())

const readRight = <A>(read: Either<{ readonly type: string }, A>): A => {
  if (isLeft(read)) throw new Error(read.left.type)
  return read.right
}
const shown = async () => {
  const composed = await compose(dataFolder(at.data))
  const log = publishedLogOf(composed)
  const found = {
    checkpoint: readRight(await log.checkpoint()),
    tiles: await Promise.all([1, 2, 3].map(async width => readRight(await log.tile({ level: 0, index: 0, width })()))),
    above: readRight(await log.tile({ level: 1, index: 0, width: 1 })()),
    receipts: await Promise.all([1, 3, 9].map(async version => readRight(await log.receipt('calendar', version)()))),
    consistency: await Promise.all([2, 3].map(async size => readRight(await log.consistency(1, size)())))
  }
  await composed.close()
  return found
}

test('tiles and proofs go as far as what is signed', async () => {
  await at.grow(2)
  await at.cofc('audit', 'init', '--origin', origin)
  await at.grow(1)
  const { checkpoint, tiles, above, receipts, consistency } = await shown()
  expect(checkpoint).toContain(`${origin}\n2\n`)
  expect(tiles.map(tile => tile?.length ?? null)).toEqual([32, 64, null])
  expect(above).toBeNull()
  expect(receipts.map(receipt => receipt?.split('\n')[0] ?? null)).toEqual(['c2sp.org/tlog-proof@v1', null, null])
  // The second leaf is all that there is beside the first.
  const second = tiles[1]?.subarray(32).toString('base64')
  expect(consistency).toEqual([{ earlier: 1, size: 2, path: [second] }, null])
})

test('without a log nothing is shown, and one that is no file of ours cannot be read', async () => {
  await at.grow(1)
  const { checkpoint, tiles, receipts } = await shown()
  expect([checkpoint, ...tiles, ...receipts]).toEqual(Array.from({ length: 7 }, () => null))
  writeFileSync(join(at.data, 'audit.db'), 'no database '.repeat(1_000))
  await expect(shown()).rejects.toThrow('LogUnreadable')
})
