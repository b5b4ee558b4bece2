/** What the heads of all streams are is signed for a size, and proves what is there and what is not. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { leafHash } from '../hash.ts'
import { followLog } from '../log/follow-log.ts'
import { inMemoryLogStore } from '../log/in-memory.ts'
import type { LogStore } from '../log/log-store.ts'
import { signLog } from '../log/sign-log.ts'
import { parseNote } from '../notes/note.ts'
import { newPrivateKey, signerOf } from '../notes/sign.ts'
import { verifyNote } from '../notes/verify-note.ts'
import { historyOf } from '../testing/histories.ts'
import { readRight } from '../testing/reading.ts'
import { definedRoot } from '../testing/trees.ts'
import { headLeaf } from './head-leaf.ts'
import { headsText, parseHeads } from './heads-note.ts'
import { sealHeads } from './seal-heads.ts'

const origin = 'network.example/cofc'
const signer = readRight(signerOf(origin, 'log', newPrivateKey()))
const grown = async (size: number, streams: number): Promise<LogStore> => {
  const [log, events] = [inMemoryLogStore(), await historyOf(size, streams)]
  await followLog({ events, log })()
  await signLog({ events, log, signer })()
  return log
}

test('the heads of every stream are signed for the size of the checkpoint', async () => {
  const log = await grown(50, 7)
  const sealed = await sealHeads({ log, signer })()
  if (isLeft(sealed) || sealed.right === null) throw new Error('not sealed')
  const note = readRight(parseNote(sealed.right.text))
  expect(isLeft(verifyNote(note, [signer.key]))).toBe(false)
  const heads = readRight(parseHeads(note.text))
  expect(heads).toMatchObject({ origin, size: 50, streams: 7 })
  const every = await log.headsAfter('', 10)()
  expect(heads.headsRoot).toBe(definedRoot(isLeft(every) ? [] : every.right.map(headLeaf)))
  expect(await sealHeads({ log, signer })()).toEqual(sealed)
  expect(await log.statements('heads')()).toMatchObject({ right: [{ size: 50 }] })
})

test('nothing is said of the heads while events are not signed, or nothing is', async () => {
  const log = await grown(50, 7)
  await followLog({ events: await historyOf(60, 7), log })()
  expect(await sealHeads({ log, signer })()).toMatchObject({ left: { type: 'LogMoved', size: 60 } })
  expect(await sealHeads({ log: inMemoryLogStore(), signer })()).toEqual({ _tag: 'Right', right: null })
})

test('each part of a head makes another leaf', () => {
  const head = { stream: 'review-1', version: 2, leaf: leafHash(Buffer.from('a')) }
  const leaves = [
    head,
    { ...head, stream: 'review-2' },
    { ...head, version: 3 },
    { ...head, leaf: leafHash(Buffer.from('b')) }
  ].map(headLeaf)
  expect(new Set(leaves).size).toBe(4)
})

test('a note about heads has its own form', () => {
  const [root, headsRoot] = [leafHash(Buffer.from('a')), leafHash(Buffer.from('b'))]
  const text = headsText({ origin, size: 5, root, streams: 3, headsRoot })
  expect(readRight(parseHeads(text))).toEqual({ origin, size: 5, root, streams: 3, headsRoot })
  const lines = text.split('\n')
  for (const wrong of [
    text.replace('/heads', ''),
    text.replace('\n3\n', '\n03\n'),
    `${text}more\n`,
    text.slice(0, -1),
    `${lines.slice(0, 4).join('\n')}\n`
  ])
    expect([wrong, isLeft(parseHeads(wrong))]).toEqual([wrong, true])
})
