/** One command that an import gives: when, of which row, and what else it gives and leans on. */
import { uuidOf } from '@cofc/application'
import { beforeRecords, PlainDate } from '@cofc/core'
import type { CellsOf, Columns } from '../reading/column.ts'
import type { CsvFile } from './csv-file.ts'
import type { CommandField, CommandNamed, SpokenCommand } from './domain-messages.ts'
import { columnsAt, placesIn, valuesOf, type AColumn, type AnyFields, type FieldsFrom } from './fields.ts'
import { stages } from './stages.ts'

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
  /** Where it stands on its day. */
  readonly stage: number
  readonly command: SpokenCommand
  /** Which column each field of the command came from, by the field's path. */
  readonly columns: Readonly<Record<string, string>>
  /** The columns of fields that its refusals speak of and that come from elsewhere. */
  readonly about: Readonly<Record<string, string>>
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

/** Where a step of a row stands among others, beside its command. */
interface Entry<Cells, C, Context> {
  /** What of the row this is, when it is more than one thing. */
  readonly what: string
  readonly fields: FieldsFrom<Cells, C, Context>
  /** Fields that its refusals may be about and that are none of its own, or come from another cell than theirs. */
  readonly about?: { readonly [Field in CommandField]?: AColumn<Cells> }
  /** Whether an empty cell says that there is nothing; as a rule it says nothing. */
  readonly emptyTells?: true
  /** Whether it can be left out without the rest of its row. */
  readonly apart?: true
  readonly gives?: (cells: Cells, context: Context) => ReadonlyArray<string>
  readonly leansOn?: (cells: Cells, context: Context) => ReadonlyArray<string>
}
/** The row that a step comes of. */
export interface Origin<Cells> {
  readonly file: string
  readonly key: string
  readonly line: number
  readonly cells: Cells
}
/** What is known only where the step is made. */
type StepDetails = Partial<Pick<Step, 'part' | 'items' | 'finding'>> & { readonly what?: string }

/** A row of which those columns are given. */
export type Giving<Cells, Name extends keyof Cells> = Cells & { readonly [N in Name]: NonNullable<Cells[N]> }
export const gives = <Cells, Name extends keyof Cells>(
  row: Origin<Cells>,
  column: Name
): row is Origin<Giving<Cells, Name>> => row.cells[column] !== null

/** Makes the steps of a file's rows: of each kind of command one. */
export const stepsOf =
  <Context = null>() =>
  <C extends Columns>(_file: CsvFile<C>) =>
  <Type extends keyof typeof stages, const Given extends keyof C = never>(
    type: Type,
    entry: Entry<Giving<CellsOf<C>, NoInfer<Given>>, CommandNamed<Type>, Context> & {
      readonly given?: ReadonlyArray<Given>
    }
  ): ((row: Origin<Giving<CellsOf<C>, NoInfer<Given>>>, context: Context, told?: StepDetails) => Step) =>
    stepsFrom({ type, ...entry } as unknown as AnyEntry)

type AnyCells = Readonly<Record<string, unknown>>
type AnyEntry = Omit<Entry<AnyCells, never, unknown>, 'fields' | 'about'> & {
  readonly type: keyof typeof stages
  readonly fields: AnyFields
  readonly about?: Readonly<Record<string, AColumn<AnyCells>>>
}
const nothing = (): ReadonlyArray<string> => []
const isTold = (cell: unknown): boolean => cell !== null && (!Array.isArray(cell) || cell.length > 0)

/** It happens on the command's day, and its part is the whole row unless it says otherwise. */
const stepsFrom = (entry: AnyEntry) => {
  const { type, fields, about = {}, apart, gives: given = nothing, leansOn = nothing } = entry
  const [places, spoken] = [placesIn(fields), Object.entries(about)]
  const tells = entry.emptyTells === true ? () => true : isTold
  return (row: Origin<AnyCells>, context: unknown, told: StepDetails = {}): Step => {
    const { cells, file, line } = row
    const command = { type, ...valuesOf(fields, cells, context) } as unknown as SpokenCommand
    const name = `${file}|${row.key}${told.what ?? entry.what}`
    return {
      ...{ name, file, line, command },
      stage: stages[type],
      date: dayOrFirst(command.on),
      columns: columnsAt(places, cells, tells),
      about: columnsAt(spoken, cells, () => true),
      part: told.part ?? (apart === true ? name : `${file}|${row.key}`),
      gives: given(cells, context),
      leansOn: leansOn(cells, context),
      items: told.items ?? null,
      finding: told.finding ?? null
    }
  }
}

/** A row that is kept out for a malformed day stands before all others. */
const dayOrFirst = (on: string | null): PlainDate => (PlainDate.is(on) ? on : beforeRecords)
