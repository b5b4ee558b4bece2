/** Whether a file is one of ours, and of which schema. */
import type { DatabaseSync } from 'node:sqlite'
import type { FileKind } from './file-kind.ts'
import { pragma } from './pragma.ts'

/** The schema of a file of ours, 0 when nothing is in it yet. Throws when it is none, or one that a later version wrote. */
export const schemaOf = (database: DatabaseSync, kind: FileKind): number => {
  const version = pragma(database, 'user_version')
  if (version === 0 && isUntouched(database)) return 0
  // Below the first there is no step that leads to today's, and it would be sought for ever.
  if (version < 0 || !isOurs(database, kind, version)) throw new Error(kind.isNot)
  if (version > kind.steps.length) throw new Error(ofLaterVersion(version, kind.steps.length))
  return version
}
/** Another program may have marked a file as its own before it put anything into it. */
const isUntouched = (database: DatabaseSync): boolean =>
  pragma(database, 'application_id') === 0 && database.prepare('select 1 from sqlite_schema').get() === undefined
const isOurs = (database: DatabaseSync, { applicationId, isUnmarked }: FileKind, version: number): boolean =>
  pragma(database, 'application_id') === applicationId ? version > 0 : isUnmarked?.(database) === true

const ofLaterVersion = (version: number, known: number) =>
  `the file was written by a later version of this program (schema ${version}, known ${known})`
