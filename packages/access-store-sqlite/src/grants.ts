/** Grants and keys on node:sqlite. What is written of them is on the disk before it is told: a revocation is never lost. */
import type { AccessStoreFailure, ApiKey, Grant, GrantStore } from '@cofc/access-store'
import { heldByOthers, inTransaction, type OpenedFile } from '@cofc/sqlite-file'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { expectSoundOn } from './sums.ts'

type Attempt = <A>(work: () => A) => TE.TaskEither<AccessStoreFailure, A>

// Whoever was erased has their own id in place of their subject: no two grants have the same person.
const granted = "id, issuer, iif(issuer = '', '', subject) as subject, role, own, at, revoked_at as revokedAt"
const ofKey = 'id, digest, role, own, at, expires_at as expiresAt, revoked_at as revokedAt'
/** Rows of node:sqlite have no prototype. */
const plain = <A>(row: unknown): A => ({ ...(row as A) })

export const grantsOn = ({ database, expectInPlace }: OpenedFile, attempt: Attempt): GrantStore => {
  const expectSound = expectSoundOn(database)
  const grant = database.prepare(`insert into grants values (?, ?, ?, ?, ?, ?, null)
    on conflict (issuer, subject) do update set role = excluded.role, own = excluded.own, at = excluded.at, revoked_at = null
    returning ${granted}`)
  const grantOf = database.prepare(
    `select ${granted} from grants where issuer = ? and subject = ? and revoked_at is null`
  )
  const addKey = database.prepare('insert into api_keys values (?, ?, ?, ?, ?, ?, null)')
  const keyOf = database.prepare(`select ${ofKey} from api_keys where id = ? and revoked_at is null`)
  const revocations = ['grants', 'api_keys'].map(table =>
    database.prepare(`update ${table} set revoked_at = ?2 where id = ?1 and revoked_at is null`)
  )
  const erase = database.prepare(`update grants set issuer = '', subject = id, own = null,
    revoked_at = coalesce(revoked_at, ?2) where id = ?1`)
  const allGrants = database.prepare(`select ${granted} from grants order by at, id`)
  const allKeys = database.prepare(`select ${ofKey} from api_keys order by at, id`)

  const reading = <A>(work: () => A): TE.TaskEither<AccessStoreFailure, A> =>
    attempt(() => {
      expectInPlace()
      return work()
    })
  const writing = <A>(work: () => A): TE.TaskEither<AccessStoreFailure, A> =>
    reading(() => {
      database.exec('pragma synchronous = full')
      try {
        return inTransaction(database, 'immediate', work)
      } finally {
        database.exec('pragma synchronous = normal')
      }
    })
  /** What is freed is overwritten, and then no page and no log holds what was there before. */
  const emptyFiles = (): void => {
    database.exec('vacuum')
    const { busy } = database.prepare('pragma wal_checkpoint(truncate)').get() as { busy: number }
    if (busy !== 0) throw heldByOthers()
  }
  return {
    grant: ({ id, issuer, subject, role, own, at }) =>
      writing(() => plain<Grant>(grant.get(id, issuer, subject, role, own, at))),
    grantOf: ({ issuer, subject }) =>
      reading(() => {
        expectSound.grantOf(issuer, subject)
        const row = grantOf.get(issuer, subject)
        return row === undefined ? null : plain<Grant>(row)
      }),
    addKey: ({ id, digest, role, own, at, expiresAt }) =>
      writing(() => void addKey.run(id, digest, role, own, at, expiresAt)),
    keyOf: id =>
      reading(() => {
        expectSound.keyOf(id)
        const row = keyOf.get(id)
        return row === undefined ? null : plain<ApiKey>(row)
      }),
    revoke: (id, at) => writing(() => revocations.some(revocation => revocation.run(id, at).changes > 0)),
    erase: (id, at) =>
      pipe(
        writing(() => erase.run(id, at).changes > 0),
        TE.tap(isDone => (isDone ? attempt(emptyFiles) : TE.right(undefined)))
      ),
    all: () =>
      reading(() => ({
        grants: allGrants.all().map(row => plain<Grant>(row)),
        keys: allKeys.all().map(row => plain<ApiKey>(row))
      }))
  }
}
