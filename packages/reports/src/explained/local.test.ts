import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import type { CommunityId, Cycle } from '@cofc/core'
import { localTables, type LocalRows } from '../local-report/review-on-record.ts'
import { answered } from '../testing/answer-after.ts'
import { fold, seen } from '../testing/history.ts'
import { randomNetwork } from '../testing/random-network.ts'
import { localExplanation, localList } from './local.ts'

const history = randomNetwork({ seed: 6, communities: 12, standards: 9 })
const rows = Object.fromEntries(
  Object.entries(localTables).map(([key, table]) => [key, fold(table, new Map(), seen(history))])
) as unknown as LocalRows
const extras = { text: () => ({ erased: true }) as const, numbers: () => null, network: [] }
const ask = (place: number) => ({
  community: `TC-${String(place + 1).padStart(4, '0')}` as CommunityId,
  cycle: '2023-2024' as Cycle
})

test('a figure of a local report is what the ratings of its standards come to', () => {
  let told = 0
  for (let place = 0; place < 4; place += 1) {
    const figures = localList(rows, ask(place), extras)
    if (isLeft(figures)) continue
    for (const { address } of figures.right) {
      const explained = answered(localExplanation(rows, { ...ask(place), figure: address }, extras))
      expect(explained).toMatchObject({ sum: explained.figure, hiddenBecause: null })
      told += 1
    }
  }
  expect(told).toBeGreaterThan(40)
})

test('what is no sum over the review is not explained', () => {
  for (const figure of ['cover/version', 'statistics/kappa', 'sections/Nowhere/self/met'])
    expect(isLeft(localExplanation(rows, { ...ask(0), figure }, extras))).toBe(true)
})
