/** The rows of one reading, by what their keys begin with. */
import type { Reading } from '@cofc/projections'

/** The rows under a prefix, by the rest of their keys. */
export const rowsUnder = <Row>({ rows }: Reading, prefix: string): ReadonlyMap<string, Row> =>
  new Map(
    rows
      .filter(({ key }) => key.startsWith(prefix))
      .map(({ key, row }) => [key.slice(prefix.length), JSON.parse(row) as Row])
  )
