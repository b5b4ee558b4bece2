/** The access store on node:sqlite. */
import type {
  AccessStore,
  AccessStoreFailure,
  Claim,
  Claimed,
  DenialStore,
  GrantStore,
  SessionStore
} from '@cofc/access-store'
import { failureFrom, inTransaction, madeOn, openFile, withBackoff, type OpenedFile } from '@cofc/sqlite-file'
import type * as TE from 'fp-ts/lib/TaskEither.js'
import { accessFile } from './database.ts'
import { denialsOn } from './denials.ts'
import { grantsOn } from './grants.ts'
import { sessionsOn } from './sessions.ts'
import { writtenTogether } from './written-together.ts'

export interface SqliteAccessStore {
  readonly store: AccessStore
  readonly grants: GrantStore
  readonly denials: DenialStore
  readonly sessions: SessionStore
  readonly close: () => void
}

/** How long, in milliseconds, other processes are waited for. */
const patience = 5_000
const waiting = withBackoff(patience, (error): AccessStoreFailure => ({
  type: 'AccessStoreUnavailable',
  reason: failureFrom(error).reason
}))

/**
 * Opens (and makes, if need be) the access store at a path. Throws when the file cannot be opened, is damaged, is not ours
 * or was written by a later version: a matter of start-up.
 */
export const openSqliteAccessStore = (path: string): SqliteAccessStore =>
  madeOn(openFile(path, accessFile, patience), accessFile, onFile)

interface Row {
  readonly digest: string
  readonly answer: string | null
}
const toldOf = ({ digest, answer }: Row, asked: string): Claimed => {
  if (digest !== asked) return { type: 'OfAnother' }
  return answer === null ? { type: 'Unanswered' } : { type: 'Answered', answer }
}
/** After so many claims those that are out of date go from the file; that one of them is, is seen when it is asked for. */
const claimsBetween = 1_000

/** A claim is one statement, and so a transaction of its own: nothing is cheaper. */
const onFile = (file: OpenedFile): SqliteAccessStore => {
  const { database, expectInPlace } = file
  const forget = database.prepare('delete from requests where claimed_at < ?')
  const find = database.prepare('select digest, answer from requests where id = ?')
  const insert = database.prepare(`insert into requests values (?1, ?2, ?3, null) on conflict do update
    set digest = ?2, claimed_at = ?3, answer = null where claimed_at < ?4`)
  const settle = database.prepare('update requests set answer = ?2 where id = ?1 and answer is null')
  const release = database.prepare('delete from requests where id = ? and answer is null')
  const answers = writtenTogether(all => {
    inTransaction(database, 'immediate', () => {
      for (const [id, answer] of all) settle.run(id, answer)
    })
  })

  let claims = 0
  const claimed = ({ id, digest, at, keptSince }: Claim): Claimed => {
    expectInPlace()
    if (claims++ % claimsBetween === 0) forget.run(keptSince)
    if (insert.run(id, digest, at, keptSince).changes > 0) return { type: 'Fresh' }
    return toldOf(find.get(id) as unknown as Row, digest)
  }
  const attempt =
    <A>(work: () => A): TE.TaskEither<AccessStoreFailure, A> =>
    () =>
      waiting(work)
  return {
    store: {
      claim: claim =>
        attempt(() => {
          if (answers.isWaiting(claim.id)) answers.write()
          return claimed(claim)
        }),
      settle: (id, answer) =>
        attempt(() => {
          answers.add(id, answer)
        }),
      release: id =>
        attempt(() => {
          if (!answers.isWaiting(id)) release.run(id)
        })
    },
    grants: grantsOn(file, attempt),
    denials: denialsOn(file, attempt),
    sessions: sessionsOn(file, attempt),
    close: () => {
      answers.end()
      database.close()
    }
  }
}
