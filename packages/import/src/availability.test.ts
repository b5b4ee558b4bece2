import { temporaryFolder } from '@cofc/verification'
import { left, right } from 'fp-ts/lib/Either.js'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readAvailability } from './availability.ts'

const read = async (text: string) => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'free.csv')
  writeFileSync(file, text)
  return await readAvailability(file)
}
const at = (line: number | null, column: string | null, says: string) => ({
  ...{ line, column },
  says: expect.stringContaining(says) as string
})

test('a row is a time at which a reviewer can go, a single day where it names no last one', async () => {
  expect(await read('\uFEFFfrom,reviewer,until\r\n2024-02-04,R-01,2024-02-11\r\n,,\r\n2024-02-12,R-01,\r\n')).toEqual(
    right([
      { line: 2, reviewer: 'R-01', from: '2024-02-04', until: '2024-02-11' },
      { line: 4, reviewer: 'R-01', from: '2024-02-12', until: '2024-02-12' }
    ])
  )
  expect(await read('reviewer,from\n')).toEqual(right([]))
})

test.each([
  ['', [at(1, null, 'the file is empty')]],
  ['who,when\nR-01,2024-02-04\n', [at(1, null, 'begin the file with reviewer,from,until')]],
  ['reviewer;from\nR-01;2024-02-04\n', [at(1, null, 'separated by semicolons')]],
  ['reviewer,until\nR-01,2024-02-04\n', [at(1, null, 'lacks "from"')]],
  [
    'reviewer,from\nR-01,04/02/2024\nSam Smith,2024-02-04\nR-01\n',
    [at(2, 'from', 'a day'), at(3, 'reviewer', 'an id'), at(4, null, 'the row has 1 cell')]
  ],
  ['reviewer,from,until\nR-01,2024-02-11,2024-02-04\n', [at(2, 'until', 'it ends before 2024-02-11')]]
])('%j is told with its line and column', async (text, wrong) => {
  expect(await read(text)).toEqual(left(wrong))
})

test('a file that is not there is told', async () =>
  expect(await readAvailability('/there/is/no/such/file.csv')).toMatchObject(
    left([{ line: null, says: expect.stringContaining('cannot be read') as string }])
  ))
