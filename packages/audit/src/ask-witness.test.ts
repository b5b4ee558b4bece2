/** A log and its witness: each checkpoint is cosigned once it continues the last, and a log that went back signs no more. */
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { askWitness, requestToCosign, keepCosigned, witnessAddresses, type AskingWitness } from './ask-witness.ts'
import { followLog } from './log/follow-log.ts'
import { inMemoryLogStore } from './log/in-memory.ts'
import type { KeptNote, LogStore } from './log/log-store.ts'
import { signLog } from './log/sign-log.ts'
import { vkeyOf } from './notes/key.ts'
import { parseTrust } from './notes/parse-trust.ts'
import { verifyCheckpoint } from './notes/proof-file.ts'
import { newPrivateKey, signerOf } from './notes/sign.ts'
import { historyOf } from './testing/histories.ts'
import { readRight } from './testing/reading.ts'
import { inMemoryWitnessStore, witnessing, type WitnessStore } from './witness-store.ts'

const signer = readRight(signerOf('network.example/cofc', 'log', newPrivateKey()))
const witness = readRight(signerOf('advisers.example/witness', 'witness', newPrivateKey()))
const policy = `log ${vkeyOf(signer.key)}\nwitness advisers ${vkeyOf(witness.key)} https://advisers.example/w/\nquorum advisers\n`
const trust = readRight(parseTrust(policy))
const [address] = witnessAddresses(policy)

/** A witness on the other side of a network. */
const posting =
  (store: WitnessStore): AskingWitness['post'] =>
  async (url, body) => {
    expect(url).toBe('https://advisers.example/w/add-checkpoint')
    const answered = await witnessing({ signer: witness, logs: [signer.key], store, now: () => 1_700_000_000 })(body)()
    if (isLeft(answered)) return left('gone')
    const { status } = answered.right
    return right({ status, body: 'body' in answered.right ? answered.right.body : '' })
  }
const grown = async (
  size: number,
  log: LogStore = inMemoryLogStore()
): Promise<{ log: LogStore; latest: KeptNote }> => {
  const events = await historyOf(size)
  await followLog({ events, log })()
  const signed = await signLog({ events, log, signer })()
  if (isLeft(signed) || signed.right === null) throw new Error('nothing is signed')
  return { log, latest: signed.right }
}
const asked = (log: LogStore, latest: KeptNote, store: WitnessStore) => {
  if (address === undefined) throw new Error('no address')
  return askWitness({ log, witness: address, post: posting(store) })(latest)()
}

test('a checkpoint is cosigned, and so is each that continues it', async () => {
  const store = inMemoryWitnessStore()
  const { log, latest } = await grown(40)
  expect(isLeft(verifyCheckpoint(latest.note, trust))).toBe(true)
  for (const size of [40, 40, 55]) {
    const now = await grown(size, log)
    const cosigned = await asked(log, now.latest, store)
    if (isLeft(cosigned)) throw new Error(cosigned.left.type)
    expect(isLeft(verifyCheckpoint(cosigned.right.note, trust))).toBe(false)
    // Asked again it says another time, and one line of it is enough.
    expect(cosigned.right.note.match(/^— /gmu)).toHaveLength(2)
    expect(await log.latest()).toEqual(cosigned)
  }
})

test('a log that was put back to an older state is told by a witness that knows more', async () => {
  const store = inMemoryWitnessStore()
  const now = await grown(60)
  await asked(now.log, now.latest, store)
  const older = await grown(40)
  expect(await asked(older.log, older.latest, store)).toMatchObject({ left: { type: 'WitnessAhead', size: 60 } })
})

test('another history of the same size, or a larger, is not cosigned', async () => {
  const store = inMemoryWitnessStore()
  const now = await grown(40)
  await asked(now.log, now.latest, store)
  const log = inMemoryLogStore()
  const events = await historyOf(50, 7)
  await followLog({ events, log })()
  const other = await signLog({ events, log, signer })()
  if (isLeft(other) || other.right === null) throw new Error('nothing is signed')
  expect(await asked(log, other.right, store)).toMatchObject({ left: { type: 'NotProved' } })
})

test('a witness that is away, or another than was named, is told', async () => {
  const { log, latest } = await grown(10)
  if (address === undefined) throw new Error('no address')
  const away = askWitness({ log, witness: address, post: async () => left('no route') })(latest)
  expect(await away()).toMatchObject({ left: { type: 'WitnessUnavailable', reason: 'no route' } })
  const nonsense = askWitness({ log, witness: address, post: async () => right({ status: 200, body: '— a b\n' }) })(
    latest
  )
  expect(isLeft(await nonsense())).toBe(true)
  const failing = askWitness({ log, witness: address, post: async () => right({ status: 500, body: '' }) })(latest)
  expect(await failing()).toMatchObject({ left: { type: 'Malformed' } })
})

test('by hand: a request is carried to the witness, and its line back', async () => {
  const { log, latest } = await grown(30)
  const request = await requestToCosign(log)(latest, 0)()
  if (isLeft(request)) throw new Error(request.left.type)
  const store = inMemoryWitnessStore()
  const answered = await posting(store)('https://advisers.example/w/add-checkpoint', request.right)
  if (isLeft(answered)) throw new Error(answered.left)
  const kept = await keepCosigned(log)(latest, answered.right.body, witness.key)()
  expect(isLeft(kept) || isLeft(verifyCheckpoint(kept.right.note, trust))).toBe(false)
  expect(isLeft(await keepCosigned(log)(latest, answered.right.body, signer.key)())).toBe(true)
})

test('only witnesses with an address are asked', () => {
  expect(witnessAddresses(policy).map(({ url }) => url)).toEqual(['https://advisers.example/w/'])
  expect(witnessAddresses(policy.replace(' https://advisers.example/w/', ''))).toEqual([])
})
