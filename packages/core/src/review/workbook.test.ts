import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { specify } from '../testing/index.ts'
import { review } from './index.ts'
import { asked, because, happened, known, rated, ref, told } from './testing/fixtures.ts'

const { given } = specify(review, known)
const opened = told.opened
const returned = [...told.submitted, happened('WorkbookReturned', '2023-11-25', { reason: ref('r') })]
const save = (on: string, ...ratings: ReadonlyArray<ReturnType<typeof rated>>) =>
  asked('SaveSelfRatings', on, { ratings })
const saved = (on: string, ...ratings: ReadonlyArray<ReturnType<typeof rated>>) =>
  happened('SelfRatingsSaved', on, { ratings })

test('the community saves its ratings as often as it wants until it submits them', () => {
  given(...opened)
    .when(save('2023-10-02', rated('CS1', 'met', ref('c')), rated('S1', 'n/a')))
    .thenEvents(saved('2023-10-02', rated('CS1', 'met', ref('c')), rated('S1', 'n/a')))
  given(...opened, saved('2023-10-02', rated('CS1', 'met')))
    .when(save('2023-10-09', rated('CS1', 'partly')))
    .thenEvents(saved('2023-10-09', rated('CS1', 'partly')))
})

test('a save holds only what it changed, and a save that changes nothing is no event', () => {
  const before = [...opened, saved('2023-10-02', rated('CS1', 'met'), rated('CS2', 'not', ref('c')))]
  given(...before)
    .when(save('2023-10-09', rated('CS1', 'met'), rated('CS2', 'not', ref('d')), rated('S1', null)))
    .thenEvents(saved('2023-10-09', rated('CS2', 'not', ref('d'))))
  given(...before)
    .when(save('2023-10-09', rated('CS1', 'met'), rated('S1', null)))
    .thenAlreadySo()
  given(...opened)
    .when(save('2023-10-09'))
    .thenAlreadySo()
})

test('a rating can be taken back', () => {
  const before = [...opened, saved('2023-10-02', rated('CS1', 'met'))]
  const takenBack = saved('2023-10-03', rated('CS1', null))
  given(...before)
    .when(save('2023-10-03', rated('CS1', null)))
    .thenEvents(takenBack)
  const state = replay(review)([...before, takenBack])
  expect('self' in state && state.self.size).toBe(0)
})

test('only standards within the scope are rated', () =>
  given(...opened)
    .when(save('2023-10-02', rated('CS1', 'met'), rated('S2', 'met')))
    .thenRefused(because('StandardOutsideScope', { standard: 'S2', edition: 'E10' })))

test('a standard outside the scope is told before what is locked, for it could never be rated', () => {
  const refusal = because('StandardOutsideScope', { standard: 'S2', edition: 'E10' })
  for (const type of ['SaveSelfRatings', 'SavePeerRatings'] as const)
    given(...told.submitted)
      .when(asked(type, '2023-12-01', { ratings: [rated('S2', 'met')] }))
      .thenRefused(refusal)
})

test('a save names a standard once', () =>
  given(...opened)
    .when(save('2023-10-02', rated('CS1', 'met'), rated('CS1', 'not')))
    .thenRefused(because('StandardRatedTwice', { standard: 'CS1' })))

test('the workbook is locked when it is submitted', () => {
  given(...opened, saved('2023-10-02', rated('CS1', 'met')))
    .when(asked('SubmitSelfReview', '2023-11-20'))
    .thenEvents(happened('SelfReviewSubmitted', '2023-11-20'))
  const locked = because('WorkbookIsLocked', { submittedOn: '2023-11-20' })
  for (const history of [told.submitted, told.visited, told.drafted, told.final]) {
    given(...history)
      .when(save('2024-03-01', rated('CS1', 'met')))
      .thenRefused(locked)
    given(...history)
      .when(asked('AddEvidence', '2024-03-01', { standards: ['CS1'], title: ref('t'), file: null }))
      .thenRefused(locked)
    given(...history)
      .when(asked('SubmitSelfReview', '2024-03-01'))
      .thenRefused(locked)
  }
})

test('a workbook without a single rating is not submitted', () => {
  const commented = saved('2023-10-02', rated('CS1', null, ref('c')))
  const takenBack = [saved('2023-10-02', rated('CS1', 'met')), saved('2023-10-03', rated('CS1', null))]
  for (const history of [opened, returned, [...opened, commented], [...opened, ...takenBack]])
    given(...history)
      .when(asked('SubmitSelfReview', '2023-11-27'))
      .thenRefused({ type: 'WorkbookHasNoRating' })
  given(...opened, saved('2023-10-02', rated('CS1', 'n/a')))
    .when(asked('SubmitSelfReview', '2023-11-20'))
    .thenEvents(happened('SelfReviewSubmitted', '2023-11-20'))
})

