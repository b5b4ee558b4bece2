/** The access store on node:sqlite. */
import type {
  AccessStore,
  AccessStoreFailure,
  Claim,
  Claimed,
  DenialStore,
  DraftStore,
  GrantStore,
  JoiningStore,
  SessionStore
} from '@cofc/access-store'
import { failureFrom, inTransaction, madeOn, openFile, withBackoff, type OpenedFile } from '@cofc/sqlite-file'
import type * as TE from 'fp-ts/lib/TaskEither.js'
import { accessFile } from './database.ts'
import { draftsOn } from './drafts.ts'
import { denialsOn } from './denials.ts'
import { grantsOn } from './grants.ts'
import { joiningOn } from './joining.ts'
import { sessionsOn } from './sessions.ts'
import { writtenTogether, type Entry } from './written-together.ts'

export interface SqliteAccessStore {
  readonly store: AccessStore
  readonly grants: GrantStore
  readonly denials: DenialStore
  readonly sessions: SessionStore
  readonly drafts: DraftStore
  readonly joining: JoiningStore
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

const toldOf = ({ digest, answer }: Entry, asked: string): Claimed => {
  if (digest !== asked) return { type: 'OfAnother' }
  return answer === null ? { type: 'Unanswered' } : { type: 'Answered', answer }
}
/** After so many claims those that are out of date go from the file; that one of them is, is seen when it is asked for. */
const claimsBetween = 1_000

const onFile = (file: OpenedFile): SqliteAccessStore => {
  const { database, expectInPlace } = file
  const forget = database.prepare('delete from requests where claimed_at < ?')
  const find = database.prepare('select digest, claimed_at as at, answer from requests where id = ?')
  // Of two processes that were asked at once the first one's entry stands. One that is out of date is no entry.
  const write = database.prepare(`insert into requests values (?1, ?2, ?3, ?4) on conflict do update
    set digest = ?2, claimed_at = ?3, answer = ?4 where (digest = ?2 and answer is null) or claimed_at < ?5`)
  const release = database.prepare('delete from requests where id = ? and answer is null')
  let keptSince = ''
  const entries = writtenTogether(all => {
    expectInPlace()
    inTransaction(database, 'immediate', () => {
      for (const [id, { digest, at, answer }] of all) write.run(id, digest, at, answer, keptSince)
    })
  })
  const found = (id: string): Entry | undefined => entries.waiting(id) ?? (find.get(id) as unknown as Entry | undefined)

  let claims = 0
  const claimed = (claim: Claim): Claimed => {
    const { id, digest, at } = claim
    expectInPlace()
    keptSince = claim.keptSince
    if (claims++ % claimsBetween === 0) forget.run(keptSince)
    const before = found(id)
    if (before !== undefined && before.at >= keptSince) return toldOf(before, digest)
    entries.put(id, { digest, at, answer: null })
    return { type: 'Fresh' }
  }
  const settled = (id: string, answer: string): void => {
    const before = found(id)
    if (before?.answer === null) entries.put(id, { ...before, answer })
  }
  const released = (id: string): void => {
    const waits = entries.waiting(id)
    if (waits?.answer === null) entries.forget(id)
    // It may have been written before.
    if (waits === undefined) release.run(id)
  }
  const attempt =
    <A>(work: () => A): TE.TaskEither<AccessStoreFailure, A> =>
    () =>
      waiting(work)
  return {
    store: {
      claim: claim => attempt(() => claimed(claim)),
      settle: (id, answer) => attempt(() => settled(id, answer)),
      release: id => attempt(() => released(id))
    },
    grants: grantsOn(file, attempt),
    denials: denialsOn(file, attempt),
    sessions: sessionsOn(file, attempt),
    drafts: draftsOn(file, attempt),
    joining: joiningOn(file, attempt),
    close: () => {
      entries.end()
      database.close()
    }
  }
}
