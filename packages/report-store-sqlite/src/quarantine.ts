/** What could not be read, beside the rows and written with them. */
import type { Advance, Quarantined, RowSet } from '@cofc/projections'
import type { DatabaseSync } from 'node:sqlite'

export interface Quarantine {
  readonly of: (set: RowSet) => ReadonlyArray<Quarantined>
  readonly write: (set: RowSet, advance: Advance) => void
  readonly swap: (report: string) => void
  readonly dropShadows: (report: string) => void
}

const columns = 'stream, version, position, type, text, reason, policy'

export const quarantineIn = (database: DatabaseSync): Quarantine => {
  const all = database.prepare(`select ${columns} from quarantine where report = ? and which = ? order by position`)
  const put = database.prepare(
    `insert or replace into quarantine (report, which, ${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  const remove = database.prepare('delete from quarantine where report = ? and which = ? and stream = ?')
  const removeLive = database.prepare("delete from quarantine where report = ? and which = 'live'")
  const removeShadows = database.prepare("delete from quarantine where report = ? and which <> 'live'")
  const makeLive = database.prepare("update quarantine set which = 'live' where report = ?")
  return {
    of: ({ report, which }) => all.all(report, which).map(event => ({ ...(event as unknown as Quarantined) })),
    write: ({ report, which }, { quarantine = [], release = [] }) => {
      for (const stream of release) remove.run(report, which, stream)
      for (const { stream, version, position, type, text, reason, policy } of quarantine)
        put.run(report, which, stream, version, position, type, text, reason, policy)
    },
    swap: report => {
      removeLive.run(report)
      makeLive.run(report)
    },
    dropShadows: report => {
      removeShadows.run(report)
    }
  }
}
