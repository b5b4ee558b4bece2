import { expect, test } from 'vitest'
import { drafted, planned, registered, reviewOf, wrote, type EventText } from '../testing/history.ts'
import { localAfter } from '../testing/local-after.ts'

const { opened, self, peer } = reviewOf({ community: 'TC-1' })
const selfReview = reviewOf({ community: 'TC-1', kind: 'self-review' })
const setting = (...values: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<EventText> => [
  drafted(),
  ...values.map((its, place) => wrote(`CS${String(place + 1)}`, { values: its })),
  ...[planned(), registered('TC-1')]
]
const codes = ['CS1', 'CS2', 'CS3']
const byValue = setting(['respect'], ['respect', 'attachment'], [])
const none = { met: 0, partly: 0, not: 0, notApplicable: 0, unrated: 0 }

test('a local report reads its ratings by core value as well, a standard for two values under both, and one for none under none', async () => {
  const { values } = await localAfter([...byValue, opened(codes), self(codes, 'mpm'), peer(codes, 'mmn')])
  expect(values).toEqual([
    {
      ...{ value: 'attachment', standards: ['CS2'] },
      self: { ...none, partly: 1, percentMet: 0 },
      peer: { ...none, met: 1, percentMet: 100 }
    },
    {
      ...{ value: 'respect', standards: ['CS1', 'CS2'] },
      self: { ...none, met: 1, partly: 1, percentMet: 50 },
      peer: { ...none, met: 2, percentMet: 100 }
    }
  ])
  // What is not in scope is not there, and nobody else rates in a self-review.
  const own = await localAfter([...byValue, selfReview.opened(['CS1']), selfReview.self(['CS1'], 'm')])
  expect(own.values).toEqual([
    { value: 'respect', standards: ['CS1'], self: { ...none, met: 1, percentMet: 100 }, peer: null }
  ])
  expect(await localAfter([...setting([], [], []), opened(codes)])).not.toHaveProperty('values')
})
