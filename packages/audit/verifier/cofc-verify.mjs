#!/usr/bin/env node
/**
 * Checks a bundle or a receipt of CofC without network, without CofC, and without any other file:
 *
 *   node cofc-verify.mjs FILE --policy POLICY
 *
 * FILE is what `cofc bundle` or `cofc receipt` wrote (- for standard input); POLICY says whose keys are believed and which
 * witnesses are asked for, in the form tlog-policy of C2SP. Ends with 0: whole; 1: not whole, and the first fault is named;
 * 2: it cannot be told; 3: it cannot be read.
 *
 * Written from docs/bundle-format.md alone, and sharing no code with what writes bundles: two who agree are worth more than one.
 */
import { createHash, createPublicKey, hash as hashOnce, verify as isSignature } from 'node:crypto'
import { createReadStream, readFileSync, realpathSync } from 'node:fs'
import { createGunzip } from 'node:zlib'

const WHOLE = 0
const NOT_WHOLE = 1
const CANNOT_TELL = 2
const UNREADABLE = 3

const LINE_BYTES = 5 * 1024 * 1024
const LINES = 100_000_000
const NOTE_UNITS = 65_536
const PATH_HASHES = 63
const ROTATIONS = 100
const REPORT_LEVELS = 100
const KINDS = ['account', 'accreditation', 'community', 'hmp-audit', 'membership', 'review', 'service-access']

/** Ends the check, from wherever it is found. */
class Verdict extends Error {
  constructor(code, says) {
    super(says)
    this.code = code
  }
}
const notWhole = says => new Verdict(NOT_WHOLE, says)
const cannotTell = says => new Verdict(CANNOT_TELL, says)
const unreadable = says => new Verdict(UNREADABLE, says)

// ---------------------------------------------------------------- small things

// A hash is text of 32 Latin-1 characters, one a byte, made in one call: a history has millions, and buffers take a third longer.
const sha256 = bytes => hashOnce('sha256', bytes, 'latin1')
const HASH = Buffer.alloc(32)
const hashAs = (encoding, hash) => {
  HASH.write(hash, 0, 'latin1')
  return HASH.toString(encoding)
}
// Nearly every text fits into this room as it is, behind its zero byte; put together as text it would be copied once more.
const ROOM = Buffer.alloc(65_536)
const hashLeaf = text =>
  3 * text.length < ROOM.length ? sha256(ROOM.subarray(0, 1 + ROOM.write(text, 1))) : sha256(`\u0000${text}`)
const CHILDREN = Buffer.alloc(65, 1)
const hashChildren = (one, other) => {
  CHILDREN.write(one, 1, 'latin1')
  CHILDREN.write(other, 33, 'latin1')
  return sha256(CHILDREN)
}

const fromBase64 = text => {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.toString('base64') !== text) throw unreadable('something is not base64 in its one spelling')
  return bytes
}
const hashFromBase64 = text => {
  const bytes = fromBase64(text)
  if (bytes.length !== 32) throw unreadable('a hash does not have 32 bytes')
  return bytes.toString('latin1')
}
const decimal = text => {
  const number = /^(?:0|[1-9]\d*)$/.test(text) ? Number(text) : Number.NaN
  if (!(number <= Number.MAX_SAFE_INTEGER)) throw unreadable('a number is not one in decimal digits below 2^53')
  return number
}
/** By the bytes of their UTF-8. Without surrogates that is the order of JavaScript, which needs no bytes. */
const compareBytes = (one, other) => {
  if (SURROGATE.test(one) || SURROGATE.test(other))
    return Buffer.compare(Buffer.from(one, 'utf8'), Buffer.from(other, 'utf8'))
  return one < other ? -1 : one > other ? 1 : 0
}
const SURROGATE = /[\ud800-\udfff]/

// ---------------------------------------------------------------- trees (RFC 9162)

/** Section 2.1.3.2, to the letter. */
const isIncluded = (leafHash, leafIndex, treeSize, path, root) => {
  if (leafIndex >= treeSize) return false
  let fn = leafIndex
  let sn = treeSize - 1
  let r = leafHash
  for (const p of path) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      r = hashChildren(p, r)
      while (fn % 2 === 0 && fn !== 0) {
        fn = fn / 2
        sn = Math.floor(sn / 2)
      }
    } else r = hashChildren(r, p)
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  return sn === 0 && r === root
}

/** The root of leaves that come one by one: complete subtrees wait on a stack, with how many leaves each has. */
class Tree {
  stack = []
  leaves = []
  size = 0
  add(leaf) {
    const { stack, leaves } = this
    let [hash, count] = [leaf, 1]
    while (leaves.length > 0 && leaves[leaves.length - 1] === count) {
      hash = hashChildren(stack.pop(), hash)
      count += leaves.pop()
    }
    stack.push(hash)
    leaves.push(count)
    this.size += 1
  }
  root() {
    if (this.stack.length === 0) return sha256('')
    return this.stack.reduceRight((after, before) => hashChildren(before, after))
  }
}

// ---------------------------------------------------------------- notes and keys (C2SP)

const LOG_TYPE = 1
const WITNESS_TYPE = 4

