import type { Review } from '@cofc/core'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { expect, test } from 'vitest'
import { choicesOfState } from './choices-of-state.ts'
import { withWordsOfPoints } from './points-in-words.ts'

const point = (commitment: string, more: object = {}) => ({
  ...{ findingKind: 'action', standard: 'CS1', words: { commitment, length: 9 }, due: null, outcome: 'open' },
  ...more
})
const review = {
  ...{ status: 'Final', visits: new Map(), objections: new Map(), offers: new Map(), scope: new Map() },
  findings: [
    point('a', { findingKind: 'achievement' }),
    point('b'),
    point('c', { outcome: 'done' }),
    point('d', { standard: null, due: '2024-11-01' })
  ]
} as unknown as Review
const kept: Readonly<Record<string, string>> = {
  b: 'Hold a weekly meeting of everybody who lives or works here, and of all who visit.'
}
const giving = (isAway = false) =>
  ({
    dependencies: {
      content: {
        read: (refs: ReadonlyArray<{ readonly commitment: string }>) =>
          isAway
            ? TE.left({ type: 'ContentStoreUnavailable', reason: 'away' })
            : TE.right(refs.map(({ commitment }) => kept[commitment] ?? null))
      }
    }
  }) as unknown as Parameters<typeof withWordsOfPoints>[0]

test('an action point is chosen by its words, and by its number alone where they are erased or away', async () => {
  const choices = choicesOfState('review', review, 'ReportProgress')['finding'] ?? []
  expect(choices.map(({ value }) => value)).toEqual(['2', '4'])
  expect(await withWordsOfPoints(giving(), review, choices)).toEqual([
    { value: '2', text: '2: CS1: Hold a weekly meeting of everybody who lives or works here, and of …' },
    { value: '4', text: '4: no standard, due by 1 November 2024' }
  ])
  expect(await withWordsOfPoints(giving(true), review, choices)).toEqual(choices)
})
