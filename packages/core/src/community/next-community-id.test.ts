import { expect, test } from 'vitest'
import { nextCommunityId } from '../index.ts'

const after = (...ids: ReadonlyArray<string>) => nextCommunityId(ids)

test('the id that is proposed for a new community has the number after the highest on record', () => {
  expect(after()).toBe('TC-0001')
  expect(after('TC-0002', 'TC-0119', 'TC-0007')).toBe('TC-0120')
  expect(after('TC-9999')).toBe('TC-10000')
  expect(after('ELM-0500', 'TC-07x', 'TC-0003')).toBe('TC-0004')
})
