/** The schema of an event says what its codec says: tried with a validator of JSON Schema 2020-12. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import * as t from 'io-ts'
import { expect, test } from 'vitest'
import { eventShapes } from '../decode-event.ts'
import { PlainDate } from '../values/plain-date.ts'
import { strictWith } from '../values/strict-with.ts'
import { arbitraryOf } from '../testing/arbitrary-of.ts'
import { leftOutBy } from '../testing/choices-in.ts'
import { examplesOf } from '../testing/examples-of.ts'
import { jsonSchemaOf } from './index.ts'

const ajv = new Ajv2020({ strict: true, allowUnionTypes: false, formats: { date: text => PlainDate.is(text) } })
const shapes = eventShapes.flatMap(({ type, codecs }) => codecs.map((codec, place) => ({ type, codec, v: place + 1 })))

test.each(shapes)('$type, version $v: whatever the codec accepts fits the schema', ({ codec }) => {
  const fits = ajv.compile(jsonSchemaOf(codec))
  fc.assert(fc.property(arbitraryOf<unknown>(codec), event => fits(event)))
})

test.each(shapes)('$type, version $v: what lacks a field fits neither, nor does one of another kind', ({ codec }) => {
  const fits = ajv.compile(jsonSchemaOf(codec))
  fc.assert(
    fc.property(
      arbitraryOf<Record<string, unknown>>(codec),
      fc.nat(),
      fc.constantFrom(undefined, {}),
      (event, place, odd) => {
        const names = Object.keys(event)
        const broken = JSON.parse(JSON.stringify({ ...event, [names[place % names.length] ?? '']: odd })) as unknown
        expect(fits(broken)).toBe(codec.is(broken))
        expect(codec.is(broken)).toBe(false)
      }
    )
  )
})

test('a field that may be left out is none that a schema asks for', () => {
  const codec = strictWith({ visit: t.number }, { emergency: t.boolean }, 'Rearranged')
  const fits = ajv.compile(jsonSchemaOf(codec))
  for (const value of [{ visit: 1 }, { visit: 1, emergency: true }, { emergency: true }, { visit: 1, emergency: null }])
    expect(fits(value)).toBe(codec.is(value))
  expect(codec.decode({ visit: 1, emergency: true, more: 2 })).toEqual({
    ...{ _tag: 'Right', right: { visit: 1, emergency: true } }
  })
  expect(codec.is({ visit: 1, emergency: undefined })).toBe(false)
})

test('every part of every schema is known', () => {
  expect(JSON.stringify(shapes.map(({ codec }) => jsonSchemaOf(codec)))).not.toContain('unknown:')
  expect(jsonSchemaOf(t.unknown)).toEqual({ description: 'unknown: unknown' })
})

test('examples leave out no field and no choice, and it would be told', () => {
  const codec = t.strict({ a: t.union([t.string, t.null]), b: t.readonlyArray(t.keyof({ x: null, y: null })) })
  expect(leftOutBy(codec, examplesOf(codec))).toEqual([])
  expect(leftOutBy(codec, [{ a: '', b: [] }])).toEqual(['..a | 1', '..b. = x', '..b. = y'])
})
