import { expect, test } from 'vitest'
import { competing } from './competing.ts'
import type { Problem } from './problem.ts'

/** Visits by the reviewers who could go. */
const groupsOf = (...canGo: ReadonlyArray<ReadonlyArray<number>>) =>
  competing({
    visits: canGo.map(() => null),
    reviewers: Array.from({ length: 6 }, () => null),
    canGo
  } as unknown as Problem)

test('visits compete when some reviewer could go on both, or when both compete with a third', () => {
  expect(groupsOf()).toEqual([])
  expect(groupsOf([], [])).toEqual([[0], [1]])
  expect(groupsOf([0], [1], [2])).toEqual([[0], [1], [2]])
  expect(groupsOf([0, 1], [1, 2], [3])).toEqual([[0, 1], [2]])
  expect(groupsOf([0], [1], [0, 1], [2])).toEqual([[0, 1, 2], [3]])
  expect(groupsOf([0], [1], [2], [1, 2], [0, 5])).toEqual([
    [0, 4],
    [1, 2, 3]
  ])
  expect(groupsOf([0], [1], [2], [3], [3, 2], [1, 2])).toEqual([[0], [1, 2, 3, 4, 5]])
})
