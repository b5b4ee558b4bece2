import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codesIn, scopeText } from './scope-text.ts'

const same = (codes: ReadonlyArray<string>): void => {
  expect(codesIn(scopeText(codes))).toEqual(codes)
}

test('a scope written as short text is read as it was', () => {
  same([])
  same(['CS1'])
  same(['CS9', 'CS10', 'CS11', '1.9', '1.10', '2.1', '2.3'])
  same(['S08', 'S09', 'S10', 'S010', '0', '1', 'A', 'A1', '999999999', '1000000000', '1000000001'])
  const codes = fc.array(fc.stringMatching(/^(CS|1\.|S0|)[0-9]{1,3}$/), { maxLength: 30 })
  fc.assert(fc.property(codes, same))
  fc.assert(
    fc.property(fc.nat({ max: 120 }), fc.integer({ min: 1, max: 40 }), (from, length) =>
      same(Array.from({ length }, (_, step) => `1.${String(from + step)}`))
    )
  )
})
