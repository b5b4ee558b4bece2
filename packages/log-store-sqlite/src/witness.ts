/** What a witness cosigned last, in one file: read and kept in one transaction, which no other process comes between. */
import { base64OfHash, hashOfBase64, type Checkpoint, type WitnessStore } from '@cofc/audit'
import { damaged, failureFrom, inTransaction, madeOn, openFile, withBackoff, type FileKind } from '@cofc/sqlite-file'
import { isLeft } from 'fp-ts/lib/Either.js'

/** "CofW" in ASCII: tells our files from those of other programs. */
const applicationId = 0x43_6f_66_57
const witnessFile: FileKind = {
  name: 'the witness',
  isNot: 'the file is no witness of this program',
  applicationId,
  steps: [
    `create table cosigned (origin text primary key, size integer not null, root text not null) strict, without rowid;
    pragma application_id = ${String(applicationId)};`
  ],
  // What was cosigned must be known after a loss of power, or another history might be cosigned.
  settings: 'pragma synchronous = full'
}
const patience = 5_000
const types = { Corrupt: 'LogCorrupt', Unavailable: 'LogUnavailable' } as const

export interface SqliteWitness {
  readonly store: WitnessStore
  readonly close: () => void
}

/** Opens (and makes, if need be) the file at a path. Throws when it cannot be opened, is damaged or is not ours. */
export const openSqliteWitness = (path: string): SqliteWitness =>
  madeOn(openFile(path, witnessFile, patience), witnessFile, ({ database, expectInPlace }) => {
    const waiting = withBackoff(patience, error => {
      const { type, reason } = failureFrom(error)
      return { type: types[type], reason }
    })
    const last = database.prepare('select size, root from cosigned where origin = ?')
    const keep = database.prepare('insert or replace into cosigned (origin, size, root) values (?, ?, ?)')
    return {
      store: {
        answering: answer => () =>
          waiting(() =>
            inTransaction(database, 'immediate', () => {
              const answered = answer(origin => checkpointIn(origin, last.get(origin)))
              if (answered.status === 200) {
                const { origin, size, root } = answered.keep
                keep.run(origin, size, base64OfHash(root))
              }
              expectInPlace()
              return answered
            })
          )
      },
      close: () => {
        database.close()
      }
    }
  })

const checkpointIn = (origin: string, row: unknown): Checkpoint | null => {
  if (row === undefined) return null
  const { size, root } = row as { size: number; root: string }
  const hash = hashOfBase64(root)
  if (isLeft(hash)) throw damaged('what was cosigned last cannot be read: the file is damaged')
  return { origin, size, root: hash.right }
}