test('submitting on the same day again changes nothing', () =>
  given(...told.submitted)
    .when(asked('SubmitSelfReview', '2023-11-20'))
    .thenAlreadySo())

test('evidence for standards within the scope is added while the workbook is with the community', () => {
  const fields = { standards: ['CS1', 'S1'], title: ref('t'), file: ref('f') }
  given(...opened)
    .when(asked('AddEvidence', '2023-10-02', fields))
    .thenEvents(happened('EvidenceAdded', '2023-10-02', fields))
  given(...returned)
    .when(asked('AddEvidence', '2023-11-26', fields))
    .thenEvents(happened('EvidenceAdded', '2023-11-26', fields))
  given(...opened)
    .when(asked('AddEvidence', '2023-10-02', { ...fields, standards: ['CS1', 'S3'] }))
    .thenRefused(because('StandardOutsideScope', { standard: 'S3', edition: 'E10' }))
})

test('the same evidence is added once', () => {
  const fields = { standards: ['CS1'], title: ref('t'), file: null }
  const before = [...opened, happened('EvidenceAdded', '2023-10-02', fields)]
  given(...before)
    .when(asked('AddEvidence', '2023-10-03', { ...fields, standards: ['CS1', 'CS1'] }))
    .thenAlreadySo()
  given(...before)
    .when(asked('AddEvidence', '2023-10-03', { ...fields, standards: ['CS2'] }))
    .thenEvents(happened('EvidenceAdded', '2023-10-03', { ...fields, standards: ['CS2'] }))
})

test('a submitted workbook is returned with a reason, then changed and submitted again', () => {
  given(...told.submitted)
    .when(asked('ReturnWorkbook', '2023-11-25', { reason: ref('r') }))
    .thenEvents(happened('WorkbookReturned', '2023-11-25', { reason: ref('r') }))
  given(...returned)
    .when(save('2023-11-26', rated('CS1', 'met')))
    .thenEvents(saved('2023-11-26', rated('CS1', 'met')))
  given(...returned, saved('2023-11-26', rated('CS1', 'met')))
    .when(asked('SubmitSelfReview', '2023-11-27'))
    .thenEvents(happened('SelfReviewSubmitted', '2023-11-27'))
})

test('only a submitted workbook is returned or locked', () => {
  for (const history of [opened, returned]) {
    given(...history)
      .when(asked('ReturnWorkbook', '2023-11-25', { reason: ref('r') }))
      .thenRefused({ type: 'WorkbookNotSubmitted' })
    given(...history)
      .when(asked('LockWorkbook', '2023-11-25'))
      .thenRefused({ type: 'WorkbookNotSubmitted' })
  }
})

test('a workbook that was locked, visited or reported on is not returned', () => {
  const locked = [...told.submitted, happened('WorkbookLocked', '2023-11-30')]
  given(...told.submitted)
    .when(asked('LockWorkbook', '2023-11-30'))
    .thenEvents(happened('WorkbookLocked', '2023-11-30'))
  given(...locked)
    .when(asked('LockWorkbook', '2023-12-01'))
    .thenAlreadySo()
  given(...locked)
    .when(asked('ReturnWorkbook', '2024-03-01', { reason: ref('r') }))
    .thenRefused({ type: 'WorkbookWasLocked' })
  for (const history of [told.visited, told.drafted, told.final])
    given(...history)
      .when(asked('ReturnWorkbook', '2024-03-01', { reason: ref('r') }))
      .thenRefused({ type: 'WorkbookLockedForGood' })
})

test('a workbook locked before any visit is reopened with a reason, until a day', () => {
  const locked = [...told.submitted, happened('WorkbookLocked', '2023-11-30')]
  const reopening = asked('ReopenWorkbook', '2023-12-01', { reason: ref('z'), until: '2023-12-08' })
  const reopened = [...locked, happened('WorkbookReopened', '2023-12-01', { reason: ref('z'), until: '2023-12-08' })]
  given(...locked)
    .when(reopening)
    .thenEvents(reopened.at(-1)!)
  given(...reopened)
    .when(reopening)
    .thenAlreadySo()
  given(...reopened)
    .when(save('2023-12-02', rated('CS1', 'not')))
    .thenEvents(saved('2023-12-02', rated('CS1', 'not')))
  given(...reopened, saved('2023-12-02', rated('CS1', 'not')))
    // The day makes it due, and closes nothing.
    .when(asked('SubmitSelfReview', '2023-12-11'))
    .thenEvents(happened('SelfReviewSubmitted', '2023-12-11'))
  for (const history of [opened, returned])
    given(...history)
      .when(reopening)
      .thenRefused({ type: 'WorkbookNotSubmitted' })
  given(...told.submitted)
    .when(reopening)
    .thenRefused({ type: 'WorkbookNotLocked' })
  for (const history of [told.visited, told.drafted, told.final])
    given(...history)
      .when(reopening)
      .thenRefused({ type: 'WorkbookLockedForGood' })
  given(...locked)
    .when(asked('ReopenWorkbook', '2023-12-01', { reason: ref('z'), until: '2023-11-30' }))
    .thenRefused(because('ReopenedUntilBefore', { until: '2023-11-30', on: '2023-12-01' }))
})

