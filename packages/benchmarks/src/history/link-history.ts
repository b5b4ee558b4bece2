/** Makes the events of a file what a writer of today stores: canonical text, each linked to the one before it in its stream. */
import { canonical, leafOfBlock, type JsonObject } from '@cofc/event-store'
import { DatabaseSync } from 'node:sqlite'

interface Row {
  readonly position: number
  readonly stream: string
  readonly version: number
  readonly id: string
  readonly type: string
  readonly data: string
  readonly metadata: string
}
const atOnce = 10_000
const parsed = (text: string): JsonObject => JSON.parse(text) as JsonObject

export const linkHistory = (path: string): void => {
  const database = new DatabaseSync(path)
  database.exec('pragma journal_mode = off; pragma synchronous = off')
  const page = database.prepare('select * from events where position > ? order by position limit ?')
  const put = database.prepare('update events set data = ?, metadata = ? where position = ?')
  const leaves = new Map<string, string>()
  for (let after = 0, more = true; more;) {
    const rows = page.all(after, atOnce) as unknown as ReadonlyArray<Row>
    database.exec('begin')
    for (const row of rows) {
      const metadata = canonical({ ...parsed(row.metadata), previous: leaves.get(row.stream) ?? null })
      const data = canonical(parsed(row.data))
      leaves.set(row.stream, leafOfBlock({ ...row, data, metadata }))
      put.run(data, metadata, row.position)
      after = row.position
    }
    database.exec('commit')
    more = rows.length === atOnce
  }
  database.close()
}
