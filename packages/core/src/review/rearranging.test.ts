import { expect, test } from 'vitest'
import { isRight } from 'fp-ts/lib/Either.js'
import { decodeCommand } from '../decode-command.ts'
import { sentenceOf } from '../sentence-of.ts'
import { specify } from '../testing/index.ts'
import { review } from './index.ts'
import { asked, branded, happened, known, told } from './testing/fixtures.ts'

/** Agreed for 2024-01-15; 56 days before that is 2023-11-20. */
const visit = 1
const charging = (more: object = {}) =>
  specify(review, {
    ...known,
    policy: { ...known.policy, ...branded<typeof known.policy>({ ...known.policy, rearrangementFee: 75_000, ...more }) }
  })
const { given } = charging()
const moving = { visit, date: '2024-02-12' } as const
const cancelled = (on: string) => happened('VisitCancelled', on, { visit })
const fee = (on: string, noticeDays: number) =>
  happened('RearrangementFeeFellDue', on, { visit, noticeDays, net: 75_000 })

test('a host that moves or cancels an agreed visit at short notice owes the fee of policy, emergencies excepted', () => {
  given(...told.agreed)
    .when(asked('CancelVisit', '2023-12-26', { visit, askedBy: 'host' }))
    .thenEvents(cancelled('2023-12-26'), fee('2023-12-26', 20))
  given(...told.agreed)
    .when(asked('MoveVisit', '2023-12-26', { ...moving, askedBy: 'host', emergency: false }))
    .thenEvents(happened('VisitMoved', '2023-12-26', moving), fee('2023-12-26', 20))
  given(...told.agreed)
    .when(asked('CancelVisit', '2023-12-26', { visit, askedBy: 'host', emergency: true }))
    .thenEvents(cancelled('2023-12-26'))
  // An offer binds nobody yet.
  given(...told.offered)
    .when(asked('CancelVisit', '2023-12-26', { visit, askedBy: 'host' }))
    .thenEvents(cancelled('2023-12-26'))
})

test('whoever asks fewer days before than policy says asks at short notice, and at none once the day has come', () => {
  for (const [on, days] of [
    ['2023-11-21', 55],
    ['2024-01-15', 0],
    ['2024-01-17', 0]
  ] as const)
    given(...told.agreed)
      .when(asked('CancelVisit', on, { visit, askedBy: 'host' }))
      .thenEvents(cancelled(on), fee(on, days))
  given(...told.agreed)
    .when(asked('CancelVisit', '2023-11-20', { visit, askedBy: 'host' }))
    .thenEvents(cancelled('2023-11-20'))
  charging({ rearrangementNoticeDays: 20 })
    .given(...told.agreed)
    .when(asked('CancelVisit', '2023-12-26', { visit, askedBy: 'host' }))
    .thenEvents(cancelled('2023-12-26'))
})

test('a visit moved and then cancelled is owed for twice, each time by the day that was agreed then', () =>
  given(...told.agreed, happened('VisitMoved', '2023-12-26', moving), fee('2023-12-26', 20))
    .when(asked('CancelVisit', '2024-02-10', { visit, askedBy: 'host' }))
    .thenEvents(cancelled('2024-02-10'), fee('2024-02-10', 2)))

test('where nobody says that the host asked, and where policy names no fee, none falls due', () => {
  for (const askedBy of [{}, { askedBy: 'network' }, { askedBy: 'team' }] as const)
    given(...told.agreed)
      .when(asked('CancelVisit', '2024-01-10', { visit, ...askedBy }))
      .thenEvents(cancelled('2024-01-10'))
  specify(review, known)
    .given(...told.agreed)
    .when(asked('CancelVisit', '2024-01-10', { visit, askedBy: 'host' }))
    .thenEvents(cancelled('2024-01-10'))
})

const key = { community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review', on: '2024-01-10' }

test('a command of before, in which nobody says who asked, is read as it was given', () => {
  const former = { type: 'CancelVisit', ...key, visit }
  const read = decodeCommand(former)
  expect(isRight(read) && read.right.command).toBe(former)
  const said = { ...former, askedBy: 'host', emergency: true }
  const whole = decodeCommand(said)
  expect(isRight(whole) && whole.right.command).toBe(said)
})

test('who is neither host, network nor team asks for nothing', () => {
  const problems = (more: object) => decodeCommand({ type: 'MoveVisit', ...key, ...moving, ...more })
  expect(problems({ askedBy: 'weather' })).toEqual({
    ...{ _tag: 'Left', left: [{ path: 'askedBy', says: 'expected host, network or team, got a text of 7 characters' }] }
  })
  expect(problems({ askedBy: null })).toMatchObject({ _tag: 'Left', left: [{ path: 'askedBy' }] })
  expect(problems({ askedBy: undefined })).toMatchObject({ _tag: 'Left', left: [{ path: 'askedBy' }] })
  expect(problems({ emergency: 'yes' })).toMatchObject({ _tag: 'Left', left: [{ path: 'emergency' }] })
  expect(problems({ becauseOf: 'snow' })).toMatchObject({ _tag: 'Left', left: [{ path: 'becauseOf' }] })
})

test('the history says how short the notice was and how much is owed', () => {
  expect(sentenceOf(fee('2023-12-26', 20))).toBe(
    'The community asked for that 20 days before the day agreed, and owes £750.00 for rearranging the visit for the peer-review of 2023-2024.'
  )
  expect(sentenceOf(fee('2024-01-15', 0))).toContain('asked for that without any notice, and owes £750.00')
})
