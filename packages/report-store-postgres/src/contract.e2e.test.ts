import { describeReportStore } from '@cofc/projections/contract'
import { afterAll, beforeAll } from 'vitest'
import { reportsOnPostgres, type Reports } from './testing/opened.ts'

let reports: Reports
beforeAll(async () => {
  reports = await reportsOnPostgres()
})
afterAll(() => reports.stop())

const byNight = process.env['COFC_NIGHTLY'] !== undefined

describeReportStore(
  'the report store on PostgreSQL',
  async () => {
    const { store, close } = await reports.anew()
    return { reports: store, close }
  },
  { swaps: byNight ? 1_000 : 30 }
)
