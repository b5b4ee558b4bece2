/** A row that was read, under what tells it from every other row of its file. */
import type { CellsOf, Columns } from '../reading/column.ts'

export interface Origin<Cells> {
  readonly file: string
  readonly line: number
  /** The cells that tell it from every other row, each closed by `|`. */
  readonly key: string
  /** The refusal that keeps it out already, if any: its cells may then be `null` where the column says they are not. */
  readonly refused: number | null
  readonly cells: Cells
}
/** As much of a file as its rows depend on. */
export interface OfColumns {
  readonly name: string
  readonly columns: Columns
}
export type Row<File extends OfColumns> = Origin<CellsOf<File['columns']>>

/** The key of a row, of the parts that tell it from others: each is closed, so that no key is the beginning of another part. */
export const keyOf = (parts: ReadonlyArray<string>): string => parts.map(part => `${part}|`).join('')

/** A row of which those columns are given. */
export type Giving<Cells, Name extends keyof Cells> = Cells & { readonly [N in Name]: NonNullable<Cells[N]> }
export const gives = <Cells, Name extends keyof Cells>(
  row: Origin<Cells>,
  column: Name
): row is Origin<Giving<Cells, Name>> => row.cells[column] !== null

/** Rows without a key of their own are told apart by their place among those alike. */
export const numbered = <R extends { readonly key: string }>(
  rows: ReadonlyArray<R>,
  alike: (row: R) => ReadonlyArray<string>
): ReadonlyArray<R> => {
  const seen = new Map<string, number>()
  return rows.map(row => {
    const name = alike(row).join('|')
    const place = (seen.get(name) ?? 0) + 1
    seen.set(name, place)
    return { ...row, key: keyOf([name, String(place)]) }
  })
}
