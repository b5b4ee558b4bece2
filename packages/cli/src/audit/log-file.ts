/** The log of a data folder, where one is kept: it begins with `cofc audit init`, and never by itself. */
import { keysOfLog, type Fault, type LogKeys, type LogStore, type LogStoreFailure } from '@cofc/audit'
import { openSqliteLogStore } from '@cofc/log-store-sqlite'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DataFolder } from '../data-folder.ts'
import { openFile } from '../open-file.ts'

export const auditFile = ({ folder }: Pick<DataFolder, 'folder'>): string => join(folder, 'audit.db')

export interface NoLog {
  readonly type: 'NoLog'
}
export interface OpenedLog {
  readonly log: LogStore
  readonly keys: LogKeys
  readonly close: () => void
}

/** The log with its keys. Throws where the file cannot be opened: a matter of start-up. */
export const openLog = async (
  data: Pick<DataFolder, 'folder'>
): Promise<Either<NoLog | LogStoreFailure | Fault, OpenedLog>> => {
  const file = auditFile(data)
  if (!existsSync(file)) return left({ type: 'NoLog' })
  const { log, close } = openFile(file, openSqliteLogStore)
  const keys = await keysOfLog(log)()
  if (!isLeft(keys) && keys.right !== null) return right({ log, keys: keys.right, close })
  close()
  return isLeft(keys) ? keys : left({ type: 'NoLog' })
}
