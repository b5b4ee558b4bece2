/** Keys, notes and checkpoints, held against the published examples and against another program that reads them. */
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { emptyRoot, type Hash } from '../hash.ts'
import { readRight } from '../testing/reading.ts'
import { definedRoot, entryOf, leavesOf } from '../testing/trees.ts'
import { inclusionProof } from '../tree/prove.ts'
import { nodeIn, wholeTree } from '../tree/whole-tree.ts'
import { checkpointText, parseCheckpoint } from './checkpoint.ts'
import { parseVkey, vkeyOf } from './key.ts'
import { noteText, parseNote } from './note.ts'
import { newPrivateKey, signerOf } from './sign.ts'
import { verifyNote } from './verify-note.ts'

/** The key and note that the format's own page gives. */
const published = {
  vkey: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  note: 'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n'
}
const cosigned = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`
const log = readRight(signerOf('network.example/cofc', 'log', newPrivateKey()))
const witness = readRight(signerOf('witness.example/w1', 'witness', newPrivateKey()))
const text = checkpointText({ origin: 'network.example/cofc', size: 5, root: definedRoot(leavesOf(5)) })
const signed = noteText({ text, signatures: [log.sign(text, 0), witness.sign(text, 1_700_000_000)] })

test('the published key verifies the published note', () => {
  const key = readRight(parseVkey(published.vkey))
  expect(vkeyOf(key)).toBe(published.vkey)
  expect(verifyNote(readRight(parseNote(published.note)), [key])).toMatchObject({
    right: [{ key: { name: key.name } }]
  })
  const altered = published.note.replace('example message', 'example Message')
  expect(verifyNote(readRight(parseNote(altered)), [key])).toMatchObject({ left: { type: 'SignatureWrong' } })
})

test('the published checkpoint is read, and written again byte for byte', () => {
  const note = readRight(parseNote(cosigned))
  expect(noteText(note)).toBe(cosigned)
  expect(note.signatures.map(({ name, id }) => [name, id])).toEqual([
    ['example.com/behind-the-sofa', '033de0ae'],
    ['witness.example.com/w1', '8d66cf3f']
  ])
  const checkpoint = readRight(parseCheckpoint(note.text))
  expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 })
  expect(checkpointText(checkpoint)).toBe(note.text)
})

test('a log signs without a time, and a witness with one', () => {
  const verified = verifyNote(readRight(parseNote(signed)), [log.key, witness.key])
  expect(verified).toMatchObject({
    right: [
      { key: { name: log.key.name }, seconds: null },
      { key: { name: witness.key.name }, seconds: 1_700_000_000n }
    ]
  })
})

test('a signature of an unknown key means nothing, and one of a known key that is wrong spoils the note', () => {
  const note = readRight(parseNote(signed))
  expect(verifyNote(note, [log.key])).toMatchObject({ right: [{ key: { name: log.key.name } }] })
  const stranger = readRight(signerOf('network.example/cofc', 'log', newPrivateKey()))
  expect(verifyNote(note, [stranger.key])).toMatchObject({ left: { type: 'SignatureWrong' } })
  const [first, ...others] = note.signatures
  const wrong = { ...first!, bytes: Buffer.from(first!.bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte))) }
  expect(verifyNote({ ...note, signatures: [wrong, ...others] }, [log.key, witness.key])).toMatchObject({
    left: { type: 'SignatureWrong', says: expect.stringContaining(log.key.name) as string }
  })
})

test('the text of a note may contain empty lines: the last one ends it', () => {
  const text = 'one\n\ntwo\n'
  const note = noteText({ text, signatures: [log.sign(text, 0)] })
  expect(readRight(parseNote(note)).text).toBe(text)
})

describe('what follows no format is refused, and nothing throws', () => {
  const notes: Readonly<Record<string, string>> = {
    'no signature': 'text\n\n',
    'no empty line': 'text\n— a AAAAAAA=\n',
    'no line feed at the end': signed.slice(0, -1),
    'a control character': signed.replace('\n5\n', '\n5\r\n'),
    'a lone surrogate': signed.replace('network', '\uD800'),
    'a name with a plus': signed.replace('— network', '— net+work'),
    'another spelling of base64': signed.replace(/.(?===\n$)/u, end => (end === 'A' ? 'B' : 'C')),
    'a signature that is only an id': 'text\n\n— a AAAAAA==\n',
    'a note without an end': `${'x'.repeat(70_000)}\n\n— a AAAAAAA=\n`
  }
  test.each(Object.keys(notes))('a note with %s', name => {
    expect(parseNote(notes[name] as string)).toMatchObject({ left: { type: 'Malformed' } })
  })
  test('sixteen signatures are read', () => {
    const signatures = Array.from({ length: 16 }, () => log.sign(text, 0))
    expect(readRight(parseNote(noteText({ text, signatures }))).signatures).toHaveLength(16)
  })
  test.each([
    ['no lines', ''],
    ['two lines', 'origin\n5\n'],
    ['a size with a zero before it', text.replace('\n5\n', '\n05\n')],
    ['a size with a sign', text.replace('\n5\n', '\n+5\n')],
    ['a size of 2^53', text.replace('\n5\n', `\n${String(2 ** 53)}\n`)],
    ['a root of 31 bytes', `o\n5\n${Buffer.alloc(31).toString('base64')}\n`],
    ['an empty line', `${text}\n`],
    ['another root without leaves', text.replace('\n5\n', '\n0\n')]
  ])('a checkpoint of %s', (_, wrong) => {
    expect(parseCheckpoint(wrong)).toMatchObject({ left: { type: 'Malformed' } })
  })
  test('a checkpoint of the empty tree is one', () => {
    const empty = { origin: 'o', size: 0, root: emptyRoot }
    expect(readRight(parseCheckpoint(checkpointText(empty)))).toEqual(empty)
  })
  test.each([
    ['no plus', 'name'],
    ['other digits', published.vkey.replace('530d903a', '530d903b')],
    ['a key too short', 'a+00000000+AQ=='],
    ['other base64', published.vkey.replace(/k$/u, 'l')]
  ])('a key with %s', (_, wrong) => {
    expect(parseVkey(wrong)).toMatchObject({ left: { type: 'Malformed' } })
  })
  test('a key of another algorithm is not judged', () => {
    const other = `a+00000000+${Buffer.concat([Buffer.of(2), Buffer.alloc(32)]).toString('base64')}`
    expect(parseVkey(other)).toMatchObject({ left: { type: 'CannotTell' } })
  })
  test('a private key of another kind, or none', () => {
    expect(isLeft(signerOf('a', 'log', 'no key'))).toBe(true)
    expect(isLeft(signerOf('a b', 'log', newPrivateKey()))).toBe(true)
  })
  test('a note of which anything was changed is refused, or says the same', () => {
    const bytes = Buffer.from(signed)
    const changes = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }))
    fc.assert(
      fc.property(changes, ([place, by]) => {
        const altered = Buffer.from(bytes)
        altered[place] = ((altered[place] as number) + by) % 256
        const note = parseNote(altered.toString('utf8'))
        if (isLeft(note)) return
        const verified = verifyNote(note.right, [log.key])
        expect(isLeft(verified) || note.right.text === text).toBe(true)
      }),
      { numRuns: 500 }
    )
  })
})

/** The two functions of another program that read such a file; it declares no types for them. */
const { verifyTLogInclusion } = createRequire(import.meta.resolve('@sigstore/verify'))('./tlog/index.js') as {
  readonly verifyTLogInclusion: (entry: object, logs: ReadonlyArray<object>) => void
}

/** By night with trees as large as a network's. */
const largest = process.env['COFC_NIGHTLY'] === undefined ? 300 : 10_000
const trees = fc.integer({ min: 2, max: largest }).chain(size => fc.tuple(fc.constant(size), fc.nat(size - 1)))

test('another program accepts what is written here, and refuses it altered', () => {
  const logID = Buffer.concat([Buffer.from(log.key.id, 'hex'), Buffer.alloc(28)])
  const authority = { logID, publicKey: log.key.publicKey, baseURL: 'https://network.example/cofc' }
  const accepts = (index: number, path: ReadonlyArray<Hash>, envelope: string): boolean => {
    const inclusionProof = {
      ...{ logIndex: String(index), hashes: path.map(hash => Buffer.from(hash, 'latin1')), checkpoint: { envelope } }
    }
    // The entry that stands at that place, whatever it is the proof of.
    try {
      verifyTLogInclusion({ logId: { keyId: logID }, inclusionProof, canonicalizedBody: entryOf(index) }, [authority])
      return true
    } catch {
      return false
    }
  }
  fc.assert(
    fc.property(trees, ([size, index]) => {
      const leaves = leavesOf(size)
      const written = checkpointText({ origin: 'network.example/cofc', size, root: definedRoot(leaves) })
      const envelope = noteText({ text: written, signatures: [log.sign(written, 0)] })
      const path = inclusionProof(nodeIn(wholeTree(leaves)), index, size)
      expect(accepts(index, path, envelope)).toBe(true)
      expect(accepts((index + 1) % size, path, envelope)).toBe(false)
      expect(accepts(index, path.slice(1), envelope)).toBe(false)
      expect(accepts(index, path, envelope.replace(`\n${String(size)}\n`, `\n${String(size + 1)}\n`))).toBe(false)
      expect(isRight(parseNote(envelope))).toBe(true)
    }),
    { numRuns: 50, examples: [[[5, 0]], [[5, 4]], [[256, 255]], [[257, 256]]] }
  )
})
