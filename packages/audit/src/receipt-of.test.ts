/** A receipt shows one event to whoever has it and a policy; it is of no other event. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { check } from '../verifier/cofc-verify.mjs'
import { leafHash } from './hash.ts'
import { followLog } from './log/follow-log.ts'
import { rotateKey } from './log/rotate-key.ts'
import { signLog } from './log/sign-log.ts'
import { vkeyOf } from './notes/key.ts'
import { parseTrust } from './notes/parse-trust.ts'
import { parseProofFile, proofFileText, verifyProofFile } from './notes/proof-file.ts'
import { parseReceiptExtra, receiptExtra } from './notes/receipt-extra.ts'
import { rotationNote } from './notes/rotation.ts'
import { newPrivateKey, signerOf } from './notes/sign.ts'
import { receiptOf } from './receipt-of.ts'
import { bytesOf, networkHistory, signedLog } from './testing/bundles.ts'
import { readRight } from './testing/reading.ts'
import { verifyReceipt } from './verify-receipt.ts'

const signer = readRight(signerOf('network.example/cofc', 'log', newPrivateKey()))
const policy = `log ${vkeyOf(signer.key)}\nquorum none\n`
const events = await networkHistory(600)
const log = await signedLog(events, signer)
const receiptFrom = async (from: Parameters<typeof receiptOf>[0], stream: string, version: number): Promise<string> => {
  const made = await receiptOf(from)(stream, version)()
  if (isLeft(made)) throw new Error(made.left.type)
  return made.right
}
const receipt = (stream: string, version: number): Promise<string> => receiptFrom({ events, log }, stream, version)

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

/** A log whose key was replaced, and one receipt from before that and one from after it has grown. */
const rotated = async () => {
  const [old, next] = ['old', 'next'].map(() => readRight(signerOf('network.example/cofc', 'log', newPrivateKey())))
  if (old === undefined || next === undefined) return expect.unreachable()
  const [before, after] = [await networkHistory(40), await networkHistory(60)]
  const kept = await signedLog(before, old)
  const from = (history: typeof events) => receiptFrom({ events: history, log: kept }, 'calendar', 2)
  const earlier = await from(before)
  expect(isLeft(await rotateKey({ events: before, log: kept, signer: old, next })())).toBe(false)
  expect(isLeft(await followLog({ events: after, log: kept })())).toBe(false)
  expect(isLeft(await signLog({ events: after, log: kept, signer: next })())).toBe(false)
  const policyOf = (...signers: ReadonlyArray<typeof old>): string =>
    `${signers.map(({ key }) => `log ${vkeyOf(key)}\n`).join('')}quorum none\n`
  return { old, next, earlier, later: await from(after), policyOf }
}
/** Both of our verifiers say the same. */
const isShown = async (text: string, by: string): Promise<boolean> => {
  const { code } = await check(bytesOf(text), by)
  expect(isLeft(verifyReceipt(text, readRight(parseTrust(by))))).toBe(code !== 0)
  return code === 0
}

test('a receipt leads whoever knows an earlier key to the one that signs now', async () => {
  const { old, next, earlier, later, policyOf } = await rotated()
  for (const by of [policyOf(old), policyOf(next), policyOf(old, next)]) expect(await isShown(later, by)).toBe(true)
  for (const by of [policyOf(old), policyOf(old, next)]) expect(await isShown(earlier, by)).toBe(true)
})

test('of a receipt under a key that the policy does not name, what is needed is said', async () => {
  const { next, earlier, policyOf } = await rotated()
  expect(await isShown(earlier, policyOf(next))).toBe(false)
  const told = (await check(bytesOf(earlier), policyOf(next))).says
  expect(told).toContain('if the log had it before, give its line in the policy as well')
  expect(told).toContain('if the log has it now, ask for this file anew')
  const ofAnother = policyOf(readRight(signerOf('elsewhere.example/log', 'log', newPrivateKey())))
  expect(await isShown(earlier, ofAnother)).toBe(false)
})

test('notes about keys that are cut, of strangers, or no notes make no key believed', async () => {
  const { old, next, later, policyOf } = await rotated()
  const stranger = readRight(signerOf('network.example/cofc', 'log', newPrivateKey()))
  const { block, rotations } = readRight(
    parseReceiptExtra(readRight(parseProofFile(later)).extra ?? expect.unreachable())
  )
  expect(rotations).toHaveLength(1)
  const withExtra = (extra: Buffer): string => proofFileText({ ...readRight(parseProofFile(later)), extra })
  const noted = (...notes: ReadonlyArray<string>): string => withExtra(receiptExtra({ block, rotations: notes }))
  expect(await isShown(noted(), policyOf(old))).toBe(false)
  expect(await isShown(noted(rotationNote(stranger, next, 40)), policyOf(old))).toBe(false)
  expect(await isShown(noted('no note'), policyOf(old))).toBe(false)
  for (const line of ['[]', '{}', '[1]', 'x', `[${'"",'.repeat(100)}""]`])
    expect(
      await isShown(withExtra(Buffer.concat([Buffer.from(`cofc/rotations/1 ${line}\n`), block])), policyOf(next))
    ).toBe(false)
  expect(await isShown(withExtra(Buffer.from('cofc/rotations/1 []')), policyOf(next))).toBe(false)
})

test('what is not there, or not signed yet, has no receipt', async () => {
  expect(await receiptOf({ events, log })('calendar', 1_000)()).toMatchObject({ left: { type: 'NotInLog' } })
  const short = await signedLog(await networkHistory(10), signer)
  expect(await receiptOf({ events, log: short })('reviewer-R-014', 60)()).toMatchObject({ left: { type: 'NotInLog' } })
})
