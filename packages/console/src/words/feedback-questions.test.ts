import { expect, test } from 'vitest'
import { questionInWords } from './feedback-questions.ts'

test('an answer is told beside the sentence that was asked, and one to a question of a network’s own beside its code', () => {
  expect(['listened', 'parking'].map(question => questionInWords('host', question))).toEqual([
    'The team listened to us.',
    'parking'
  ])
  // The two sides are asked of different things.
  expect(questionInWords('team', 'listened')).toBe('listened')
})