test('outcomes are returned at any time, and a return holds only what is not on record of its day', () => {
  const counts = [
    { measure: 'planned-leaver', count: 9 },
    { measure: 'unplanned-leaver', count: 2 }
  ] as const
  const before = happened('OutcomesReturned', '2023-11-20', { counts })
  given(...opened)
    .when(asked('ReturnOutcomes', '2023-11-20', { counts }))
    .thenEvents(before)
  const again = [counts[0], { measure: 'unplanned-leaver', count: 3 }] as const
  given(...told.drafted, before)
    .when(asked('ReturnOutcomes', '2023-11-20', { counts: again }))
    .thenEvents(happened('OutcomesReturned', '2023-11-20', { counts: [again[1]] }))
  given(...told.drafted, before)
    .when(asked('ReturnOutcomes', '2023-11-20', { counts }))
    .thenAlreadySo()
  given(...told.final)
    .when(asked('ReturnOutcomes', '2024-03-01', { counts }))
    .thenEvents(happened('OutcomesReturned', '2024-03-01', { counts }))
  const abandoned = happened('ReviewAbandoned', '2024-01-31')
  given(...told.visited, abandoned)
    .when(asked('ReturnOutcomes', '2024-01-31', { counts }))
    .thenEvents(happened('OutcomesReturned', '2024-01-31', { counts }))
  given(...told.visited, abandoned)
    .when(asked('ReturnOutcomes', '2024-02-01', { counts }))
    .thenRefused({ type: 'ReviewWasAbandoned', on: '2024-01-31' as never })
})

test('the same is on record of each day, in whatever order its outcomes are returned', () => {
  const one = (count: number) => ({ counts: [{ measure: 'self-harm', count }] as const })
  const severe = { counts: [{ measure: 'self-harm-severe', count: 3 }] as const }
  const [early, late] = [
    happened('OutcomesReturned', '2023-11-20', one(4)),
    happened('OutcomesReturned', '2023-12-01', one(4))
  ]
  given(...opened, early)
    .when(asked('ReturnOutcomes', '2023-12-01', one(4)))
    .thenEvents(late)
  given(...opened, late)
    .when(asked('ReturnOutcomes', '2023-11-20', one(4)))
    .thenEvents(early)
  // Of an earlier day the later count says nothing.
  const fewer = happened('OutcomesReturned', '2023-12-01', one(2))
  given(...opened, fewer)
    .when(asked('ReturnOutcomes', '2023-11-20', severe))
    .thenEvents(happened('OutcomesReturned', '2023-11-20', severe))
  given(...opened, fewer)
    .when(asked('ReturnOutcomes', '2023-12-02', severe))
    .thenRefused({ type: 'SevereExceedsAll', severe: 3, all: 2 })
})

test('a return counts a measure once', () =>
  given(...opened)
    .when(
      asked('ReturnOutcomes', '2023-11-20', {
        counts: [
          { measure: 'self-harm', count: 2 },
          { measure: 'self-harm', count: 3 }
        ]
      })
    )
    .thenRefused({ type: 'MeasureCountedTwice', measure: 'self-harm' }))

test('severe self-harm is part of self-harm and never exceeds it', () => {
  const one = (measure: 'self-harm' | 'self-harm-severe', count: number) => ({ counts: [{ measure, count }] })
  const five = happened('OutcomesReturned', '2023-11-20', one('self-harm', 5))
  given(...opened, five)
    .when(asked('ReturnOutcomes', '2023-11-21', one('self-harm-severe', 6)))
    .thenRefused({ type: 'SevereExceedsAll', severe: 6, all: 5 })
  given(...opened, five)
    .when(asked('ReturnOutcomes', '2023-11-21', one('self-harm-severe', 5)))
    .thenEvents(happened('OutcomesReturned', '2023-11-21', one('self-harm-severe', 5)))
  given(...opened, five, happened('OutcomesReturned', '2023-11-21', one('self-harm-severe', 5)))
    .when(asked('ReturnOutcomes', '2023-11-22', one('self-harm', 4)))
    .thenRefused({ type: 'SevereExceedsAll', severe: 5, all: 4 })
})
