/** Reports that halt before an event that cannot be read: pages are served and the others followed all the same. */
import { openSqliteReportStore } from '@cofc/report-store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { setTimeout as wait } from 'node:timers/promises'
import { temporaryFolder } from '@cofc/verification'
import { expect, test } from 'vitest'
import { dataFolder } from './data-folder.ts'
import { start } from './testing/running.ts'
import { writeMore, writeUnreadable } from './testing/unreadable.ts'

const halts = (report: string) =>
  new RegExp(`^${report} halts at \\S+: event 2 of membership-TC-0001 cannot be read:$`, 'm')

const positionOf = async (table: string, folder: string): Promise<string> => {
  const { store: reports, close } = openSqliteReportStore(dataFolder(folder).reports)
  const kept = await reports.checkpoint({ table, which: 'live' })()
  close()
  if (isLeft(kept) || kept.right === null) throw new Error(`${table} has no rows`)
  return kept.right.position
}

test('the pages are served and say that reports stand still, readiness names them, and Ctrl-C ends it', async () => {
  using data = temporaryFolder()
  await writeUnreadable(data.path)
  const served = start(data.path, 'serve', '--port', '0')
  const address = (await served.says(/http:\/\/127\.0\.0\.1:\d+/)).trim()

  const ready = await fetch(`${address}/ready`)
  expect(ready.status).toBe(503)
  expect(await ready.json()).toMatchObject({
    ready: false,
    reports: [
      { report: 'membership-register', status: 'stopped' },
      { report: 'local-report', status: 'current' },
      { report: 'national-report', status: 'stopped' },
      { report: 'entitlements', status: 'stopped' },
      { report: 'feedback', status: 'current' },
      { report: 'visit-feedback', status: 'current' },
      { report: 'certificate', status: 'stopped' },
      { report: 'accreditation-pipeline', status: 'stopped' },
      { report: 'committee', status: 'stopped' },
      { report: 'accreditation-case', status: 'stopped' },
      { report: 'gatherings', status: 'current' },
      { report: 'announcements', status: 'current' },
      { report: 'statement', status: 'current' },
      { report: 'account-document', status: 'current' },
      { report: 'fees-due', status: 'current' },
      { report: 'accounts', status: 'current' },
      { report: 'invoices', status: 'current' },
      { report: 'payments', status: 'current' },
      { report: 'money-by-month', status: 'current' },
      { report: 'obligations-met', status: 'stopped' },
      { report: 'dashboard', status: 'stopped' },
      { report: 'waiting', status: 'stopped' },
      { report: 'visit-pack', status: 'current' },
      { report: 'deadlines', status: 'stopped' },
      { report: 'visit-calendar', status: 'current' },
      { report: 'actions-outstanding', status: 'current' },
      { report: 'self-and-peer', status: 'current' },
      { report: 'members-over-time', status: 'stopped' },
      { report: 'core-standards-met', status: 'stopped' },
      { report: 'reviewer-balance', status: 'stopped' },
      { report: 'core-values', status: 'stopped' },
      { report: 'outcomes-benchmark', status: 'stopped' },
      { report: 'outcomes-among-peers', status: 'stopped' },
      { report: 'news-proposed', status: 'current' }
    ]
  })
  for (const path of ['/', '/register']) {
    const page = await fetch(`${address}${path}`)
    expect(page.status).toBe(200)
    expect((await page.text()).replaceAll(/\s+/g, ' ')).toContain(
      '17 reports stand still before an entry of the history that cannot be read yet.'
    )
  }
  expect((await fetch(`${address}/reports/register`)).headers.get('cofc-halted-reports')).toBe('17')

  served.process.kill('SIGINT')
  const { code, err } = await served.ended
  expect(code).toBe(0)
  for (const report of [
    'membership-register',
    'national-report',
    'entitlements',
    'certificate',
    'accreditation-pipeline',
    'committee',
    'accreditation-case',
    'obligations-met',
    'dashboard',
    'waiting',
    'deadlines',
    'members-over-time',
    'core-standards-met',
    'reviewer-balance',
    'core-values',
    'outcomes-benchmark',
    'outcomes-among-peers'
  ])
    expect(err).toMatch(halts(report))
  expect(err).not.toMatch(halts('local-report'))
})

test('the other reports are followed in a process of their own, and with --json what halts is JSON', async () => {
  using data = temporaryFolder()
  await writeUnreadable(data.path)
  const followed = start(data.path, 'follow', '--json')
  await followed.says(/The reports follow the history/)
  const before = await positionOf('communities', data.path)
  await writeMore(data.path)
  while ((await positionOf('communities', data.path)) === before) await wait(20)
  followed.process.kill('SIGINT')
  const { code, out, err } = await followed.ended
  expect({ code, out }).toEqual({ code: 0, out: '' })
  const event = { type: 'EventUnreadable', stream: 'membership-TC-0001', version: 2 }
  expect(
    err
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as unknown)
  ).toMatchObject([
    { type: 'Remark' },
    { ...event, report: 'membership-register' },
    { ...event, report: 'national-report' },
    { ...event, report: 'entitlements' },
    { ...event, report: 'certificate' },
    { ...event, report: 'accreditation-pipeline' },
    { ...event, report: 'committee' },
    { ...event, report: 'accreditation-case' },
    { ...event, report: 'obligations-met' },
    { ...event, report: 'dashboard' },
    { ...event, report: 'waiting' },
    { ...event, report: 'deadlines' },
    { ...event, report: 'members-over-time' },
    { ...event, report: 'core-standards-met' },
    { ...event, report: 'reviewer-balance' },
    { ...event, report: 'core-values' },
    { ...event, report: 'outcomes-benchmark' },
    { ...event, report: 'outcomes-among-peers' },
    { type: 'Remark' }
  ])
})
