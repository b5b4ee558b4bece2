/** Reads one file into the staging database; what cannot be read is refused where it stands. */
import { CommunityId } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { createHash } from 'node:crypto'
import { heldWithLost } from '../mappings/histories.ts'
import { partsOf } from '../mappings/known.ts'
import { memberships } from '../mappings/memberships.ts'
import type { AnyCsvFile } from '../mappings/csv-file.ts'
import { keyOf } from '../mappings/row.ts'
import { waitsFor } from '../passes/refuse-step.ts'
import type { Staging } from '../staging/staging.ts'
import { headerOf, type Header } from './header.ts'
import { recordsOf, type RawRecord } from './records.ts'
import { isBlank, misshapenIn, swallowingRows, type Misshapen } from './shape.ts'
import { unreadable, type Unreadable } from './unreadable.ts'
import { textIn, wrongWithCells, type OfFile, type Wrong } from './wrong-cells.ts'

interface Read extends OfFile {
  readonly staging: Staging
}
/** What is known of a file while it is read. */
interface Reading extends Read {
  readonly header: Header
  /** The refusal of the first row whose fault every row of the file has. */
  alike: number | null
}

/** The lines in which no cell is filled. */
interface Blank {
  lines: number
  first: number
}

const passOver = (blank: Blank, line: number): void => {
  if (blank.lines === 0) blank.first = line
  blank.lines += 1
}

export const stageFile = async (read: Read, path: string, progress: (rows: number) => void): Promise<void> => {
  let [reading, rows]: [Reading | null, number] = [null, 0]
  read.staging.read[read.file.name] = 0
  const blank: Blank = { lines: 0, first: 0 }
  for await (const record of recordsOf(path)) {
    if (isLeft(record)) {
      refuseFile(read, record.left)
      return
    }
    const { cells, line } = record.right
    if (isBlank(cells)) {
      passOver(blank, line)
      continue
    }
    if (reading === null) {
      const named = headerOf(read.file, cells, line)
      if (isLeft(named)) {
        refuseFile(read, named.left)
        return
      }
      reading = { ...read, header: named.right, alike: null }
      read.staging.warnings.push(...missedIn(read.file, reading.header))
      continue
    }
    stageRecord(reading, record.right)
    rows += 1
    read.staging.read[read.file.name] = rows
    if (rows % 1_000 === 0) progress(rows)
  }
  if (reading === null) refuseFile(read, unreadable(1, 'the file is empty: its first line names the columns'))
  read.staging.warnings.push(...blankIn(read.file, blank))
}

/** A file that cannot be read to its end is refused as a whole. */
const refuseFile = ({ staging, file }: Read, { line, column, says }: Unreadable): void => {
  const known = column !== null && Object.hasOwn(file.columns, column) ? column : null
  staging.unread.files = true
  staging.refusals.add({ file: file.name, line, column: known, value: null, root: null, rule: 'UnreadableFile', says })
}

/** What a file may lack and still be read, but hardly on purpose. */
const missedIn = ({ name, columns, missed = {} }: AnyCsvFile, header: Header): ReadonlyArray<string> =>
  Object.entries(missed)
    .filter(([column]) => header[Object.keys(columns).indexOf(column)] === -1)
    .map(([column, what]) => `${name} has no column "${column}": ${what}`)

/** Rows without a filled cell are passed over like empty lines; it is said, for they may have been meant to hold something. */
const blankIn = ({ name }: AnyCsvFile, { lines, first }: Blank): ReadonlyArray<string> => {
  if (lines === 0) return []
  return [
    lines === 1
      ? `${name}: line ${first} has no filled cell, and is not read.`
      : `${name}: ${lines} lines have no filled cell, the first of them line ${first}, and are not read.`
  ]
}

const stageRecord = (read: Reading, { line, cells }: RawRecord): void => {
  const { staging, file, header } = read
  const refuse = (wrong: Wrong): number => staging.refusals.add({ file: file.name, line, root: null, ...wrong })
  if (isHeaderAgain(read, cells)) {
    refuse({ rule: 'MalformedRow', column: null, value: null, says: 'the header stands here once more: leave it out' })
    return
  }
  const misshapen = misshapenIn(header, cells)
  if (misshapen !== null) {
    lost(read, [], refuseShape(read, line, misshapen))
    return
  }
  const swallowing = swallowingRows(cells, beginsRowOf(read))
  if (swallowing !== -1) {
    lost(read, [], refuseShape(read, line, { cell: swallowing, alike: false, says: swallowed }))
    return
  }
  const texts = header.map(place => (place === -1 ? '' : (cells[place] ?? '')))
  const wrong = wrongWithCells(read, texts)
  const refused = wrong.map(refuse)[0] ?? null
  const key = keyFor(file, texts)
  if (key === null) {
    lost(read, texts, refused)
    return
  }
  const twin = staging.rows.add(file, { line, key, texts, refused })
  if (twin === null) return
  // It is not known which of the two is right.
  const refusal = refuse(duplicate(file, twin))
  staging.rows.keepOut(file, key, refusal)
  waitsFor({ staging }, { file: file.name, line: twin }, refusal)
}

