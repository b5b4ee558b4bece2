/** Which of two days that contradict each other is most likely wrong. */
import { expect, test } from 'vitest'
import { isDoubted, likeliest, type Standing } from './days-in-order.ts'

const cell = (column: string, day: string, line = 2) => ({ file: 'a.csv', line, column, day })
const draft = cell('draft_on', '2020-10-01')
const opens = { ...cell('opens', '2021-04-01'), file: 'cycles.csv' }
const held = cell('held_on', '2021-09-09')
const drafts = [2, 3, 4].map(line => cell('draft_on', '2020-10-01', line))
const standing = (of: Partial<Standing>): Standing => ({ cell: draft, before: [], after: [], related: 1, ...of })

test('of two that contradict each other alone it is the first', () => {
  const [one, other] = [standing({ before: [opens] }), standing({ cell: opens, after: [draft], related: 9 })]
  expect(likeliest(one, other)).toEqual({
    ...{ wrong: draft, others: [opens] },
    says: 'draft_on 2020-10-01 is before opens 2021-04-01 (cycles.csv line 2): one of the two days is wrong'
  })
})

test('what contradicts more is the wrong one', () => {
  const late = standing({ cell: held, after: drafts, related: 4 })
  expect(likeliest(standing({ before: [held], related: 3 }), late)).toMatchObject({
    wrong: held,
    says: 'held_on 2021-09-09 is after draft_on 2020-10-01, draft_on 2020-10-01 (a.csv line 3) and draft_on 2020-10-01 (a.csv line 4): correct it, or the others'
  })
})

test('what most others agree with is not doubted because of some', () => {
  const opening = standing({ cell: opens, after: drafts, related: 80 })
  expect(likeliest(standing({ before: [opens, held], related: 4 }), opening)).toMatchObject({ wrong: draft })
})

test('of two days one that nine in ten agree with is not doubted', () => {
  expect(isDoubted(standing({ cell: opens, after: [draft], related: 10 }))).toBe(true)
  expect(isDoubted(standing({ cell: opens, after: [draft], related: 11 }))).toBe(false)
})
