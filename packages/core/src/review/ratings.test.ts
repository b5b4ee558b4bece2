import { expect, test } from 'vitest'
import { specify } from '../testing/index.ts'
import { review } from './index.ts'
import { withSaved } from './ratings.ts'
import {
  asked,
  askedOfSelf,
  because,
  happened,
  happenedInSelf,
  known,
  opening,
  rated,
  ref,
  told
} from './testing/fixtures.ts'

const { given } = specify(review, known)
const saved = (...ratings: ReadonlyArray<ReturnType<typeof rated>>) => ratings as never

test('what was rated stays until the same standard is saved again, and a comment alone stays too', () => {
  const first = withSaved(saved(rated('CS1', 'met'), rated('CS2', null, ref('c'))), new Map())
  const second = withSaved(saved(rated('S1', 'not'), rated('CS1', null)), first)
  expect([...first]).toEqual([
    ['CS1', { rating: 'met', comment: null }],
    ['CS2', { rating: null, comment: 'c'.repeat(43) }]
  ])
  expect([...second]).toEqual([
    ['CS2', { rating: null, comment: 'c'.repeat(43) }],
    ['S1', { rating: 'not', comment: null }]
  ])
})

test('of a review without a visit only what was rated by itself is corrected', () => {
  const correction = (by: 'self' | 'peer') =>
    ({ reason: ref('r'), corrections: [{ by, standard: 'CS1', rating: 'met' }] }) as const
  const final = [
    happenedInSelf('ReviewOpened', '2023-09-01', opening),
    happenedInSelf('SelfReviewSubmitted', '2023-11-20'),
    happenedInSelf('LocalReportDrafted', '2023-12-01', { commentsDue: '2023-12-15' }),
    happenedInSelf('LocalReportIssued', '2023-12-20', { membershipType: 'Full' })
  ]
  given(...final)
    .when(askedOfSelf('CorrectLocalReport', '2024-01-10', correction('self')))
    .thenEvents(happenedInSelf('LocalReportCorrected', '2024-01-10', { version: 2, ...correction('self') }))
  given(...final)
    .when(askedOfSelf('CorrectLocalReport', '2024-01-10', correction('peer')))
    .thenRefused(because('NoVisitForThisKind', { kind: 'self-review' }))
})

test('feedback is given from the last day of the visit on, with a score or a word', () => {
  const scores = [{ question: 'fair', score: 4 }] as const
  given(...told.visited)
    .when(asked('GiveHostFeedback', '2024-01-16', { visit: 1, scores, words: null }))
    .thenEvents(happened('FeedbackGiven', '2024-01-16', { visit: 1, by: 'host', scores, words: null }))
  given(...told.visited)
    .when(asked('GiveHostFeedback', '2024-01-15', { visit: 1, scores, words: null }))
    .thenRefused(because('DayBeforeThat', { on: '2024-01-15', notBefore: '2024-01-16' }))
  given(...told.visited)
    .when(asked('GiveHostFeedback', '2024-01-16', { visit: 1, scores: [], words: ref('w') }))
    .thenEvents(happened('FeedbackGiven', '2024-01-16', { visit: 1, by: 'host', scores: [], words: ref('w') }))
})
