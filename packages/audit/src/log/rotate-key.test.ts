/** A log goes on under another key, and its whole past stays trusted. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { vkeyOf } from '../notes/key.ts'
import { parseTrust } from '../notes/parse-trust.ts'
import { verifyCheckpoint } from '../notes/proof-file.ts'
import { newPrivateKey, signerOf } from '../notes/sign.ts'
import { historyOf } from '../testing/histories.ts'
import { readRight } from '../testing/reading.ts'
import { followLog } from './follow-log.ts'
import { inMemoryLogStore } from './in-memory.ts'
import { keysOfLog } from './keys-of-log.ts'
import { rotateKey } from './rotate-key.ts'
import { signLog } from './sign-log.ts'

const newSigner = () => readRight(signerOf('network.example/cofc', 'log', newPrivateKey()))

test('a new key takes over: both sign once, and from then on only the new one counts', async () => {
  const [old, next, log] = [newSigner(), newSigner(), inMemoryLogStore()]
  expect(await keysOfLog(log)()).toEqual({ _tag: 'Right', right: null })
  await log.state({ kind: 'key', size: 0, text: vkeyOf(old.key) })()
  const [before, after] = [await historyOf(40), await historyOf(60)]
  const rotated = await rotateKey({ events: before, log, signer: old, next })()
  if (isLeft(rotated)) throw new Error(rotated.left.type)
  expect(rotated.right).toMatchObject({ size: 40 })
  // Once more, as after having been cut off: the same.
  expect(await rotateKey({ events: before, log, signer: old, next })()).toEqual(rotated)
  const keys = await keysOfLog(log)()
  if (isLeft(keys) || keys.right === null) throw new Error('no keys')
  expect(keys.right.current.id).toBe(next.key.id)

  await followLog({ events: after, log })()
  expect(await signLog({ events: after, log, signer: next })()).toMatchObject({ right: { size: 60 } })
  const notes = await log.checkpointsAfter(0, 10)()
  if (isLeft(notes)) throw new Error(notes.left.type)
  const trusting = (...signers: ReadonlyArray<typeof old>) =>
    readRight(parseTrust(`${signers.map(({ key }) => `log ${vkeyOf(key)}\n`).join('')}quorum none\n`))
  for (const trust of [trusting(old), trusting(next), trusting(old, next)])
    for (const { note } of notes.right) expect(isLeft(verifyCheckpoint(note, trust, keys.right.rotations))).toBe(false)
})

test('a log without events keeps its key', async () => {
  const log = inMemoryLogStore()
  const rotating = rotateKey({ events: await historyOf(0), log, signer: newSigner(), next: newSigner() })
  expect(await rotating()).toMatchObject({ left: { type: 'Malformed' } })
})
