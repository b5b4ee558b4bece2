/** Twelve attacks that have worked on others, or would on a careless log: each fails here, by its name. */
import { isLeft, isRight, left, right } from 'fp-ts/lib/Either.js'
import { hash } from 'node:crypto'
import { createGzip } from 'node:zlib'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { check } from '../verifier/cofc-verify.mjs'
import { askWitness } from './ask-witness.ts'
import { verifyBundle } from './bundle/verify-bundle.ts'
import { base64OfHash, leafHash, nodeOf, hashOfBase64, type Hash } from './hash.ts'
import { followLog } from './log/follow-log.ts'
import type { LogStore } from './log/log-store.ts'
import { keepLog, type LogStanding } from './log/keep-log.ts'
import { rotateKey } from './log/rotate-key.ts'
import { signLog } from './log/sign-log.ts'
import { checkpointText } from './notes/checkpoint.ts'
import { vkeyOf } from './notes/key.ts'
import { noteText } from './notes/note.ts'
import { parseTrust } from './notes/parse-trust.ts'
import { parseProofFile, verifyProofFile } from './notes/proof-file.ts'
import { newPrivateKey, signerOf, type Signer } from './notes/sign.ts'
import { receiptOf } from './receipt-of.ts'
import { bundleLines, bytesOf, ended, linesOf, networkHistory, signedLog, type Line } from './testing/bundles.ts'
import { changed, rewritten } from './testing/histories.ts'
import { readRight } from './testing/reading.ts'
import { verifyInclusion } from './tree/verify.ts'
import { verifyStore } from './verify/verify-store.ts'
import { inMemoryWitnessStore, witnessing } from './witness-store.ts'

const origin = 'network.example/cofc'
const newSigner = (name = origin): Signer => readRight(signerOf(name, 'log', newPrivateKey()))
const signer = newSigner()
const policyOf = (...signers: ReadonlyArray<Signer>): string =>
  `${signers.map(({ key }) => `log ${vkeyOf(key)}\n`).join('')}quorum none\n`
const policy = policyOf(signer)
const events = await networkHistory(30)
const log = await signedLog(events, signer)
const whole = linesOf(await bundleLines(events, log, 'whole'))
const about = linesOf(await bundleLines(events, log, { community: 'TC-0042' }))

/** Both who check must say the same: 0 whole, 1 not. */
const verdict = async (lines: ReadonlyArray<Line>, asked = policy): Promise<number> => {
  const text = ended(lines)
  const ours = await verifyBundle(bytesOf(text), readRight(parseTrust(asked)))()
  const { code } = await check(bytesOf(text), asked)
  expect(isLeft(ours)).toBe(code !== 0)
  return code
}
const changedLine = (lines: ReadonlyArray<Line>, kind: string, change: (line: Line) => Line): ReadonlyArray<Line> => {
  const at = lines.findIndex(({ line }) => line === kind)
  return lines.with(at, change(lines[at] as Line))
}
const signedBy = (by: Signer, size: number, root: Hash): string => {
  const text = checkpointText({ origin: by.key.name, size, root })
  return noteText({ text, signatures: [by.sign(text, 0)] })
}
const receipt = async (stream: string, version: number): Promise<string> => {
  const made = await receiptOf({ events, log })(stream, version)()
  if (isLeft(made)) throw new Error(made.left.type)
  return made.right
}
const newWitness = (): Signer => readRight(signerOf('advisers.example/witness', 'witness', newPrivateKey()))
const witnessOf = (witness: Signer) =>
  witnessing({ signer: witness, logs: [signer.key], store: inMemoryWitnessStore(), now: () => 1_700_000_000 })
const rootIn = (lines: ReadonlyArray<Line>): Hash => {
  const note = String(lines.find(({ line }) => line === 'checkpoint')?.['note'])
  return readRight(hashOfBase64(note.split('\n')[2] ?? ''))
}

test('bundles as they were written are whole', async () => {
  expect([await verdict(whole), await verdict(about)]).toEqual([0, 0])
})

test('1. an origin or a key changed inside the bundle is not believed: both come from whoever checks', async () => {
  const elsewhere = newSigner('elsewhere.example/log')
  const stranger = newSigner()
  for (const lines of [whole, about]) {
    expect(await verdict(changedLine(lines, 'bundle', line => ({ ...line, origin: 'elsewhere.example/log' })))).toBe(1)
    for (const by of [elsewhere, stranger]) {
      const resigned = changedLine(lines, 'checkpoint', line => ({ ...line, note: signedBy(by, 30, rootIn(lines)) }))
      expect(await verdict(changedLine(resigned, 'bundle', line => ({ ...line, origin: by.key.name })))).toBe(1)
    }
  }
})

