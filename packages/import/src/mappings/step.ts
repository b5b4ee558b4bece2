/** One command that an import gives: when, of which row, and what else it gives and leans on. */
import { uuidOf } from '@cofc/application'
import {
  beforeRecords,
  type CommunityCommand,
  type CycleCommand,
  type EditionCommand,
  type MembershipCommand,
  PlainDate,
  type ReviewCommand,
  type ReviewerCommand,
  type Spoken
} from '@cofc/core'
import type { Stage } from './stages.ts'

export type SpokenCommand = Spoken<
  CommunityCommand | CycleCommand | EditionCommand | MembershipCommand | ReviewCommand | ReviewerCommand
>

/** The rows that one command holds, in the order in which they stand in it. */
export interface Items {
  /** The field of the command that holds them. */
  readonly field: 'ratings' | 'counts' | 'lines'
  readonly names: ReadonlyArray<string>
  readonly lines: ReadonlyArray<number>
  /** The column that each came from, when it is not the same for all. */
  readonly columns: ReadonlyArray<string> | null
  /** Whether the command can be given without one of them. */
  readonly apart: boolean
}
export interface Step {
  /** The content's own keys, from which the command's id is derived. */
  readonly name: string
  readonly file: string
  readonly line: number
  readonly date: PlainDate
  readonly stage: Stage
  readonly command: SpokenCommand
  /** Which column each field of the command came from. */
  readonly cells: Readonly<Record<string, string>>
  /** What is left out together with it: as a rule, its row. */
  readonly part: string
  /** What is there once it is done. */
  readonly gives: ReadonlyArray<string>
  /** What, if it is missing, explains a refusal. */
  readonly leansOn: ReadonlyArray<string>
  readonly items: Items | null
  /** For an action point that is settled: the part in which it was recorded, and so got its number. */
  readonly finding: string | null
}

const importing = '5f0c9f64-3a0e-5d53-8c1e-9d3f6f1d2b7a'

/** The id of a step's command: the same rows give the same id, on whatever machine. */
export const idOf = ({ name, items }: Pick<Step, 'name' | 'items'>): string =>
  uuidOf(importing, items === null ? name : `${name}|${items.names.join(',')}`)

/** The row that a step comes of. */
export interface Origin {
  readonly file: string
  readonly key: string
  readonly line: number
}
type Optional = 'gives' | 'leansOn' | 'items' | 'finding' | 'part'
type Told = Omit<Step, Optional | 'name' | 'file' | 'line' | 'date'> &
  Partial<Pick<Step, Optional>> & {
    /** What of the row this is, when it is more than one thing. */
    readonly what: string
  }

/** A step of a row. It happens on the command's day, and its part is the whole row unless it says otherwise. */
export const stepOf = (row: Origin, { what, ...told }: Told): Step => ({
  gives: [],
  leansOn: [],
  items: null,
  finding: null,
  part: `${row.file}|${row.key}`,
  ...told,
  name: `${row.file}|${row.key}${what}`,
  file: row.file,
  line: row.line,
  date: dayOrFirst(told.command.on)
})

/** A row that is kept out for a malformed day stands before all others. */
const dayOrFirst = (on: string | null): PlainDate => (PlainDate.is(on) ? on : beforeRecords)
