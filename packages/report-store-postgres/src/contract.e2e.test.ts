import { describeReportStore } from '@cofc/projections/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPostgresReportStore, type PostgresReportStore } from './index.ts'
import { mixingProxy, type MixingProxy } from '@cofc/postgres-for-tests'
import { sharedReportServer, type ReportServer } from './testing/opened.ts'

let reports: ReportServer
let proxy: MixingProxy
let straight: PostgresReportStore
let pooled: PostgresReportStore
beforeAll(async () => {
  reports = await sharedReportServer()
  proxy = await mixingProxy(reports.connection)
  straight = await openPostgresReportStore(reports.connection)
  pooled = await openPostgresReportStore(proxy.url)
})
afterAll(async () => {
  await straight.close()
  await pooled.close()
  proxy.stop()
  await reports.stop()
})
const swaps = process.env['COFC_NIGHTLY'] === undefined ? 30 : 1_000
const emptied = async ({ store }: PostgresReportStore) => {
  await reports.empty()
  return { reports: store }
}

describeReportStore('the report store on PostgreSQL', () => emptied(straight), { swaps })
describeReportStore('the report store behind a pooler that mixes sessions', () => emptied(pooled), { swaps })

test('the pooler gave one client many sessions', () => {
  expect(proxy.mixed()).toBeGreaterThan(100)
})
