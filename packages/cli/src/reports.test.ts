import { isLeft, right } from 'fp-ts/lib/Either.js'
import type { FollowingFailure } from '@cofc/projections'
import { expect, test } from 'vitest'
import { today } from './commands/arguments.ts'
import { inPlainWords } from './failures.ts'
import { catchUpAsFarAsReadable } from './reports.ts'
import { temporaryStores } from './testing/composed.ts'
import { writeUnreadable } from './testing/unreadable.ts'

test('each report that halts before what cannot be read is told, and the others are brought up to date', async () => {
  await using stores = await temporaryStores()
  await writeUnreadable(stores.folder)
  const told: Array<FollowingFailure> = []
  expect(await catchUpAsFarAsReadable(stores.composed, halted => told.push(halted))()).toEqual(right(undefined))
  const where = { type: 'EventUnreadable', stream: 'membership-TC-0001', version: 2 }
  expect(told).toMatchObject([
    { ...where, report: 'membership-register' },
    { ...where, report: 'national-report' }
  ])
  expect(told.map(failure => inPlainWords(failure).says.split('\n')[0])).toEqual([
    expect.stringMatching(/^membership-register halts at \S+: event 2 of membership-TC-0001 cannot be read:$/),
    expect.stringMatching(/^national-report halts at \S+: event 2 of membership-TC-0001 cannot be read:$/)
  ])
  expect(await stores.composed.reads.lag()()).toMatchObject({
    right: [
      { report: 'membership-register', stopped: 'EventUnreadable' },
      { report: 'local-report', stopped: null, behind: 0 },
      { report: 'national-report', stopped: 'EventUnreadable' }
    ]
  })
})

test('a report whose rebuild halts after an upgrade is told too, and its old rows are not read', async () => {
  await using stores = await temporaryStores()
  const { following, reads } = stores.composed
  const set = { report: 'membership-register', which: 'live' } as const
  await writeUnreadable(stores.folder)
  await catchUpAsFarAsReadable(stores.composed, () => undefined)()
  expect(await reads.register(today())()).toMatchObject({ _tag: 'Right' })
  const mark = await following.reports.mark(set)()
  if (isLeft(mark) || mark.right === null) return expect.unreachable()
  const to = { ...mark.right, version: mark.right.version - 1 }
  await following.reports.write(set, { from: mark.right, to, rows: [] })()

  const told: Array<FollowingFailure> = []
  expect(await catchUpAsFarAsReadable(stores.composed, halted => told.push(halted))()).toEqual(right(undefined))
  expect(told).toMatchObject([{ report: 'membership-register' }, { report: 'national-report' }])
  expect(await reads.register(today())()).toMatchObject({ left: { type: 'ReportsUnavailable' } })
  expect(await reads.lag()()).toMatchObject({ right: [{ stopped: 'RebuildNeeded' }, {}, {}] })
})

test('any other failure ends it', async () => {
  await using stores = await temporaryStores()
  const { following } = stores.composed
  const failure = { type: 'ReportStoreUnavailable', reason: 'closed' } as const
  const closed = { ...following.reports, mark: () => async () => ({ _tag: 'Left', left: failure }) as const }
  const composed = { ...stores.composed, following: { ...following, reports: closed } }
  const tell = (): void => expect.unreachable()
  expect(await catchUpAsFarAsReadable(composed, tell)()).toEqual({ _tag: 'Left', left: failure })
})
