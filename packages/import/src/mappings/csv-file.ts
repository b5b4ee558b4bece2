/** What a file of the import folder is: its columns, what its rows are about, and the commands that they give. */
import type { Role } from '@cofc/core'
import type { CellsOf, Columns } from '../reading/column.ts'
import type { CommandType, RefusalType } from './domain-messages.ts'
import type { KnownOf, Subject } from './known.ts'
import type { Row } from './row.ts'
import type { FoundDifference, Ordered, PlannedStep } from './step.ts'

/** Something else that a row speaks of: the streams one of which it has once it is recorded. */
interface Needed {
  readonly named: string
  /** The cell that names it, when that is not all of its name. */
  readonly value?: string
  readonly streams: ReadonlyArray<string>
  /** The events of which one of them has one by then; any will do when they are left out. */
  readonly events?: ReadonlyArray<string>
}
/** What rows speak of in one of their columns, and the file in which it would stand. */
export interface Need<C extends Columns = Columns> {
  readonly file: string
  readonly column: keyof C & string
  readonly of: (cells: CellsOf<C>) => ReadonlyArray<Needed>
}
/** Two cells of a row that do not go together. */
export interface Doubt<Column extends string = string> {
  readonly column: Column
  readonly says: string
}
/** A refusal, with whatever it tells. */
export type AnyRefusal = Readonly<Record<string, unknown>> & { readonly type: string }

export interface FileDescription<C extends Columns, Place extends string, S extends Subject> extends Ordered<C, Place> {
  readonly name: string
  /** On whose behalf its commands are given. */
  readonly as: Role
  /** What its rows are planned together for, with those of other files. */
  readonly subject: S
  /** What some of its rows are planned for instead: what is named by the first of the cells that name its subject. */
  readonly alsoOf?: Subject
  /** The columns that tell one row from another; the first of them name the subject. */
  readonly keyed: ReadonlyArray<keyof C & string>
  /** Whether rows are the same only when every cell is. */
  readonly byEveryCell?: true
  /** The commands that do not stand with their file: each comes after a command of another. */
  readonly after?: { readonly [Type in NoInfer<Place>]?: CommandType }
  /** Commands that can be given at any time: they wait for nothing, and nothing waits for them. */
  readonly anytime?: ReadonlyArray<NoInfer<Place>>
  /** Nothing waits for a row whose key cannot be read: what needs it is refused by its own rule. */
  readonly lostHoldsNothing?: true
  /** Columns that need not be there and are missed when they are not: what that comes to. */
  readonly missed?: { readonly [Column in keyof C]?: string }
  readonly doubt?: (cells: CellsOf<C>) => Doubt<keyof C & string> | null
  /** What its rows need beside their subject and what their columns name. */
  readonly alsoNeeds: ReadonlyArray<Need<C>>
  /** The refusals that miss something which a row of this file would have given. */
  readonly missedBy: ReadonlyArray<RefusalType>
  /** Of a file whose rows stand in one command together: whether a refusal speaks of one of them. */
  readonly concerns?: (refusal: AnyRefusal, item: Readonly<Record<string, unknown>>) => boolean
}
export const csvFile = <C extends Columns, Place extends string, S extends Subject>(
  file: FileDescription<C, Place, S>
): FileDescription<C, Place, S> => file

type Plan<C extends Columns, S extends Subject> = (
  rows: ReadonlyArray<Row<{ readonly name: string; readonly columns: C }>>,
  known: KnownOf[S]
) => ReadonlyArray<PlannedStep | FoundDifference>

/** With what its rows about one subject come to. */
export type CsvFile<C extends Columns, Place extends string, S extends Subject> = FileDescription<C, Place, S> & {
  readonly plan: Plan<C, S>
}
export type AnyCsvFile = CsvFile<Columns, string, Subject>

/** A file with the plan of its rows. */
export const planned = <C extends Columns, Place extends string, S extends Subject>(
  file: FileDescription<C, Place, S>,
  plan: Plan<C, S>
): CsvFile<C, Place, S> => ({ ...file, plan })
