/** One command that an import gives: when, of which row, and what else it gives and leans on. */
import { uuidOf } from '@cofc/application'
import { beforeRecords, PlainDate } from '@cofc/core'
import type { CellsOf, Columns } from '../reading/column.ts'
import type { DayCell } from './day-cell.ts'
import { done } from './done.ts'
import type { CommandField, CommandNamed, CommandType, SiblingOf, SpokenCommand } from './domain-messages.ts'
import { columnsAt, placesIn, valuesOf, type AColumn, type AnyFields, type FieldsFrom } from './fields.ts'
import type { Giving, Origin } from './row.ts'

/** The rows that one command holds: first those of the field, in the order in which they stand there. */
export interface Items {
  /** The field of the command that holds them. */
  readonly field: 'ratings' | 'counts' | 'lines' | 'days' | 'tallies' | 'scores' | 'findings' | 'prices'
  /** Whether the command can be given without one of them, or which rules must have refused that one. */
  readonly apart: boolean | ReadonlyArray<string>
  readonly rows: ReadonlyArray<Item>
}
export interface Item {
  readonly name: string
  readonly line: number
  /** The column that it came from, when that is not the same for all. */
  readonly column: string | null
}
/** Whether the command can be given without a row that this rule refuses. */
export const goesWithout = ({ apart }: Items, rule: string): boolean =>
  typeof apart === 'boolean' ? apart : apart.includes(rule)

interface RowAt {
  readonly file: string
  readonly line: number
}
export interface Step {
  /** The content's own keys, from which the command's id is derived. */
  readonly name: string
  readonly file: string
  readonly line: number
  readonly date: PlainDate
  /** The cell that tells its day, in whatever row; `null` when none does. */
  readonly day: DayCell | null
  /** Where it stands on its day: one of the places that its file names. */
  readonly place: string
  readonly command: SpokenCommand
  /** Which column each field of the command came from, by the field's path. */
  readonly columns: Readonly<Record<string, string>>
  /** The column of each field that its refusals may speak of, also where its cell is empty or it comes from elsewhere. */
  readonly about: Readonly<Record<string, string>>
  /** What is left out together with it: as a rule, its row. */
  readonly part: string
  /** What is there once it is done. */
  readonly gives: ReadonlyArray<string>
  /** What, if it is missing, explains a refusal; beside what follows from its command. */
  readonly leansOn: ReadonlyArray<string>
  /** What must not be missing for it to be tried at all: names of what others give, and files none of whose rows was lost. */
  readonly waitsFor: ReadonlyArray<string>
  readonly items: Items | null
  /** Rows of other files that it holds as well. */
  readonly beside: ReadonlyArray<RowAt>
  /** The line of each field that a row of its own tells. */
  readonly lines?: Readonly<Record<string, number>>
  /** For an action point or a recommendation that is settled: the part in which it was recorded, and so got its number. */
  readonly finding: string | null
}
export interface PlannedStep extends Step {
  /** The refusal that keeps its row out already. */
  readonly refused: number | null
  /** The step that records cells which were empty when this one was recorded; without it they are differences. */
  readonly fill?: (columns: ReadonlyArray<string>) => PlannedStep
}
/** A cell that says now what was not recorded. */
export interface FoundDifference {
  readonly file: string
  readonly line: number
  readonly column: string
  readonly was: string | null
  readonly is: string | null
  /** Where it differs from something else than what is recorded: in a sentence. */
  readonly says?: string
}

const importing = '5f0c9f64-3a0e-5d53-8c1e-9d3f6f1d2b7a'

/** The id of a step's command: the same rows give the same id, on whatever machine. */
export const idOf = ({ name, items }: Pick<Step, 'name' | 'items'>): string =>
  uuidOf(importing, items === null ? name : `${name}|${items.rows.map(item => item.name).join(',')}`)

/** The lines of all rows that a step holds. */
export const linesOf = ({ line, items }: Pick<Step, 'line' | 'items'>): ReadonlyArray<number> =>
  items === null ? [line] : items.rows.map(row => row.line)

/** All rows that a step holds. */
export const rowsOf = (step: Pick<Step, 'file' | 'line' | 'items' | 'beside'>): ReadonlyArray<RowAt> => [
  ...linesOf(step).map(line => ({ file: step.file, line })),
  ...step.beside
]

