/** A copy of an access store keeps who may come in, and nobody is signed in by it: what a browser held then opens nothing again. */
import { DatabaseSync } from 'node:sqlite'

/** Takes the sessions out of a copy that nobody uses yet, and leaves no byte of them in its file. */
export const withoutSessions = (path: string): void => {
  const copy = new DatabaseSync(path)
  try {
    const isThere = copy.prepare("select 1 from sqlite_schema where type = 'table' and name = 'sessions'").get()
    if (isThere === undefined) return
    copy.exec('pragma secure_delete = on; delete from sessions; vacuum; pragma wal_checkpoint(truncate)')
  } finally {
    copy.close()
  }
}
