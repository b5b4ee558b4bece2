/**
 * A table whose first cell names its row. It is never wider than its place: where its columns do not fit side by side,
 * each row stands as a list of its own, every figure beside the name of its column.
 *
 * Why something is hidden is said once, below: a hidden cell has a mark, and columns and rows that are hidden whole are
 * left out and named there.
 */
import type { ComponentChildren } from 'preact'
import { Explained } from './explained.tsx'

/** `none`: the row has nothing to show or hide in this column. */
export type CellState = 'shown' | 'hidden' | 'none'

export interface Column<Row> {
  readonly head: ComponentChildren
  readonly cell: (row: Row) => ComponentChildren
  readonly isNumber?: boolean
  /** Names the figure in the cell, so that it can be compared with the data it came from. */
  readonly figure?: (row: Row) => string
  /** Where cells may be hidden. */
  readonly state?: (row: Row) => CellState
}
export interface TableProps<Row> {
  readonly id: string
  readonly caption: ComponentChildren
  readonly rows: ReadonlyArray<Row>
  readonly columns: ReadonlyArray<Column<Row>>
  /** What a row that is hidden whole is called; `null` for every other row. */
  readonly hiddenRow?: (row: Row) => string | null
  readonly note?: ComponentChildren
}

const numeric = (isNumber: boolean | undefined) => (isNumber === true ? ' nhsuk-table__cell--numeric' : '')

const hiddenMark = '*'
interface InCell<Row> {
  readonly row: Row
  readonly column: Column<Row>
}
const Within = <Row,>({ row, column: { cell, figure, state } }: InCell<Row>) => {
  const is = state?.(row)
  if (is === 'none') return <>–</>
  return is === 'hidden' ? (
    <Explained figure={figure?.(row)} label={`${hiddenMark} Why it is hidden`}>
      {hiddenMark}
    </Explained>
  ) : (
    <Explained figure={figure?.(row)}>{cell(row)}</Explained>
  )
}
const Cell = <Row,>({ row, column }: InCell<Row>) => {
  const { head, isNumber, figure, state } = column
  const isHidden = state?.(row) === 'hidden'
  return (
    <td
      role="cell"
      class={`nhsuk-table__cell${numeric(isNumber)}${isHidden ? ' quiet' : ''}`}
      data-head={typeof head === 'string' ? head : undefined}
      data-figure={figure?.(row)}
    >
      <Within row={row} column={column} />
    </td>
  )
}

const Cells = <Row,>({
  row,
  columns: [first, ...others]
}: {
  readonly row: Row
  readonly columns: ReadonlyArray<Column<Row>>
}) => (
  <tr role="row" class="nhsuk-table__row">
    <th role="rowheader" scope="row" class="nhsuk-table__header">
      {first?.cell(row)}
    </th>
    {others.map(column => (
      <Cell row={row} column={column} />
    ))}
  </tr>
)

const Head = <Row,>({ columns }: Pick<TableProps<Row>, 'columns'>) => (
  <thead role="rowgroup" class="nhsuk-table__head">
    <tr role="row" class="nhsuk-table__row">
      {columns.map(({ head, isNumber }) => (
        <th
          role="columnheader"
          scope="col"
          class={`nhsuk-table__header${isNumber === true ? ' nhsuk-table__header--numeric' : ''}`}
        >
          {head}
        </th>
      ))}
    </tr>
  </thead>
)

interface Seen<Row> {
  readonly rows: ReadonlyArray<Row>
  readonly columns: ReadonlyArray<Column<Row>>
  readonly leftOut: ReadonlyArray<string>
  readonly marked: boolean
  /** Nothing is left but the names of rows. */
  readonly isBare: boolean
}
const seenOf = <Row,>({ rows, columns, hiddenRow }: TableProps<Row>): Seen<Row> => {
  const nameOf = (row: Row): string | null => hiddenRow?.(row) ?? null
  const shownRows = rows.filter(row => nameOf(row) === null)
  const isIn = (state: CellState) => (column: Column<Row>) => shownRows.some(row => column.state?.(row) === state)
  const isHiddenWhole = (column: Column<Row>): boolean => isIn('hidden')(column) && !isIn('shown')(column)
  const shownColumns = columns.filter(column => !isHiddenWhole(column))
  return {
    isBare: rows.length > 0 && (shownRows.length === 0 || shownColumns.length === 1),
    rows: shownRows,
    columns: shownColumns,
    leftOut: [
      ...columns.filter(isHiddenWhole).flatMap(({ head }) => (typeof head === 'string' ? head : [])),
      ...rows.flatMap(row => nameOf(row) ?? [])
    ],
    marked: shownColumns.some(isIn('hidden'))
  }
}

const Why = <Row,>({ marked, leftOut, isBare }: Pick<Seen<Row>, 'marked' | 'leftOut' | 'isBare'>) =>
  isBare ? (
    'Too few communities to show. '
  ) : (
    <>
      {marked ? `${hiddenMark} Too few communities to show. ` : ''}
      {leftOut.length === 0 ? '' : `Left out, with too few communities to show: ${leftOut.join(', ')}. `}
    </>
  )

/** How much width so many columns need before they stand side by side: see the styles. */
const breadthOf = (columns: number): string => {
  if (columns <= 2) return ''
  if (columns <= 3) return ' table--narrow'
  if (columns <= 5) return ' table--medium'
  return columns <= 8 ? ' table--wide' : ' table--widest'
}
interface SheetGiven<Row> {
  readonly seen: Seen<Row>
  readonly caption: ComponentChildren
  readonly noteId: string | undefined
}
/** A browser forgets what a table is once its rows stand as lists, so each part says its role. */
const Sheet = <Row,>({ seen: { rows, columns }, caption, noteId }: SheetGiven<Row>) => (
  <table role="table" class={`nhsuk-table${breadthOf(columns.length)}`} aria-describedby={noteId}>
    <caption class="nhsuk-table__caption nhsuk-table__caption--s">{caption}</caption>
    <Head columns={columns} />
    <tbody role="rowgroup" class="nhsuk-table__body">
      {rows.map(row => (
        <Cells row={row} columns={columns} />
      ))}
    </tbody>
  </table>
)

export const Table = <Row,>(props: TableProps<Row>) => {
  const { id, caption, note } = props
  const seen = seenOf(props)
  const isNoted = note !== undefined || seen.marked || seen.isBare || seen.leftOut.length > 0
  const noteId = isNoted ? `${id}-note` : undefined
  return (
    <div class="table-and-note" id={id}>
      {seen.isBare ? <p class="table-title">{caption}</p> : <Sheet seen={seen} caption={caption} noteId={noteId} />}
      {isNoted ? (
        <p class="note" id={noteId}>
          <Why {...seen} />
          {note}
        </p>
      ) : null}
    </div>
  )
}
