/** Elimination over sparse rows, beside what it must find on small tables by exact fractions. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spanOf } from './gauss.ts'

const sparse = (row: ReadonlyArray<number>) =>
  new Map([...row.entries()].filter(([, coefficient]) => coefficient !== 0))

/** By elimination over whole numbers that may grow. */
const rankOf = (rows: ReadonlyArray<ReadonlyArray<number>>): number => {
  const left = rows.map(row => row.map(BigInt))
  let rank = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = left.findIndex((row, place) => place >= rank && row[column] !== 0n)
    const by = left[pivot]
    if (by === undefined) continue
    left[pivot] = left[rank] ?? by
    left[rank] = by
    for (const [place, row] of left.entries())
      if (place > rank)
        left[place] = row.map((value, at) => value * (by[column] ?? 0n) - (by[at] ?? 0n) * (row[column] ?? 0n))
    rank += 1
  }
  return rank
}
const tables = fc.integer({ min: 1, max: 6 }).chain(width =>
  fc.array(fc.array(fc.integer({ min: -1, max: 2 }), { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 8
  })
)

test('the rank of a small table is the one that exact elimination finds', () =>
  fc.assert(
    fc.property(tables, rows => {
      expect(spanOf(rows.map(sparse)).rank).toBe(rankOf(rows))
    })
  ))

test('a sum follows from others exactly when it adds nothing to their rank', () =>
  fc.assert(
    fc.property(tables, ([sum = [], ...rows]) => {
      expect(spanOf(rows.map(sparse)).has(sparse(sum))).toBe(rankOf([...rows, sum]) === rankOf(rows))
    })
  ))

test('a total less all parts but one is that part', () => {
  const span = spanOf(
    [
      [1, 1, 1],
      [1, 0, 0],
      [0, 1, 0]
    ].map(sparse)
  )
  expect(span.has(sparse([0, 0, 1]))).toBe(true)
  expect(
    spanOf(
      [
        [1, 1, 1],
        [1, 0, 0]
      ].map(sparse)
    ).has(sparse([0, 0, 1]))
  ).toBe(false)
})