/** name+8 hexadecimal digits+base64 of a type byte and the key. */
const readVkey = text => {
  const parts = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text)
  if (parts === null) throw unreadable('a key is not a name, eight hexadecimal digits and base64')
  const [, name, id, base64] = parts
  const material = fromBase64(base64)
  const type = material[0]
  if (type !== LOG_TYPE && type !== WITNESS_TYPE) throw cannotTell('a key is of an algorithm that is not known here')
  if (material.length !== 33) throw unreadable('an Ed25519 key does not have 32 bytes')
  if (/\s/.test(name)) throw unreadable('the name of a key has spaces')
  if (hashAs('hex', sha256(Buffer.concat([Buffer.from(`${name}\n`), material]))).slice(0, 8) !== id)
    throw unreadable('the digits of a key are not its own')
  const raw = material.subarray(1)
  const publicKey = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') },
    format: 'jwk'
  })
  return { name, id, type, raw: raw.toString('hex'), publicKey }
}

const readNote = text => {
  if (text.length > NOTE_UNITS) throw unreadable('a note is too long')
  if (/[\u0000-\u0009\u000b-\u001f]/.test(text) || !text.isWellFormed())
    throw unreadable('a note has control characters')
  const split = text.lastIndexOf('\n\n')
  if (split < 0 || !text.endsWith('\n')) throw unreadable('a note is not a text, an empty line and signatures')
  const signatures = text
    .slice(split + 2, -1)
    .split('\n')
    .map(line => {
      const parts = /^\u2014 ([^\s+]+) (\S+)$/.exec(line)
      if (parts === null) throw unreadable('a line of a note is not a signature')
      const bytes = fromBase64(parts[2])
      if (bytes.length < 5) throw unreadable('a signature is too short')
      return { name: parts[1], id: bytes.subarray(0, 4).toString('hex'), bytes: bytes.subarray(4) }
    })
  return { text: text.slice(0, split + 1), signatures }
}

const fits = (key, text, bytes) => {
  if (key.type === LOG_TYPE) return isSignature(null, Buffer.from(text), key.publicKey, bytes)
  if (bytes.length <= 8) return false
  const message = `cosignature/v1\ntime ${bytes.readBigUInt64BE(0)}\n${text}`
  return isSignature(null, Buffer.from(message), key.publicKey, bytes.subarray(8))
}

/** Which of these keys signed. One whose signature is wrong spoils the note. */
const whoSigned = (note, keys) => {
  const signed = new Set()
  for (const signature of note.signatures) {
    for (const key of keys) {
      if (key.name !== signature.name || key.id !== signature.id) continue
      if (!fits(key, note.text, signature.bytes)) throw notWhole(`the signature of ${key.name} is wrong`)
      signed.add(key)
    }
  }
  return signed
}

/** Origin, size, root, and lines that mean nothing here. */
const readCheckpoint = text => {
  const lines = text.split('\n')
  if (lines.length < 4 || lines.pop() !== '' || lines.includes(''))
    throw unreadable('a checkpoint does not have three lines')
  const [origin, size, root] = [lines[0], decimal(lines[1]), hashFromBase64(lines[2])]
  if (size === 0 && root !== sha256('')) throw unreadable('the root of no events is not that of the empty tree')
  return { origin, size, root, more: lines.slice(3) }
}

// ---------------------------------------------------------------- whom to believe

const readPolicy = text => {
  const policy = { logs: [], quorum: undefined }
  const names = new Map()
  const members = new Set()
  for (const line of text.split('\n')) {
    if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(line)) throw unreadable('the policy has control characters')
    const [word, ...items] = line.split(/[ \t]+/).filter(item => item !== '')
    if (word === undefined || word.startsWith('#')) continue
    if (word === 'log') readLog(items, policy)
    else if (word === 'witness') readWitness(items, names)
    else if (word === 'group') readGroup(items, names, members)
    else if (word === 'quorum') readQuorum(items, names, policy)
    else throw unreadable('a line of the policy is of no known kind')
  }
  if (policy.quorum === undefined) throw unreadable('the policy names no quorum')
  return { ...policy, witnesses: [...names.values()].filter(({ key }) => key !== undefined).map(({ key }) => key) }
}
const readLog = ([vkey, , ...more], policy) => {
  if (vkey === undefined || more.length > 0) throw unreadable('a log of the policy is not a key and an address')
  const key = readVkey(vkey)
  if (key.type !== LOG_TYPE || policy.logs.some(({ raw }) => raw === key.raw))
    throw unreadable('a key of a log is none, or doubled')
  policy.logs.push(key)
}
const checkNew = (name, names) => {
  if (name === 'none' || names.has(name)) throw unreadable('a name of the policy is taken')
}
const readWitness = ([name, vkey, , ...more], names) => {
  if (vkey === undefined || more.length > 0)
    throw unreadable('a witness of the policy is not a name, a key and an address')
  checkNew(name, names)
  const key = readVkey(vkey)
  if (key.type !== WITNESS_TYPE || [...names.values()].some(one => one.key?.raw === key.raw))
    throw unreadable('a key of a witness is none, or doubled')
  names.set(name, { key, met: signed => signed.has(key) })
}
const readGroup = ([name, count, ...items], names, members) => {
  if (items.length === 0) throw unreadable('a group of the policy has no members')
  checkNew(name, names)
  const least = count === 'all' ? items.length : count === 'any' ? 1 : /^[1-9]\d*$/.test(count) ? Number(count) : 0
  if (least < 1 || least > items.length)
    throw unreadable('a group of the policy asks for none, or for more than it has')
  const group = items.map(item => {
    const member = names.get(item)
    if (member === undefined || members.has(item))
      throw unreadable('a group of the policy has a member that it cannot have')
    members.add(item)
    return member
  })
  names.set(name, { met: signed => group.filter(member => member.met(signed)).length >= least })
}
const readQuorum = ([name, ...more], names, policy) => {
  if (name === undefined || more.length > 0 || policy.quorum !== undefined)
    throw unreadable('the policy names one quorum')
  const asked = name === 'none' ? { met: () => true } : names.get(name)
  if (asked === undefined) throw unreadable('the quorum of the policy is not one that it names')
  policy.quorum = asked
}

