/** Where the figures of a page are had as a table. */

export interface Tables {
  readonly csv: string
  readonly xlsx: string
}
export const TableLinks = ({ tables }: { readonly tables: Tables | undefined }) =>
  tables === undefined ? null : (
    <p class="nhsuk-body-s on-screen">
      These figures as a table: <a href={tables.xlsx}>for Excel</a>, or as <a href={tables.csv}>CSV</a>.
    </p>
  )
