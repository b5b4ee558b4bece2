/** What a refusal says of a name under which nothing is found: which other the record has. */
import { expect, test } from 'vitest'
import { community } from '../community/index.ts'
import { edition } from '../edition/index.ts'
import { reviewer } from '../reviewer/index.ts'
import { hintFor } from './hints.ts'

const none = { Community: community.initialState, Edition: edition.initialState, Reviewer: reviewer.initialState }
const registered = { status: 'Registered' }
/** What is told where the streams with those names have such states. */
const told = (refusal: { readonly type: string }, states: Readonly<Record<string, object>>) => {
  const question = hintFor(refusal)
  const found = question?.streams(refusal, {}).map(stream => states[stream] ?? none.Community) ?? []
  return question?.answer(refusal, { states: found, words: [], known: {} })
}
const drafted = (...standards: ReadonlyArray<string>) => ({
  'edition-E1': { status: 'Published', standards: standards.map(standard => ({ standard })) }
})
const unrated = (standard: string) => ({ type: 'StandardOutsideScope', edition: 'E1', standard })

test('a standard that its edition does not have is told as that, and not as outside the scope', () => {
  const codes = drafted('CS1', 'CS2', 'S14')
  expect(told(unrated('T90'), codes)).toBe('Edition E1 has no standard T90. Correct its code, or leave it out.')
  expect(told(unrated('cs2'), codes)).toBe(
    'Edition E1 has no standard cs2. Write CS2, if that is meant, or leave it out.'
  )
  expect(told(unrated('CS9'), codes)).toContain('Write CS1 or CS2, if that is meant')
  expect(told(unrated('S41'), codes)).toContain('Write S14, if that is meant')
  expect(told(unrated('S9'), drafted('S1', 'S2', 'S3', 'S4'))).toContain('Correct its code')
})

test('a standard that its edition has is outside the scope', () => {
  expect(told(unrated('S14'), drafted('S14'))).toBeNull()
  expect(told(unrated('S14'), {})).toBeNull()
})

test('a reviewer nobody registered is told as that, and erasure only of one who was', () => {
  const unknown = { type: 'ReviewerUnknown', reviewer: 'r-014' }
  expect(told(unknown, {})).toBe('Reviewer r-014 is not registered. Register them first, or name another reviewer.')
  expect(told(unknown, { 'reviewer-R-014': registered })).toBe(
    'Reviewer r-014 is not registered, but R-014 is. Write R-014, if that is meant.'
  )
  expect(told(unknown, { 'reviewer-r-014': registered, 'reviewer-R-014': registered })).toContain('was erased')
})

test.each([
  [{ type: 'NotRegistered', community: 'tc-0042' }, 'community-TC-0042', 'tc-0042 is not registered, but TC-0042 is'],
  [{ type: 'NotAMember', community: 'Tc-0042' }, 'community-TC-0042', 'Tc-0042 is not registered, but TC-0042 is'],
  [
    { type: 'NotAnAuditMember', community: 'tc-0042' },
    'community-TC-0042',
    'tc-0042 is not registered, but TC-0042 is'
  ],
  [{ type: 'AuditEditionNotPublished', edition: 'e1' }, 'edition-E1', 'e1 is not drafted, but E1 is'],
  [{ type: 'MergedIntoUnknown', into: 'tc-0042' }, 'community-TC-0042', 'tc-0042 is not registered, but TC-0042 is'],
  [{ type: 'EditionOfCycleUnknown', edition: 'e1' }, 'edition-E1', 'e1 is not drafted, but E1 is'],
  [{ type: 'EarlierEditionUnknown', from: 'e1' }, 'edition-E1', 'e1 is not drafted, but E1 is']
])('another spelling is named: %j', (refusal, stream, says) => {
  expect(told(refusal, { [stream]: { status: 'Registered' } })).toContain(says)
  expect(told(refusal, {})).toBeNull()
})

test('nothing is looked for where a refusal names nothing that could be written otherwise', () => {
  expect(hintFor({ type: 'WorkbookIsLocked' })).toBeNull()
  expect(hintFor({ type: 'toString' })).toBeNull()
})
