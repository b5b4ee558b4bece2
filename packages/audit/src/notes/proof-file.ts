/** That an entry is in a log, as one file that is checked without a network (C2SP tlog-proof). */
import { isLeft, left, map, right, type Either } from 'fp-ts/lib/Either.js'
import { bytesOf } from '../base64.ts'
import { malformed, type Fault } from '../fault.ts'
import { base64OfHash, hashOfBase64, type Hash } from '../hash.ts'
import { verifyInclusion } from '../tree/verify.ts'
import { parseCheckpoint, parseSize, type Checkpoint } from './checkpoint.ts'
import { parseNote } from './note.ts'
import { trustAt } from './rotation.ts'
import { trusted, type Trust } from './trust.ts'
import { verifyNote, type Verified } from './verify-note.ts'

export interface ProofFile {
  /** What helps to make the leaf again. Nobody has signed it. */
  readonly extra: Buffer | null
  readonly index: number
  readonly path: ReadonlyArray<Hash>
  /** The signed checkpoint, whole. */
  readonly note: string
}

const header = 'c2sp.org/tlog-proof@v1'
const extraWord = 'extra '
const longestPath = 63

export const proofFileText = ({ extra, index, path, note }: ProofFile): string =>
  [
    header,
    ...(extra === null ? [] : [`extra ${extra.toString('base64')}`]),
    `index ${String(index)}`,
    ...path.map(base64OfHash),
    '',
    note
  ].join('\n')

export const parseProofFile = (text: string): Either<Fault, ProofFile> => {
  const end = text.indexOf('\n\n')
  const [first, ...lines] = text.slice(0, Math.max(end, 0)).split('\n')
  if (first !== header) return left(malformed('A proof begins with its format, and ends with a checkpoint.'))
  const note = text.slice(end + 2)
  const [second] = lines
  return second?.startsWith(extraWord) === true
    ? withExtra(second.slice(extraWord.length), lines.slice(1), note)
    : withoutExtra(lines, note)
}
const withExtra = (base64: string, lines: ReadonlyArray<string>, note: string): Either<Fault, ProofFile> => {
  const extra = bytesOf(base64)
  return isLeft(extra)
    ? extra
    : map((proof: ProofFile) => ({ ...proof, extra: extra.right }))(withoutExtra(lines, note))
}
const withoutExtra = ([line, ...hashes]: ReadonlyArray<string>, note: string): Either<Fault, ProofFile> => {
  const index = parseIndex(line ?? '')
  if (isLeft(index)) return index
  return map((path: ReadonlyArray<Hash>) => ({ extra: null, index: index.right, path, note }))(parsePath(hashes))
}
const parseIndex = (line: string): Either<Fault, number> =>
  line.startsWith('index ')
    ? parseSize(line.slice('index '.length))
    : left(malformed('A proof says the index of the entry.'))

/** Hashes, one a line: as many as the largest tree could need. */
export const parsePath = (lines: ReadonlyArray<string>): Either<Fault, ReadonlyArray<Hash>> => {
  if (lines.length > longestPath) return left(malformed(`A proof has at most ${String(longestPath)} hashes.`))
  const path: Array<Hash> = []
  for (const line of lines) {
    const hash = hashOfBase64(line)
    if (isLeft(hash)) return hash
    path.push(hash.right)
  }
  return right(path)
}

export interface Proved {
  readonly checkpoint: Checkpoint
  readonly signed: ReadonlyArray<Verified>
}

/** Checks a proof about a leaf that the caller has made itself from what it claims. */
export const verifyProofFile = (proof: ProofFile, leaf: Hash, trust: Trust): Either<Fault, Proved> => {
  const note = verifyCheckpoint(proof.note, trust)
  if (isLeft(note)) return note
  const { size, root } = note.right.checkpoint
  const included = verifyInclusion({ index: proof.index, size, leaf, root, path: proof.path })
  return isLeft(included) ? included : note
}

/**
 * A signed checkpoint that is to be relied upon: of a trusted log, with the quorum of its witnesses.
 * @param rotations notes about keys that took over from others, from the smallest size
 */
export const verifyCheckpoint = (
  text: string,
  trust: Trust,
  rotations: ReadonlyArray<string> = []
): Either<Fault, Proved> => {
  const note = parseNote(text)
  if (isLeft(note)) return note
  const checkpoint = parseCheckpoint(note.right.text)
  if (isLeft(checkpoint)) return checkpoint
  const inForce = trustAt(trust, rotations)(checkpoint.right.size)
  if (isLeft(inForce)) return inForce
  const signed = verifyNote(note.right, [...inForce.right.logs, ...trust.witnesses])
  if (isLeft(signed)) return signed
  const enough = trusted(inForce.right, checkpoint.right.origin, signed.right)
  return isLeft(enough) ? enough : right({ checkpoint: checkpoint.right, signed: signed.right })
}
