/** A log that is cut short or of which bits turned is told as damaged, or gives what was kept. */
import { DatabaseSync } from 'node:sqlite'
import { leafHash, type Hash } from '@cofc/audit'
import { describeDamage, newFile, removeFiles, testOpeningAtOnce } from '@cofc/sqlite-file/testing'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { logFile } from './database.ts'
import { openSqliteLogStore } from './index.ts'

removeFiles()

const hashes: ReadonlyArray<Hash> = Array.from({ length: 256 }, (_, at) => leafHash(Buffer.from(String(at))))
const places = Array.from({ length: 20 }, (_, index) => ({ level: 0, index }))
const streams = hashes.map((_, at) => `review-${String(at)}`)
const note = { size: 5_120, position: '9', note: `${'signed '.repeat(100)}\n` }

const fill = async (path: string): Promise<void> => {
  const { log, close } = openSqliteLogStore(path)
  const tiles = places.map(place => ({ ...place, hashes }))
  const heads = streams.map((stream, at) => ({ ...{ stream, version: 1, hasLinks: true }, leaf: hashes[at] as Hash }))
  const from = { size: 0, position: '' }
  expect(isLeft(await log.extend(from, { to: { size: 5_120, position: '9' }, tiles, heads })())).toBe(false)
  expect(isLeft(await log.sign(note)())).toBe(false)
  close()
}

describeDamage(
  {
    kind: logFile,
    failures: ['LogCorrupt', 'LogUnavailable'],
    fill,
    holds: places.length + streams.length + 1,
    read: async path => {
      const { log, close } = openSqliteLogStore(path)
      const [tiles, heads, latest] = [await log.tiles(places)(), await log.heads(streams)(), await log.latest()]
      close()
      if (isLeft(tiles)) return { failures: [tiles.left], held: [] }
      if (isLeft(heads)) return { failures: [heads.left], held: [] }
      if (isLeft(latest)) return { failures: [latest.left], held: [] }
      // What a hash or a note says is held against the history and the key by whoever signs or proves.
      const whole = tiles.right.filter(({ length }) => length === hashes.length).map((_, at) => `tile ${String(at)}`)
      return {
        failures: [],
        held: [...whole, ...heads.right.map(({ stream }) => stream), ...(latest.right === null ? [] : ['note'])]
      }
    }
  },
  { cuts: 40, turns: 80 }
)
testOpeningAtOnce(new URL('./index.ts', import.meta.url), openSqliteLogStore.name)

test('hashes that are cut short are told', async () => {
  const path = newFile()
  await fill(path)
  const database = new DatabaseSync(path)
  database.exec("update tiles set hashes = x'00ff' where tile = 3")
  database.close()
  const { log, close } = openSqliteLogStore(path)
  expect(await log.tiles([{ level: 0, index: 3 }])()).toMatchObject({ left: { type: 'LogCorrupt' } })
  expect(await log.tiles([{ level: 0, index: 2 }])()).toMatchObject({ right: [hashes] })
  close()
})

test.each(["x''", "x'00ff'", 'leaf || leaf'])(
  'the hash of a head that is %s is told, however heads are read',
  async leaf => {
    const path = newFile()
    await fill(path)
    const database = new DatabaseSync(path)
    database.exec(`update heads set leaf = cast(${leaf} as blob) where stream = 'review-3'`)
    database.close()
    const { log, close } = openSqliteLogStore(path)
    expect(await log.heads(['review-3'])()).toMatchObject({ left: { type: 'LogCorrupt' } })
    expect(await log.headsAfter('', 1_000)()).toMatchObject({ left: { type: 'LogCorrupt' } })
    expect(await log.heads(['review-4'])()).toMatchObject({ right: [{ leaf: hashes[4] }] })
    close()
  }
)
