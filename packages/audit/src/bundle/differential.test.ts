/** Two who share no code say the same of every bundle, whatever was done to it: what writes bundles, and the one-file verifier. */
import type { EventStore } from '@cofc/event-store'
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { check } from '../../verifier/cofc-verify.mjs'
import type { LogStore } from '../log/log-store.ts'
import { rotateKey } from '../log/rotate-key.ts'
import { vkeyOf } from '../notes/key.ts'
import { parseTrust } from '../notes/parse-trust.ts'
import { newPrivateKey, signerOf } from '../notes/sign.ts'
import { bundleLines, bytesOf, ended, linesOf, networkHistory, signedLog, type Line } from '../testing/bundles.ts'
import { readRight } from '../testing/reading.ts'
import { historyWithReport, historyWithWords, issuedReport, wordsOfHistory } from '../testing/told-bundles.ts'
import { verifyBundle, type BundleFailure } from './verify-bundle.ts'

const origin = 'network.example/cofc'
const newSigner = () => readRight(signerOf(origin, 'log', newPrivateKey()))
const [signer, next] = [newSigner(), newSigner()]
const policy = `log ${vkeyOf(signer.key)}\nquorum none\n`
const trust = readRight(parseTrust(policy))
const events = await networkHistory(12)
const log = await signedLog(events, signer)
await rotateKey({ events, log, signer, next })()
type History = readonly [EventStore, LogStore]
const ofItsOwn = async (
  recorded: Promise<EventStore>,
  bundle: (history: History) => Promise<ReadonlyArray<string>>
): Promise<ReadonlyArray<string>> => {
  const history = await recorded
  return await bundle([history, await signedLog(history, signer)])
}
const bundles = [
  await bundleLines(events, log, 'whole'),
  await bundleLines(events, log, { community: 'TC-0042' }),
  await bundleLines(events, log, { community: 'TC-0001' }),
  await ofItsOwn(historyWithWords(), history =>
    bundleLines(...history, { community: 'TC-0042' }, { words: wordsOfHistory })
  ),
  await ofItsOwn(historyWithReport(), history => bundleLines(...history, issuedReport))
]

const codes: { readonly [Type in BundleFailure['type']]: number } = {
  ...{ NotWhole: 1, NotProved: 1, SignatureWrong: 1, QuorumMissing: 1 },
  ...{ CannotTell: 2, Malformed: 3 }
}
const both = async (bytes: Uint8Array): Promise<readonly [ours: number, other: number, says: string]> => {
  const ours = await verifyBundle(bytesOf(bytes), trust)()
  const other = await check(bytesOf(bytes), policy)
  return [
    isLeft(ours) ? codes[ours.left.type] : 0,
    other.code,
    isLeft(ours) ? `${JSON.stringify(ours.left)} / ${other.says}` : other.says
  ]
}

test('both take what was written, plain and compressed', async () => {
  for (const lines of bundles)
    for (const bytes of [Buffer.from(lines.join('')), gzipSync(lines.join(''))])
      expect((await both(bytes)).slice(0, 2)).toEqual([0, 0])
})

/** What somebody might do to a bundle, as bytes or as lines. */
type Change = (lines: ReadonlyArray<string>) => Uint8Array
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const at = (where: number, length: number): number => Math.floor(where * length)
const onBytes =
  (change: (bytes: Buffer) => Uint8Array): Change =>
  lines =>
    change(Buffer.from(lines.join('')))
const onLines =
  (change: (lines: ReadonlyArray<Line>) => ReadonlyArray<Line>): Change =>
  lines =>
    Buffer.from(ended(change(linesOf(lines))))

