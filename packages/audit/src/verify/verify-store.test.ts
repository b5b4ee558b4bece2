/** Whatever is done to a small history, the first event that is not as it was logged is named. */
import type { EventStore, UnparsedEvent } from '@cofc/event-store'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { leafHash } from '../hash.ts'
import { followLog } from '../log/follow-log.ts'
import { inMemoryLogStore } from '../log/in-memory.ts'
import type { LogStore } from '../log/log-store.ts'
import { signLog } from '../log/sign-log.ts'
import { vkeyOf } from '../notes/key.ts'
import { noteText, parseNote } from '../notes/note.ts'
import { checkpointText } from '../notes/checkpoint.ts'
import { parseTrust } from '../notes/parse-trust.ts'
import { newPrivateKey, signerOf } from '../notes/sign.ts'
import { changed, historyOf, inPagesOf, rewritten } from '../testing/histories.ts'
import { readRight } from '../testing/reading.ts'
import { verifyStore } from './verify-store.ts'

type Unparsed = Pick<EventStore, 'followUnparsed'>
const origin = 'network.example/cofc'
const signer = readRight(signerOf(origin, 'log', newPrivateKey()))
const trust = readRight(parseTrust(`log ${vkeyOf(signer.key)}\nquorum none\n`))

const [size, streams] = [11, 3]
const whole = inPagesOf(size, await historyOf(size, streams))
const logOf = async (events: Unparsed): Promise<LogStore> => {
  const log = inMemoryLogStore()
  expect(isRight(await followLog({ events, log })())).toBe(true)
  expect(isRight(await signLog({ events, log, signer })())).toBe(true)
  return log
}
const log = await logOf(whole)
const every: ReadonlyArray<UnparsedEvent> = await (async () => {
  for await (const page of whole.followUnparsed('', {}, { until: 'end', withMetadata: true }))
    if (page.type === 'Page') return page.page.events
  return []
})()
/** Where each event stood in the store, so that following on from one goes on behind it. */
const showing = (events: ReadonlyArray<UnparsedEvent>): Unparsed => ({
  followUnparsed: async function* (after) {
    const from = after === '' ? 0 : Number(after)
    const page = events.slice(from).map((event, at) => ({ ...event, position: String(from + at + 1) }))
    yield { type: 'Page', page: { events: page, position: String(events.length), caughtUp: true } } as const
  }
})
const verified = (events: ReadonlyArray<UnparsedEvent>) => verifyStore({ events: showing(events), log, trust })()
const at = (index: number): UnparsedEvent => every[index] as UnparsedEvent
const named = ({ stream, version }: UnparsedEvent) => ({ stream, version })
const without = (index: number): ReadonlyArray<UnparsedEvent> => every.filter((_, place) => place !== index)
const instead = (index: number, ...events: ReadonlyArray<UnparsedEvent>): ReadonlyArray<UnparsedEvent> =>
  every.flatMap((event, place) => (place === index ? events : [event]))
const indexes = every.map((_, index) => index)

test('a history that is as it was signed is whole', async () => {
  expect(await verified(every)).toMatchObject({
    right: { events: size, streams, proved: { checkpoint: { size, origin } } }
  })
})

test('every byte of every event, flipped in turn, is named with its event', async () => {
  const fields = ['id', 'stream', 'type', 'text', 'metadataText'] as const
  let tried = 0
  for (const index of indexes) {
    for (const field of fields) {
      const value = at(index)[field] as string
      for (let place = 0; place < value.length; place++) {
        const other = String.fromCodePoint(value.charCodeAt(place) ^ 1)
        const flipped = { ...at(index), [field]: value.slice(0, place) + other + value.slice(place + 1) }
        expect([index, field, place, await verified(instead(index, flipped))]).toMatchObject([
          ...[index, field, place],
          { left: { type: 'NotWhole', what: 'altered', index, ...named(at(index)) } }
        ])
        tried += 1
      }
    }
    const renumbered = { ...at(index), version: at(index).version + 2 }
    expect(await verified(instead(index, renumbered))).toMatchObject({ left: { index, ...named(at(index)) } })
  }
  expect(tried).toBeGreaterThan(1_000)
})

test.each(indexes)('event %i removed is named', async index => {
  const what = index === size - 1 ? 'truncated' : 'missing'
  expect(await verified(without(index))).toMatchObject({ left: { type: 'NotWhole', what, index, ...named(at(index)) } })
})

test.each(indexes)('event %i doubled is named', async index => {
  const found = await verified(instead(index, at(index), at(index)))
  // A second one at the end comes after all that was logged: its version is one that its stream has.
  const what = index === size - 1 ? 'missing' : 'inserted'
  expect(found).toMatchObject({ left: { type: 'NotWhole', what, index: index + 1, ...named(at(index)) } })
})

test.each(indexes.slice(1))('event %i swapped with each before it is named', async index => {
  for (let other = 0; other < index; other++) {
    const swapped = every.map((event, place) => (place === other ? at(index) : place === index ? at(other) : event))
    expect(await verified(swapped)).toMatchObject({
      left: { type: 'NotWhole', what: 'reordered', index: other, ...named(at(index)) }
    })
  }
})

test.each(indexes)('event %i dated a year back is named', async index => {
  const metadataText = (at(index).metadataText ?? '').replace('"command"', '"recordedAt":"2020-01-01","command"')
  expect(await verified(instead(index, { ...at(index), metadataText }))).toMatchObject({
    left: { type: 'NotWhole', what: 'altered', index, ...named(at(index)) }
  })
})

