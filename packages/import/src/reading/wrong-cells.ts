/** What is wrong with the cells of a row: each by itself, and else together. */
import { counted } from '@cofc/core'
import type { AnyCsvFile } from '../mappings/csv-file.ts'
import { decodedCells } from '../staging/staged-rows.ts'
import type { Column, Columns } from './column.ts'
import { evidenceFileDoubt } from './evidence-file.ts'
import { nearest } from './nearest.ts'
import { longestCell } from './records.ts'
import { toldOf } from './told.ts'

export interface OfFile {
  readonly file: AnyCsvFile
  readonly folder: string
}
export interface Wrong {
  readonly rule: string
  readonly column: string | null
  readonly value: string | null
  readonly says: string
}

export const textIn = (file: AnyCsvFile, texts: ReadonlyArray<string>, column: string): string | null =>
  texts[Object.keys(file.columns).indexOf(column)] ?? null

export const malformedIn = (columns: Columns, texts: ReadonlyArray<string>): ReadonlyArray<Wrong> => {
  const malformed: Array<Wrong> = []
  let index = 0
  for (const name in columns) {
    const wrong = wrongWithCell(name, columns[name], texts[index] ?? '')
    if (wrong !== null) malformed.push(wrong)
    index += 1
  }
  return malformed
}

export const wrongWithCells = ({ file, folder }: OfFile, texts: ReadonlyArray<string>): ReadonlyArray<Wrong> => {
  const malformed = malformedIn(file.columns, texts)
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
/** The word that was hardly meant otherwise: it is told, and never what stands there. */
const likeIn = ({ words }: Column<unknown>, value: string): string | null => {
  const meant = words.length === 0 ? null : nearest(value, words)
  return meant === null ? null : `did you mean "${meant}"?`
}
const unexpected = (name: string, column: Column<unknown>, value: string): Wrong => {
  const told = toldOf(column, value)
  const slip = value === '' ? null : (column.slip(value) ?? likeIn(column, value))
  const instead = told === null ? `, and not a text of ${counted(value.length, 'character')}` : ''
  const empty = value === '' ? 'this may not be empty: ' : ''
  const says = `${empty}expected ${column.expects}${slip === null ? instead : `: ${slip}`}`
  return { rule: 'MalformedCell', column: name, value: told, says }
}
