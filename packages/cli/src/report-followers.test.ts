import { reports } from '@cofc/reports'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { today } from './commands/arguments.ts'
import { inPlainWords } from './failures.ts'
import type { ReportFailure } from './report-results.ts'
import { catchUpAsFarAsReadable } from './report-followers.ts'
import { temporaryStores } from './testing/composed.ts'
import { writeUnreadable } from './testing/unreadable.ts'

test('each report that halts before what cannot be read is told, and the others are brought up to date', async () => {
  await using stores = await temporaryStores()
  await writeUnreadable(stores.folder)
  const told: Array<ReportFailure> = []
  expect(await catchUpAsFarAsReadable(stores.composed, halted => told.push(halted))()).toEqual(right(undefined))
  const where = { type: 'EventUnreadable', stream: 'membership-TC-0001', version: 2 }
  expect(told).toMatchObject([
    { ...where, report: 'membership-register' },
    { ...where, report: 'national-report' },
    { ...where, report: 'entitlements' },
    { ...where, report: 'certificate' },
    { ...where, report: 'accreditation-pipeline' },
    { ...where, report: 'committee' },
    { ...where, report: 'accreditation-case' },
    { ...where, report: 'obligations-met' },
    { ...where, report: 'dashboard' },
    { ...where, report: 'waiting' },
    { ...where, report: 'deadlines' },
    { ...where, report: 'members-over-time' },
    { ...where, report: 'core-standards-met' },
    { ...where, report: 'reviewer-balance' },
    { ...where, report: 'core-values' },
    { ...where, report: 'outcomes-benchmark' },
    { ...where, report: 'outcomes-among-peers' }
  ])
  expect(told.map(failure => inPlainWords(failure).says.split('\n')[0])).toEqual([
    expect.stringMatching(/^membership-register halts at \S+: event 2 of membership-TC-0001 cannot be read:$/),
    expect.stringMatching(/^national-report halts at \S+: event 2 of membership-TC-0001 cannot be read:$/),
    expect.stringMatching(/^entitlements halts at \S+: event 2 of membership-TC-0001 cannot be read:$/),
    expect.stringMatching(/^certificate halts at \S+: event 2 of membership-TC-0001 cannot be read:$/),
    expect.stringMatching(/^accreditation-pipeline halts at \S+: event 2 of membership-TC-0001 cannot be read:$/),
    expect.stringMatching(/^committee halts at \S+: event 2 of membership-TC-0001 cannot be read:$/),
    expect.stringMatching(/^accreditation-case halts at \S+: event 2 of membership-TC-0001 cannot be read:$/),
    expect.stringMatching(/^obligations-met halts at \S+: event 2 of membership-TC-0001 cannot be read:$/),
    expect.stringMatching(/^dashboard halts at \S+: event 2 of membership-TC-0001 cannot be read:$/),
    expect.stringMatching(/^waiting halts at \S+: event 2 of membership-TC-0001 cannot be read:$/),
    expect.stringMatching(/^deadlines halts at \S+: event 2 of membership-TC-0001 cannot be read:$/),
    expect.stringMatching(/^members-over-time halts at \S+: event 2 of membership-TC-0001 cannot be read:$/),
    expect.stringMatching(/^core-standards-met halts at \S+: event 2 of membership-TC-0001 cannot be read:$/),
    expect.stringMatching(/^reviewer-balance halts at \S+: event 2 of membership-TC-0001 cannot be read:$/),
    expect.stringMatching(/^core-values halts at \S+: event 2 of membership-TC-0001 cannot be read:$/),
    expect.stringMatching(/^outcomes-benchmark halts at \S+: event 2 of membership-TC-0001 cannot be read:$/),
    expect.stringMatching(/^outcomes-among-peers halts at \S+: event 2 of membership-TC-0001 cannot be read:$/)
  ])
  expect(await stores.composed.reads.lag()()).toMatchObject({
    right: expect.arrayContaining([
      expect.objectContaining({ report: 'membership-register', stopped: 'EventUnreadable' }),
      expect.objectContaining({ report: 'local-report', stopped: null, unseen: null }),
      expect.objectContaining({ report: 'national-report', stopped: 'EventUnreadable' })
    ]) as unknown
  })
})