const keepFirst = (map: Map<string, number>, name: string, refusal: number): void => {
  if (!map.has(name)) map.set(name, refusal)
}

/** A row whose key is not known stands nowhere: what it would have said must not be taken as not so. */
const lost = ({ staging, file }: Read, texts: ReadonlyArray<string>, refusal: number | null): void => {
  const { lostRows, held } = staging.unread
  const [community = null] = texts
  if (refusal !== null) {
    keepFirst(lostRows, file.name, refusal)
    for (const history of heldWithLost(file, knownParts(file, texts))) keepFirst(held, history, refusal)
  }
  if (file.name === memberships.name) staging.unread.memberships.add(CommunityId.is(community) ? community : '*')
}

/** The first of the cells that name its subject, as far as they can be read. */
const knownParts = (file: AnyCsvFile, texts: ReadonlyArray<string>): ReadonlyArray<string> => {
  const naming = file.keyed.slice(0, partsOf(file.subject))
  const parts = naming.flatMap(name => partsIn(file.columns[name]?.decode(textIn(file, texts, name) ?? '')))
  const unknown = parts.findIndex(part => typeof part !== 'string')
  return (unknown === -1 ? parts : parts.slice(0, unknown)).slice(0, naming.length) as ReadonlyArray<string>
}

const swallowed =
  'a line within this cell begins as a row does: close the quotation mark that opens the cell, or take the line break out'

/** Whether two cells could be the first of a row. */
const beginsRowOf =
  ({ file, header }: Reading) =>
  (...cells: readonly [first: string, second: string]): boolean =>
    cells.every((cell, place) => {
      const column = Object.values(file.columns)[header.indexOf(place)]
      return cell !== '' && column !== undefined && column.tells !== 'nothing' && column.decode(cell) !== undefined
    })

const isHeaderAgain = ({ file, header }: Reading, cells: ReadonlyArray<string>): boolean =>
  Object.keys(file.columns).every((name, place) => header[place] === -1 || cells[header[place] ?? -1] === name)

/** Where every row of a file has the same fault, the first is told and the others fall with it. */
const refuseShape = (read: Reading, line: number, { cell, alike, says }: Misshapen): number => {
  const { staging, file, header } = read
  const column = cell === -1 ? null : (Object.keys(file.columns)[header.indexOf(cell)] ?? null)
  const root = alike ? read.alike : null
  const wrong = { rule: 'MalformedRow', column, value: null, says }
  const number = staging.refusals.add({ file: file.name, line, root, ...wrong })
  if (alike) read.alike ??= number
  return number
}

const duplicate = (file: AnyCsvFile, line: number): Wrong => ({
  rule: 'DuplicateRow',
  column: file.byEveryCell === true ? null : file.keyed.join(', '),
  value: null,
  says: `line ${line} is about the same already: keep one of the two`
})

/** A cell may name what several cells of another file name. */
const partsIn = (decoded: unknown): ReadonlyArray<unknown> => {
  if (typeof decoded === 'number') return [String(decoded)]
  return typeof decoded === 'object' && decoded !== null && !Array.isArray(decoded)
    ? Object.values(decoded).flatMap(partsIn)
    : [decoded]
}

/** `null` when the cells that make the key are malformed themselves. */
const keyFor = (file: AnyCsvFile, texts: ReadonlyArray<string>): string | null => {
  const parts: Array<string> = []
  for (const name of file.keyed) {
    const decoded = file.columns[name]?.decode(textIn(file, texts, name) ?? '')
    if (decoded === undefined) return null
    parts.push(...partsIn(decoded).map(part => (typeof part === 'string' ? part : '')))
  }
  if (file.byEveryCell === true) parts.push(createHash('sha1').update(JSON.stringify(texts)).digest('base64url'))
  return keyOf(parts)
}