/** Which cell tells the day of a step: one of its own row, or another. */
type DayOf<Cells, Context> = (cells: Cells, context: Context) => (keyof Cells & string) | DayCell | null
type NamesOf<Cells, Context> = (cells: Cells, context: Context) => string | ReadonlyArray<string>
/** Where a step of a row stands among others, beside its command. */
interface Entry<Cells, Type, Context> {
  /** What of the row this is, when it is more than one thing. */
  readonly what: string
  readonly fields: FieldsFrom<Cells, CommandNamed<Type>, Context>
  /** Fields that its refusals may be about and that are none of its own, or come from another cell than theirs. */
  readonly about?: { readonly [Field in CommandField]?: AColumn<Cells> }
  /** On which day it stands among others, where that is not the day of the command. */
  readonly date?: (cells: Cells, context: Context) => PlainDate
  /** The cell that tells its day, where that is not the column of the field. */
  readonly day?: DayOf<Cells, Context>
  /** Whether an empty cell says that there is nothing; as a rule it says nothing. */
  readonly emptyTells?: true
  /** Whether it can be left out without the rest of its row. */
  readonly apart?: true
  /** What it gives that is finer than its command, which others find by the command's type. */
  readonly gives?: NamesOf<Cells, Context>
  /** What it leans on beside what its stream begins with and what the facts of its rule are about. */
  readonly leansOn: ReadonlyArray<SiblingOf<Type> | NamesOf<Cells, Context>>
}
/** What is known only where the step is made. */
type StepDetails<Place> = Partial<Pick<Step, 'part' | 'items' | 'finding' | 'waitsFor' | 'beside' | 'lines'>> & {
  readonly what?: string
  readonly place?: Place
}
/** A file whose commands stand on their day in that order; those of one list stand together. */
export interface Ordered<C extends Columns, Place extends string> {
  readonly columns: C
  readonly commands: ReadonlyArray<Place | ReadonlyArray<Place>>
}

/** Makes the steps of a file's rows: of each kind of command one. */
export const stepsOf =
  <Context = null>() =>
  <C extends Columns, Place extends string>(_file: Ordered<C, Place>) =>
  // The type stands alone, so that the compiler knows the command before it looks at the fields.
  <Type extends Place & CommandType>(type: Type) =>
  <const Given extends keyof C = never>(
    entry: Entry<Giving<CellsOf<C>, NoInfer<Given>>, Type, Context> & { readonly given?: ReadonlyArray<Given> }
  ): ((row: Origin<Giving<CellsOf<C>, NoInfer<Given>>>, context: Context, told?: StepDetails<Place>) => PlannedStep) =>
    stepsFrom({ type, ...entry } as unknown as AnyEntry)

type AnyCells = Readonly<Record<string, unknown>>
interface AnyEntry extends Omit<Entry<AnyCells, CommandType, unknown>, 'fields' | 'about' | 'leansOn'> {
  readonly type: CommandType
  readonly fields: AnyFields
  readonly about?: Readonly<Record<string, AColumn<AnyCells>>>
  readonly leansOn: ReadonlyArray<CommandType | NamesOf<AnyCells, unknown>>
}
const nothing = (): ReadonlyArray<string> => []
const isTold = (cell: unknown): boolean => cell !== null && (!Array.isArray(cell) || cell.length > 0)

const withDetails = ({ waitsFor = [], items = null, finding = null, beside = [], lines }: StepDetails<string>) => ({
  ...{ waitsFor, items, finding, beside },
  ...(lines === undefined ? {} : { lines })
})

/** It happens on the command's day, and its part is the whole row unless it says otherwise. */
const stepsFrom = (entry: AnyEntry) => {
  const { type, fields, about = {}, apart, gives = nothing, leansOn, day } = entry
  const [places, spoken] = [placesIn(fields), Object.entries(about)]
  const standsOn = entry.date ?? (() => null)
  const tells = entry.emptyTells === true ? () => true : isTold
  return (row: Origin<AnyCells>, context: unknown, told: StepDetails<string> = {}): PlannedStep => {
    const { cells, file, line, refused } = row
    const command = { type, ...valuesOf(fields, cells, context) } as unknown as SpokenCommand
    const name = `${file}|${row.key}${told.what ?? entry.what}`
    const date = standsOn(cells, context) ?? dayOrFirst(command.on)
    const columns = columnsAt(places, cells, tells)
    return {
      ...{ name, file, line, refused, command },
      place: told.place ?? type,
      ...{ date, columns },
      day: cellOfDay({ file, line, day: date }, day === undefined ? columns['on'] : day(cells, context)),
      about: { ...columnsAt(places, cells, () => true), ...columnsAt(spoken, cells, () => true) },
      part: told.part ?? (apart === true ? name : `${file}|${row.key}`),
      gives: [done(type, command as never)].concat(gives(cells, context)),
      leansOn: leansOn.flatMap(one => (typeof one === 'string' ? done(one, command as never) : one(cells, context))),
      ...withDetails(told)
    }
  }
}

const cellOfDay = (row: Omit<DayCell, 'column'>, told: string | DayCell | null = null): DayCell | null =>
  typeof told === 'string' ? { ...row, column: told } : told

/** A row that is kept out for a malformed day stands before all others. */
const dayOrFirst = (on: string | null): PlainDate => (PlainDate.is(on) ? on : beforeRecords)
