/** Reads the header of a file: which of its columns stands where. */
import type { AnyCsvFile } from '../files/index.ts'
import { nearest } from './nearest.ts'
import { Unreadable } from './unreadable.ts'

/** For each column of the file in its own order, its place in a record; -1 when it is left out. */
export type Header = ReadonlyArray<number>

export const headerOf = (file: AnyCsvFile, record: ReadonlyArray<string>, line: number): Header => {
  const known = Object.keys(file.columns)
  const unknown = record.find(name => !known.includes(name))
  if (unknown !== undefined)
    throw new Unreadable(
      line,
      `there is no column "${unknown.slice(0, 40)}" in ${file.name}: did you mean "${nearest(unknown, known)}"?`
    )
  const twice = record.find((name, index) => record.indexOf(name) !== index)
  if (twice !== undefined) throw new Unreadable(line, `the column "${twice}" stands twice: leave one of them out`)
  const missing = known.filter(name => file.columns[name]?.required === true && !record.includes(name))
  if (missing.length > 0)
    throw new Unreadable(line, `the header lacks ${missing.map(name => `"${name}"`).join(', ')}: add it`)
  return known.map(name => record.indexOf(name))
}
