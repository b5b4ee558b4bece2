/** What a file of the import folder is: its columns, what tells its rows apart, what a row is about, and who gives what it says. */
import type { Role } from '@cofc/core'
import type { CellsOf, Columns } from '../reading/column.ts'
import type { RefusalType } from './domain-messages.ts'

/** What the rows of several files are planned together for. */
export type Subject = 'edition' | 'cycle' | 'community' | 'reviewer' | 'review'

/** Something else that a row speaks of: the file it would stand in, and the streams one of which it has once it is recorded. */
export interface Need<Column extends string = string> {
  readonly file: string
  readonly named: string
  /** The cell that names it, when that is not all of its name. */
  readonly value?: string
  readonly column: Column
  readonly streams: ReadonlyArray<string>
  /** The event that one of them has by then; any will do when it is left out. */
  readonly event?: string
}
/** Two cells of a row that do not go together. */
export interface Doubt<Column extends string = string> {
  readonly column: Column
  readonly says: string
}
/** A refusal, with whatever it tells. */
export type AnyRefusal = Readonly<Record<string, unknown>> & { readonly type: string }

export interface CsvFile<C extends Columns> {
  readonly name: string
  /** On whose behalf its commands are given. */
  readonly as: Role
  readonly columns: C
  readonly subject: Subject
  /** The columns that tell one row from another. */
  readonly keyed: ReadonlyArray<keyof C & string>
  /** How many of these name the subject. */
  readonly naming: 1 | 2
  /** Whether rows are the same only when every cell is. */
  readonly byEveryCell?: true
  /** Columns that need not be there and are missed when they are not: what that comes to. */
  readonly missed?: { readonly [Column in keyof C]?: string }
  readonly doubt?: (cells: CellsOf<C>) => Doubt<keyof C & string> | null
  readonly needs?: (cells: CellsOf<C>) => ReadonlyArray<Need<keyof C & string>>
  /** The refusals that miss something which a row of this file would have given. */
  readonly missedBy?: ReadonlyArray<RefusalType>
  /** Of a file whose rows stand in one command together: whether a refusal speaks of one of them. */
  readonly concerns?: (refusal: AnyRefusal, item: Readonly<Record<string, unknown>>) => boolean
}
export type AnyCsvFile = CsvFile<Columns>
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
