/** A table whose first cell names its row. A wide one scrolls in a region of its own, which the keyboard reaches. */
import type { ComponentChildren } from 'preact'

export interface Column<Row> {
  readonly head: ComponentChildren
  readonly cell: (row: Row) => ComponentChildren
  readonly isNumber?: boolean
  /** Names the figure in the cell, so that it can be compared with the data it came from. */
  readonly figure?: (row: Row) => string
}
interface TableProps<Row> {
  readonly id: string
  readonly caption: ComponentChildren
  readonly rows: ReadonlyArray<Row>
  readonly columns: ReadonlyArray<Column<Row>>
  /** Rows that say only that they are hidden. */
  readonly isHidden?: (row: Row) => boolean
  readonly note?: ComponentChildren
}

const numeric = (isNumber: boolean | undefined) => (isNumber === true ? ' nhsuk-table__cell--numeric' : '')

const Cells = <Row,>({
  row,
  columns: [first, ...others],
  hidden
}: {
  readonly row: Row
  readonly columns: ReadonlyArray<Column<Row>>
  readonly hidden: boolean
}) => (
  <tr class="nhsuk-table__row">
    <th scope="row" class="nhsuk-table__header">
      {first?.cell(row)}
    </th>
    {hidden ? (
      <td class="nhsuk-table__cell quiet" colSpan={others.length}>
        hidden
      </td>
    ) : (
      others.map(({ cell, isNumber, figure }) => (
        <td class={`nhsuk-table__cell${numeric(isNumber)}`} data-figure={figure?.(row)}>
          {cell(row)}
        </td>
      ))
    )}
  </tr>
)

const Head = <Row,>({ columns }: Pick<TableProps<Row>, 'columns'>) => (
  <thead class="nhsuk-table__head">
    <tr class="nhsuk-table__row">
      {columns.map(({ head, isNumber }) => (
        <th scope="col" class={`nhsuk-table__header${isNumber === true ? ' nhsuk-table__header--numeric' : ''}`}>
          {head}
        </th>
      ))}
    </tr>
  </thead>
)

/** The title of a wide table stays in place while the table scrolls beneath it. */
export const Table = <Row,>({ id, caption, rows, columns, isHidden, note }: TableProps<Row>) => {
  // On a narrow screen only two columns are sure to fit.
  const isWide = columns.length > 2
  const [titleId, noteId] = [`${id}-title`, note === undefined ? undefined : `${id}-note`]
  const table = (
    <table class="nhsuk-table" aria-labelledby={isWide ? titleId : undefined} aria-describedby={noteId}>
      {isWide ? null : <caption class="nhsuk-table__caption nhsuk-table__caption--s">{caption}</caption>}
      <Head columns={columns} />
      <tbody class="nhsuk-table__body">
        {rows.map(row => (
          <Cells row={row} columns={columns} hidden={isHidden?.(row) ?? false} />
        ))}
      </tbody>
    </table>
  )
  return (
    <div class="table-and-note" id={id}>
      {isWide ? (
        <>
          <p class="table-title" id={titleId}>
            {caption}
          </p>
          <div class="scrolls" role="region" aria-labelledby={titleId} tabIndex={0}>
            {table}
          </div>
        </>
      ) : (
        table
      )}
      {note === undefined ? null : (
        <p class="note" id={noteId}>
          {note}
        </p>
      )}
    </div>
  )
}
