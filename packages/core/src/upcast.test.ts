import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { expect, test } from 'vitest'
import { checkShapes, decodeEvent, eventShapes, faultsOf, upcastFrom, shapeVersionOf, versionSaid } from './index.ts'
import { arbitraryOf } from './testing/index.ts'

const shape = (v?: number, type = 'Paid') =>
  t.strict({ type: t.literal(type), ...(v === undefined ? {} : { v: t.literal(v) }) })
const faults = (...codecs: ReadonlyArray<t.Mixed>) => faultsOf({ type: 'Paid', codecs })

const Pounds = t.strict({ type: t.literal('Paid'), pounds: t.number })
const Pence = t.strict({ type: t.literal('Paid'), v: t.literal(2), pence: t.number })
const paid = upcastFrom(Pounds, ({ type, pounds }) => ({ type, v: 2 as const, pence: pounds * 100 })).then(
  Pence,
  ({ type, pence }) => ({ type, v: 3 as const, pence, by: null })
)

test('whatever version was stored is read as the event of today', () => {
  const today = { _tag: 'Right', right: { type: 'Paid', v: 3, pence: 500, by: null } }
  expect(paid.read(1, { type: 'Paid', pounds: 5 })).toEqual(today)
  expect(paid.read(2, { type: 'Paid', v: 2, pence: 500 })).toEqual(today)
  expect([0, 3, 1.5, -1].map(version => paid.read(version, {}))).toEqual([null, null, null, null])
})

test('a step must take what the step before leads to', () => {
  const first = upcastFrom(Pounds, ({ type, pounds }) => ({ type, v: 2 as const, pounds }))
  // @ts-expect-error the first step leads to pounds, and this one takes pence
  const apart = first.then(Pence, ({ pence }) => pence)
  expect(apart.shapes).toHaveLength(2)
})

test('the shapes of this network lead to those of today', () => {
  expect(checkShapes()).toEqual([])
})

test('a way that goes on from version to version has no fault', () => {
  expect(faults(shape())).toEqual([])
  expect(faults(shape(), shape(2), shape(3))).toEqual([])
})

test('a gap is found', () => {
  expect(faults(shape(), shape(3), shape(4))[0]).toBe(
    'Paid: there is a gap: version 2 was expected, and the shape there says 3'
  )
})

test('a fork is found', () => {
  expect(faults(shape(), shape(2), shape(2), shape(4))[0]).toBe('Paid: two shapes say version 2, so the way forks')
})

test('a circle is found', () => {
  expect(faults(shape(), shape(2), shape(3), shape(2), shape(5))[0]).toBe(
    'Paid: the shape at place 4 leads back to version 2, so the way is a circle'
  )
})

test('a version that nothing stored leads to is found', () => {
  expect(faults(shape(), shape(2), shape(5))[0]).toBe(
    "Paid: today's shape says version 5, and the way leads to 3: nothing stored reaches it"
  )
  expect(faults(shape(2))).toHaveLength(1)
})

test('a shape of another event is found', () => {
  expect(faults(shape(), shape(2, 'Received'))).toEqual(['Paid: a shape is of another type'])
})

const lapsed = { type: 'MembershipLapsed', community: 'TC-0001', on: '2024-09-01' }

test('an event says its version, and one that says none has the first', () => {
  expect(shapeVersionOf('MembershipLapsed')).toBe(2)
  expect(shapeVersionOf('MembershipWithdrawn')).toBe(1)
  for (const json of [lapsed, { ...lapsed, v: 1 }])
    expect(decodeEvent(json)).toEqual({ _tag: 'Right', right: { ...lapsed, v: 2, cycle: null } })
  const today = { ...lapsed, v: 2, cycle: '2024-2025' }
  const read = decodeEvent(today)
  expect(isRight(read) && read.right).toBe(today)
})

test('an earlier shape is as strict as one of today', () => {
  expect(decodeEvent({ ...lapsed, on: '2024-02-30' })).toMatchObject({ left: [{ path: 'on' }] })
  expect(decodeEvent({ ...lapsed, v: 2 })).toMatchObject({ left: [{ path: 'cycle' }] })
})

test('what a later program wrote is not taken for an event of today', () => {
  const ended = { type: 'MembershipWithdrawn', community: 'TC-0001', on: '2024-09-01' }
  expect(isRight(decodeEvent(ended))).toBe(true)
  expect(decodeEvent({ ...ended, v: 2 })).toEqual({
    _tag: 'Left',
    left: [{ path: 'v', says: 'expected a shape from 1 to 1, got 2: a later program wrote it' }]
  })
  for (const v of ['2', null, 0, {}]) expect(isRight(decodeEvent({ ...ended, v }))).toBe(false)
})

test.each(eventShapes.flatMap(({ type, codecs }) => codecs.map((codec, place) => ({ type, v: place + 1, codec }))))(
  'whatever was stored as $type, version $v, is read as one of today',
  ({ type, codec }) => {
    const today = eventShapes.find(one => one.type === type)?.codecs.at(-1)
    fc.assert(
      fc.property(arbitraryOf<unknown>(codec), stored => {
        const read = decodeEvent(JSON.parse(JSON.stringify(stored)))
        return isRight(read) && today?.is(read.right) === true
      })
    )
  }
)

test('today’s codec is the last of the shapes', () => {
  for (const { type, codecs } of eventShapes) {
    expect(codecs).toHaveLength(shapeVersionOf(type))
    expect(versionSaid(codecs.at(-1) as t.Mixed) ?? 1).toBe(codecs.length)
  }
})
