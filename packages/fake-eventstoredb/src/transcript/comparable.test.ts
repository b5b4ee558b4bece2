/** What is taken out of an answer, and what is not. */
import { expect, test } from 'vitest'
import { answered } from './answered.ts'
import { comparable } from './comparable.ts'

const names = new Map([
  ['transcript-1a2b-the-stream', 'the-stream'],
  ['9b1deb4d', 'id of a']
])
const at = (commit: bigint, prepare = commit) => ({ position: { commit, prepare } })

test('names and ids are what the operation called them, also within a sentence', () =>
  expect(comparable({ text: 'transcript-1a2b-the-stream not found', id: '9b1deb4d' }, names)).toEqual({
    text: 'the-stream not found',
    id: 'id of a'
  }))

test('positions are told by their order, wherever they stand, and halves that differ stay different', () =>
  expect(comparable([at(900n), { commitPosition: 70n }, at(900n, 70n), at(5_000n)], names)).toEqual([
    { position: '@2' },
    { commitPosition: '@1' },
    { position: '@2/@1' },
    { position: '@3' }
  ]))

test('revisions, texts, bytes and their absence are left as they are', () =>
  expect(
    comparable({ revision: 7n, text: 'as it is', bytes: Buffer.from([1, 255]), nothing: undefined }, names)
  ).toEqual({
    revision: '7n',
    text: 'as it is',
    bytes: 'bytes 01ff'
  }))

test('times are left out', () =>
  expect(comparable({ created: new Date(0) }, names)).toEqual(comparable({ created: new Date(1) }, names)))

test('an error is told by its type, its code and what it says of revisions', async () => {
  const error = Object.assign(new Error('refused'), {
    type: 'wrong-expected-version',
    expectedVersion: 1n,
    actualVersion: 2n
  })
  expect(await answered(Promise.reject(error))).toMatchObject({
    error: 'wrong-expected-version',
    message: 'refused',
    expected: 1n,
    actual: 2n
  })
  expect(await answered(Promise.reject(Object.assign(new Error('at 127.0.0.1:2113'), { code: 14 })))).toEqual({
    error: 'raw',
    code: 14
  })
})

test('a call that never answers is told as such', async () =>
  expect(await answered(new Promise(() => undefined), 20)).toBe('no answer'))