test('2. the valid proof of another event proves nothing', async () => {
  const proofs = about.filter(({ line }) => line === 'proof')
  const at = about.findIndex(({ line }) => line === 'proof')
  expect(await verdict(about.with(at, proofs[1] as Line))).toBe(1)
  expect(await verdict(about.with(at, { ...proofs[1], index: proofs[0]?.['index'] }))).toBe(1)
  // Nor does a receipt that carries another event than the one its proof is of.
  const extraOf = (text: string): string => text.split('\n')[1] as string
  const [one, other] = [await receipt('calendar', 1), await receipt('calendar', 2)]
  const swapped = one.replace(extraOf(one), extraOf(other))
  expect((await check(bytesOf(one), policy)).code).toBe(0)
  expect((await check(bytesOf(swapped), policy)).code).toBe(1)
  const proof = readRight(parseProofFile(swapped))
  expect(isLeft(verifyProofFile(proof, leafHash(proof.extra ?? Buffer.of()), readRight(parseTrust(policy))))).toBe(true)
})

test('3. a node offered as a leaf is none', async () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(text => leafHash(Buffer.from(text))) as [Hash, Hash, Hash, Hash]
  const root = nodeOf(nodeOf(a, b), nodeOf(c, d))
  // The two nodes below the root, as if they were the two leaves of a smaller tree: the size is signed, so it is not one.
  expect(isLeft(verifyInclusion({ index: 0, size: 4, leaf: nodeOf(a, b), root, path: [nodeOf(c, d)] }))).toBe(true)
  // And no text hashes to it: leaves and nodes begin with another byte.
  const bytes = Buffer.concat([Buffer.from(a, 'latin1'), Buffer.from(b, 'latin1')])
  expect(leafHash(bytes)).not.toBe(nodeOf(a, b))
  // A receipt of a node: one hash of its path fewer, and in place of the event what the node is made of.
  const lines = (await receipt('calendar', 1)).split('\n')
  const leaf = leafHash(Buffer.from((lines[1] ?? '').slice('extra '.length), 'base64'))
  const children = [leaf, readRight(hashOfBase64(lines[3] ?? ''))].map(hash => Buffer.from(hash, 'latin1'))
  for (const pair of [children, children.toReversed()])
    for (const prefix of [[], [1]]) {
      const entry = Buffer.concat([Buffer.from(prefix), ...pair])
      const offered = lines
        .with(1, `extra ${entry.toString('base64')}`)
        .toSpliced(3, 1)
        .join('\n')
      expect((await check(bytesOf(offered), policy)).code).not.toBe(0)
      const proof = readRight(parseProofFile(offered))
      expect(isLeft(verifyProofFile(proof, leafHash(entry), readRight(parseTrust(policy))))).toBe(true)
    }
})

test('4. a proof with a hash more or fewer, or an index beyond the end, proves nothing', async () => {
  const at = about.findIndex(({ line }) => line === 'proof')
  const path = (about[at] as Line)['path'] as ReadonlyArray<string>
  for (const other of [path.slice(1), path.slice(0, -1), [...path, path[0]], [path[0], ...path]])
    expect(await verdict(changedLine(about, 'proof', line => ({ ...line, path: other })))).toBe(1)
  for (const index of [30, 31, 2 ** 53 - 1]) {
    const moved = changedLine(about, 'proof', line => ({ ...line, index }))
    expect(await verdict(changedLine(moved, 'event', line => ({ ...line, index })))).toBe(1)
  }
})

test('5. two checkpoints of one size are never kept, and the second is found', async () => {
  const forged = signedBy(signer, 30, leafHash(Buffer.from('other')))
  expect(await log.sign({ size: 30, position: '30', note: forged })()).toMatchObject({
    left: { type: 'AlreadySigned' }
  })
  const swapped: LogStore = {
    ...log,
    latest: async () => right({ size: 30, position: '30', note: forged }),
    checkpointsAfter: (size, most) => async () => {
      const notes = await log.checkpointsAfter(size, most)()
      return isLeft(notes) ? notes : right(notes.right.map(note => ({ ...note, note: forged })))
    }
  }
  const verified = await verifyStore({ events, log: swapped, trust: readRight(parseTrust(policy)) })()
  expect(verified).toMatchObject({ left: { type: 'NotWhole', what: 'forked' } })
  // Nor are both taken in a bundle, in whatever order, or cosigned by a witness.
  const at = whole.findIndex(({ line }) => line === 'checkpoint')
  for (const place of [at, at + 1])
    expect(await verdict(whole.toSpliced(place, 0, { line: 'checkpoint', note: forged }))).not.toBe(0)
  const answer = witnessOf(newWitness())
  expect(await answer(`old 0\n\n${String(whole[at]?.['note'])}`)()).toMatchObject({ right: { status: 200 } })
  for (const old of [0, 30]) {
    const answered = await answer(`old ${String(old)}\n\n${forged}`)()
    expect(isRight(answered) && [409, 422].includes(answered.right.status)).toBe(true)
  }
})

