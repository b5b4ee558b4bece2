import { expect, test } from 'vitest'
import { count, joiningDays } from '../index.ts'

const policy = { joiningFormDays: count(60), joiningAnswerDays: count(365), joiningSettledDays: count(90) }

test('a joining form is kept for the days that the policy names of one begun, of one handed in, and of one answered', () => {
  expect(joiningDays(policy, 'Begun')).toBe(60)
  expect(joiningDays(policy, 'HandedIn')).toBe(365)
  expect(joiningDays(policy, 'Answered')).toBe(90)
})
