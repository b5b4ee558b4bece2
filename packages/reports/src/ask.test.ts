/** Texts become a question once, or it is said what to do about the first that is not understood. */
import fc from 'fast-check'
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { AskedDay, PlainDate } from '@cofc/core'
import { decodeAsk, fieldsBeside } from './ask.ts'
import { fieldsOf } from './report.ts'
import { reports } from './reports.ts'

const today = () => '2024-11-20' as PlainDate
const { national, local, register } = reports

test('a question is decoded field by field, and what may be left out is', () => {
  const decode = decodeAsk(national.ask, today)
  expect(decode({ cycle: '2023-2024' })).toEqual(right({ cycle: '2023-2024' }))
  expect(decode({ cycle: '2023-2024', revision: '2' })).toEqual(right({ cycle: '2023-2024', revision: 2 }))
  expect(decode({ cycle: '2023-2024', revision: 'next' })).toEqual(right({ cycle: '2023-2024', revision: 'next' }))
})

test('a question about a day is about today when it names none', () => {
  expect(decodeAsk(register.ask, today)({})).toEqual(right({ on: '2024-11-20' }))
  expect(decodeAsk(register.ask, today)({ on: '2023-01-31' })).toEqual(right({ on: '2023-01-31' }))
})

test.each([
  [national, { cycle: '2023' }, 'cycle', 'expected two years that follow each other, such as 2023-2024'],
  [national, {}, 'cycle', 'expected two years that follow each other, such as 2023-2024'],
  [national, { cycle: '2023-2024', revision: '0' }, 'revision', 'expected a whole number from 1 on, or next'],
  [national, { cycle: '2023-2024', revision: ['1', '2'] }, 'revision', 'expected a whole number from 1 on, or next'],
  [
    local,
    { community: 'Jane Doe', cycle: '2023-2024' },
    'community',
    'expected the id of a community, such as TC-0001'
  ],
  [
    local,
    { community: 'TC-1', cycle: '2023-2024', kind: 'visit' },
    'kind',
    'expected one of self-review, peer-review, accreditation, audit'
  ],
  [register, { on: '2023-02-29' }, 'on', 'expected a day from 1900 to 2199, written like 2024-09-01']
])('%# names the field that is not understood, and what to do', (report, given, field, says) => {
  expect(decodeAsk(report.ask as never, today)(given)).toEqual(left({ field, says }))
})

const hostile = fc.oneof(
  fc.string(),
  fc.integer({ min: 1, max: 9_999 }).map(year => `${String(year).padStart(4, '0')}-12-31`),
  fc.constantFrom('9999-12-30', '10000-01-01', '-0001-01-01', '2199-12-31', '2200-01-01', '0001-01-01')
)
test('a day that is asked about is one from 1900 to 2199, or stands for what was before the records', () => {
  fc.assert(
    fc.property(hostile, on => {
      const read = decodeAsk(register.ask as never, today)({ on })
      const isDay = AskedDay.is(on)
      expect(isDay).toBe(PlainDate.is(on) && ((on >= '1900' && on < '2200') || on === '0001-01-01'))
      expect(isLeft(read) && read.left.field).toBe(isDay ? false : 'on')
    })
  )
})

test('a field is not asked together with the one that it stands instead of', () => {
  expect(fieldsBeside(fieldsOf(register), {})).toEqual(['on', 'cycle'])
  expect(fieldsBeside(fieldsOf(register), { cycle: '2023-2024' })).toEqual(['cycle'])
})
