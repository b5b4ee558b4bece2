/**
 * A copy of an access store keeps who may come in, and nobody is signed in by it: what a browser held then opens nothing
 * again. Nor does it keep what people were typing: that is theirs for some days, and then nobody's. Of those who want to join
 * it keeps what they handed in.
 */
import { DatabaseSync } from 'node:sqlite'

/** By the name of the table, which rows. */
const leftOut = { sessions: '', drafts: '', joining_forms: ' where handed_in_at is null' }

/** Takes the sessions, the drafts and what was not handed in out of a copy that nobody uses yet, and leaves no byte of them in its file. */
export const withoutSessions = (path: string): void => {
  const copy = new DatabaseSync(path)
  try {
    const table = copy.prepare("select 1 from sqlite_schema where type = 'table' and name = ?")
    const there = Object.entries(leftOut).filter(([name]) => table.get(name) !== undefined)
    if (there.length === 0) return
    const emptied = there.map(([name, rows]) => `delete from ${name}${rows};`).join(' ')
    copy.exec(`pragma secure_delete = on; ${emptied} vacuum; pragma wal_checkpoint(truncate)`)
  } finally {
    copy.close()
  }
}
