/** The access store on node:sqlite. */
import type { AccessStore, AccessStoreFailure, Claim, Claimed } from '@cofc/access-store'
import { failureFrom, inTransaction, madeOn, openFile, withBackoff, type OpenedFile } from '@cofc/sqlite-file'
import type * as TE from 'fp-ts/lib/TaskEither.js'
import { accessFile } from './database.ts'

export interface SqliteAccessStore {
  readonly store: AccessStore
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

const onFile = ({ database, expectInPlace }: OpenedFile): SqliteAccessStore => {
  const forget = database.prepare('delete from requests where claimed_at < ?')
  const find = database.prepare('select digest, answer from requests where id = ?')
  const insert = database.prepare('insert into requests values (?, ?, ?, null)')
  const settle = database.prepare('update requests set answer = ?2 where id = ?1 and answer is null')
  const release = database.prepare('delete from requests where id = ? and answer is null')

  const claimed = ({ id, digest, at, keptSince }: Claim): Claimed => {
    forget.run(keptSince)
    const found = find.get(id) as unknown as Row | undefined
    if (found !== undefined) return toldOf(found, digest)
    insert.run(id, digest, at)
    return { type: 'Fresh' }
  }
  const changing =
    <A>(work: () => A): TE.TaskEither<AccessStoreFailure, A> =>
    () =>
      waiting(() =>
        inTransaction(database, 'immediate', () => {
          const result = work()
          expectInPlace()
          return result
        })
      )
  return {
    store: {
      claim: claim => changing(() => claimed(claim)),
      settle: (id, answer) => changing(() => void settle.run(id, answer)),
      release: id => changing(() => void release.run(id))
    },
    close: () => {
      database.close()
    }
  }
}
