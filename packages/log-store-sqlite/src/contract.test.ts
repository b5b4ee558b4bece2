import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeLogStore } from '@cofc/audit/contract'
import { openSqliteLogStore } from './index.ts'

describeLogStore('the log on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cofc-log-'))
  const { log, close } = openSqliteLogStore(join(folder, 'audit.db'))
  return {
    log,
    close: () => {
      close()
      rmSync(folder, { recursive: true })
    }
  }
})
