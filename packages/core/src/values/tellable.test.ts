/** What was given by mistake is told only where it cannot be words. */
import { expect, test } from 'vitest'
import { isTellable } from './tellable.ts'
import { visible } from './visible.ts'

const words = ['met', 'partly', 'tc-specialist']

test.each([
  ...['TC-0042', 'tc-0042', 'R-014', 'E10', 'CS9', '1.10', 'L–0018', 'ＴＣ-0001', 'TC-\u200d0001', ' TC-0001\u00a0'],
  ...['2024-02-30', '05/02/2024', '2024/02/05', '45091', '2023-05-02T00:00:00Z', '2021-22', '20240205'],
  ...['1,234', '-3', '12.0', '0', 'x', 'Met', '“partly”', 'TC-SPECIALIST', '']
])('told: %j', text => {
  expect(isTellable(text, words)).toBe(text !== '')
})

test.each([
  ...['Anna', 'Jo', 'Anna Smith', 'anna.smith@example.org', 'Anna-1', 'A. Smith, 12', 'Childern', 'metal', 'Ann Lee 2'],
  ...['She left on 2024-02-05', '14 Oak Road', 'CS1 CS2', 'x'.repeat(41), '1'.repeat(41)]
])('not told: %j', text => {
  expect(isTellable(text, words)).toBe(false)
})

test('a long run of digits is looked at in no time', () => {
  const begun = Array.from({ length: 1_000 }, (_, place) => isTellable(`${'1-'.repeat(19)}${String(place % 10)}!`))
  expect(begun.every(told => !told)).toBe(true)
})

test.each([
  ['\ufeffcommunity', '(U+FEFF)community'],
  ['ratings.csv\n', 'ratings.csv(U+000A)'],
  ['TC-\u200d0001', 'TC-(U+200D)0001'],
  ['\u001b[31mred', '(U+001B)[31mred'],
  ['a\u202eb\u00a0c', 'a(U+202E)b(U+00A0)c'],
  ['Élan – “vital”, 😀', 'Élan – “vital”, 😀']
])('what does not show is named: %j', (text, shown) => {
  expect(visible(text)).toBe(shown)
})
