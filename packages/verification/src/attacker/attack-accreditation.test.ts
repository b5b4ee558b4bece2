import { describe, expect, test } from 'vitest'
import { attackAccreditations, type AccreditationsKnown } from './attack-accreditation.ts'
import {
  numberNames,
  eachForItself,
  togetherOfAnyNumber,
  toldTogether,
  type Numbers,
  type PrintingRule
} from './printed-numbers.ts'

const numbers = (deferred: number, notAwarded: number, withdrawn: number): Numbers => ({
  ...{ deferred, notAwarded, withdrawn }
})
const sumOf = ({ deferred, notAwarded, withdrawn }: Numbers): number => deferred + notAwarded + withdrawn
type Besides = Pick<AccreditationsKnown, 'inAll' | 'decided' | 'own'>
interface Printed {
  readonly rule: PrintingRule
  readonly withoutAward?: number
}
/** One issue that prints these numbers so, to a reader who knows besides what is given. */
const found = (of: Numbers, { rule, withoutAward = 12 }: Printed, known: Besides = {}) =>
  attackAccreditations({ withoutAward, issues: [{ printed: rule(of, withoutAward), added: 0 }], ...known }, rule).map(
    ({ number, values }) => [number, values]
  )

describe('where each number is hidden for itself', () => {
  const rule = eachForItself
  test('who knows how many there were takes the others away', () => {
    expect(found(numbers(5, 1, 0), { rule }, { inAll: 6 })).toEqual([['notAwarded', [1]]])
    expect(found(numbers(5, 3, 0), { rule }, { decided: 8 })).toEqual([['notAwarded', [3]]])
    expect(found(numbers(4, 4, 4), { rule }, { inAll: 12 })).toHaveLength(3)
  })
  test('who knows no more than the register finds what only one community can have been', () => {
    const one = found(numbers(0, 1, 0), { rule, withoutAward: 1 })
    expect(one).toEqual([
      ['notAwarded', [1]],
      ['whether there is any', [1]]
    ])
  })
})

test('a number from one to four that is told is found', () => {
  const rule: PrintingRule = of => of
  expect(found(numbers(6, 0, 4), { rule })).toEqual([['withdrawn', [4]]])
})

test('where all are told together, but of any number, it is found that one of a few was not accredited', () => {
  const some = { rule: togetherOfAnyNumber, withoutAward: 2 }
  expect(found(numbers(0, 0, 1), some)).toEqual([['whether there is any', [1, 2]]])
})

test('where each issue tells what stands by then, the few of in between are found', () => {
  const rule = toldTogether
  const issues = [numbers(5, 0, 0), numbers(6, 0, 0)].map((of, added) => ({ printed: rule(of, 12), added }))
  expect(
    attackAccreditations({ withoutAward: 12, issues }, rule).map(({ number, values }) => [number, values])
  ).toEqual([
    ['deferred', [1]],
    ['notAwarded', [0]],
    ['withdrawn', [0]]
  ])
  const hidden = [numbers(5, 0, 0), numbers(5, 1, 0)].map((of, added) => ({ printed: rule(of, 12), added }))
  expect(attackAccreditations({ withoutAward: 12, issues: hidden }, rule)).toContainEqual({
    ...{ number: 'deferred', issue: 1, values: [5] }
  })
})

/** What readers know besides: nothing, the sum of all three, or of two, each also as one of the communities. */
const readersOf = (of: Numbers): ReadonlyArray<Besides> =>
  [{}, { inAll: sumOf(of) }, { decided: of.deferred + of.notAwarded }].flatMap(known => [
    known,
    ...numberNames.filter(name => of[name] > 0).map(own => ({ ...known, own }))
  ])

test('where all three are told together and for good, nothing is found of any numbers up to nine', () => {
  const upToNine = Array.from({ length: 10 }, (_, number) => number)
  const worlds = upToNine.flatMap(one => upToNine.flatMap(other => upToNine.map(third => numbers(one, other, third))))
  const tried = worlds.filter(of => sumOf(of) <= 9)
  expect(tried).toHaveLength(220)
  const rule = toldTogether
  for (const of of tried)
    for (const withoutAward of [0, 1, 4, 5, 9].filter(many => many >= sumOf(of)))
      for (const known of readersOf(of)) {
        const claims = found(of, { rule, withoutAward }, known)
        expect({ of, withoutAward, known, claims }).toEqual({ of, withoutAward, known, claims: [] })
      }
})
