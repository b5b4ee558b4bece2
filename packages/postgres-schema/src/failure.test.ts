import { expect, test } from 'vitest'
import { damaged, failureFrom, isAnswer, isWorthAnotherTry } from './failure.ts'

const from = (code: string, message = 'a secret') => Object.assign(new Error(message), { code })

test.each([
  ['08006', 'the server cannot be reached'],
  ['57P01', 'the server is stopping or starting, or has cut the connection'],
  ['57014', 'a statement took too long'],
  ['53100', 'the disk of the server is full'],
  ['53200', 'the server lacks room'],
  ['25006', 'the server lets nobody write, as a replica does'],
  ['28P01', 'the server does not let this user in'],
  ['42501', 'this user lacks a right'],
  ['22P05', 'the server refused a statement (22P05)'],
  ['ECONNREFUSED', 'the server cannot be reached'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'the server cannot show that it is the one meant'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'the server cannot show that it is the one meant']
])('%s: unavailable, and why without what the server said', (code, reason) => {
  expect(failureFrom(from(code))).toEqual({ type: 'Unavailable', reason })
})
test('what is damaged is told as damaged', () => {
  expect(failureFrom(from('XX001'))).toEqual({ type: 'Corrupt', reason: 'the database is damaged' })
  expect(failureFrom(from('XX002')).type).toBe('Corrupt')
  expect(failureFrom(damaged('a row is no JSON'))).toEqual({ type: 'Corrupt', reason: 'a row is no JSON' })
})
test('what is thrown and no error of a server is unavailable too', () => {
  for (const thrown of [new Error('Connection terminated unexpectedly'), 'a secret', undefined, new TypeError('x')])
    expect(failureFrom(thrown)).toEqual({ type: 'Unavailable', reason: 'the server cannot be reached' })
})
test('another try is for what others got in the way of', () => {
  expect(['40001', '40P01', '23505', '08006'].map(code => isWorthAnotherTry(from(code)))).toEqual([
    true,
    true,
    false,
    false
  ])
})
test('a connection goes on after an answer, and not after it broke', () => {
  expect(['40001', '42P01', '08006', '57P01', '25P03', 'ECONNRESET'].map(code => isAnswer(from(code)))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false
  ])
})
