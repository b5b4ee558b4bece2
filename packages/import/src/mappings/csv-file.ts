/** What a file of the import folder is: its columns, what tells its rows apart, and what a row is about. */
import type { CellsOf, Columns } from '../reading/column.ts'

/** What the rows of several files are planned together for. */
export type Subject = 'edition' | 'cycle' | 'community' | 'reviewer' | 'review'

/** Something else that a row speaks of: the file it would stand in, and the streams one of which it has once it is recorded. */
export interface Need {
  readonly file: string
  readonly named: string
  /** The cell that names it, when that is not all of its name. */
  readonly value?: string
  readonly column: string
  readonly streams: ReadonlyArray<string>
  /** The event that one of them has by then; any will do when it is left out. */
  readonly event?: string
}
/** Two cells of a row that do not go together. */
export interface Doubt {
  readonly column: string
  readonly says: string
}
export interface CsvFile<C extends Columns> {
  readonly name: string
  readonly columns: C
  readonly subject: Subject
  /** The columns that tell one row from another. */
  readonly keyed: ReadonlyArray<keyof C & string>
  /** How many of these name the subject. */
  readonly naming: 1 | 2
  /** Whether rows are the same only when every cell is. */
  readonly byEveryCell?: true
  /** Columns that need not be there and are missed when they are not: what that comes to. */
  readonly missed?: Readonly<Record<string, string>>
  readonly doubt?: (cells: CellsOf<C>) => Doubt | null
  readonly needs?: (cells: CellsOf<C>) => ReadonlyArray<Need>
}
export const csvFile = <C extends Columns>(file: CsvFile<C>): CsvFile<C> => file

/** As much of a file as its rows depend on. */
export interface OfColumns {
  readonly name: string
  readonly columns: Columns
}

/** A row that was read. */
export interface Row<File extends OfColumns> {
  readonly file: string
  readonly line: number
  /** The cells that tell it from every other row, each closed by `|`. */
  readonly key: string
  /** The refusal that keeps it out already, if any: its cells may then be `null` where the column says they are not. */
  readonly refused: number | null
  readonly cells: CellsOf<File['columns']>
}
