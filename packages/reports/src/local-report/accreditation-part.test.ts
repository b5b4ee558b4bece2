import { expect, test } from 'vitest'
import { drafted, happened, planned, ref, registered, reviewOf, wrote, type EventText } from '../testing/history.ts'
import { localAfter } from '../testing/local-after.ts'
import { localCsv } from './csv.ts'

/** Standards of one review: `C1 C2` are core of type 1, `T1 ..` of type 2, `U1` of type 3. */
const typeOf = (standard: string): number => ({ C: 1, T: 2, U: 3 })[standard.charAt(0)] ?? 0
const written = (standards: ReadonlyArray<string>): ReadonlyArray<EventText> =>
  standards.map(standard => wrote(standard, { standardType: typeOf(standard), core: standard.startsWith('C') }))

const review = reviewOf({ community: 'TC-1', kind: 'accreditation', membershipType: 'Accreditation' })
const rated = (letters: Readonly<Record<string, string>>): ReadonlyArray<EventText> => {
  const codes = Object.keys(letters)
  const scope = codes.map(standard => ({
    ...{ standard, section: 'Belonging', standardType: typeOf(standard), core: standard.startsWith('C') }
  }))
  return [
    ...[drafted(), ...written(codes), planned(), registered('TC-1')],
    review.tell('ReviewOpened', { edition: 'E1', sector: 'ADTC', membershipType: 'Accreditation', scope }),
    review.peer(codes, Object.values(letters).join('')),
    { ...review.final(), on: '2024-02-01' }
  ]
}
const adopted = (version: number, inForceFrom: string, numbers: ReadonlyArray<unknown>) =>
  happened('PolicyAdopted', { v: 2, version, inForceFrom, numbers, on: '2020-01-01' })
const type2Of = (value: number) => [{ number: 'thresholdType2', is: value }]

const ofCase = (type: EventText['type'], on: string, fields: Readonly<Record<string, unknown>> = {}) =>
  happened(type, { community: 'TC-1', cycle: '2023-2024', case: 1, on, ...fields })
const applied = ofCase('AccreditationAppliedFor', '2023-10-01', { fullCycles: 2 })
const tally = (standardType: number, met: number, counting: number, notApplicable = 0) => ({
  ...{ standardType, met, counting, notApplicable }
})
const thresholds = { type1: 100, type2: 50, type3: 60, coreMustBeMet: true }
const out = (standard: string, notApplicable = false) => ({
  ...{ standard, standardType: typeOf(standard), core: standard.startsWith('C'), notApplicable }
})
const ratings = { C1: 'm', C2: 'a', T1: 'm', T2: 'p', T3: '-', U1: 'a' }
const tallies = [tally(1, 1, 1, 1), tally(2, 1, 3), tally(3, 0, 0, 1)]
const packed = ofCase('PackSubmitted', '2024-03-01', {
  ...{ edition: 'E1', version: 1, visitors: ['R-1'], tallies, thresholds, limit: '2024-09-01' },
  outstanding: [out('C2', true), out('T2'), out('T3')]
})
const decision = (type: EventText['type'], on: string, fields: Readonly<Record<string, unknown>>) =>
  ofCase(type, on, {
    ...{ by: { chair: 'R-9', sitting: null }, tallies, thresholds, emptyTypes: [3], coreOutstanding: [] },
    ...{ acceptedNotApplicable: ['C2'], onAppeal: null, acceptedMet: [], letterDue: '2024-04-01', minute: ref('m') },
    ...fields
  })
const deferred = decision('AccreditationDeferred', '2024-03-10', {
  ...{ outstanding: ['T2', 'T3'], firstPresentation: '2024-03-01', limit: '2024-09-01' }
})
const partAfter = async (history: ReadonlyArray<EventText>) => {
  const { accreditation } = await localAfter(history)
  if (accreditation === undefined) throw new Error('the report says nothing of an accreditation')
  return accreditation
}

test('an accreditation review tells of each type how much is met against its threshold, and what is partly met or unrated counts as not met', async () => {
  expect((await partAfter(rated({ ...ratings, C2: 'm' }))).types).toEqual([
    { type: 1, met: 2, counting: 2, notApplicable: 0, percentMet: 100, threshold: 100, needed: 2, reached: true },
    { type: 2, met: 1, counting: 3, notApplicable: 0, percentMet: 33.3, threshold: 80, needed: 3, reached: false },
    { type: 3, met: 0, counting: 0, notApplicable: 1, percentMet: null, threshold: 60, needed: 0, reached: true }
  ])
  const peer = reviewOf({ community: 'TC-1' })
  const other = await localAfter([
    drafted(),
    wrote('CS1'),
    planned(),
    registered('TC-1'),
    peer.opened(['CS1']),
    applied
  ])
  expect(other).not.toHaveProperty('accreditation')
})

