/** A history is taken into its log, signed, and proved to; what was altered is named and never signed. */
import { beginning, leafOf, type EventStore, type UnparsedEvent } from '@cofc/event-store'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { hashOfLeaf, type Hash } from '../hash.ts'
import { parseTrust } from '../notes/parse-trust.ts'
import { vkeyOf } from '../notes/key.ts'
import { proofFileText, parseProofFile, verifyCheckpoint, verifyProofFile } from '../notes/proof-file.ts'
import { newPrivateKey, signerOf } from '../notes/sign.ts'
import { changed, historyOf, inPagesOf, rewritten } from '../testing/histories.ts'
import { readRight } from '../testing/reading.ts'
import { definedRoot } from '../testing/trees.ts'
import { tilesOf } from '../tree/tile.ts'
import { verifyConsistency } from '../tree/verify.ts'
import { followLog } from './follow-log.ts'
import { inMemoryLogStore } from './in-memory.ts'
import type { LogStore } from './log-store.ts'
import { consistencyInLog, inclusionInLog, rootOfLog } from './prove-from-log.ts'
import { signLog } from './sign-log.ts'

type Unparsed = Pick<EventStore, 'followUnparsed'>
const size = 700
const events = await historyOf(size)
const signer = readRight(signerOf('network.example/cofc', 'log', newPrivateKey()))
const trust = readRight(parseTrust(`log ${vkeyOf(signer.key)}\nquorum none\n`))

const leavesIn = async (store: Pick<EventStore, 'follow'>): Promise<ReadonlyArray<Hash>> => {
  const leaves: Array<Hash> = []
  for await (const followed of store.follow(beginning, {}, { until: 'end' }))
    if (followed.type === 'Page') leaves.push(...followed.page.events.map(event => hashOfLeaf(leafOf(event))))
  return leaves
}
const leaves = await leavesIn(events)
const root = definedRoot(leaves)
/** The history as it was when it had so many events. */
const upTo = (most: number, store: Unparsed = events): Unparsed => ({
  followUnparsed: async function* (...asked) {
    let left = most - (asked[0] === beginning ? 0 : Number(asked[0]))
    for await (const followed of store.followUnparsed(...asked)) {
      if (followed.type === 'Failed' || left <= 0) return
      const kept = followed.page.events.slice(0, left)
      left -= kept.length
      yield { type: 'Page', page: { ...followed.page, events: kept, position: kept.at(-1)?.position ?? asked[0] } }
    }
  }
})
const logged = async (store: Unparsed, log: LogStore = inMemoryLogStore()): Promise<LogStore> => {
  expect(await followLog({ events: store, log })()).toMatchObject({ _tag: 'Right' })
  return log
}

test.each([1, 7, 256, 500])('the root is that of all leaves in order, read %i at a time', async pageSize => {
  const log = await logged(inPagesOf(pageSize, events))
  expect(await rootOfLog(log)(size)()).toEqual({ _tag: 'Right', right: root })
  expect(await rootOfLog(log)(300)()).toEqual({ _tag: 'Right', right: definedRoot(leaves.slice(0, 300)) })
  const tiles = readRightOf(await log.tiles(tilesOf(size))())
  expect(tiles.map(({ length }) => length)).toEqual(tilesOf(size).map(({ width }) => width))
})

test('the root does not ask how a store writes JSON', async () => {
  const other = changed(events, page => page.map(event => ({ ...event, text: rewritten(event.text) })))
  expect(await rootOfLog(await logged(other))(size)()).toEqual({ _tag: 'Right', right: root })
})

test('every leaf, and every earlier size, is proved out of tiles', async () => {
  const log = await logged(events)
  for (let index = 0; index < size; index += 13) {
    const path = readRightOf(await inclusionInLog(log)(index, size)())
    const note = readRightOf(await signLog({ events, log, signer })())?.note ?? ''
    const file = readRight(parseProofFile(proofFileText({ extra: null, index, path, note })))
    expect(isRight(verifyProofFile(file, leaves[index] as Hash, trust))).toBe(true)
    const earlier = index + 1
    const proof = readRightOf(await consistencyInLog(log)(earlier, size)())
    const earlierRoot = definedRoot(leaves.slice(0, earlier))
    expect(isRight(verifyConsistency({ earlier, size, earlierRoot, root, path: proof }))).toBe(true)
  }
})

