/** A receipt shows one event to whoever has it and a policy; it is of no other event. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { check } from '../verifier/cofc-verify.mjs'
import { leafHash } from './hash.ts'
import { vkeyOf } from './notes/key.ts'
import { parseTrust } from './notes/parse-trust.ts'
import { parseProofFile, verifyProofFile } from './notes/proof-file.ts'
import { newPrivateKey, signerOf } from './notes/sign.ts'
import { receiptOf } from './receipt-of.ts'
import { bytesOf, networkHistory, signedLog } from './testing/bundles.ts'
import { readRight } from './testing/reading.ts'

const signer = readRight(signerOf('network.example/cofc', 'log', newPrivateKey()))
const policy = `log ${vkeyOf(signer.key)}\nquorum none\n`
const events = await networkHistory(600)
const log = await signedLog(events, signer)
const receipt = async (stream: string, version: number): Promise<string> => {
  const made = await receiptOf({ events, log })(stream, version)()
  if (isLeft(made)) throw new Error(made.left.type)
  return made.right
}

test('each event is shown by its receipt, to us and to the one-file verifier', async () => {
  for (const [stream, version] of [
    ['calendar', 1],
    ['membership-TC-0042', 66],
    ['reviewer-R-014', 30]
  ] as const) {
    const text = await receipt(stream, version)
    const proof = readRight(parseProofFile(text))
    const trust = readRight(parseTrust(policy))
    expect(isLeft(verifyProofFile(proof, leafHash(proof.extra ?? Buffer.of()), trust))).toBe(false)
    expect(await check(bytesOf(text), policy)).toMatchObject({
      code: 0,
      says: expect.stringContaining(`event ${String(version)} of ${stream}`) as string
    })
  }
})

test('the proof of one event does not show another', async () => {
  const [one, other] = [(await receipt('calendar', 1)).split('\n'), (await receipt('calendar', 2)).split('\n')]
  const swapped = one.with(1, other[1] ?? '').join('\n')
  expect(await check(bytesOf(swapped), policy)).toMatchObject({ code: 1 })
  const altered = Buffer.from((one[1] ?? '').slice('extra '.length), 'base64')
    .toString()
    .replace('c-', 'd-')
  const forged = one.with(1, `extra ${Buffer.from(altered).toString('base64')}`).join('\n')
  expect(await check(bytesOf(forged), policy)).toMatchObject({ code: 1 })
})

test('what is not there, or not signed yet, has no receipt', async () => {
  expect(await receiptOf({ events, log })('calendar', 1_000)()).toMatchObject({ left: { type: 'NotInLog' } })
  const short = await signedLog(await networkHistory(10), signer)
  expect(await receiptOf({ events, log: short })('reviewer-R-014', 60)()).toMatchObject({ left: { type: 'NotInLog' } })
})