test('the thresholds are those that the pack pinned, or else those in force on the last day of the review', async () => {
  const before = [adopted(1, '2024-02-01', type2Of(70)), adopted(2, '2024-02-02', type2Of(90))]
  const type2After = async (...events: ReadonlyArray<EventText>) => {
    const { types, pinned } = await partAfter([...before, ...rated(ratings), ...events])
    return { threshold: types[1]?.threshold, pinned }
  }
  expect(await type2After()).toEqual({ threshold: 70, pinned: false })
  expect(await type2After(applied)).toEqual({ threshold: 70, pinned: false })
  expect(await type2After({ ...review.corrected(2, []), on: '2024-02-02' })).toEqual({ threshold: 90, pinned: false })
  expect(await type2After(applied, packed)).toEqual({ threshold: 50, pinned: true })
  const gone = ofCase('CaseWithdrawn', '2024-03-02', { because: 'withdrawn' })
  expect(await type2After(applied, packed, gone)).toEqual({ threshold: 50, pinned: true })
  expect(await type2After(applied, packed, gone, { ...applied, case: 2, on: '2024-03-03' })).toEqual({
    ...{ threshold: 70, pinned: false }
  })
})

test('a share that is rounded up to its threshold does not reach it', async () => {
  const standards = Array.from({ length: 112 }, (_, place) => [`T${String(place)}`, place < 75 ? 'm' : 'n'] as const)
  const { types } = await partAfter([adopted(1, '2020-01-01', type2Of(67)), ...rated(Object.fromEntries(standards))])
  expect(types[1]).toMatchObject({ met: 75, percentMet: 67, threshold: 67, needed: 76, reached: false })
})

test('what is outstanding, and every core standard, is told with its code and its text', async () => {
  const report = await localAfter(rated(ratings))
  expect(report.accreditation?.outstanding).toEqual([
    { standard: 'C2', text: 'What C2 asks', rating: 'n/a', type: 1, core: true },
    { standard: 'T2', text: 'What T2 asks', rating: 'partly', type: 2, core: false },
    { standard: 'T3', text: 'What T3 asks', rating: null, type: 2, core: false }
  ])
  expect(report.accreditation?.core).toEqual([
    { standard: 'C1', text: 'What C1 asks', rating: 'met' },
    { standard: 'C2', text: 'What C2 asks', rating: 'n/a' }
  ])
  const { columns, rows } = localCsv(report)
  expect(columns.at(-1)).toBe('outstanding')
  expect(rows.map(row => row['outstanding'])).toEqual(['no', 'yes', 'no', 'yes', 'yes', 'no'])
})

test('the report tells where the case of its cycle stands, with what evidence has shown since, and nobody who decided', async () => {
  const caseAfter = async (...events: ReadonlyArray<EventText>) =>
    (await partAfter([...rated(ratings), ...events])).case
  const nothingYet = { pack: null, decision: null, appealSince: null, closedOn: null, award: null }
  expect(await caseAfter()).toBeNull()
  expect(await caseAfter({ ...applied, cycle: '2022-2023' })).toBeNull()
  expect(await caseAfter(applied)).toEqual({ ...nothingYet, status: 'Applied', appliedOn: '2023-10-01' })
  const letter = ofCase('DecisionLetterSent', '2024-03-20', { appealUntil: '2024-05-01' })
  const evidence = ofCase('EvidenceReviewed', '2024-04-01', { standards: [{ standard: 'T2', met: true }] })
  const stands = await caseAfter(applied, packed, deferred, letter, evidence)
  expect(stands).toMatchObject({
    ...{ status: 'Deferred', award: null },
    decision: { decision: 'deferred', on: '2024-03-10', letterOn: '2024-03-20', appealUntil: '2024-05-01' },
    pack: { presentedOn: '2024-03-01', limit: '2024-09-01', outstanding: ['T3'] }
  })
  expect(stands?.pack?.types[1]).toMatchObject({ met: 2, counting: 3, threshold: 50, reached: true })
  expect(JSON.stringify(stands)).not.toMatch(/R-|mmm/)
  const appeal = { appeal: 1, against: 'decision', grounds: 'fact', words: ref('w') }
  expect(
    await caseAfter(applied, packed, deferred, letter, ofCase('AppealLodged', '2024-04-20', appeal))
  ).toMatchObject({
    ...{ status: 'UnderAppeal', appealSince: '2024-04-20', decision: { decision: 'deferred' } }
  })
  const term = { from: '2024-03-01', until: '2027-02-28', interimDue: '2025-09-01' }
  const awarded = decision('AccreditationAwarded', '2024-05-01', {
    ...{ award: 1, certificate: 'C-7', name: 'House TC-1', edition: 'E1', commendations: [], ...term }
  })
  expect(await caseAfter(applied, packed, awarded)).toMatchObject({
    ...{ status: 'Decided', decision: { decision: 'accredited', on: '2024-05-01', letterOn: null } },
    award: { certificate: 'C-7', from: '2024-03-01', until: '2027-02-28' }
  })
  expect(await caseAfter(applied, ofCase('CaseWithdrawn', '2024-01-01', { because: 'withdrawn' }))).toEqual({
    ...{ ...nothingYet, status: 'Closed', appliedOn: '2023-10-01', closedOn: '2024-01-01' }
  })
})