/** The keys of logs, each with the sizes for which its word counts. */
const firstTerms = policy => policy.logs.map(key => ({ key, from: 0, to: Number.MAX_SAFE_INTEGER }))
const inForce = (terms, size) => terms.filter(({ from, to }) => from <= size && size <= to).map(({ key }) => key)

/** A key takes over from another that is known. */
const withRotation = (terms, text) => {
  const note = readNote(text)
  const lines = note.text.split('\n')
  if (lines.length !== 4 || lines[3] !== '' || !lines[0].endsWith('/key') || lines[0] === '/key')
    throw unreadable('a note about a key does not have three lines')
  const size = decimal(lines[1])
  if (lines[2] === '') throw unreadable('a note about a key names none')
  const next = readVkey(lines[2])
  if (next.type !== LOG_TYPE || next.name !== lines[0].slice(0, -'/key'.length))
    throw unreadable('a note about a key names one of something else')
  const known = inForce(terms, size).filter(({ name, raw }) => name === next.name && raw !== next.raw)
  const signed = whoSigned(note, known)
  if (signed.size === 0) return terms
  return [
    ...terms
      .filter(({ key }) => key.raw !== next.raw || key.name !== next.name)
      .map(term => (signed.has(term.key) ? { ...term, to: Math.min(term.to, size) } : term)),
    { key: next, from: size, to: Number.MAX_SAFE_INTEGER }
  ]
}

/** What to do where a key of that log has signed, but none of the policy: it may be an earlier or a later one of the same log. */
const otherKey = ({ signatures }, { origin }, { logs }) =>
  signatures.some(({ name, id }) => name === origin && !logs.some(key => key.name === name && key.id === id))
    ? '. Another key of that name has: if the log had it before, give its line in the policy as well; if the log has it now, ask for this file anew, for then it holds the note by which the one key took over from the other'
    : ''

/** A checkpoint that is believed, with the names of those who signed it. */
const believed = (text, policy, terms) => {
  const note = readNote(text)
  const checkpoint = readCheckpoint(note.text)
  const logs = inForce(terms, checkpoint.size)
  const signed = whoSigned(note, [...logs, ...policy.witnesses])
  if (!logs.some(key => key.name === checkpoint.origin && signed.has(key)))
    throw notWhole(
      `no key that is believed for ${checkpoint.origin} at size ${checkpoint.size} has signed${otherKey(note, checkpoint, policy)}`
    )
  if (!policy.quorum.met(signed)) throw notWhole('too few of the witnesses that the policy asks for have signed')
  return { ...checkpoint, signers: [...new Set([...signed].map(({ name }) => name))] }
}

// ---------------------------------------------------------------- lines

const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = value => typeof value === 'string' && value.isWellFormed()
const isCount = value => Number.isSafeInteger(value) && (value > 0 || Object.is(value, 0))
const isSize = value => isCount(value) && value > 0
const isPath = value => Array.isArray(value) && value.length <= PATH_HASHES && value.every(isText)
const hasMembers = (value, names) => isObject(value) && Object.keys(value).toSorted().join() === names
const isScope = value =>
  value === 'whole' ||
  (hasMembers(value, 'community') && isText(value.community)) ||
  (hasMembers(value, 'cycle,report,revision') &&
    value.report === 'national' &&
    isText(value.cycle) &&
    isSize(value.revision))
const isCommitment = value => typeof value === 'string' && /^[A-Za-z0-9_-]{43}$/.test(value)
const isRow = value =>
  hasMembers(value, 'contributes,key,of,stream') &&
  isText(value.key) &&
  isText(value.stream) &&
  isCount(value.contributes) &&
  (value.of === null || isCount(value.of))
const SHARES = { percent: 100n, 'per-place-year': 365n }
const UNITS = ['count', ...Object.keys(SHARES), 'difference', 'printed', 'hidden']

/** Whether the members of a line about a figure fit one another. */
const isFigure = ({ unit, figure, rows, of, hidden }) => {
  if (unit === 'hidden') return figure === null && hidden !== null && rows.length === 0 && of.length === 0
  if (figure === null || hidden !== null || of.length !== (unit === 'difference' ? 2 : 0)) return false
  if (unit === 'count') return rows.every(row => row.of === null)
  if (Object.hasOwn(SHARES, unit)) return rows.every(row => row.of !== null)
  return rows.length === 0
}