test('a report whose rebuild halts after an upgrade is told too, and its old rows are not read', async () => {
  await using stores = await temporaryStores()
  const { following, reads } = stores.composed
  const set = { table: 'memberships', which: 'live' } as const
  await writeUnreadable(stores.folder)
  await catchUpAsFarAsReadable(stores.composed, () => undefined)()
  expect(await reads.ask(reports.register)({ on: today() })()).toMatchObject({ _tag: 'Right' })
  const checkpoint = await following.reports.checkpoint(set)()
  if (isLeft(checkpoint) || checkpoint.right === null) return expect.unreachable()
  const { version, position } = checkpoint.right
  const advance = { table: set.table, from: checkpoint.right, to: { version: version - 1, position }, rows: [] }
  await following.reports.write('live', [advance])()

  const told: Array<ReportFailure> = []
  expect(await catchUpAsFarAsReadable(stores.composed, halted => told.push(halted))()).toEqual(right(undefined))
  expect(told).toMatchObject([
    { report: 'membership-register' },
    { report: 'national-report' },
    { report: 'entitlements' },
    { report: 'certificate' },
    { report: 'accreditation-pipeline' },
    { report: 'committee' },
    { report: 'accreditation-case' },
    { report: 'obligations-met' },
    { report: 'dashboard' },
    { report: 'waiting' },
    { report: 'deadlines' },
    { report: 'members-over-time' },
    { report: 'core-standards-met' },
    { report: 'reviewer-balance' },
    { report: 'core-values' },
    { report: 'outcomes-benchmark' },
    { report: 'outcomes-among-peers' }
  ])
  expect(await reads.ask(reports.register)({ on: today() })()).toMatchObject({ left: { type: 'ReportsUnavailable' } })
  expect(await reads.lag()()).toMatchObject({
    right: expect.arrayContaining([
      expect.objectContaining({ report: 'membership-register', stopped: 'RebuildNeeded' }),
      expect.objectContaining({ report: 'local-report', stopped: null })
    ]) as unknown
  })
})

test('any other failure ends it', async () => {
  await using stores = await temporaryStores()
  const { following } = stores.composed
  const failure = { type: 'ReportStoreUnavailable', reason: 'closed' } as const
  const closed = { ...following.reports, checkpoint: () => async () => ({ _tag: 'Left', left: failure }) as const }
  const composed = { ...stores.composed, following: { ...following, reports: closed } }
  const tell = (): void => expect.unreachable()
  expect(await catchUpAsFarAsReadable(composed, tell)()).toEqual({ _tag: 'Left', left: failure })
})

test('the figures of the engine tell of every report, and count what this process folded', async () => {
  await using stores = await temporaryStores()
  await writeUnreadable(stores.folder)
  await catchUpAsFarAsReadable(stores.composed, () => undefined)()
  const figures = await stores.composed.reads.figures(() => Date.parse('2026-01-01'))()
  const found = isLeft(figures) ? expect.unreachable() : figures.right
  const samplesOf = (name: string) => found.find(figure => figure.name === name)?.samples ?? []
  expect(samplesOf('cofc_report_halted')).toContainEqual({ labels: { report: 'membership-register' }, value: 1 })
  expect(samplesOf('cofc_report_halted')).toContainEqual({ labels: { report: 'local-report' }, value: 0 })
  expect(samplesOf('cofc_report_quarantined_events').length).toBe(samplesOf('cofc_report_halted').length)
  expect(samplesOf('cofc_events_folded_total')[0]?.value).toBeGreaterThan(0)
})