test('6. a tail that is cut is missed, also when the end is made anew', async () => {
  const cut = (lines: ReadonlyArray<Line>, count: number) => lines.slice(0, -count)
  expect(await verdict(cut(whole, 1))).toBe(1)
  expect(await verdict(cut(about, 1))).toBe(1)
  const fewer = changedLine(cut(whole, 1), 'bundle', line => ({ ...line, size: 29 }))
  expect(await verdict(fewer)).toBe(1)
})

test('7. the last stream of a community left out is missed, with its head or without', async () => {
  const isOf = (line: Line, stream: string): boolean =>
    line['stream'] === stream || String(line['block']).includes(`\n"${stream}"\n`)
  for (const stream of ['review-TC-0042/2023-2024/self-review', 'community-TC-0042', 'membership-TC-0042']) {
    const without = about.filter(
      (line, at) => !isOf(line, stream) && !(line['line'] === 'proof' && isOf(about[at - 1] as Line, stream))
    )
    expect(await verdict(without)).toBe(1)
    const head = about.filter(line => line['line'] === 'head' && isOf(line, stream))
    const withHead = [...without, ...head].toSorted((one, other) =>
      one['line'] === 'head' && other['line'] === 'head' ? Number(one['index']) - Number(other['index']) : 0
    )
    expect(await verdict(withHead)).toBe(1)
  }
})

describe('8. what is written otherwise', () => {
  const trust = readRight(parseTrust(policy))
  test('with the same meaning is whole', async () => {
    const otherwise = changed(events, page =>
      page.map(event => ({
        ...event,
        text: event.text.replace('é', String.raw`\u00e9`).replace(/,"b":(\d+)/u, ' , "b": $1.0e0')
      }))
    )
    expect(isLeft(await verifyStore({ events: otherwise, log, trust })())).toBe(false)
    const turned = changed(events, page =>
      page.map(event => ({
        ...event,
        text: rewritten(event.text),
        metadataText: rewritten(event.metadataText ?? '')
      }))
    )
    expect(isLeft(await verifyStore({ events: turned, log, trust })())).toBe(false)
    const members = about.map(line => Object.fromEntries(Object.entries(line).toReversed()))
    expect(await verdict(members)).toBe(0)
  })
  test('with another is not', async () => {
    const otherwise = changed(events, page =>
      page.map(event => ({ ...event, text: event.text.replace('é', String.raw`\u00e8`) }))
    )
    expect(isLeft(await verifyStore({ events: otherwise, log, trust })())).toBe(true)
    const counted = changed(events, page =>
      page.map(event => ({ ...event, text: event.text.replace(/"b":(\d+)/u, '"b":$1.5') }))
    )
    expect(isLeft(await verifyStore({ events: counted, log, trust })())).toBe(true)
    // A bundle holds the very text that was hashed: there, other text is another event, whatever it means.
    const spaced = (line: Line): Line => ({ ...line, block: String(line['block']).replace('{"a"', '{ "a"') })
    for (const lines of [whole, about]) expect(await verdict(changedLine(lines, 'event', spaced))).toBe(1)
    expect(
      await verdict(changedLine(about, 'event', line => ({ ...line, block: String(line['block']).replace('é', 'è') })))
    ).toBe(1)
  })
})

test('9. an old key used after it went is not believed', async () => {
  const next = newSigner()
  const [short, long] = [await networkHistory(20), await networkHistory(30)]
  const rotated = await signedLog(short, signer)
  await rotateKey({ events: short, log: rotated, signer, next })()
  await followLog({ events: long, log: rotated })()
  await signLog({ events: long, log: rotated, signer: next })()
  const lines = linesOf(await bundleLines(long, rotated, 'whole'))
  expect([await verdict(lines), await verdict(lines, policyOf(signer, next))]).toEqual([0, 0])
  const byOld = changedLine(lines, 'checkpoint', line => ({ ...line, note: signedBy(signer, 30, rootIn(lines)) }))
  expect([
    await verdict(byOld),
    await verdict(byOld, policyOf(signer, next)),
    await verdict(byOld, policyOf(next))
  ]).toEqual([1, 1, 1])
})

