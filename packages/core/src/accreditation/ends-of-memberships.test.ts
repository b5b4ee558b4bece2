/** What an end of a membership does to awards and cases, by the days of the memberships held before and after. */
import { expect, test } from 'vitest'
import { allMet, ask, book, cycle, finalReview, heldFrom, ref } from './testing/fixtures.ts'
import { play, type Step } from './testing/play.ts'

const awarded: ReadonlyArray<Step> = [
  ask('ApplyForAccreditation', '2024-01-15'),
  [ask('SubmitPack', '2024-02-01'), { accreditationReview: finalReview(allMet) }],
  ask('DecideAccreditation', '2024-03-01')
]
const end = (on: string, cyclesHeld: ReadonlyArray<ReturnType<typeof heldFrom>>, more: object = {}): Step => [
  ask('EndAwardWithMembership', on),
  { cyclesHeld, ...more }
]
const onAward = (decision: string, on: string, letter: string) =>
  ask('DecideOnAward', on, { decision, cause: 'other', words: ref(letter) })
const before = heldFrom('2022-09-01', '2024-02-20')
const refusal = { type: 'NoAward' }

test('an award of a later membership stays, from its first day to its last, and one of a day without any does not', () => {
  const late = (...held: ReadonlyArray<ReturnType<typeof heldFrom>>) =>
    play(...awarded, end('2024-02-20', [before, ...held]))
  expect(late(heldFrom('2024-03-02')).last).toHaveLength(1)
  expect(late(heldFrom('2024-03-01')).refusal).toEqual(refusal)
  expect(late(heldFrom('2024-02-25', '2025-01-01')).refusal).toEqual(refusal)
  expect(late(heldFrom('2024-02-25', '2024-03-01')).last).toHaveLength(1)
  const thatDay = [heldFrom('2022-09-01', '2024-03-01'), heldFrom('2024-03-01')]
  expect(play(...awarded, end('2024-03-01', thatDay)).refusal).toEqual(refusal)
})

test('where policy says so an award is suspended once for an end, whatever befell it before or that day', () => {
  const suspending = { policy: book({ awardWhenMembershipEnds: 'suspended' }) }
  const gone = end('2025-09-01', [heldFrom('2023-09-01', '2025-09-01')], suspending)
  const types = (...steps: ReadonlyArray<Step>) => play(...awarded, ...steps).last?.map(({ type }) => type)
  expect(types(onAward('suspended', '2024-06-03', 'a'), gone)).toEqual(['AwardSuspended'])
  expect(types(onAward('suspended', '2024-06-03', 'a'), onAward('reinstated', '2025-09-01', 'b'), gone)).toEqual([
    'AwardSuspended'
  ])
  expect(types(gone, gone)).toEqual([])
})

test('an application for a cycle that is held stays, and one for a cycle that ended, or of which another is held, does not', () => {
  const applied = ask('ApplyForAccreditation', '2024-03-15', { cycle: '2024-2025' })
  const left = (from: string, endedOn: string | null, of: string) =>
    play(applied, end('2024-02-20', [before, heldFrom(from, endedOn, of)]))
  expect(left('2024-02-25', null, '2024-2025').refusal).toEqual(refusal)
  expect(left('2024-02-25', null, cycle).last).toMatchObject([{ type: 'CaseWithdrawn' }])
  expect(left('2024-02-25', '2024-06-01', '2024-2025').last).toMatchObject([{ type: 'CaseWithdrawn' }])
})

test('an end finds nothing where the award was withdrawn, or another case closed, on that very day', () => {
  const withdrawn = [
    onAward('suspended', '2024-06-03', 'a'),
    ...[ask('ReplyToSuspension', '2024-06-10'), onAward('withdrawn', '2024-06-17', 'b')]
  ]
  expect(play(...awarded, ...withdrawn, end('2024-06-17', [])).refusal).toEqual(refusal)
  const closed = [ask('ApplyForAccreditation', '2024-01-15'), ask('WithdrawApplication', '2024-01-20')]
  expect(play(...closed, end('2024-01-20', [])).last).toEqual([])
  expect(play(...closed, end('2024-01-21', [])).refusal).toEqual(refusal)
})
