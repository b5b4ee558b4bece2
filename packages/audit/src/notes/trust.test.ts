/** Whom somebody trusts, and proofs that are held against it. */
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { leafHash } from '../hash.ts'
import { readRight } from '../testing/reading.ts'
import { definedRoot, entryOf, leavesOf } from '../testing/trees.ts'
import { inclusionProof } from '../tree/prove.ts'
import { nodeIn, wholeTree } from '../tree/whole-tree.ts'
import { checkpointText } from './checkpoint.ts'
import { vkeyOf, type Use } from './key.ts'
import { noteText } from './note.ts'
import { parseTrust } from './parse-trust.ts'
import { parseProofFile, proofFileText, verifyProofFile } from './proof-file.ts'
import { newPrivateKey, signerOf, type Signer } from './sign.ts'

const signer = (name: string, use: Use): Signer => readRight(signerOf(name, use, newPrivateKey()))
const log = signer('network.example/cofc', 'log')
const other = signer('other.example/log', 'log')
const [a, b, c] = ['a', 'b', 'c'].map(name => signer(`witness.example/${name}`, 'witness')) as [Signer, Signer, Signer]

const text = checkpointText({ origin: log.key.name, size: 7, root: definedRoot(leavesOf(7)) })
const note = (...signers: ReadonlyArray<Signer>): string =>
  noteText({ text, signatures: signers.map(one => one.sign(text, 1)) })
const proof = (signed: string): string =>
  proofFileText({ extra: null, index: 3, path: inclusionProof(nodeIn(wholeTree(leavesOf(7))), 3, 7), note: signed })

const names = `log ${vkeyOf(log.key)} https://network.example/
witness A ${vkeyOf(a.key)}
witness B ${vkeyOf(b.key)}\thttps://b.example
witness C ${vkeyOf(c.key)}
`
const asking = (rest: string): string => `# whom we trust\n\n${names}${rest}`
const accepted = (policy: string, signed: string): boolean =>
  isRight(
    verifyProofFile(readRight(parseProofFile(proof(signed))), leafHash(entryOf(3)), readRight(parseTrust(policy)))
  )

test('a proof is accepted when the log and enough witnesses have signed', () => {
  const two = asking('group two 2 A B C\nquorum two\n')
  expect(accepted(two, note(log, a, c))).toBe(true)
  expect(accepted(two, note(log, a))).toBe(false)
  expect(accepted(two, note(log, a, a))).toBe(false)
  expect(accepted(asking('quorum A\n'), note(log, a))).toBe(true)
  expect(accepted(asking('quorum A\n'), note(log, b))).toBe(false)
  expect(accepted(asking('quorum none\n'), note(log))).toBe(true)
  const nested = asking('group some any A B\ngroup each all some C\nquorum each\n')
  expect(accepted(nested, note(log, b, c))).toBe(true)
  expect(accepted(nested, note(log, a, b))).toBe(false)
})

test('witnesses without the log, and a log that is trusted under another name, are not enough', () => {
  expect(accepted(asking('quorum none\n'), note(a, b, c))).toBe(false)
  const trusting = `log ${vkeyOf(other.key)}\nquorum none\n`
  expect(accepted(trusting, note(other))).toBe(false)
})

test('a proof of another leaf, or at another index, is refused', () => {
  const trust = readRight(parseTrust(asking('quorum none\n')))
  const file = readRight(parseProofFile(proof(note(log))))
  expect(isRight(verifyProofFile(file, leafHash(entryOf(3)), trust))).toBe(true)
  expect(verifyProofFile(file, leafHash(entryOf(4)), trust)).toMatchObject({ left: { type: 'NotProved' } })
  expect(verifyProofFile({ ...file, index: 2 }, leafHash(entryOf(3)), trust)).toMatchObject({
    left: { type: 'NotProved' }
  })
})

test('what a proof says besides comes back as it was', () => {
  const file = { extra: Buffer.from([0, 255, 10, 10]), index: 3, path: [], note: note(log) }
  expect(readRight(parseProofFile(proofFileText(file)))).toEqual(file)
})

describe('a proof that follows no format is refused', () => {
  const right = proof(note(log))
  test.each([
    ['another format', right.replace('@v1', '@v2')],
    ['no index', right.replace('index 3\n', '')],
    ['an index with a zero before it', right.replace('index 3', 'index 03')],
    ['no checkpoint', right.slice(0, right.indexOf('\n\n'))],
    ['64 hashes', right.replace('index 3\n', `index 3\n${`${Buffer.alloc(32).toString('base64')}\n`.repeat(64)}`)],
    ['words that are no base64', right.replace('index 3\n', 'extra ?\nindex 3\n')]
  ])('%s', (_, wrong) => {
    expect(parseProofFile(wrong)).toMatchObject({ left: { type: 'Malformed' } })
  })
})

describe('a policy that says nothing clear is refused, with its line', () => {
  test.each([
    ['no quorum', names, 'The quorum is missing'],
    ['two', asking('quorum A\nquorum B\n'), 'Line 8: There is one quorum'],
    ['a quorum that is nobody known', asking('quorum D\n'), 'Line 7: The quorum is a witness'],
    ['a name taken', asking('group A any B\n'), 'Line 7: That name is taken'],
    ['a group named none', asking('group none any B\n'), 'Line 7: That name is taken'],
    ['a group of nobody', asking('group g any\n'), 'Line 7: A group is'],
    ['a group of more than all', asking('group g 3 A B\n'), 'Line 7: A group asks'],
    ['a group of none of them', asking('group g 0 A B\n'), 'Line 7: A group asks'],
    ['a group of one that stands below', asking('group g any D\n'), 'Line 7: A group names'],
    ['a witness counted twice', asking('group g any A A\n'), 'Line 7: A witness or group'],
    ['a witness in two groups', asking('group g any A\ngroup h any A\n'), 'Line 8: A witness or group'],
    ['a log twice', `${names}log ${vkeyOf(log.key)}\n`, 'Line 5: That key stands here twice'],
    ['a witness twice', `${names}witness D ${vkeyOf(a.key)}\n`, 'Line 5: That key stands here twice'],
    ['a witness for a log', `log ${vkeyOf(a.key)}\n`, 'Line 1: That key is not one of a log'],
    ['a log without a key', 'log\n', 'Line 1: A log is'],
    ['another word', 'trust everybody\n', 'Line 1: A line begins with'],
    ['a control character', 'quorum none\r\n', 'Line 1: There is a control character']
  ])('%s', (_, policy, says) => {
    expect(parseTrust(policy)).toMatchObject({ left: { says: expect.stringContaining(says) as string } })
  })
})
