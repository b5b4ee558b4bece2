/** A witness cosigns what continues what it has seen, and nothing else. */
import { describe, expect, test } from 'vitest'
import { base64OfHash, type Hash } from './hash.ts'
import { checkpointText, type Checkpoint } from './notes/checkpoint.ts'
import { noteText, parseNote } from './notes/note.ts'
import { newPrivateKey, signerOf, type Signer } from './notes/sign.ts'
import { verifyNote } from './notes/verify-note.ts'
import { readRight } from './testing/reading.ts'
import { definedRoot, leavesOf } from './testing/trees.ts'
import { consistencyProof } from './tree/prove.ts'
import { nodeIn, wholeTree } from './tree/whole-tree.ts'
import { cosign, type WitnessAnswer } from './witness.ts'

const origin = 'network.example/cofc'
const log = readRight(signerOf(origin, 'log', newPrivateKey()))
const signer = readRight(signerOf('witness.example/w1', 'witness', newPrivateKey()))
const leaves = leavesOf(20)
const nodeAt = nodeIn(wholeTree(leaves))
const at = (size: number, root?: Hash): Checkpoint => ({
  ...{ origin, size, root: root ?? definedRoot(leaves.slice(0, size)) }
})
const signedBy = (by: Signer, checkpoint: Checkpoint): string => {
  const text = checkpointText(checkpoint)
  return noteText({ text, signatures: [by.sign(text, 0)] })
}
const asking = (
  old: number,
  to: number,
  { path = consistencyProof(nodeAt, old, to), note = signedBy(log, at(to)) } = {}
) => [`old ${String(old)}`, ...path.map(base64OfHash), '', note].join('\n')

const witness = (last: Checkpoint | null, logs = [log.key]): ((body: string) => WitnessAnswer) => {
  const answer = cosign({ signer, logs, last: () => last })
  return body => answer(body, 1_700_000_000)
}

test('a checkpoint that continues the last is cosigned, and is the last from then on', () => {
  const answer = witness(at(7))(asking(7, 20))
  expect(answer).toMatchObject({ status: 200, keep: at(20) })
  const note = `${signedBy(log, at(20))}${(answer as { body: string }).body}`
  expect(verifyNote(readRight(parseNote(note)), [signer.key])).toMatchObject({ right: [{ seconds: 1_700_000_000n }] })
})

test('the first checkpoint of a log needs no proof, and the same one again neither', () => {
  expect(witness(null)(asking(0, 20, { path: [] }))).toMatchObject({ status: 200 })
  expect(witness(at(20))(asking(20, 20))).toMatchObject({ status: 200 })
})

describe('everything else is answered as the format says', () => {
  const someone = readRight(signerOf(origin, 'log', newPrivateKey()))
  const forged = at(20, definedRoot(leavesOf(19)))
  test.each<readonly [string, WitnessAnswer['status'], Checkpoint | null, string]>([
    [
      'a log that it does not know',
      404,
      null,
      asking(0, 20, { path: [], note: signedBy(log, { ...at(20), origin: 'o' }) })
    ],
    ['a log that others signed for', 403, null, asking(0, 20, { path: [], note: signedBy(someone, at(20)) })],
    ['an old size that was not the last', 409, at(9), asking(7, 20)],
    ['a size that goes back', 400, at(20), asking(20, 7, { path: [] })],
    ['a proof that is none', 422, at(7), asking(7, 20, { path: [] })],
    ['another history', 422, at(7), asking(7, 20, { note: signedBy(log, forged) })],
    ['another root of the same size', 422, at(20), asking(20, 20, { note: signedBy(log, forged) })],
    ['a proof against nothing', 422, null, asking(0, 20, { path: consistencyProof(nodeAt, 7, 20) })],
    ['no old size', 400, null, signedBy(log, at(20))],
    ['nothing at all', 400, null, '']
  ])('%s', (_, status, last, body) => {
    expect(witness(last)(body)).toMatchObject({ status })
  })
  test('who was wrong about the last size is told it', () => {
    expect(witness(at(9))(asking(7, 20))).toEqual({ status: 409, body: '9\n' })
  })
})