test('10. a log restored from an older backup signs nothing more once a witness knows a larger size', async () => {
  const witness = newWitness()
  const answer = witnessOf(witness)
  const post = async (_url: string, body: string) => {
    const answered = await answer(body)()
    if (isLeft(answered)) return left('away')
    return right({ status: answered.right.status, body: 'body' in answered.right ? answered.right.body : '' })
  }
  const asking = (kept: LogStore) =>
    askWitness({ log: kept, witness: { key: witness.key, url: 'https://advisers.example' }, post })
  const latest = await log.latest()
  if (isLeft(latest) || latest.right === null) throw new Error('nothing is signed')
  expect(isLeft(await asking(log)(latest.right)())).toBe(false)
  // The history has grown since the backup, and something of it asks for a checkpoint at once.
  const older = await signedLog(await networkHistory(20), signer)
  const stops = new AbortController()
  const standings: Array<LogStanding> = []
  await keepLog({
    ...{ events: await networkHistory(25), log: older, signer, cosigned: asking(older) },
    clock: { now: () => 0, after: () => new AbortController().signal },
    atOnce: { checkpoint: new Set(['Noted']), heads: new Set() }
  })({
    signal: stops.signal,
    onStanding: standing => {
      standings.push(standing)
      if (standing.status === 'stopped') stops.abort()
    }
  })
  expect(standings).toContainEqual({ status: 'current', size: 25, signed: 20 })
  expect(standings.at(-1)).toMatchObject({ status: 'stopped', failure: { type: 'WitnessAhead', size: 30 } })
  expect(await older.latest()).toMatchObject({ right: { size: 20 } })
})

test('11. an event dated a year back is not the one that was logged', async () => {
  const dated = changed(events, page =>
    page.map(event =>
      event.text.includes(':17,') || event.text.includes(':17}')
        ? { ...event, metadataText: (event.metadataText ?? '').replace('2024-01-01', '2023-01-01') }
        : event
    )
  )
  const verified = await verifyStore({ events: dated, log, trust: readRight(parseTrust(policy)) })()
  expect(verified).toMatchObject({ left: { type: 'NotWhole', what: 'altered', index: 17 } })
  const line = about.findIndex(({ line: kind }) => kind === 'event')
  const block = String((about[line] as Line)['block']).replace('2024-01-01', '2023-01-01')
  expect(await verdict(about.with(line, { ...about[line], block }))).toBe(1)
})

test('12. a bundle of a hundred million tiny lines is told at the first that is wrong, in little memory', async () => {
  const tiny = async function* (line: string) {
    const many = Buffer.from(line.repeat(20_000))
    for (let count = 0; count < 5_000; count++) yield many
  }
  const begun = `${JSON.stringify(whole[0])}\n`
  const rotation = `${JSON.stringify({ line: 'rotation', note: 'x\n\n— a AAAAAAAA\n' })}\n`
  for (const line of ['\n', '{}\n', '0\n', rotation]) {
    const lines = async function* () {
      yield Buffer.from(begun)
      yield* tiny(line)
    }
    expect((await check(lines(), policy)).code).toBe(3)
    expect(await verifyBundle(lines(), readRight(parseTrust(policy)))()).toMatchObject({ left: { type: 'Malformed' } })
  }
  // Lines that may stand there however many they are take no memory: words behind the event that refers to them.
  const [salt, text] = ['c2FsdA', 'w'.repeat(65_536)]
  const commitment = hash('sha256', `${salt}\n${text}`, 'base64url')
  const said = await networkHistory(9, undefined, { reference: { commitment, length: text.length } })
  const told = linesOf(await bundleLines(said, await signedLog(said, signer), 'whole'))
  const first = told.findIndex(({ line }) => line === 'event')
  const words = `${JSON.stringify({ line: 'words', commitment, salt, text })}\n`
  const endlessWords = async function* (most: number) {
    yield Buffer.from(
      told
        .slice(0, first + 1)
        .map(line => `${JSON.stringify(line)}\n`)
        .join('')
    )
    for (let count = 0; count < most; count++) yield Buffer.from(words)
  }
  for (const checked of [
    check,
    (bytes: AsyncIterable<Uint8Array>) => verifyBundle(bytes, readRight(parseTrust(policy)))()
  ]) {
    const before = process.memoryUsage()
    await checked(endlessWords(2_000), policy)
    const after = process.memoryUsage()
    expect(after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers).toBeLessThan(64 * 1_024 * 1_024)
  }
  // Also where a small file becomes a large one.
  const zipped = Readable.from(
    tiny(`${JSON.stringify({ line: 'proof', index: 0, path: [base64OfHash(leafHash(Buffer.of()))] })}\n`)
  ).pipe(createGzip())
  expect((await check(zipped, policy)).code).toBe(3)
  zipped.destroy()
})
