import { expect, test } from 'vitest'
import { writtenOnce } from './written.ts'

test('an answer is written once in each form, and another that says the same has the same tag', () => {
  let times = 0
  const write = (text: string) => () => {
    times += 1
    return text
  }
  const answer = { rows: [1] }
  const first = writtenOnce(answer, 'json', write('{"rows":[1]}'))
  expect(writtenOnce(answer, 'json', write('never'))).toBe(first)
  const table = writtenOnce(answer, 'csv', write('1\r\n'))
  expect(table.text).toBe('1\r\n')
  expect(times).toBe(2)
  expect(writtenOnce({ rows: [1] }, 'json', write('{"rows":[1]}'))).toEqual(first)
  expect(table.tag).not.toBe(first.tag)
  expect(writtenOnce(null, 'json', write('null')).text).toBe('null')
})
