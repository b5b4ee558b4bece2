/** Reads the header of a file: which of its columns stands where. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { AnyCsvFile } from '../mappings/csv-file.ts'
import { nearest } from './nearest.ts'
import { unreadable, type Unreadable } from './unreadable.ts'

/** For each column of the file in its own order, its place in a record; -1 when it is left out. */
export type Header = ReadonlyArray<number>

export const headerOf = (file: AnyCsvFile, record: ReadonlyArray<string>, line: number): Either<Unreadable, Header> => {
  const known = Object.keys(file.columns)
  const wrong = unknownIn(file, record, known) ?? twiceIn(record) ?? lackingIn(file, record, known)
  return wrong === null ? right(known.map(name => record.indexOf(name))) : left(unreadable(line, wrong))
}

type Names = ReadonlyArray<string>
const unknownIn = (file: AnyCsvFile, record: Names, known: Names): string | null => {
  const unknown = record.find(name => !known.includes(name))
  return unknown === undefined
    ? null
    : `there is no column "${unknown.slice(0, 40)}" in ${file.name}: did you mean "${nearest(unknown, known)}"?`
}
const twiceIn = (record: Names): string | null => {
  const twice = record.find((name, index) => record.indexOf(name) !== index)
  return twice === undefined ? null : `the column "${twice}" stands twice: leave one of them out`
}
const lackingIn = ({ columns }: AnyCsvFile, record: Names, known: Names): string | null => {
  const lacking = known.filter(name => columns[name]?.required === true && !record.includes(name))
  return lacking.length === 0 ? null : `the header lacks ${lacking.map(name => `"${name}"`).join(', ')}: add it`
}
