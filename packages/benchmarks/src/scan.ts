/** The plainest way through a history in an SQLite file: pages of rows, oldest first, in raw node:sqlite. */
import { DatabaseSync } from 'node:sqlite'

const pageSize = 1_000

/** Hands over the text of every event of these types; answers how many there were. */
export const scan = (path: string, types: ReadonlyArray<string>, each: (data: string) => void): number => {
  const database = new DatabaseSync(path, { readOnly: true })
  const page = database.prepare(`
    select position, data from events
    where position > ? and type in (select value from json_each(?)) order by position limit ?`)
  page.setReturnArrays(true)
  const wanted = JSON.stringify(types)
  let seen = 0
  for (let after = 0, more = true; more;) {
    const rows = page.all(after, wanted, pageSize) as unknown as ReadonlyArray<readonly [number, string]>
    for (const [position, data] of rows) {
      after = position
      each(data)
    }
    seen += rows.length
    more = rows.length === pageSize
  }
  database.close()
  return seen
}