/** The members of each kind, in the order in which kinds come; `scope` says where a kind may stand. */
const LINE_KINDS = {
  bundle: { place: 0, once: true, members: { format: isText, origin: isText, size: isSize, scope: isScope } },
  rotation: { place: 1, members: { note: isText } },
  checkpoint: { place: 2, once: true, members: { note: isText } },
  heads: { place: 3, once: true, members: { note: isText } },
  event: { place: 4, members: { index: isCount, block: isText } },
  proof: { place: 4, part: true, members: { index: isCount, path: isPath } },
  words: { place: 4, members: { commitment: isText, salt: isText, text: isText } },
  erased: { place: 4, members: { commitment: isCommitment, stream: isText, version: isSize } },
  head: {
    place: 5,
    part: true,
    members: { index: isCount, stream: isText, version: isSize, leaf: isText, path: isPath }
  },
  report: { place: 6, once: true, ofReport: true, members: { text: isText } },
  figure: {
    place: 7,
    ofReport: true,
    members: {
      address: isText,
      definition: isText,
      unit: value => UNITS.includes(value),
      figure: value => value === null || Number.isFinite(value),
      rows: value => Array.isArray(value) && value.every(isRow),
      of: value => Array.isArray(value) && value.every(isText),
      hidden: value => value === null || isText(value)
    }
  },
  end: { place: 8, once: true, members: { events: isCount, heads: isCount, words: isCount, sha256: isText } }
}

const readJson = text => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
const readLine = text => {
  const value = readJson(text)
  if (!isObject(value) || typeof value.line !== 'string') throw unreadable('a line is no object of a kind')
  if (!Object.hasOwn(LINE_KINDS, value.line)) throw cannotTell('a line is of a kind that is not known here')
  if (value.line === 'bundle' && typeof value.format === 'string' && value.format !== 'cofc/bundle/1')
    throw cannotTell('the bundle is of a format that is not known here')
  const { members } = LINE_KINDS[value.line]
  const names = Object.keys(value).filter(name => name !== 'line')
  const fitting = names.filter(name => Object.hasOwn(members, name) && members[name](value[name]))
  if (fitting.length !== names.length || names.length !== Object.keys(members).length)
    throw unreadable(`a line of the kind ${value.line} does not have its members`)
  if (value.line === 'figure' && !isFigure(value)) throw unreadable('the members of a figure do not fit one another')
  return value
}

// What has nothing to escape is seen to be in its one form without being read and written.
const PLAIN_NAME = /^"[\w /.:-]*"$/
const readJsonString = text => {
  if (PLAIN_NAME.test(text)) return text.slice(1, -1)
  const value = readJson(text)
  if (!isText(value) || JSON.stringify(value) !== text)
    throw unreadable('a name in a block is not a JSON string in its one form')
  return value
}

