import { expect, test } from 'vitest'
import { withDaysInWords } from './days-in-text.ts'

test('every day in a sentence is told in words, and what is no day stays', () => {
  expect(withDaysInWords('A change on 2024-01-05 comes before 2024-01-15: choose 2024-01-15 or a later day.')).toBe(
    'A change on 5 January 2024 comes before 15 January 2024: choose 15 January 2024 or a later day.'
  )
  for (const text of ['2023-2024 opens.', '2024-13-40 is no day.', 'INV-2024-01-15', 'Nothing of days.'])
    expect(withDaysInWords(text)).toBe(text)
})
