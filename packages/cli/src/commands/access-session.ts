/** What each command of `cofc access` starts with: the access store alone, for nothing else is asked. */
import type { AccessStoreFailure } from '@cofc/access-store'
import { openSqliteAccessStore, type SqliteAccessStore } from '@cofc/access-store-sqlite'
import type { Command } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { accessFile, dataFolder } from '../data-folder.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { openFile } from '../open-file.ts'
import { outputTo, type Output } from '../output.ts'
import { reasonOf } from '../system-error.ts'
import { failing, type Ended } from './session.ts'

interface AccessWork<A> {
  readonly work: (
    stores: Pick<SqliteAccessStore, 'grants' | 'denials' | 'sessions' | 'drafts'>
  ) => TaskEither<AccessStoreFailure, A>
  readonly tell: (output: Output, found: A) => ExitCode
}

/** Opens the access store, does the work, tells what came of it, and closes the store whatever happens. */
export const onAccessStore = async <A>(
  ended: Ended,
  command: Command,
  { work, tell }: AccessWork<A>
): Promise<void> => {
  const { data, json } = command.optsWithGlobals<{ readonly data?: string; readonly json: boolean }>()
  const output = outputTo(json)
  try {
    const { close, ...stores } = openFile(accessFile(dataFolder(data)), openSqliteAccessStore)
    try {
      const found = await work(stores)()
      ended(isLeft(found) ? failing(output, found.left) : tell(output, found.right))
    } finally {
      close()
    }
  } catch (error) {
    const says = reasonOf(error)
    output.error({ type: 'AccessStoreUnavailable', reason: says }, says)
    ended(exitCodes.storeFailed)
  }
}
