import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeReportStore } from '@cofc/projections/contract'
import { openSqliteReportStore } from './index.ts'

const byNight = process.env['COFC_NIGHTLY'] !== undefined

describeReportStore(
  'the report store on SQLite',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'cofc-reports-'))
    const path = join(folder, 'reports.sqlite')
    const [{ store: reports, close }, elsewhere] = [openSqliteReportStore(path), openSqliteReportStore(path)]
    return {
      reports,
      elsewhere: elsewhere.store,
      close: () => {
        elsewhere.close()
        close()
        rmSync(folder, { recursive: true })
      }
    }
  },
  { swaps: byNight ? 1_000 : 60 }
)