/** Stream, version, type, data, link and hash of an event. */
const readBlock = block => {
  const isRaw = block.startsWith('cofc/event/1 raw\n')
  const lines = block.split('\n')
  const isRight = isRaw ? lines.length >= 7 : block.startsWith('cofc/event/1\n') && lines.length === 8
  if (!isRight || !block.endsWith('\n')) throw unreadable('a block does not have the lines of an event')
  const stream = readJsonString(lines[2])
  const type = readJsonString(lines[4])
  const version = decimal(lines[3])
  if (version === 0) throw unreadable('a version is not above zero')
  const event = { stream, version, type, data: isRaw ? '' : lines[5], hash: hashLeaf(block), link: undefined }
  if (isRaw) return event
  const metadata = readJson(lines[6])
  if (!isObject(metadata)) throw unreadable('the metadata of an event are no object')
  if (Object.hasOwn(metadata, 'previous')) event.link = metadata.previous
  return event
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const decodeUtf8 = bytes => {
  try {
    return UTF8.decode(bytes)
  } catch {
    throw unreadable('something is not UTF-8')
  }
}

// ---------------------------------------------------------------- a bundle

const hashHead = (stream, version, hash) =>
  hashLeaf(`cofc/head/1\n${JSON.stringify(stream)}\n${version}\n${hashAs('base64', hash)}\n`)

const isOfCommunity = (community, stream) =>
  KINDS.some(kind => stream === `${kind}-${community}` || stream.startsWith(`${kind}-${community}/`))

/** Which streams a bundle must have that is not whole, which it may have, and in which ranges of names none is left out. */
const streamsAbout = scope => {
  if (scope.community !== undefined) {
    const names = KINDS.map(kind => `${kind}-${scope.community}`)
    const isIn = stream => isOfCommunity(scope.community, stream)
    return {
      what: `all that is about ${scope.community}`,
      may: isIn,
      must: isIn,
      ranges: names.flatMap(name => [
        [name, `${name}\u0000`],
        [`${name}/`, `${name}0`]
      ])
    }
  }
  const issues = `cycle-${scope.cycle}`
  return {
    what: `revision ${scope.revision} of the national report of ${scope.cycle}`,
    issues,
    revision: scope.revision,
    may: () => true,
    must: stream =>
      stream === issues ||
      stream.startsWith('membership-') ||
      (stream.startsWith('review-') && stream.split('/')[1] === scope.cycle),
    ranges: [
      [issues, `${issues}\u0000`],
      ['membership-', 'membership.'],
      ['review-', 'review.']
    ]
  }
}

const ERASING = ['WordsErased', 'PrivateFactsErased']
const ISSUING = ['NationalReportPublished', 'NationalReportRestated']

/** Whom the data of an event are about, and of which cycle. */
const readAbout = text => {
  const data = readJson(text)
  const said = name =>
    isObject(data) && Object.hasOwn(data, name) && typeof data[name] === 'string' ? data[name] : undefined
  const kind = ['community', 'reviewer'].find(name => said(name) !== undefined)
  return { subject: kind === undefined ? null : `${kind} ${said(kind)}`, cycle: said('cycle') ?? null }
}

// ---------------------------------------------------------------- a report

const escapeName = name => name.replaceAll('%', '%25').replaceAll('/', '%2F')

/** What stands for an element of a list in an address. */
const nameInList = one => {
  const { area, item } = one
  if (typeof area === 'string' && typeof item === 'string') return [area, item]
  const first = ['group', 'area', 'measure', 'standard', 'section'].find(name => one[name] !== undefined)
  if (first === undefined) return []
  return one[first] === null ? ['-'] : typeof one[first] === 'string' ? [one[first]] : []
}

/** Every figure that a report prints, by its address; `null` where it is hidden. */
const printedFigures = text => {
  const figures = new Map()
  const put = (names, figure) => {
    const address = names.map(escapeName).join('/')
    if (!figures.has(address)) figures.set(address, figure)
  }
  const read = (value, names, level) => {
    if (level > REPORT_LEVELS) throw unreadable('the report has too many levels')
    if (value === null || typeof value === 'number') put(names, value)
    else if (Array.isArray(value)) {
      for (const one of value) if (isObject(one)) read(one, [...names, ...nameInList(one)], level + 1)
    } else if (isObject(value)) {
      if (value.shown === false) return put(names, null)
      for (const [name, below] of Object.entries(value)) {
        if (name === 'section' && below === null) continue
        read(below, name === 'groups' ? names : [...names, name], level + 1)
      }
    }
  }
  const report = readJson(text)
  if (!isObject(report)) throw unreadable('the report is no object in JSON')
  read(report, [], 0)
  return figures
}

/** A fraction to one decimal, half away from zero. */
const toTenths = (over, under) => {
  const negative = over < 0n
  const doubled = (negative ? -over : over) * 20n
  const tenths = (doubled + under) / (2n * under)
  return Number(negative ? -tenths : tenths) / 10
}
const sumOf = numbers => numbers.reduce((sum, number) => sum + BigInt(number), 0n)

/** The hash of lines, each with its line feed: gathered, for a hash takes much at once sooner than little often. */
class Digest {
  hash = createHash('sha256')
  room = Buffer.alloc(65_536)
  length = 0
  add(line) {
    if (this.length + line.length >= this.room.length) this.flush()
    if (line.length >= this.room.length) this.hash.update(line)
    else {
      this.room.set(line, this.length)
      this.length += line.length
    }
    this.room[this.length] = 10
    this.length += 1
  }
  flush() {
    this.hash.update(this.room.subarray(0, this.length))
    this.length = 0
  }
  hex() {
    this.flush()
    return this.hash.digest('hex')
  }
}

class Bundle {
  constructor(policy) {
    this.policy = policy
    this.terms = firstTerms(policy)
    this.place = -1
    this.kind = undefined
    this.counts = { event: 0, head: 0, words: 0 }
    this.streams = new Map()
    this.tree = new Tree()
    this.lastIndex = -1
    this.shown = []
    this.rotations = 0
    this.digest = new Digest()
    this.awaited = new Map()
    this.issued = new Set()
    this.printed = undefined
    this.told = new Map()
    this.units = { hidden: 0, printed: 0 }
  }

  take(bytes) {
    const line = readLine(decodeUtf8(bytes))
    this.checkPlace(line.line)
    if (line.line === 'end') return this.end(line)
    this.digest.add(bytes)
    return this[line.line](line)
  }

  checkPlace(kind) {
    const { place, once, part, ofReport } = LINE_KINDS[kind]
    const misplaced =
      (this.kind === undefined) !== (kind === 'bundle') ||
      place < this.place ||
      (place === this.place && once === true) ||
      (part === true && this.about === undefined) ||
      (ofReport === true && this.about?.issues === undefined) ||
      (kind === 'proof') !== (this.unproved !== undefined) ||
      ((kind === 'words' || kind === 'erased') && this.last === undefined) ||
      (kind === 'rotation' && this.rotations >= ROTATIONS) ||
      (place > LINE_KINDS.checkpoint.place && this.checkpointSeen === undefined) ||
      (place > LINE_KINDS.heads.place && this.about !== undefined && this.headsSeen === undefined) ||
      (place > LINE_KINDS.report.place && this.about?.issues !== undefined && this.printed === undefined)
    if (misplaced) throw unreadable(`a line of the kind ${kind} stands where it may not`)
    this.place = place
    this.kind = kind
  }

  bundle({ origin, size, scope }) {
    this.origin = origin
    this.size = size
    this.about = scope === 'whole' ? undefined : streamsAbout(scope)
  }

  rotation({ note }) {
    this.rotations += 1
    this.terms = withRotation(this.terms, note)
  }

  checkpoint({ note }) {
    const checkpoint = believed(note, this.policy, this.terms)
    if (checkpoint.origin !== this.origin || checkpoint.size !== this.size)
      throw notWhole('the checkpoint is not of the origin and size that the bundle says')
    this.checkpointSeen = checkpoint
  }

  heads({ note: text }) {
    const note = readNote(text)
    const { origin, size, root, more } = readCheckpoint(note.text)
    if (!origin.endsWith('/heads') || origin === '/heads' || more.length !== 2)
      throw unreadable('a note about heads does not have five lines')
    const heads = { streams: decimal(more[0]), root: hashFromBase64(more[1]) }
    const keys = inForce(this.terms, size)
    const log = origin.slice(0, -'/heads'.length)
    const signed = whoSigned(note, keys)
    if (!keys.some(key => key.name === log && signed.has(key)))
      throw notWhole('no key that is believed has signed the heads')
    const { checkpointSeen: checkpoint } = this
    if (log !== checkpoint.origin || size !== checkpoint.size || root !== checkpoint.root)
      throw notWhole('the note about heads is of another checkpoint')
    this.headsSeen = heads
  }

  words({ commitment, salt, text }) {
    if (hashAs('base64url', sha256(`${salt}\n${text}`)) !== commitment)
      throw notWhole('words are not those that were committed to')
    this.refer(commitment)
    this.counts.words += 1
  }

  /** What the event before refers to is told in its order, and once. */
  refer(commitment) {
    const at = this.last.block.indexOf(`"${commitment}"`, this.last.told)
    if (at < 0) throw notWhole('the event before does not refer to these words, or not in this order')
    this.last.told = at + 1
  }

  erased({ commitment, stream, version }) {
    this.refer(commitment)
    const before = this.streams.get(stream)
    if (before !== undefined && before.version >= version)
      throw notWhole(`the erasure that event ${version} of ${stream} records came before what was erased`)
    const key = JSON.stringify([stream, version])
    if (!this.awaited.has(key)) this.awaited.set(key, new Map())
    const { subject, cycle } = readAbout(this.last.data)
    this.awaited.get(key).set(JSON.stringify([subject, cycle]), { subject, cycle })
  }

  /** An event that erasures were said to be recorded by records them: about the same, and of the same cycle or of all. */
  record({ stream, version, type, data }, where) {
    if (this.awaited.size === 0) return
    const key = JSON.stringify([stream, version])
    const awaited = this.awaited.get(key)
    if (awaited === undefined) return
    this.awaited.delete(key)
    const { subject, cycle } = readAbout(data)
    const isRight = one => subject !== null && one.subject === subject && (cycle === null || one.cycle === cycle)
    if (!ERASING.includes(type) || ![...awaited.values()].every(isRight))
      throw notWhole(`${where()} does not record the erasure that it is named for`)
  }

  event({ index, block }) {
    const event = readBlock(block)
    const where = () => `event ${event.version} of ${event.stream}, number ${index + 1} of all,`
    if (this.about === undefined ? index !== this.lastIndex + 1 : index <= this.lastIndex)
      throw notWhole(`${where()} does not stand at its place`)
    if (index >= this.size) throw notWhole(`${where()} is one more than were signed`)
    if (this.about !== undefined && !this.about.may(event.stream))
      throw notWhole(`${where()} is not about the community`)
    this.follow(event, where)
    this.lastIndex = index
    this.counts.event += 1
    this.last = { block, data: event.data, told: 0 }
    this.record(event, where)
    this.note(event)
    if (this.about === undefined) this.tree.add(event.hash)
    else this.unproved = { index, hash: event.hash, where }
  }

  /** What the event says of the issue of a report that the bundle is about. */
  note({ stream, type, data }) {
    if (this.about?.issues === undefined || stream !== this.about.issues || !ISSUING.includes(type)) return
    const said = readJson(data)
    if (isObject(said) && said.revision === this.about.revision && typeof said.report === 'string')
      this.issued.add(said.report)
  }

  follow({ stream, version, link, hash }, where) {
    const before = this.streams.get(stream)
    if (version !== (before === undefined ? 1 : before.version + 1))
      throw notWhole(`${where()} does not follow the one before it`)
    if (link === undefined && before?.linked === true) throw notWhole(`${where()} does not link to the one before it`)
    const expected = before === undefined ? null : hashAs('base64url', before.hash)
    if (link !== undefined && link !== expected) throw notWhole(`${where()} links to another than the one before it`)
    const linked = link !== undefined
    // A name that is a piece of its block would keep all of it in memory.
    if (before === undefined) this.streams.set(JSON.parse(JSON.stringify(stream)), { version, hash, linked })
    else Object.assign(before, { version, hash, linked })
  }

  proof({ index, path }) {
    const { unproved: event, checkpointSeen: checkpoint } = this
    this.unproved = undefined
    const hashes = path.map(hashFromBase64)
    if (index !== event.index || !isIncluded(event.hash, index, checkpoint.size, hashes, checkpoint.root))
      throw notWhole(`${event.where()} is not the one that was logged`)
  }

  head({ index, stream, version, leaf, path }) {
    const hash = hashFromBase64(leaf)
    const hashes = path.map(hashFromBase64)
    if (this.shown.length > 0 && index <= this.shown[this.shown.length - 1].index)
      throw notWhole('heads do not stand in their order')
    const entry = hashHead(stream, version, hash)
    if (!isIncluded(entry, index, this.headsSeen.streams, hashes, this.headsSeen.root))
      throw notWhole(`the head of ${stream} is not the one that was signed`)
    const last = this.streams.get(stream)
    if (last !== undefined || this.about.must(stream)) {
      if (last === undefined || last.version !== version || last.hash !== hash)
        throw notWhole(`the bundle does not come to event ${version} of ${stream}`)
    }
    this.shown.push({ index, stream })
    this.counts.head += 1
  }

  report({ text }) {
    if (!this.issued.has(hashAs('hex', sha256(text)))) throw notWhole('the report is not the one that was issued')
    this.printed = printedFigures(text)
  }

  figure(line) {
    const { address, unit, figure, rows } = line
    if (!this.printed.has(address)) throw notWhole(`the report has no figure ${address}`)
    if (this.told.has(address)) throw notWhole(`the figure ${address} was told before`)
    if (this.printed.get(address) !== figure) throw notWhole(`the figure ${address} is not the one that was printed`)
    const met = new Set()
    for (const { key, stream } of rows) {
      const row = JSON.stringify([key, stream])
      if (met.has(row)) throw notWhole(`a row of the figure ${address} stands there twice: ${key}`)
      if (!this.streams.has(stream))
        throw notWhole(`a row of the figure ${address} is in no stream of the bundle: ${key}`)
      met.add(row)
    }
    this.told.set(address, this.recompute(line))
    if (unit in this.units) this.units[unit] += 1
  }

  /** The exact percentage that a figure is, for a difference between two; else nothing. */
  recompute({ address, unit, figure, rows, of }) {
    const other = () => notWhole(`the figure ${address} is not what its rows come to`)
    const over = sumOf(rows.map(({ contributes }) => contributes))
    if (unit === 'count' && Number(over) !== figure) throw other()
    if (Object.hasOwn(SHARES, unit)) {
      const under = sumOf(rows.map(row => row.of))
      if (under === 0n || toTenths(over * SHARES[unit], under) !== figure) throw other()
      return unit === 'percent' ? { over, under } : undefined
    }
    if (unit === 'difference') {
      const [one, less] = of.map(name => this.told.get(name))
      if (one === undefined || less === undefined)
        throw notWhole(`the figure ${address} is not between two percentages that were told`)
      const between = (one.over * less.under - less.over * one.under) * 100n
      if (toTenths(between, one.under * less.under) !== figure) throw other()
    }
    return undefined
  }

  end({ events, heads, words, sha256: said }) {
    if (this.about === undefined) this.checkWhole()
    else this.checkAll()
    for (const key of this.awaited.keys()) {
      const [stream, version] = JSON.parse(key)
      throw notWhole(`the erasure that event ${version} of ${stream} should record is missing`)
    }
    const { counts } = this
    if (events !== counts.event || heads !== counts.head || words !== counts.words)
      throw notWhole('there are not as many lines as the last one says')
    if (this.digest.hex() !== said) throw notWhole('the lines are not those that the last one was made for')
  }

  checkWhole() {
    const { tree, checkpointSeen: checkpoint, headsSeen } = this
    if (tree.size !== this.size) throw notWhole(`there are ${tree.size} events, and ${this.size} were signed`)
    if (tree.root() !== checkpoint.root) throw notWhole('the events are not those that were signed')
    if (headsSeen === undefined) return
    const heads = new Tree()
    for (const name of [...this.streams.keys()].sort(compareBytes)) {
      const { version, hash } = this.streams.get(name)
      heads.add(hashHead(name, version, hash))
    }
    if (heads.size !== headsSeen.streams || heads.root() !== headsSeen.root)
      throw notWhole('the heads of the streams are not those that were signed')
  }

  checkAll() {
    const shown = new Set(this.shown.map(({ stream }) => stream))
    for (const stream of this.streams.keys())
      if (!shown.has(stream)) throw notWhole(`the bundle does not show the end of ${stream}`)
    for (const [from, to] of this.about.ranges) this.checkRange(from, to)
  }

  /** Neighbours lead from a name before the range to one behind it. */
  checkRange(from, to) {
    const heads = this.shown
    let at = heads.length - 1
    while (at >= 0 && compareBytes(heads[at].stream, from) >= 0) at -= 1
    const missing = () => notWhole(`the bundle does not show every stream that it is about: ${from}`)
    if (at < 0) {
      at = 0
      if (heads.length === 0 || heads[0].index !== 0) throw missing()
    }
    while (heads[at].index !== this.headsSeen.streams - 1 && compareBytes(heads[at].stream, to) < 0) {
      if (at + 1 >= heads.length || heads[at + 1].index !== heads[at].index + 1) throw missing()
      at += 1
    }
  }

  figuresInWords() {
    if (this.printed === undefined) return ''
    const { hidden, printed } = this.units
    return `${this.told.size} figures of which ${hidden} are hidden and ${printed} stand as they were printed alone, `
  }

  verdict() {
    if (this.kind !== 'end') throw unreadable('the bundle ends before its end')
    const what = this.about === undefined ? 'the history' : this.about.what
    return `whole: ${what}, ${this.figuresInWords()}${this.counts.event} events, as of size ${this.size} of ${this.origin}, signed by ${this.checkpointSeen.signers.join(', ')}`
  }
}

// ---------------------------------------------------------------- a receipt (C2SP tlog-proof)

const PROOF_HEADER = 'c2sp.org/tlog-proof@v1'
const ROTATIONS_WORD = 'cofc/rotations/1 '

/** The lines of the event, and the notes about keys that may stand in a line before them. */
const readExtra = extra => {
  if (!extra.startsWith(ROTATIONS_WORD)) return { block: extra, rotations: [] }
  const end = extra.indexOf('\n')
  let rotations
  try {
    rotations = JSON.parse(extra.slice(ROTATIONS_WORD.length, end))
  } catch {
    throw unreadable('the notes about keys are not JSON')
  }
  if (!Array.isArray(rotations) || rotations.length < 1 || rotations.length > ROTATIONS || !rotations.every(isText))
    throw unreadable('the notes about keys are not a list of texts')
  return { block: extra.slice(end + 1), rotations }
}

const checkReceipt = (text, policy) => {
  const split = text.indexOf('\n\n')
  const [header, ...lines] = text.slice(0, Math.max(split, 0)).split('\n')
  if (header !== PROOF_HEADER || !lines[0]?.startsWith('extra '))
    throw unreadable('the receipt does not hold its event')
  const { block, rotations } = readExtra(decodeUtf8(fromBase64(lines[0].slice('extra '.length))))
  if (!lines[1]?.startsWith('index ')) throw unreadable('the receipt does not say the place of its event')
  const index = decimal(lines[1].slice('index '.length))
  if (lines.length > 2 + PATH_HASHES) throw unreadable('the receipt has too many hashes')
  const path = lines.slice(2).map(hashFromBase64)
  const { stream, version } = readBlock(block)
  const checkpoint = believed(text.slice(split + 2), policy, rotations.reduce(withRotation, firstTerms(policy)))
  if (!isIncluded(hashLeaf(block), index, checkpoint.size, path, checkpoint.root))
    throw notWhole(`event ${version} of ${stream} is not the one that was logged`)
  return `whole: event ${version} of ${stream} is number ${index + 1} of all, as of size ${checkpoint.size} of ${checkpoint.origin}, signed by ${checkpoint.signers.join(', ')}`
}

// ---------------------------------------------------------------- files

const unpacked = async function* (chunks) {
  let begun = Buffer.alloc(0)
  const source = chunks[Symbol.asyncIterator]()
  while (begun.length < 2) {
    const next = await source.next()
    if (next.done === true) break
    begun = Buffer.concat([begun, next.value])
  }
  const rest = async function* () {
    if (begun.length > 0) yield begun
    for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value
  }
  if (begun[0] !== 0x1f || begun[1] !== 0x8b) return yield* rest()
  const gunzip = createGunzip()
  const feeding = (async () => {
    try {
      for await (const chunk of rest())
        if (!gunzip.write(chunk)) await new Promise(resolve => gunzip.once('drain', resolve).once('close', resolve))
      gunzip.end()
    } catch (error) {
      gunzip.destroy(error)
    }
  })()
  yield* gunzip
  await feeding
}

/** Lines as bytes, without their line feeds: those that end in each piece of the file. In flat memory, however long the file. */
const linesIn = async function* (chunks) {
  let parts = []
  let length = 0
  let lines = 0
  for await (const chunk of chunks) {
    const ended = []
    let from = 0
    for (;;) {
      const feed = chunk.indexOf(10, from)
      const part = chunk.subarray(from, feed < 0 ? chunk.length : feed)
      length += part.length
      if (feed >= 0) lines += 1
      if (length > LINE_BYTES || lines > LINES) break
      parts.push(part)
      if (feed < 0) break
      ended.push(parts.length === 1 ? part : Buffer.concat(parts))
      parts = []
      length = 0
      from = feed + 1
    }
    yield ended
    if (length > LINE_BYTES || lines > LINES) throw unreadable('a line is too long, or there are too many')
  }
  if (length > 0) throw unreadable('the last line does not end')
}

const checkLines = async (lines, policy) => {
  const bundle = new Bundle(policy)
  const receipt = []
  const take = line => {
    const isReceipt = receipt.length > 0 || (bundle.kind === undefined && line.equals(Buffer.from(PROOF_HEADER)))
    if (!isReceipt) bundle.take(line)
    else if (receipt.push(line) > 1_000) throw unreadable('a receipt does not have so many lines')
  }
  for await (const some of lines) for (const line of some) take(line)
  return receipt.length === 0
    ? bundle.verdict()
    : checkReceipt(receipt.map(line => `${decodeUtf8(line)}\n`).join(''), policy)
}

/**
 * What is to be said of a file: a code, and a sentence. Nothing is thrown, whatever the bytes.
 * @param chunks the bytes of the file, as an async iterable of buffers
 * @param policy the text of the policy
 */
export const check = async (chunks, policy) => {
  try {
    return { code: WHOLE, says: await checkLines(linesIn(unpacked(chunks)), readPolicy(policy)) }
  } catch (error) {
    if (error instanceof Verdict) return { code: error.code, says: error.message }
    return {
      code: UNREADABLE,
      says: `the file cannot be read: ${error instanceof Error ? error.message : 'no reason is known'}`
    }
  }
}

const main = async ([file, flag, policy, ...more]) => {
  if (file === undefined || flag !== '--policy' || policy === undefined || more.length > 0) {
    process.stderr.write('usage: node cofc-verify.mjs FILE --policy POLICY\n')
    return UNREADABLE
  }
  let text
  try {
    text = readFileSync(policy, 'utf8')
  } catch (error) {
    process.stderr.write(`the policy cannot be read: ${error.message}\n`)
    return UNREADABLE
  }
  const { code, says } = await check(file === '-' ? process.stdin : createReadStream(file), text)
  ;(code === WHOLE ? process.stdout : process.stderr).write(`${says}\n`)
  return code
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(new URL(import.meta.url)))
  process.exitCode = await main(process.argv.slice(2))
