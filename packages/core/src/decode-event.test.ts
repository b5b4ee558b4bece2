import { isLeft, isRight, left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { commandNamed, commandTypes, decodeEvent, eventTypes, domain, problemsOf } from './index.ts'

const admitted = {
  type: 'CommunityAdmitted',
  community: 'TC-0001',
  membershipType: 'Full',
  cycle: '2023-2024',
  opens: '2023-09-01',
  closes: '2024-08-31',
  on: '2023-09-01'
}

test('an event that is as its codec says is decoded without being copied', () => {
  const read = decodeEvent(admitted)
  expect(isRight(read) && read.right).toBe(admitted)
})

test('an event that is not says where and what was expected', () => {
  const { opens: _opens, ...unopened } = admitted
  expect(decodeEvent({ ...unopened, closes: '2024-02-30', cycle: '2023-2025', membershipType: 'Half' })).toEqual(
    left([
      {
        path: 'membershipType',
        says: 'expected Associate, Developmental, Full, Accreditation or HmpIntegratedAudit, got a text of 4 characters'
      },
      { path: 'cycle', says: 'expected a cycle like 2023-2024, got "2023-2025"' },
      { path: 'opens', says: 'expected a date like 2024-09-01, but it is missing' },
      { path: 'closes', says: 'expected a date like 2024-09-01, got "2024-02-30"' }
    ])
  )
})

test.each(['constructor', '__proto__', 'toString', 'Nothing', 3, undefined])('no event is called %s', type => {
  expect(isLeft(decodeEvent({ ...admitted, type }))).toBe(true)
})

test.each([null, 'text', 3, []])('%j is no event', json => {
  expect(isLeft(decodeEvent(json))).toBe(true)
})

test('a value within a list or that may be null says where it stands', () => {
  const codec = commandNamed('MapEdition')?.command.codec
  const read = codec?.decode({
    type: 'MapEdition',
    edition: 'E2',
    from: 'E1',
    on: '2023-01-01',
    lines: [{ from: 1, to: null, change: 'new' }]
  })
  expect(read !== undefined && isLeft(read) && problemsOf(read.left)).toEqual([
    { path: 'lines.0.from', says: 'expected a standard’s code like CS1 or null, got 1' }
  ])
})

test('a long value is cut short', () => {
  const read = decodeEvent({ ...admitted, on: 'x'.repeat(1_000_000) })
  expect(isLeft(read) && read.left[0]?.says.length).toBeLessThan(120)
})

test('every command finds its aggregate by its type, and nothing else does', () => {
  expect(commandNamed('AdmitCommunity')?.aggregate).toBe(domain.membership.aggregate)
  expect(commandTypes).toContain('OpenReview')
  expect(['constructor', '__proto__', 'toString', 'Nothing'].map(commandNamed)).toEqual([null, null, null, null])
})

test('no two aggregates share the name of a command or of an event', () => {
  expect(new Set(commandTypes).size).toBe(
    Object.values(domain).flatMap(({ aggregate }) => Object.keys(aggregate.commands)).length
  )
  expect(new Set(eventTypes).size).toBe(
    Object.values(domain).flatMap(({ aggregate }) => Object.keys(aggregate.events)).length
  )
})

test('what stands where words belong is never told back', () => {
  const codec = commandNamed('ReturnWorkbook')?.command.codec
  const said = { type: 'ReturnWorkbook', community: 'TC-1', cycle: '2023-2024', kind: 'peer-review', on: '2024-01-01' }
  const read = codec?.decode({ ...said, reason: 'somebody said something' })
  expect(read !== undefined && isLeft(read) && problemsOf(read.left)).toEqual([
    { path: 'reason', says: 'expected words, got bare text' }
  ])
})