const flipped = fc.tuple(place, fc.integer({ min: 0, max: 7 })).map(([where, bit]) =>
  onBytes(bytes => {
    const index = at(where, bytes.length)
    bytes[index] = (bytes[index] as number) ^ (1 << bit)
    return bytes
  })
)
const cut = place.map(where => onBytes(bytes => bytes.subarray(0, at(where, bytes.length))))
const spliced = fc.tuple(place, fc.nat(9), fc.uint8Array({ maxLength: 9 })).map(([where, count, more]) =>
  onBytes(bytes => {
    const index = at(where, bytes.length)
    return Buffer.concat([bytes.subarray(0, index), more, bytes.subarray(index + count)])
  })
)
const packedAndCut = fc.tuple(place, fc.boolean()).map(([where, flips]): Change => lines => {
  const bytes = gzipSync(lines.join(''))
  const index = at(where, bytes.length)
  if (!flips) return bytes.subarray(0, index)
  bytes[index] = (bytes[index] as number) ^ 16
  return bytes
})
const moved = fc.tuple(place, place, fc.constantFrom(0, 1)).map(([from, to, removed]) =>
  onLines(lines => {
    const taken = lines[at(from, lines.length)] as Line
    return lines.toSpliced(at(from, lines.length), removed).toSpliced(at(to, lines.length), 0, taken)
  })
)
const dropped = place.map(where => onLines(lines => lines.toSpliced(at(where, lines.length), 1)))
const shortened = fc
  .tuple(place, fc.integer({ min: 1, max: 4 }))
  .map(([where, count]) => onLines(lines => lines.toSpliced(at(where, lines.length), count)))
const odd = fc.constantFrom<unknown>(
  ...[
    0,
    1,
    -1,
    -0,
    0.5,
    2 ** 53,
    1e300,
    null,
    true,
    '',
    'whole',
    'TC-0042',
    [],
    {},
    ['AAAA'],
    { community: 'TC-0041' },
    { report: 'national', cycle: '2023-2024', revision: 1 },
    { key: 'TC-0001', stream: 'membership-TC-0001', contributes: 1, of: null },
    [{ key: 'TC-0001', stream: 'membership-TC-0001', contributes: 3, of: null }]
  ],
  ...['cofc/bundle/2', '\ud800', 'é', 'bundle', 'event', 'figure', 'erased', 'report', '__proto__', 'constructor'],
  ...['count', 'percent', 'per-place-year', 'difference', 'printed', 'hidden', 'members/all', 3, 66.7]
)
const replaced = fc.tuple(place, place, odd).map(([where, which, value]) =>
  onLines(lines =>
    lines.map((line, index) => {
      const keys = Object.keys(line)
      return index === at(where, lines.length) ? { ...line, [keys[at(which, keys.length)] as string]: value } : line
    })
  )
)
/** A piece of one text put into another of its kind: valid parts of something else. */
const grafted = fc.tuple(place, place, place).map(([where, from, which]) =>
  onLines(lines =>
    lines.map((line, index) => {
      const other = lines[at(from, lines.length)] as Line
      const keys = Object.keys(line).filter(key => key !== 'line' && Object.hasOwn(other, key))
      const key = keys[at(which, keys.length)]
      return index === at(where, lines.length) && key !== undefined ? { ...line, [key]: other[key] } : line
    })
  )
)
const edited = fc
  .tuple(place, place, place, fc.constantFrom('', '\n', '\\', '"', ' ', '1', 'A', '=', '—', '\u0000', '\u007f', '{}'))
  .map(([where, which, spot, text]) =>
    onLines(lines =>
      lines.map((line, index) => {
        const keys = Object.keys(line).filter(key => key !== 'line' && typeof line[key] === 'string')
        const key = keys[at(which, keys.length)]
        if (index !== at(where, lines.length) || key === undefined) return line
        const value = String(line[key])
        const middle = at(spot, value.length + 1)
        return { ...line, [key]: value.slice(0, middle) + text + value.slice(middle + (text === '' ? 1 : 0)) }
      })
    )
  )
const change: fc.Arbitrary<Change> = fc.oneof(
  flipped,
  cut,
  spliced,
  packedAndCut,
  moved,
  dropped,
  shortened,
  replaced,
  grafted,
  edited
)

const runs = Number(
  process.env['COFC_CHANGED_BUNDLES'] ?? (process.env['COFC_NIGHTLY'] === undefined ? 2_000 : 100_000)
)
const longest = Math.max(120_000, runs * 50)
test('both say the same of every change, and nothing is thrown', { timeout: longest }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...bundles), change, async (lines, make) => {
      const [ours, other, says] = await both(make(lines))
      expect([ours, says]).toEqual([other, says])
    }),
    { numRuns: runs }
  )
})
