/** Reads a whole file of rows that becomes no history: what is wrong is told as in any file of an import. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { decodedCells } from '../staging/staged-rows.ts'
import type { CellsOf, Columns } from './column.ts'
import { headerOf, type Header } from './header.ts'
import { recordsOf, type RawRecord } from './records.ts'
import { isBlank, misshapenIn } from './shape.ts'
import { unreadable, type Unreadable } from './unreadable.ts'
import { malformedIn } from './wrong-cells.ts'

export interface TableRow<C extends Columns> {
  readonly line: number
  readonly cells: CellsOf<C>
}
type Faults = ReadonlyArray<Unreadable>

interface Table<C extends Columns> {
  readonly name: string
  readonly columns: C
}

/** Every row that is none is told; a file that cannot be read to its end tells that. */
export const readTable = async <C extends Columns>(
  path: string,
  table: Table<C>
): Promise<Either<Faults, ReadonlyArray<TableRow<C>>>> => {
  const records: Array<RawRecord> = []
  for await (const record of recordsOf(path)) {
    if (isLeft(record)) return left([record.left])
    if (!isBlank(record.right.cells)) records.push(record.right)
  }
  const [names, ...rows] = records
  if (names === undefined) return left([unreadable(1, 'the file is empty: its first line names the columns')])
  const header = headerOf(table, names.cells, names.line)
  return isLeft(header) ? left([header.left]) : rowsOf(table, header.right, rows)
}

const rowsOf = <C extends Columns>(
  { columns }: Table<C>,
  header: Header,
  records: ReadonlyArray<RawRecord>
): Either<Faults, ReadonlyArray<TableRow<C>>> => {
  const faults = records.flatMap(record => faultsIn(columns, header, record))
  if (faults.length > 0) return left(faults)
  return right(records.map(({ line, cells }) => ({ line, cells: decodedCells(columns, textsOf(header, cells)) })))
}

const textsOf = (header: Header, cells: ReadonlyArray<string>): ReadonlyArray<string> =>
  header.map(place => (place === -1 ? '' : (cells[place] ?? '')))

const faultsIn = (columns: Columns, header: Header, { line, cells }: RawRecord): Faults => {
  const misshapen = misshapenIn(header, cells)
  if (misshapen !== null) return [unreadable(line, misshapen.says)]
  return malformedIn(columns, textsOf(header, cells)).map(({ column, says }) => unreadable(line, says, column))
}
