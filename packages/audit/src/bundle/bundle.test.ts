/** A bundle is checked by whoever has it and a policy; what was done to it is found. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { hash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { vkeyOf } from '../notes/key.ts'
import { parseTrust } from '../notes/parse-trust.ts'
import { newPrivateKey, signerOf } from '../notes/sign.ts'
import { bundleLines, bytesOf, ended, linesOf, networkHistory, signedLog, type Line } from '../testing/bundles.ts'
import { readRight } from '../testing/reading.ts'
import { verifyBundle } from './verify-bundle.ts'

const origin = 'network.example/cofc'
const signer = readRight(signerOf(origin, 'log', newPrivateKey()))
const trust = readRight(parseTrust(`log ${vkeyOf(signer.key)}\nquorum none\n`))
const size = 30
const events = await networkHistory(size)
const log = await signedLog(events, signer)
const whole = await bundleLines(events, log, 'whole')
const about = await bundleLines(events, log, { community: 'TC-0042' })
const verified = (text: string | Uint8Array, trusted = trust) => verifyBundle(bytesOf(text), trusted)()

describe('a bundle as it was written is whole', () => {
  test('of a whole history, also compressed', async () => {
    expect(await verified(whole.join(''))).toMatchObject({ right: { origin, size, events: size, signedBy: [origin] } })
    expect(await verified(gzipSync(whole.join('')))).toMatchObject({ right: { events: size } })
  })
  test('about one community, with nothing of others but the names beside', async () => {
    expect(await verified(about.join(''))).toMatchObject({ right: { size, scope: { community: 'TC-0042' } } })
    const streams = linesOf(about).flatMap(({ line, block }) =>
      line === 'event' ? [JSON.parse(String(block).split('\n')[2] ?? '') as string] : []
    )
    expect(new Set(streams)).toEqual(
      new Set([
        'membership-TC-0042',
        'community-TC-0042',
        'review-TC-0042/2023-2024/peer-review',
        'review-TC-0042/2023-2024/self-review'
      ])
    )
  })
  test('about a community that has nothing', async () => {
    for (const community of ['TC-0001', 'A', 'zz'])
      expect(await verified((await bundleLines(events, log, { community })).join(''))).toMatchObject({
        right: { events: 0 }
      })
  })
  test('about each of many, in histories of any size', async () => {
    for (const length of [1, 2, 3, 5, 9, 17]) {
      const short = await networkHistory(length)
      const kept = await signedLog(short, signer)
      for (const community of ['TC-0042', 'TC-0041', 'TC-0001', 'TC-00421', 'TC-0042-x'])
        expect([
          length,
          community,
          isLeft(await verified((await bundleLines(short, kept, { community })).join('')))
        ]).toEqual([length, community, false])
    }
  })
  test('made again with its members in another order and other escapes', async () => {
    const otherwise = linesOf(about).map(line => Object.fromEntries(Object.entries(line).toReversed()))
    expect(isLeft(await verified(ended(otherwise)))).toBe(false)
  })
})

/** One line taken out, put twice, or put before the one before it. */
const changesAt = (lines: ReadonlyArray<Line>, at: number): Readonly<Record<string, ReadonlyArray<Line>>> => ({
  removed: lines.toSpliced(at, 1),
  doubled: lines.toSpliced(at, 0, lines[at] as Line),
  ...(at === 0 ? {} : { swapped: lines.toSpliced(at - 1, 2, lines[at] as Line, lines[at - 1] as Line) })
})
test('a line removed, doubled or swapped is found, whatever the end says', async () => {
  const changes = Object.entries({ whole: linesOf(whole), about: linesOf(about) }).flatMap(([bundle, lines]) =>
    [...lines.keys()].flatMap(at =>
      Object.entries(changesAt(lines, at)).map(([change, changed]) => ({
        name: `${bundle} ${change} ${String(lines[at]?.['line'])}`,
        text: ended(changed)
      }))
    )
  )
  const unharmed: Array<string> = []
  for (const { name, text } of changes) if (!isLeft(await verified(text))) unharmed.push(name)
  // A whole bundle is whole without the note about heads: all events are there.
  expect(unharmed).toEqual(['whole removed heads'])
})

test('every byte of a bundle, flipped in turn, is found', async () => {
  for (const text of [whole.join(''), about.join('')]) {
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length; at += 31) {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] as number) ^ 1
      expect([at, isLeft(await verified(flipped))]).toEqual([at, true])
    }
  }
})

test('words stand behind the event that refers to them, and are those that were committed to', async () => {
  const [salt, text] = ['c2FsdA', 'Whoever wants to.']
  const commitment = hash('sha256', `${salt}\n${text}`, 'base64url')
  const said = await networkHistory(9, undefined, { reference: { commitment, length: 17 } })
  const lines = linesOf(await bundleLines(said, await signedLog(said, signer), { community: 'TC-0042' }))
  const at = lines.findIndex(({ line }) => line === 'proof') + 1
  const withWords = (words: object, place = at) => ended(lines.toSpliced(place, 0, { line: 'words', ...words }))
  expect(isLeft(await verified(withWords({ commitment, salt, text })))).toBe(false)
  expect(await verified(withWords({ commitment, salt, text: 'Nobody.' }))).toMatchObject({
    left: { type: 'NotProved' }
  })
  const other = hash('sha256', `${salt}\nOther.`, 'base64url')
  expect(await verified(withWords({ commitment: other, salt, text: 'Other.' }))).toMatchObject({
    left: { type: 'NotProved' }
  })
  for (const place of [at - 1, at - 2, lines.length])
    expect(await verified(withWords({ commitment, salt, text }, place))).toMatchObject({ left: { type: 'Malformed' } })
})
