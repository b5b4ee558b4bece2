/** Denials on node:sqlite. */
import type { AccessStoreFailure, Denial, DenialStore } from '@cofc/access-store'
import type { OpenedFile } from '@cofc/sqlite-file'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

type Attempt = <A>(work: () => A) => TaskEither<AccessStoreFailure, A>

export const denialsOn = ({ database, expectInPlace }: OpenedFile, attempt: Attempt): DenialStore => {
  const forget = database.prepare('delete from denials where until < ?')
  // What is not told is empty, for two nulls are never the same to an index.
  const note = database.prepare(`insert into denials values (substr(?1, 1, 13), ?2, ?3, ?4, ?5, ?6, ?1, ?1, 1)
    on conflict do update set until = excluded.until, times = times + 1`)
  const latest = database.prepare(`select subject, route, nullif(command, '') as command,
    nullif(community, '') as community, reason, "from", until, times from denials order by until desc limit ?`)
  return {
    note: ({ subject, route, command, community, reason }, at, keptSince) =>
      attempt(() => {
        expectInPlace()
        forget.run(keptSince)
        note.run(at, subject, route, command ?? '', community ?? '', reason)
      }),
    latest: most =>
      attempt(() => {
        expectInPlace()
        return latest.all(most).map(row => ({ ...(row as unknown as Denial) }))
      })
  }
}
