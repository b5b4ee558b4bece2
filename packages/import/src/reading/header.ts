/** Reads the header of a file: which of its columns stands where. */
import { visible } from '@cofc/core'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Columns } from './column.ts'
import { nearest } from './nearest.ts'
import { slipIn } from './slips.ts'
import { unreadable, type Unreadable } from './unreadable.ts'

/** A file of rows, by its name and its columns. */
export interface Table {
  readonly name: string
  readonly columns: Columns
}
/** For each column of the file in its own order, its place in a record; -1 when it is left out. */
export type Header = ReadonlyArray<number>

export const headerOf = (file: Table, record: ReadonlyArray<string>, line: number): Either<Unreadable, Header> => {
  const known = Object.keys(file.columns)
  const wrong =
    noneIn(file, record, known) ??
    namelessIn(record) ??
    unknownIn(file, record, known) ??
    twiceIn(record) ??
    lackingIn(file, record, known)
  return wrong === null
    ? right(known.map(name => record.indexOf(name)))
    : left(unreadable(line, wrong.says, wrong.column))
}

type Names = ReadonlyArray<string>
interface Wrong {
  readonly says: string
  readonly column: string | null
}
const wrongAt = (column: string | null, says: string): Wrong => ({ column, says })

/** A title above the table, a table of something else, or no table at all. */
const noneIn = ({ name: file }: Table, record: Names, known: Names): Wrong | null => {
  const isMeant = (name: string): boolean => known.includes(name) || slipIn(name, text => known.includes(text)) !== null
  return record.some(isMeant)
    ? null
    : wrongAt(null, `this line names none of the columns of ${file}: begin the file with ${known.join(',')}`)
}

/** A comma behind the last name begins one more column. */
const namelessIn = (record: Names): Wrong | null => {
  const nameless = record.findIndex(name => name.trim() === '')
  if (nameless === -1) return null
  const isBehind = record.slice(nameless).every(name => name.trim() === '')
  return wrongAt(
    null,
    isBehind
      ? 'the header ends in a comma, which begins a column without a name: take it away, here and in every row'
      : `column ${nameless + 1} has no name: name it, or take it out of every row`
  )
}
/** A name that is none, and like none, may be words of a person: it is told by its place. */
const unknownIn = ({ name: file }: Table, record: Names, known: Names): Wrong | null => {
  const place = record.findIndex(name => !known.includes(name))
  const unknown = record[place]
  if (unknown === undefined) return null
  const there = `there is no column "${visible(unknown)}" in ${file}`
  const slip = slipIn(unknown, text => known.includes(text), known)
  const meant = nearest(unknown, known)
  if (slip !== null) return wrongAt(meant, `${there}: ${slip}`)
  return wrongAt(
    null,
    meant === null
      ? `column ${place + 1} has a name that is none of the columns of ${file} (${known.join(', ')}): correct it, or take the column out of every row`
      : `${there}: did you mean "${meant}"?`
  )
}
const twiceIn = (record: Names): Wrong | null => {
  const twice = record.find((name, index) => record.indexOf(name) !== index)
  return twice === undefined ? null : wrongAt(twice, `the column "${twice}" stands twice: leave one of them out`)
}
const lackingIn = ({ columns }: Table, record: Names, known: Names): Wrong | null => {
  const lacking = known.filter(name => columns[name]?.required === true && !record.includes(name))
  return lacking.length === 0
    ? null
    : wrongAt(null, `the header lacks ${lacking.map(name => `"${name}"`).join(', ')}: add it`)
}
