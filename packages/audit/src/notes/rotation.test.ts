/** One key takes over from another: each counts for its own sizes only. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { leafHash } from '../hash.ts'
import { readRight } from '../testing/reading.ts'
import { checkpointText } from './checkpoint.ts'
import { vkeyOf } from './key.ts'
import { noteText } from './note.ts'
import { parseTrust } from './parse-trust.ts'
import { verifyCheckpoint } from './proof-file.ts'
import { parseRotation, rotationNote } from './rotation.ts'
import { newPrivateKey, signerOf, type Signer } from './sign.ts'

const origin = 'network.example/cofc'
const newSigner = (name = origin): Signer => readRight(signerOf(name, 'log', newPrivateKey()))
const [first, second, third, stranger] = [newSigner(), newSigner(), newSigner(), newSigner()]
const rotations = [rotationNote(first, second, 10), rotationNote(second, third, 20)]
const trusting = (...signers: ReadonlyArray<Signer>) =>
  readRight(parseTrust(`${signers.map(({ key }) => `log ${vkeyOf(key)}\n`).join('')}quorum none\n`))
const signed = (size: number, ...signers: ReadonlyArray<Signer>): string => {
  const text = checkpointText({ origin, size, root: leafHash(Buffer.from(String(size))) })
  return noteText({ text, signatures: signers.map(signer => signer.sign(text, 0)) })
}
const isTrusted = (note: string, trust = trusting(first), told = rotations): boolean =>
  !isLeft(verifyCheckpoint(note, trust, told))

test('a key counts up to where it went, and the next from there on', () => {
  expect([9, 10, 11].map(size => isTrusted(signed(size, first)))).toEqual([true, true, false])
  expect([9, 10, 20, 21].map(size => isTrusted(signed(size, second)))).toEqual([false, true, true, false])
  expect([19, 20, 500].map(size => isTrusted(signed(size, third)))).toEqual([false, true, true])
  expect(isTrusted(signed(10, first, second))).toBe(true)
  expect(isTrusted(signed(30, stranger))).toBe(false)
})

test('an old key used after rotation is refused, also where the policy names it beside the new one', () => {
  expect(isTrusted(signed(11, first), trusting(first, second, third))).toBe(false)
  expect(isTrusted(signed(25, second), trusting(first, second, third))).toBe(false)
  expect(isTrusted(signed(25, third), trusting(first, second, third))).toBe(true)
})

test('whoever knows only the new key needs no word of the old', () => {
  expect(isTrusted(signed(25, third), trusting(third))).toBe(true)
  expect(isTrusted(signed(11, first), trusting(third))).toBe(false)
})

test('nobody makes a key known but one that counts at that size', () => {
  const byStranger = [rotationNote(stranger, third, 10)]
  expect(isTrusted(signed(15, third), trusting(first), byStranger)).toBe(false)
  const afterItWent = [rotationNote(first, second, 10), rotationNote(first, stranger, 30)]
  expect(isTrusted(signed(40, stranger), trusting(first), afterItWent)).toBe(false)
  const other = newSigner('elsewhere.example/log')
  const ofAnotherLog = rotationNote(first, other, 10)
  expect(isLeft(verifyCheckpoint(signed(5, first), trusting(first), [ofAnotherLog]))).toBe(true)
})

test('what is no such note is refused', () => {
  const text = `${origin}/key\n10\n${vkeyOf(second.key)}\n`
  expect(readRight(parseRotation(text))).toMatchObject({ size: 10 })
  for (const wrong of [
    text.replace('/key', ''),
    text.replace('10', '010'),
    text.replace('\n10', ''),
    `${text}more\n`,
    text.slice(0, -1),
    ''
  ])
    expect([wrong, isLeft(parseRotation(wrong))]).toEqual([wrong, true])
})

test('a changed note about a key is refused', () => {
  const changed = (rotations[0] as string).replace('\n10\n', '\n1000\n')
  expect(isLeft(verifyCheckpoint(signed(5, first), trusting(first), [changed]))).toBe(true)
})