const place = 400
const at = (change: (event: UnparsedEvent) => ReadonlyArray<UnparsedEvent>): Unparsed =>
  changed(inPagesOf(size, events), page => page.flatMap((event, index) => (index === place ? change(event) : [event])))
const changes: Readonly<Record<string, Unparsed>> = {
  'an event whose data were altered': at(event => [{ ...event, text: '{"a":"e","b":400}' }]),
  'an event whose metadata were altered': at(event => [
    { ...event, metadataText: (event.metadataText ?? '').replace('c-400', 'c-401') }
  ]),
  'an event with another id': at(event => [{ ...event, id: '00000000-0000-4000-8000-00000000ffff' }]),
  'an event with another type': at(event => [{ ...event, type: 'Denoted' }]),
  'an event that was removed': at(() => []),
  'an event that was doubled': at(event => [event, event]),
  'an event without its link': at(event => [{ ...event, metadataText: '{"command":"c-400"}' }]),
  'an event that is no JSON any more': at(event => [{ ...event, text: '{"a":' }])
}
test.each(Object.keys(changes))('%s is named, in its stream', async name => {
  const log = inMemoryLogStore()
  const found = await followLog({ events: changes[name] as Unparsed, log })()
  // What was altered shows where the next event of its stream links to it.
  expect(found).toMatchObject({ left: { type: 'NotWhole', stream: 'review-1' } })
  expect(isLeft(found) && found.left.type === 'NotWhole' && Math.abs(found.left.index - place) <= 3).toBe(true)
})

describe('a log signs', () => {
  test('how far it has come, and the same again while nothing is new', async () => {
    const log = await logged(events)
    const first = readRightOf(await signLog({ events, log, signer })())
    expect(readRight(verifyCheckpoint(first?.note ?? '', trust)).checkpoint).toMatchObject({ size, root })
    expect(readRightOf(await signLog({ events, log, signer })())).toEqual(first)
  })
  test('nothing of a history without events', async () => {
    expect(await signLog({ events, log: inMemoryLogStore(), signer })()).toEqual({ _tag: 'Right', right: null })
  })
  test('what continues what it signed before', async () => {
    const log = await logged(upTo(300))
    expect(readRightOf(await signLog({ events: upTo(300), log, signer })())).toMatchObject({ size: 300 })
    await logged(events, log)
    expect(readRightOf(await signLog({ events, log, signer })())).toMatchObject({ size })
  })
  test('no event that is not the one it logged', async () => {
    const log = await logged(events)
    const found = await signLog({ events: changes['an event with another id'] as Unparsed, log, signer })()
    expect(found).toMatchObject({ left: { type: 'NotWhole', what: 'altered', index: place, stream: 'review-1' } })
    expect(await log.latest()).toEqual({ _tag: 'Right', right: null })
  })
  test('nothing when the store has fewer events than the log', async () => {
    const log = await logged(events)
    expect(await signLog({ events: upTo(500), log, signer })()).toMatchObject({ left: { type: 'LogCorrupt' } })
  })
  test('nothing when the log was put back to before its last checkpoint', async () => {
    const [log, older] = [await logged(events), await logged(upTo(300))]
    await signLog({ events, log, signer })()
    const putBack: LogStore = { ...older, latest: log.latest }
    expect(await signLog({ events, log: putBack, signer })()).toMatchObject({
      left: { type: 'LogCorrupt', reason: 'the log is shorter than what was signed' }
    })
  })
  test('nothing that does not begin with what it signed', async () => {
    const [log, rewrittenHistory] = [await logged(upTo(300)), await historyOf(size, 4)]
    await signLog({ events: upTo(300), log, signer })()
    const other = await logged(rewrittenHistory)
    const found = await signLog({ events: rewrittenHistory, log: { ...other, latest: log.latest }, signer })()
    expect(found).toMatchObject({ left: { type: 'NotProved' } })
  })
  test('nothing upon a checkpoint that another key signed', async () => {
    const stranger = readRight(signerOf('network.example/cofc', 'log', newPrivateKey()))
    const log = await logged(upTo(300))
    await signLog({ events: upTo(300), log, signer: stranger })()
    await logged(events, log)
    expect(await signLog({ events, log, signer })()).toMatchObject({ left: { type: 'SignatureWrong' } })
  })
})

function readRightOf<A>(
  read: { readonly _tag: 'Left'; readonly left: unknown } | { readonly _tag: 'Right'; readonly right: A }
): A {
  if (read._tag === 'Left') throw new Error(JSON.stringify(read.left))
  return read.right
}
