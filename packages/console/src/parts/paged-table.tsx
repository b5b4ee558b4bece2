/** A table of many rows, a page of them at a time on a screen; as a file that stands alone it has them all. */
import { Pages, partOf, whichOf, type ListPart } from './pages.tsx'
import { Table, type TableProps } from './table.tsx'

interface PagedTableProps<Row> extends TableProps<Row> {
  readonly caption: string
  readonly part: ListPart | undefined
}
export const PagedTable = <Row,>({ part, ...table }: PagedTableProps<Row>) => {
  const { id, caption, rows } = table
  const paged = partOf(rows, part)
  const which = paged.rows.length === paged.all ? ` (${String(paged.all)})` : whichOf(paged)
  return (
    <>
      <Table {...table} rows={paged.rows} caption={`${caption}${which}`} />
      <Pages paged={paged} hrefOf={at => `${part?.hrefOf(at) ?? ''}#${id}`} />
    </>
  )
}
