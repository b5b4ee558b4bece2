import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, canonicalForm } from './canonical.ts'
import type { Json } from './event-store.ts'

const json = fc.oneof(
  fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }),
  fc.dictionary(fc.constantFrom('b', 'a', '9', '10', '__proto__', ''), fc.jsonValue({ maxDepth: 1 }))
) as fc.Arbitrary<Json>
const withoutLoneSurrogates = (value: unknown): boolean => JSON.stringify(value).search(/\\ud[89a-f]/i) < 0

describe('the canonical text of JSON', () => {
  test('is the one that others write', () => {
    fc.assert(
      fc.property(json.filter(withoutLoneSurrogates), value => {
        expect(canonical(value)).toBe(canonicalize(value))
      })
    )
  })
  test('says the same as the value, and is the same again when it is read', () => {
    fc.assert(
      fc.property(json, value => {
        const text = canonical(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonical(JSON.parse(text) as Json)).toBe(text)
      })
    )
  })
  test('is what native code writes of the ordered value, unless it has keys that no object keeps in order', () => {
    fc.assert(
      fc.property(json, given => {
        const { value, text } = canonicalForm(given)
        expect(value).toEqual(given)
        expect(canonical(value)).toBe(text)
        if (!/"\d[^"]*":/.test(text)) expect(JSON.stringify(value)).toBe(text)
      })
    )
    const inOrder = { a: [{ b: 1, c: { d: 2 } }] }
    expect(canonicalForm(inOrder).value).toBe(inOrder)
    expect(canonical({ x: { '9': 1, '10': { b: 1, a: 2 } } })).toBe('{"x":{"10":{"a":2,"b":1},"9":1}}')
  })
  test('does not depend on the order of keys, and does on the order of items', () => {
    expect(canonical({ b: 1, a: [true, null] })).toBe('{"a":[true,null],"b":1}')
    expect(canonical([2, 1])).not.toBe(canonical([1, 2]))
    expect(canonical(['', ''])).toBe('["",""]')
  })
  test('has keys in the order of their code units, and numbers as JavaScript writes them', () => {
    const numbers = [1e21, 1e-7, -0, 0.1, 333333333.33333329]
    expect(canonical({ '10': 1, '9': 2, é: 3, '€': 4, '\ud83d\ude00': 5 })).toBe(
      '{"10":1,"9":2,"é":3,"€":4,"\ud83d\ude00":5}'
    )
    expect(canonical(numbers)).toBe('[1e+21,1e-7,0,0.1,333333333.3333333]')
  })
  test('escapes a lone surrogate, which has no bytes of its own', () => expect(canonical('a\ud800')).toBe('"a\\ud800"'))
})
