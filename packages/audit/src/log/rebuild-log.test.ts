/** Tiles that were damaged or deleted are made again from the history, and never from another than was signed. */
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { leafHash } from '../hash.ts'
import { vkeyOf } from '../notes/key.ts'
import { parseTrust } from '../notes/parse-trust.ts'
import { newPrivateKey, signerOf } from '../notes/sign.ts'
import { networkHistory, signedLog } from '../testing/bundles.ts'
import { changed } from '../testing/histories.ts'
import { readRight } from '../testing/reading.ts'
import { verifyStore } from '../verify/verify-store.ts'
import { followLog } from './follow-log.ts'
import { inMemoryLogStore } from './in-memory.ts'
import type { LogStore } from './log-store.ts'
import { rebuildLog } from './rebuild-log.ts'

const got = <E, A>(read: Either<E, A>): A => {
  if (isLeft(read)) throw new Error(JSON.stringify(read.left))
  return read.right
}
const newSigner = () => readRight(signerOf('network.example/cofc', 'log', newPrivateKey()))
const signer = newSigner()
const trusting = (by = signer) => readRight(parseTrust(`log ${vkeyOf(by.key)}\nquorum none\n`))
const trust = trusting()
const size = 700
const events = await networkHistory(size)

const placesOf = [0, 1, 2].map(index => ({ level: 0, index })).concat({ level: 1, index: 0 })
/** One hash of a tile is another, as after a flipped bit; the extent is as it was. */
const damaged = async (log: LogStore): Promise<void> => {
  const extent = got(await log.extent())
  const [first] = got(await log.tiles(placesOf)())
  const hashes = (first ?? []).with(7, leafHash(Buffer.from('flipped')))
  await log.extend(extent, { to: extent, tiles: [{ level: 0, index: 0, hashes }], heads: [] })()
}
const isWhole = async (log: LogStore): Promise<boolean> => !isLeft(await verifyStore({ events, log, trust })())

test('damaged tiles are made again, to the last hash, and so is what lies beyond the last checkpoint', async () => {
  const log = await signedLog(await networkHistory(600), signer)
  await followLog({ events, log })()
  const before = got(await log.tiles(placesOf)())
  await damaged(log)
  expect(await isWhole(log)).toBe(false)
  expect(await rebuildLog({ events, log, trust })()).toMatchObject({ right: { size } })
  expect(got(await log.tiles(placesOf)())).toEqual(before)
  expect(await isWhole(log)).toBe(true)
})

test('deleted tiles are made again, with the heads of every stream', async () => {
  const log = await signedLog(events, signer)
  const heads = got(await log.headsAfter('', 99)())
  await log.forget()
  expect(await rebuildLog({ events, log, trust })()).toMatchObject({ right: { size } })
  expect(got(await log.headsAfter('', 99)())).toEqual(heads)
  expect(await isWhole(log)).toBe(true)
})

test('another history than was signed is refused, and the log stays as it is', async () => {
  const log = await signedLog(events, signer)
  await damaged(log)
  const asItIs = got(await log.tiles(placesOf)())
  const altered = changed(events, page =>
    page.map(event => ({ ...event, text: event.text.replace(':17,', ':18,').replace(':17}', ':18}') }))
  )
  const refused = [
    [
      { events: altered, log, trust },
      { type: 'NotWhole', what: 'forked' }
    ],
    [
      { events: await networkHistory(size - 1), log, trust },
      { type: 'NotWhole', what: 'truncated' }
    ],
    [{ events, log, trust: trusting(newSigner()) }, { type: 'SignatureWrong' }]
  ] as const
  for (const [rebuilding, left] of refused) expect(await rebuildLog(rebuilding)()).toMatchObject({ left })
  expect(got(await log.tiles(placesOf)())).toEqual(asItIs)
})

test('what was never signed cannot be held against anything', async () => {
  const log = inMemoryLogStore()
  await followLog({ events, log })()
  expect(await rebuildLog({ events, log, trust })()).toMatchObject({ left: { type: 'NotProved' } })
})
