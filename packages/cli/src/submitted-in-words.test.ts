import type { ResultWithReactions, SubmitResult } from '@cofc/application'
import { expect, test } from 'vitest'
import { submittedInWords } from './submitted-in-words.ts'

const events = [{ type: 'CommunityClosed' }] as unknown as SubmitResult['events']
const submitted: SubmitResult = { outcome: 'applied', stream: 'membership-TC-0001', version: 4, events }
const done: ResultWithReactions = { submitted, followed: [], isToBeContinued: false }

test('a command that was recorded is done, and what could not follow of it at once is said to be tried again', () => {
  expect(submittedInWords(done)).toBe('done: membership-TC-0001 is at version 4\n  CommunityClosed')
  expect(submittedInWords({ ...done, isToBeContinued: true })).toBe(
    'done: membership-TC-0001 is at version 4\n  CommunityClosed\nSomething that follows of it could not be done now, and is tried again: nothing need be submitted again.'
  )
})
test('what was so already, or was done before, is said to be so', () => {
  const before = { ...done, submitted: { ...submitted, outcome: 'already-applied' as const } }
  expect(submittedInWords(before)).toMatch(/^done before: /)
  const so = { ...done, submitted: { ...submitted, outcome: 'already-so' as const, events: [] } }
  expect(submittedInWords(so)).toBe('already so: nothing happened')
})
