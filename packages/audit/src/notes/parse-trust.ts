/** Reads a policy file line by line; what is wrong is told with its line. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { malformed, type Fault } from '../fault.ts'
import { parseVkey, type Use, type VerifierKey } from './key.ts'
import type { Quorum, Trust } from './trust.ts'

interface SoFar {
  readonly logs: ReadonlyArray<VerifierKey>
  readonly named: ReadonlyMap<string, Quorum>
  /** Names that are members of a group already: each counts in one way only. */
  readonly taken: ReadonlySet<string>
  readonly quorum: Quorum | null
}
type Line = (words: ReadonlyArray<string>, soFar: SoFar) => Either<Fault, SoFar>

const nobody: Quorum = { type: 'Nobody' }
// Tabs and line feeds are the only ones that a policy may have.
const control = /[\0-\x08\x0B-\x1F\x7F]/u

const wrong = (says: string): Either<Fault, never> => left(malformed(says))
const witnessesOf = ({ named }: SoFar): ReadonlyArray<VerifierKey> =>
  [...named.values()].flatMap(one => (one.type === 'Witness' ? [one.key] : []))

const keyFor = (use: Use, text: string, others: ReadonlyArray<VerifierKey>): Either<Fault, VerifierKey> => {
  const key = parseVkey(text)
  if (isLeft(key)) return key
  if (key.right.use !== use) return wrong(`That key is not one of a ${use}.`)
  return others.some(other => other.key === key.right.key) ? wrong('That key stands here twice.') : key
}
const isFree = (name: string, { named }: SoFar): boolean => name !== 'none' && !named.has(name)

const log: Line = ([vkey, , ...more], soFar) => {
  if (vkey === undefined || more.length > 0) return wrong('A log is `log <vkey> [<url>]`.')
  const key = keyFor('log', vkey, soFar.logs)
  return isLeft(key) ? key : right({ ...soFar, logs: [...soFar.logs, key.right] })
}

const witness: Line = ([name, vkey, , ...more], soFar) => {
  if (name === undefined || vkey === undefined || more.length > 0)
    return wrong('A witness is `witness <name> <vkey> [<url>]`.')
  if (!isFree(name, soFar)) return wrong('That name is taken.')
  const key = keyFor('witness', vkey, witnessesOf(soFar))
  if (isLeft(key)) return key
  return right({ ...soFar, named: new Map(soFar.named).set(name, { type: 'Witness', name, key: key.right }) })
}

const group: Line = ([name, threshold, ...members], soFar) => {
  if (name === undefined || threshold === undefined || members.length === 0)
    return wrong('A group is `group <name> all|any|<number> <name>…`.')
  if (!isFree(name, soFar)) return wrong('That name is taken.')
  const least = thresholdOf(threshold, members.length)
  if (least === null) return wrong('A group asks for one of its members at least, and for all at most.')
  const found = membersNamed(members, soFar)
  if (isLeft(found)) return found
  const named = new Map(soFar.named).set(name, { type: 'Group', name, threshold: least, members: found.right })
  return right({ ...soFar, named, taken: new Set([...soFar.taken, ...members]) })
}
const membersNamed = (names: ReadonlyArray<string>, { named, taken }: SoFar): Either<Fault, ReadonlyArray<Quorum>> => {
  const found = names.flatMap(name => named.get(name) ?? [])
  if (found.length < names.length) return wrong('A group names witnesses and groups that stand above it.')
  return new Set(names).size < names.length || names.some(name => taken.has(name))
    ? wrong('A witness or group is a member of one group, once.')
    : right(found)
}
const thresholdOf = (text: string, members: number): number | null => {
  if (text === 'all') return members
  if (text === 'any') return 1
  const least = /^[1-9][0-9]*$/u.test(text) ? Number(text) : 0
  return least >= 1 && least <= members ? least : null
}

const quorum: Line = ([name, ...more], soFar) => {
  if (name === undefined || more.length > 0) return wrong('The quorum is `quorum <name>`, or `quorum none`.')
  if (soFar.quorum !== null) return wrong('There is one quorum.')
  const found = name === 'none' ? nobody : soFar.named.get(name)
  return found === undefined
    ? wrong('The quorum is a witness or a group that stands above it.')
    : right({ ...soFar, quorum: found })
}

const lines: ReadonlyMap<string, Line> = new Map([
  ['log', log],
  ['witness', witness],
  ['group', group],
  ['quorum', quorum]
])

const readLine = (line: string, soFar: SoFar): Either<Fault, SoFar> => {
  if (control.test(line)) return wrong('There is a control character.')
  const [word = '', ...words] = line.split(/[ \t]+/u).filter(part => part !== '')
  if (word === '' || word.startsWith('#')) return right(soFar)
  const read = lines.get(word)
  return read === undefined ? wrong('A line begins with log, witness, group or quorum.') : read(words, soFar)
}

/** Reads a whole policy file. */
export const parseTrust = (text: string): Either<Fault, Trust> => {
  let soFar: SoFar = { logs: [], named: new Map(), taken: new Set(), quorum: null }
  for (const [index, line] of text.split('\n').entries()) {
    const read = readLine(line, soFar)
    if (isLeft(read)) return left({ ...read.left, says: `Line ${String(index + 1)}: ${read.left.says}` })
    soFar = read.right
  }
  const { logs, quorum: asked } = soFar
  return asked === null
    ? wrong('The quorum is missing: `quorum none` asks for no witness.')
    : right({ logs, witnesses: witnessesOf(soFar), quorum: asked })
}
