import type { Cycle } from '@cofc/core'
import fc from 'fast-check'
import { left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { happened, planned, published, type EventText } from '../testing/history.ts'
import { feedback } from './report.ts'

const cycle = '2023-2024' as Cycle
const asked = async (...history: ReadonlyArray<EventText>) => answerAfter([planned(), ...history])(feedback, { cycle })
const means = async (...history: ReadonlyArray<EventText>) => answered(await asked(...history)).questions

type Scores = Readonly<Record<string, number>>
const given = (community: number, by: 'host' | 'team', scores: Scores, more: object = {}) =>
  happened('FeedbackGiven', {
    ...{
      community: `TC-${String(community)}`,
      cycle,
      kind: 'peer-review',
      visit: 1,
      by,
      on: '2024-01-20',
      words: null
    },
    scores: Object.entries(scores).map(([question, score]) => ({ question, score })),
    ...more
  })
const host = (...scores: ReadonlyArray<number>) => scores.map((fair, place) => given(place + 1, 'host', { fair }))

test('feedback is shown as means over five communities or more, question by question, of hosts and of teams', async () => {
  expect(
    await means(
      ...host(4, 5, 3, 4, 5),
      ...[1, 2, 3, 4, 5, 6].map(community => given(community, 'team', { welcomed: 5, fair: community === 1 ? 1 : 2 })),
      published(1)
    )
  ).toEqual([
    { by: 'host', question: 'fair', shown: true, answers: 5, mean: 4.2 },
    { by: 'team', question: 'fair', shown: true, answers: 6, mean: 1.8 },
    { by: 'team', question: 'welcomed', shown: true, answers: 6, mean: 5 }
  ])
})

test('a mean over the visits to fewer than five communities is hidden, with how many answered', async () => {
  const again = given(1, 'host', { fair: 2 }, { visit: 2 })
  const another = given(2, 'host', { fair: 2 }, { kind: 'accreditation' })
  expect(await means(...host(4, 5, 3, 4), again, another, published(1))).toEqual([
    { by: 'host', question: 'fair', shown: false }
  ])
  expect(await means(...host(4, 5, 3, 4, 5), again, published(1))).toEqual([
    { by: 'host', question: 'fair', shown: true, answers: 6, mean: 3.8 }
  ])
})

test('a mean tells what stood when the national report was first issued, whatever came or was issued later', async () => {
  const [first, later] = [host(4, 5, 3, 4, 5), given(6, 'host', { fair: 1 })]
  const then = await asked(...first, published(1))
  expect(then).toMatchObject({ right: { publishedOn: '2024-01-15', questions: [{ answers: 5, mean: 4.2 }] } })
  expect(await asked(...first, published(1), later)).toEqual(then)
  expect(await asked(...first, published(1), later, published(2))).toEqual(then)
  expect(await asked(...host(4, 5, 3, 4), published(1), ...host(4, 5, 3, 4, 5).slice(4), published(2))).toMatchObject(
    right({ questions: [{ shown: false }] })
  )
})

test('before the national report is issued no mean is shown', async () => {
  expect(await asked(...host(4, 5, 3, 4, 5))).toEqual(left({ type: 'FeedbackNotPublished', cycle }))
  expect(await answerAfter([])(feedback, { cycle })).toEqual(left({ type: 'NoSuchCycle', cycle }))
  const other = '2022-2023' as Cycle
  const history = [planned(), planned(other), published(1), ...host(4, 5, 3, 4, 5), published(1, other)]
  expect(answered(await answerAfter(history)(feedback, { cycle: other })).questions).toEqual([])
})

test('the table of means tells nothing of what is hidden', async () => {
  const found = answered(await asked(...host(4, 5, 3, 4), given(1, 'team', { welcomed: 3 }), published(1)))
  expect(JSON.stringify([found, feedback.csv(found).rows])).not.toMatch(/"(answers|mean)"/)
  for (const failure of ['NoSuchCycle', 'FeedbackNotPublished'] as const)
    expect(feedback.failures[failure].says({ type: failure, cycle } as never)).toContain(cycle)
})

const spoken = fc.record({
  community: fc.integer({ min: 1, max: 8 }),
  by: fc.constantFrom('host', 'team'),
  visit: fc.constantFrom(1, 2),
  scores: fc.dictionary(fc.constantFrom('fair', 'warm'), fc.integer({ min: 1, max: 5 }))
})
test('whatever is said before and after the first issue, each mean is that of at least five communities then, and stays', () =>
  fc.assert(
    fc.asyncProperty(fc.array(spoken, { maxLength: 30 }), fc.array(spoken, { maxLength: 6 }), async (before, after) => {
      const told = (all: typeof before) =>
        all.map(({ community, by, scores, visit }) => given(community, by, scores, { visit }))
      const found = await means(...told(before), published(1), ...told(after), published(2))
      expect(found).toEqual(await means(...told(before), published(1)))
      for (const one of found) {
        const counted = before.filter(({ by, scores }) => by === one.by && scores[one.question] !== undefined)
        expect(one.shown).toBe(new Set(counted.map(({ community }) => community)).size >= 5)
        if (!one.shown) continue
        const sum = counted.reduce((all, { scores }) => all + (scores[one.question] ?? 0), 0)
        expect(one.answers).toBe(counted.length)
        expect(Math.abs(one.mean - sum / counted.length)).toBeLessThanOrEqual(0.0500001)
      }
    }),
    { numRuns: 100 }
  ))
