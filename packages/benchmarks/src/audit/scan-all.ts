/** The plainest way through everything that a file of events holds: every column, page by page, in raw node:sqlite. */
import { DatabaseSync } from 'node:sqlite'

const pageSize = 1_000

/** Answers how many events there are. */
export const scanAll = (path: string): number => {
  const database = new DatabaseSync(path, { readOnly: true })
  const page = database.prepare('select * from events where position > ? order by position limit ?')
  page.setReturnArrays(true)
  let seen = 0
  for (let after = 0, more = true; more;) {
    const rows = page.all(after, pageSize) as unknown as ReadonlyArray<readonly [number]>
    after = rows.at(-1)?.[0] ?? after
    seen += rows.length
    more = rows.length === pageSize
  }
  database.close()
  return seen
}
