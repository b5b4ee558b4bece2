import { expect, test } from 'vitest'
import { dataSubjectOf } from './data-subject.ts'

test('words about no community are about the network, whether it is left out or said to be none', () => {
  expect(dataSubjectOf({})).toBe('network')
  expect(dataSubjectOf({ community: null })).toBe('network')
  expect(dataSubjectOf({ community: null, reviewer: null })).toBe('network')
})

test('words about a community are about it, and else about the reviewer', () => {
  expect(dataSubjectOf({ community: 'TC-0001', reviewer: 'R-001' })).toBe('community TC-0001')
  expect(dataSubjectOf({ community: null, reviewer: 'R-001' })).toBe('reviewer R-001')
})
