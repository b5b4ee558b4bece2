import { expect, test } from 'vitest'
import { count, joiningDays, joiningReplyDue, type Count, type PlainDate } from '../index.ts'

const policy = { joiningFormDays: count(60), joiningAnswerDays: count(365), joiningSettledDays: count(90) }

test('a joining form is kept for the days that the policy names of one begun, of one handed in, and of one answered', () => {
  expect(joiningDays(policy, 'Begun')).toBe(60)
  expect(joiningDays(policy, 'HandedIn')).toBe(365)
  expect(joiningDays(policy, 'Answered')).toBe(90)
})

test('what somebody handed in to join is due to be answered within the days that the policy names', () => {
  const due = (joiningReplyDays: Count) => joiningReplyDue({ joiningReplyDays }, '2024-11-20' as PlainDate)
  expect([due(count(28)), due(count(7))]).toEqual(['2024-12-18', '2024-11-27'])
})
