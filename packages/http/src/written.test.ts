import { expect, test } from 'vitest'
import { writtenOnce } from './written.ts'

test('an answer is written once in each form, and another that says the same has the same tag', async () => {
  let times = 0
  const write = (text: string) => () => {
    times += 1
    return text
  }
  const answer = { rows: [1] }
  const first = await writtenOnce(answer, 'json', write('{"rows":[1]}'))
  expect(await writtenOnce(answer, 'json', write('never'))).toBe(first)
  const table = await writtenOnce(answer, 'csv', write('1\r\n'))
  expect(table.body).toBe('1\r\n')
  expect(times).toBe(2)
  expect(await writtenOnce({ rows: [1] }, 'json', write('{"rows":[1]}'))).toEqual(first)
  expect(table.tag).not.toBe(first.tag)
  expect((await writtenOnce(null, 'json', write('null'))).body).toBe('null')
})
test('what could not be written is tried again, and bytes are tagged as text is', async () => {
  const answer = {}
  await expect(writtenOnce(answer, 'xlsx', async () => Promise.reject(new Error('no memory')))).rejects.toThrow(
    'no memory'
  )
  const bytes = await writtenOnce(answer, 'xlsx', async () => Buffer.from('a'))
  expect(bytes.tag).toBe((await writtenOnce({}, 'csv', () => 'a')).tag)
})
