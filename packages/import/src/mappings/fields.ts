/**
 * How a command is made of a row: every field of it comes from a column whose cells have the right type, or from a
 * function, beside the column that it is about. A wrong column, or a field left out, does not compile.
 */
import type { ContentRef, Spoken, Words } from '@cofc/core'

/** A command as it comes in: words where core has references. */
type Worded<A> = A extends ContentRef
  ? Words
  : A extends string | number | boolean | null
    ? A
    : A extends ReadonlyArray<infer Item>
      ? ReadonlyArray<Worded<Item>>
      : { readonly [K in keyof A]: Worded<A[K]> }

type Name<Cells> = keyof Cells & string
/** The columns whose cells have that type. */
export type Column<Cells, A> = { [K in keyof Cells]: Cells[K] extends A ? K : never }[keyof Cells] & string
/** A column, or which it is for a row. */
export type AColumn<Cells> = Name<Cells> | ((cells: Cells) => Name<Cells>)

/** A field that is derived: from which column, when a cell tells it at all. */
export interface Derived<Cells, A, Context> {
  readonly is: (cells: Cells, context: Context) => A
  readonly column: AColumn<Cells> | null
  /** Of words that are JSON: the columns that its fields come from. */
  readonly parts?: Readonly<Record<string, Name<Cells>>>
}
type WordsFrom<Cells, A> = Words extends A
  ? { readonly words: Column<Cells, null extends A ? string | null : string> }
  : never
type Single<Cells, A, Context> = Column<Cells, A> | Derived<Cells, Spoken<A>, Context> | WordsFrom<Cells, A>
/** Commands are nested once: a type that went on would be followed by the compiler wherever the command is not known yet. */
type Nested<Cells, A, Context> = A extends Words | string | number | boolean | null | ReadonlyArray<unknown>
  ? never
  : { readonly [F in keyof A]: Single<Cells, A[F], Context> }
export type Field<Cells, A, Context> = Single<Cells, A, Context> | Nested<Cells, A, Context>

/** Where each field of a command comes from. */
export type FieldsFrom<Cells, C, Context> = {
  readonly [F in Exclude<keyof C, 'type'>]: Field<Cells, Worded<C[F]>, Context>
}

type AnyCells = Readonly<Record<string, unknown>>
type AnyDerived = Derived<AnyCells, unknown, unknown>
type AnyField = string | AnyDerived | { readonly words: string } | AnyFields
/** Fields of whatever command, as their columns and functions are read when a row is there. */
export interface AnyFields {
  readonly [field: string]: AnyField
}
const isDerived = (field: AnyDerived | { readonly words: string } | AnyFields): field is AnyDerived =>
  typeof field['is' as never] === 'function'
const isWords = (field: { readonly words: string } | AnyFields): field is { readonly words: string } =>
  typeof field['words' as never] === 'string'

const wordsIn = (text: unknown): { readonly words: unknown } | null => (text === null ? null : { words: text })

const valueOf = (field: AnyField, cells: AnyCells, context: unknown): unknown => {
  if (typeof field === 'string') return cells[field]
  if (isDerived(field)) return field.is(cells, context)
  return isWords(field) ? wordsIn(cells[field.words]) : valuesOf(field, cells, context)
}

/** What the fields hold for a row; one without a value is left out. */
export const valuesOf = (fields: AnyFields, cells: AnyCells, context: unknown): AnyCells => {
  const values: Record<string, unknown> = {}
  for (const name in fields) {
    const value = valueOf(fields[name] ?? '', cells, context)
    if (value !== undefined) values[name] = value
  }
  return values
}

export const columnOf = (column: AColumn<AnyCells>, cells: AnyCells): string =>
  typeof column === 'function' ? column(cells) : column

type Place = readonly [path: string, column: AColumn<AnyCells>]
const placesOf = (path: string, field: AnyField): ReadonlyArray<Place> => {
  if (typeof field === 'string') return [[path, field]]
  if (isDerived(field)) return placesOfDerived(path, field)
  return isWords(field) ? [[path, field.words]] : placesIn(field, `${path}.`)
}
const placesOfDerived = (path: string, { column, parts }: AnyDerived): ReadonlyArray<Place> => {
  if (parts !== undefined) return Object.entries(parts).map(([part, from]) => [`${path}.${part}`, from])
  return column === null ? [] : [[path, column]]
}
/** Which column each field comes from, by its path. */
export const placesIn = (fields: AnyFields, prefix = ''): ReadonlyArray<Place> =>
  Object.entries(fields).flatMap(([name, field]) => placesOf(`${prefix}${name}`, field))

/** Those places whose cells tell something. */
export const columnsAt = (
  places: ReadonlyArray<Place>,
  cells: AnyCells,
  tells: (cell: unknown) => boolean
): Readonly<Record<string, string>> => {
  const columns: Record<string, string> = {}
  for (const [path, place] of places) {
    const column = columnOf(place, cells)
    if (tells(cells[column])) columns[path] = column
  }
  return columns
}