test.each(indexes)('an event of nobody put before event %i is named', async index => {
  const inserted = { ...at(0), stream: 'review-9', id: '00000000-0000-4000-8000-00000000ffff' }
  expect(await verified(instead(index, inserted, at(index)))).toMatchObject({
    left: { type: 'NotWhole', what: 'inserted', index, stream: 'review-9', version: 1 }
  })
})

test('a tail that is cut is told by its first event', async () => {
  for (const index of indexes)
    expect(await verified(every.slice(0, index))).toMatchObject({
      left: { type: 'NotWhole', what: 'truncated', index }
    })
})

describe('what means the same is the same', () => {
  test('keys in another order, and spaces', async () => {
    expect(isRight(await verified(every.map(event => ({ ...event, text: rewritten(event.text) }))))).toBe(true)
    const metadata = every.map(event => ({ ...event, metadataText: rewritten(event.metadataText ?? '') }))
    expect(isRight(await verified(metadata))).toBe(true)
  })
  test('escapes and numbers written otherwise', async () => {
    const text = (event: UnparsedEvent): string => event.text.replace('é', '\\u00e9').replace(/:(\d+)/u, ':$1.0')
    expect(isRight(await verified(every.map(event => ({ ...event, text: text(event) }))))).toBe(true)
  })
  test('and with another meaning it is another', async () => {
    const text = at(4).text.replace('é', '\\u00e8')
    expect(await verified(instead(4, { ...at(4), text }))).toMatchObject({ left: { what: 'altered', index: 4 } })
  })
})

describe('whatever the log says', () => {
  const verifying = (kept: LogStore, trusted = trust) =>
    verifyStore({ events: showing(every), log: kept, trust: trusted })()

  test('a checkpoint of another key is not believed', async () => {
    const stranger = readRight(signerOf(origin, 'log', newPrivateKey()))
    const trusting = readRight(parseTrust(`log ${vkeyOf(stranger.key)}\nquorum none\n`))
    expect(await verifying(log, trusting)).toMatchObject({ left: { type: 'SignatureWrong' } })
  })
  test('a quorum that is lacking is told', async () => {
    const witness = readRight(signerOf('w.example', 'witness', newPrivateKey()))
    const trusting = readRight(parseTrust(`log ${vkeyOf(signer.key)}\nwitness w ${vkeyOf(witness.key)}\nquorum w\n`))
    expect(await verifying(log, trusting)).toMatchObject({ left: { type: 'QuorumMissing' } })
  })
  test('leaves that are not those that were signed are the log’s own fault', async () => {
    const tiles: LogStore['tiles'] = wanted => async () => {
      const found = await log.tiles(wanted)()
      return isLeft(found)
        ? found
        : {
            ...found,
            right: found.right.map(tile => tile.map((hash, at) => (at === 5 ? leafHash(Buffer.of(1)) : hash)))
          }
    }
    expect(await verifying({ ...log, tiles })).toMatchObject({ left: { type: 'LogCorrupt' } })
  })
  test('a second history that was signed for an earlier size is told', async () => {
    const text = checkpointText({ origin, size: 6, root: leafHash(Buffer.of(1)) })
    const forged = { size: 6, position: '6', note: noteText({ text, signatures: [signer.sign(text, 0)] }) }
    const checkpointsAfter: LogStore['checkpointsAfter'] = (from, most) => async () => {
      const found = await log.checkpointsAfter(from, most)()
      return isLeft(found) || from >= 6 ? found : { ...found, right: [forged, ...found.right] }
    }
    expect(await verifying({ ...log, checkpointsAfter })).toMatchObject({
      left: { type: 'NotWhole', what: 'forked', index: 5 }
    })
  })
  test('a log that lags behind is as good as far as it goes', async () => {
    const behind = await logOf(showing(every.slice(0, 7)))
    expect(await verifying(behind)).toMatchObject({ right: { events: size, proved: { checkpoint: { size: 7 } } } })
    const unlinked = { ...at(9), metadataText: '{"command":"c-9"}' }
    expect(await verifyStore({ events: showing(instead(9, unlinked)), log: behind, trust })()).toMatchObject({
      left: { type: 'NotWhole', what: 'link', index: 9, ...named(at(9)) }
    })
  })
  test('a log without any signature proves nothing, and finds what does not fit it', async () => {
    const unsigned = inMemoryLogStore()
    await followLog({ events: whole, log: unsigned })()
    expect(await verifying(unsigned)).toMatchObject({ right: { proved: null } })
    expect(await verifyStore({ events: showing(without(3)), log: unsigned, trust })()).toMatchObject({
      left: { what: 'missing', index: 3, ...named(at(3)) }
    })
  })
  test('a history of many pages and tiles is whole, and one bit of it is found', async () => {
    const long = await historyOf(5_000, 40)
    const kept = await logOf(long)
    expect(await verifyStore({ events: long, log: kept, trust })()).toMatchObject({ right: { events: 5_000 } })
    const bit = changed(long, page =>
      page.map(event => (event.text.includes('4321') ? { ...event, text: event.text.replace('4321', '4320') } : event))
    )
    expect(await verifyStore({ events: bit, log: kept, trust })()).toMatchObject({
      left: { what: 'altered', index: 4_321, stream: 'review-1', version: 109 }
    })
  })
  test('what is no note is no checkpoint', () => {
    expect(isLeft(parseNote('nothing'))).toBe(true)
  })
})
