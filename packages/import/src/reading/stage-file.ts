/** Reads one file into the staging database; what cannot be read is refused where it stands. */
import { CommunityId } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { createHash } from 'node:crypto'
import { heldWithLost } from '../mappings/histories.ts'
import { partsOf } from '../mappings/known.ts'
import { memberships } from '../mappings/memberships.ts'
import type { AnyCsvFile } from '../mappings/csv-file.ts'
import { keyOf } from '../mappings/row.ts'
import { decodedCells } from '../staging/staged-rows.ts'
import { toldOf, type Column } from './column.ts'
import type { Staging } from '../staging/staging.ts'
import { evidenceFileDoubt } from './evidence-file.ts'
import { headerOf, type Header } from './header.ts'
import { longestCell, recordsOf, type RawRecord } from './records.ts'
import { unreadable, type Unreadable } from './unreadable.ts'

interface Read {
  readonly staging: Staging
  readonly file: AnyCsvFile
  readonly folder: string
}
interface Wrong {
  readonly rule: string
  readonly column: string | null
  readonly value: string | null
  readonly says: string
}

export const stageFile = async (read: Read, path: string, progress: (rows: number) => void): Promise<void> => {
  let [header, rows]: [Header | null, number] = [null, 0]
  read.staging.read[read.file.name] = 0
  for await (const record of recordsOf(path)) {
    if (isLeft(record)) {
      refuseFile(read, record.left)
      return
    }
    if (header === null) {
      const named = headerOf(read.file, record.right.cells, record.right.line)
      if (isLeft(named)) {
        refuseFile(read, named.left)
        return
      }
      header = named.right
      read.staging.warnings.push(...missedIn(read.file, header))
      continue
    }
    stageRecord(read, header, record.right)
    rows += 1
    read.staging.read[read.file.name] = rows
    if (rows % 1_000 === 0) progress(rows)
  }
  if (header === null) refuseFile(read, unreadable(1, 'the file is empty: its first line names the columns'))
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

const stageRecord = (read: Read, header: Header, { line, cells }: RawRecord): void => {
  const { staging, file } = read
  const refuse = (wrong: Wrong): number => staging.refusals.add({ file: file.name, line, root: null, ...wrong })
  const misshapen = wrongWithShape(header, cells)
  if (misshapen !== null) {
    lost(read, [], refuse(misshapen))
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
  // It is not known which of the two is right.
  if (twin !== null) staging.rows.keepOut(file, key, refuse(duplicate(file, twin)))
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
  const parts = naming.map(name => file.columns[name]?.decode(textIn(file, texts, name) ?? ''))
  const unknown = parts.findIndex(part => typeof part !== 'string')
  return (unknown === -1 ? parts : parts.slice(0, unknown)) as ReadonlyArray<string>
}

const wrongWithShape = (header: Header, cells: ReadonlyArray<string>): Wrong | null => {
  const columns = header.filter(place => place !== -1).length
  if (cells.length !== columns)
    return {
      rule: 'MalformedRow',
      column: null,
      value: null,
      says: `the row has ${cells.length} cells where the header names ${columns} columns: put a cell that holds a comma in quotation marks`
    }
  return null
}

const wrongWithCells = ({ file, folder }: Read, texts: ReadonlyArray<string>): ReadonlyArray<Wrong> => {
  const malformed: Array<Wrong> = []
  let index = 0
  for (const name in file.columns) {
    const wrong = wrongWithCell(name, file.columns[name], texts[index] ?? '')
    if (wrong !== null) malformed.push(wrong)
    index += 1
  }
  if (malformed.length > 0) return malformed
  const cells = decodedCells(file.columns, texts)
  const doubt = file.doubt?.(cells) ?? evidenceFileDoubt(file, folder, cells)
  if (doubt === null) return []
  const value = toldOf(file.columns[doubt.column], textIn(file, texts, doubt.column))
  return [{ rule: 'ContradictoryCells', value, ...doubt }]
}

const wrongWithCell = (name: string, column: Column<unknown> | undefined, value: string): Wrong | null => {
  if (value.length > longestCell) return tooLong(name, value)
  if (column === undefined || column.decode(value) !== undefined) return null
  return unexpected(name, column, value)
}
const tooLong = (column: string, value: string): Wrong => ({
  rule: 'MalformedCell',
  column,
  value: null,
  says: `the cell has ${value.length} characters and may have ${longestCell}: shorten it`
})
const unexpected = (name: string, column: Column<unknown>, value: string): Wrong => {
  const told = toldOf(column, value)
  const instead = told === null ? `, and not a text of ${value.length} characters` : ''
  const empty = value === '' ? 'this may not be empty: ' : ''
  return { rule: 'MalformedCell', column: name, value: told, says: `${empty}expected ${column.expects}${instead}` }
}
const duplicate = (file: AnyCsvFile, line: number): Wrong => ({
  rule: 'DuplicateRow',
  column: file.byEveryCell === true ? null : file.keyed.join(', '),
  value: null,
  says: `line ${line} is about the same already: keep one of the two`
})

const textIn = (file: AnyCsvFile, texts: ReadonlyArray<string>, column: string): string | null =>
  texts[Object.keys(file.columns).indexOf(column)] ?? null

/** `null` when the cells that make the key are malformed themselves. */
const keyFor = (file: AnyCsvFile, texts: ReadonlyArray<string>): string | null => {
  const parts: Array<string> = []
  for (const name of file.keyed) {
    const decoded = file.columns[name]?.decode(textIn(file, texts, name) ?? '')
    if (decoded === undefined) return null
    parts.push(typeof decoded === 'number' ? String(decoded) : typeof decoded === 'string' ? decoded : '')
  }
  if (file.byEveryCell === true) parts.push(createHash('sha1').update(JSON.stringify(texts)).digest('base64url'))
  return keyOf(parts)
}
