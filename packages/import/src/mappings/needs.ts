/** What the rows of a file speak of that would stand in another: their subject, what their columns name, and what the file says besides. */
import type { AnyCsvFile, Need } from './csv-file.ts'
import { partsOf, streamsOf, type Subject } from './known.ts'

type Cells = Readonly<Record<string, unknown>>
/** Where the rows stand that register a subject. */
export type FileOf = (subject: Subject) => AnyCsvFile | undefined

/** The ids that a cell names: it may hold one, several, or something that has one. */
export const idsIn = (cell: unknown, subject: Subject): ReadonlyArray<string> => {
  if (Array.isArray(cell)) return cell.flatMap(item => idsIn(item, subject))
  if (typeof cell === 'string') return [cell]
  return cell === null ? [] : [(cell as Readonly<Record<Subject, string>>)[subject]]
}

/** One that is named by a cell alone, or in a list. */
const named = (file: string, column: string, subject: Subject): Need => ({
  file,
  column,
  of: cells => idsIn(cells[column], subject).map(id => ({ named: id, streams: streamsOf(subject, [id]) }))
})
const itsSubject = ({ subject, keyed }: AnyCsvFile, file: string): Need => {
  const columns = keyed.slice(0, partsOf(subject))
  const partsIn = (cells: Cells) => columns.map(column => cells[column] as string)
  return {
    ...{ file, column: columns[0] ?? '' },
    of: cells => [{ named: partsIn(cells).join(' in '), streams: streamsOf(subject, partsIn(cells)) }]
  }
}

/** First what no row can do without, in the order of the columns. */
export const needsOf = (file: AnyCsvFile, fileOf: FileOf): ReadonlyArray<Need> => {
  const home = fileOf(file.subject)?.name ?? file.name
  const naming = file.keyed.slice(0, partsOf(file.subject))
  const needIn = (column: string, subject: Subject): ReadonlyArray<Need> => {
    if (naming.includes(column) && home !== file.name) return column === naming[0] ? [itsSubject(file, home)] : []
    return subject === file.subject && home === file.name ? [] : [named(fileOf(subject)?.name ?? '', column, subject)]
  }
  const needsWhere = (required: boolean) =>
    Object.entries(file.columns)
      .filter(([, column]) => column.required === required)
      .flatMap(([column, { names }]) => (names === null ? [] : needIn(column, names)))
  return [...needsWhere(true), ...file.alsoNeeds, ...needsWhere(false)]
}
