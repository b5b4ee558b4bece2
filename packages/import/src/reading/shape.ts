/** Whether a row has a cell for each column; and what it most likely comes of when it has not. */
import type { Header } from './header.ts'

export interface Misshapen {
  /** The place of the cell that shows the cause; -1 when none does. */
  readonly cell: number
  readonly says: string
  /** Whether every row of such a file has the same: then the first is told, and the others under it. */
  readonly alike: boolean
}

/** A row in which nothing stands: spreadsheets write the commas of rows that were emptied. */
export const isBlank = (cells: ReadonlyArray<string>): boolean => cells.every(cell => cell.trim() === '')

const commas = (number: number): string => (number === 1 ? 'a comma' : `${number} commas`)

const causeOf = (cells: ReadonlyArray<string>, columns: number): Misshapen => {
  const many = cells.length - columns
  const counted = `the row has ${cells.length} cells where the header names ${columns} columns`
  const broken = cells.findIndex(cell => /[\r\n]/.test(cell))
  if (broken !== -1)
    return {
      cell: broken,
      alike: false,
      says: `${counted}, and this cell runs over several lines: close its quotation mark`
    }
  const curly = cells.findIndex(cell => /^\s*[“„«][^”“»]*$/u.test(cell))
  if (curly !== -1)
    return {
      ...{ cell: curly, alike: false },
      says: `${counted}: only straight quotation marks (") hold a cell together that has a comma in it`
    }
  if (many > 0 && isBlank(cells.slice(columns)))
    return {
      cell: -1,
      alike: true,
      says: `the row ends in ${commas(many)} too many, and so may every row: end it behind its last column`
    }
  const remedy =
    many > 0 ? 'put a cell that holds a comma in quotation marks' : 'give it a comma for each that is empty'
  return { cell: -1, alike: false, says: `${counted}: ${remedy}` }
}

const commasIn = (line: string): number => line.split(',').length - 1

/**
 * The place of a cell within which a line begins as a row does: the quotation mark that opens it was not closed in its
 * line, and another one, lines on, closed it by chance. -1 when there is none.
 */
export const swallowingRows = (
  cells: ReadonlyArray<string>,
  beginsRow: (first: string, second: string) => boolean
): number =>
  cells.findIndex(cell => {
    if (!cell.includes('\n') && !cell.includes('\r')) return false
    const [, ...lines] = cell.split(/\r\n|\n|\r/)
    return lines.some(line => {
      const [first = '', second = ''] = line.split(',', 2)
      return commasIn(line) >= cells.length - 1 && beginsRow(first, second)
    })
  })

/** `null` when it has. */
export const misshapenIn = (header: Header, cells: ReadonlyArray<string>): Misshapen | null => {
  const columns = header.filter(place => place !== -1).length
  return cells.length === columns ? null : causeOf(cells, columns)
}
