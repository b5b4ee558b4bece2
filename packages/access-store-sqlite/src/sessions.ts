/** Sessions on node:sqlite. That one is ended is on the disk before it is told; when it was last used may be lost. */
import type { AccessStoreFailure, InForce, Session, SessionStore } from '@cofc/access-store'
import { inTransaction, type OpenedFile } from '@cofc/sqlite-file'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { expectSoundOn } from './sums.ts'

type Attempt = <A>(work: () => A) => TaskEither<AccessStoreFailure, A>

/** What is shown within one minute is one use: nothing is written for the others. */
const minuteOf = (at: string): string => at.slice(0, 16)

export const sessionsOn = ({ database, expectInPlace }: OpenedFile, attempt: Attempt): SessionStore => {
  const expectSound = expectSoundOn(database)
  const forget = database.prepare('delete from sessions where begun_at < ? or used_at < ?')
  const begin = database.prepare('insert or replace into sessions values (?1, ?2, ?3, ?4, ?4)')
  const find = database.prepare(`select digest, issuer, subject, begun_at as begunAt, used_at as usedAt from sessions
    where digest = ? and begun_at >= ? and used_at >= ?`)
  const touch = database.prepare('update sessions set used_at = ?2 where digest = ?1 and used_at < ?2')
  const end = database.prepare('delete from sessions where digest = ?')
  const endAllOf = database.prepare('delete from sessions where issuer = ? and subject = ?')

  const used = (digest: string, at: string, { begunSince, usedSince }: InForce): Session | null => {
    expectInPlace()
    expectSound.session(digest)
    const row = find.get(digest, begunSince, usedSince) as Session | undefined
    if (row === undefined) return null
    if (minuteOf(at) !== minuteOf(row.usedAt)) touch.run(digest, at)
    return { ...row }
  }
  const writing = (work: () => void): TaskEither<AccessStoreFailure, void> =>
    attempt(() => {
      expectInPlace()
      database.exec('pragma synchronous = full')
      try {
        inTransaction(database, 'immediate', work)
      } finally {
        database.exec('pragma synchronous = normal')
      }
    })
  return {
    begin: ({ digest, issuer, subject, begunAt }, { begunSince, usedSince }) =>
      writing(() => {
        forget.run(begunSince, usedSince)
        begin.run(digest, issuer, subject, begunAt)
      }),
    use: (digest, at, inForce) => attempt(() => used(digest, at, inForce)),
    end: digest => writing(() => void end.run(digest)),
    endAllOf: ({ issuer, subject }) => writing(() => void endAllOf.run(issuer, subject))
  }
}
