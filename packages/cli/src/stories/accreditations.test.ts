/** How a community is accredited, and how its award ends, from first to last. */
import { privateFactsText } from '@cofc/core'
import { expect, test } from 'vitest'
import { networkInMemory, type NetworkInMemory, type Spoken } from '../testing/network-in-memory.ts'
import {
  clientMember,
  cycleOf,
  editionOf,
  lead,
  nextCycle,
  profileOf,
  publishEdition,
  reviewer,
  words
} from '../testing/told-commands.ts'

const community = 'TC-0001'
const cycle = '2023-2024'
const ask = (type: string, on: string, fields: object = {}): Spoken => ({ type, community, on, ...fields })
const ofCase = (type: string, on: string, fields: object = {}) => ask(type, on, { cycle, ...fields })

/** Somebody of the register whose home, or former home, tells whether they have an interest. */
const member = (id: string, kind: 'client' | 'staff', trainedAs: ReadonlyArray<string>, own: object = {}): Spoken => ({
  ...{ type: 'RegisterReviewer', reviewer: id, trainedAs, seniorYears: 7, on: '2020-01-01' },
  privateFacts: words(privateFactsText({ kind, home: null, localArea: null, servedIn: [], ...own }))
})
const committee = [
  ...[member('R-101', 'staff', ['committee-chair']), member('R-102', 'client', ['committee'])],
  ...['R-103', 'R-104', 'R-105', 'R-106', 'R-107'].map(id => member(id, 'staff', ['committee'])),
  member('R-108', 'client', ['committee'], { servedIn: [community] }),
  member('R-109', 'staff', ['committee'], { home: 'TC-0002' })
]
const registered = (id: string) => ({
  ...{ type: 'RegisterCommunity', community: id, on: '2023-01-01' },
  profile: profileOf(id, { parent: 'North Trust' })
})
const network: ReadonlyArray<Spoken> = [
  { type: 'AdoptPolicy', inForceFrom: '2023-01-01', book: { criteriaForAccreditation: ['C1'] }, on: '2023-01-01' },
  ...editionOf('E10', [['CS1'], ['CS2'], ['S1', { core: false, standardType: 3 }]]),
  publishEdition('E10'),
  ...cycleOf(cycle, 'E10'),
  ...[reviewer('R-001', 'staff', ['reviewer', 'lead']), reviewer('R-014', 'client', ['reviewer'])],
  member('R-040', 'staff', ['tc-specialist', 'committee']),
  ...committee,
  ...[registered(community), registered('TC-0002')]
]
const admitted = [
  ask('AttestEarlierYears', '2023-06-01', { fullCycles: 2, developmental: false }),
  ask('ApplyForMembership', '2023-08-01', { membershipType: 'Accreditation', forms: ['joining', 'finance'] }),
  ask('JudgeCriterion', '2023-08-10', { criterion: 'C1', shown: true, judgedBy: 'J-1', reason: words('SEEN THERE') }),
  ask('AdmitCommunity', '2023-08-20', { cycle })
]
const ofReview = (type: string, on: string, fields: object = {}) =>
  ofCase(type, on, { kind: 'accreditation', ...fields })
const rated = (...ratings: ReadonlyArray<readonly [standard: string, rating: string]>) => ({
  ratings: ratings.map(([standard, rating]) => ({ standard, rating, comment: null }))
})
const team = [lead, clientMember, { reviewer: 'R-040', role: 'tc-specialist' }]
const reviewed = [
  ofReview('OpenReview', '2023-09-05', { edition: 'E10' }),
  ofReview('SaveSelfRatings', '2023-10-02', rated(['CS1', 'met'], ['CS2', 'met'])),
  ofReview('SubmitSelfReview', '2023-11-20'),
  ofReview('OfferVisitDates', '2023-11-21', { visit: 1, dates: ['2024-01-15', '2024-01-16', '2024-01-24'] }),
  ofReview('AgreeVisit', '2023-11-28', { visit: 1, date: '2024-01-15', mode: 'in-person' }),
  ofReview('AllocateTeam', '2023-12-04', { visit: 1, team }),
  ofReview('HoldVisit', '2024-01-15', { visit: 1, days: ['2024-01-15'], mode: 'in-person', team, stakeholders: null }),
  ofReview('SavePeerRatings', '2024-01-20', rated(['CS1', 'met'], ['CS2', 'not'], ['S1', 'met'])),
  ofReview('DraftLocalReport', '2024-02-05'),
  ofReview('IssueLocalReport', '2024-02-26')
]
const sitting = (present: ReadonlyArray<string>, stoodAside: ReadonlyArray<string>, inFavour: number) => ({
  ...{ chair: 'R-101', present, stoodAside },
  votes: { inFavour, against: 0, abstained: 0, castingVote: false }
})
const four = ['R-101', 'R-102', 'R-103', 'R-104']
const eight = [...four, 'R-108', 'R-109', 'R-040']
const decide = (on: string, decision: string, fields: object) =>
  ofCase('DecideAccreditation', on, {
    ...{ decision, acceptedNotApplicable: [], commendations: [], minute: words('MINUTED') },
    ...fields
  })
const pending = [ofCase('ApplyForAccreditation', '2024-03-01'), ofCase('SubmitPack', '2024-03-04')]
const deferred = decide('2024-03-20', 'deferred', sitting(eight, ['R-108', 'R-109', 'R-040'], 4))
const evidenced = [
  ofCase('SubmitEvidence', '2024-05-01', { standards: ['CS2'], evidence: words('SHOWN') }),
  ofCase('ReviewEvidence', '2024-05-20', { standards: [{ standard: 'CS2', met: true }] })
]
const accredited = decide('2024-06-03', 'accredited', { chair: 'R-101', present: null, stoodAside: null, votes: null })

test('a community shows its criterion, is deferred for one standard, gives evidence and is accredited', async () => {
  const { give, refused, told, due } = networkInMemory()
  await give(...network, ...admitted.slice(0, 2))
  expect(await refused(admitted[3] as never)).toEqual({ type: 'CriteriaNotShown', missing: ['C1'] })
  await give(...admitted.slice(2), ...reviewed, ...pending)
  const of = { communities: [community], cycles: [], reviews: [] }
  expect(await give(deferred)).toEqual(['AccreditationDeferred'])
  expect(await due('2024-12-31', of)).toMatchObject([
    { kind: 'quote', by: '2023-08-20' },
    { kind: 'decision-letter', by: '2024-04-03' },
    { kind: 'deferral', by: '2024-12-04' }
  ])
  await give(ofCase('SendDecisionLetter', '2024-04-02'), ...evidenced)
  expect(await give(accredited)).toEqual(['AccreditationAwarded'])
  expect(await told(community, '2024-03-01')).toEqual([
    'The community applied for accreditation in 2023-2024, with 2 full cycles completed.',
    'The pack was submitted from version 1 of the report, with 1 standard outstanding.',
    'A sitting of 4 members, 3 standing aside (4 for, 0 against, 0 abstaining) deferred the decision until 4 December 2024 at the latest, with 1 standard outstanding.',
    'The letter that tells the decision was sent; an appeal is possible until 30 April 2024.',
    'The community submitted evidence for CS2.',
    'Evidence was reviewed for 1 standard; CS2 is met now.',
    'The chair (R-101), alone, accredited the community: certificate TC-0001-A1, in force from 4 March 2024 through 3 March 2027.'
  ])
})

test('its local report shows what the pack pinned, and what evidence has shown since', async () => {
  const { give, local } = networkInMemory()
  await give(...network, ...admitted, ...reviewed)
  const partOf = async () => (await local({ community, cycle, kind: 'accreditation' })).accreditation
  const type1 = { type: 1, met: 1, counting: 2, threshold: 100, needed: 2, reached: false }
  const outstanding = [{ standard: 'CS2', rating: 'not', type: 1, core: true }]
  expect(await partOf()).toMatchObject({ types: [type1, {}, {}], outstanding, pinned: false, case: null })
  await give(...pending)
  const pack = { types: [type1, {}, {}], outstanding: ['CS2'] }
  expect(await partOf()).toMatchObject({ types: [type1, {}, {}], pinned: true, case: { status: 'Presented', pack } })
  await give(deferred, ofCase('SendDecisionLetter', '2024-04-02'), ...evidenced, accredited)
  expect(await partOf()).toMatchObject({
    ...{ types: [type1, {}, {}], outstanding },
    case: {
      ...{ status: 'Decided', decision: { decision: 'accredited', on: '2024-06-03' } },
      pack: { types: [{ ...type1, met: 2, reached: true }, {}, {}], outstanding: [] },
      award: { certificate: 'TC-0001-A1', from: '2024-03-04', until: '2027-03-03' }
    }
  })
  expect(JSON.stringify(await partOf())).not.toMatch(/R-\d|MINUTED|SHOWN/)
})

test('who has an interest must stand aside: as a former place, a home of the same organisation, or a visit', async () => {
  const { give, refused } = networkInMemory()
  await give(...network, ...admitted, ...reviewed, ...pending)
  const heldBy = (...others: ReadonlyArray<string>) =>
    refused(decide('2024-03-20', 'deferred', sitting([...four, ...others], [], 5)))
  expect(await heldBy('R-108')).toEqual({ type: 'InterestNotDeclared' })
  expect(await heldBy('R-109')).toEqual({ type: 'InterestNotDeclared' })
  expect(await heldBy('R-040')).toEqual({ type: 'MemberMustStandAside', member: 'R-040' })
  expect(await heldBy('R-001')).toEqual({ type: 'NotOnTheCommittee', member: 'R-001' })
})

test('no event, nor what stands beside it, says who stood aside or who is a lay member', async () => {
  const { give, events, told } = networkInMemory()
  await give(...network, ...admitted, ...reviewed, ...pending, deferred, ...evidenced, accredited)
  const recorded = JSON.stringify(await events(`accreditation-${community}`))
  expect(recorded).toContain('"stoodAside":3')
  expect(recorded).not.toMatch(/R-108|R-109|client|MINUTED|SHOWN|SEEN/)
  expect((await told(community)).join()).not.toMatch(/R-108|R-109|client/)
  const facts = JSON.stringify((await events(`accreditation-${community}`)).map(({ metadata }) => metadata))
  expect(facts).toContain('"members":"private"')
  expect(facts).not.toContain('reviewer-R')
})

test('an award ends with the membership, whichever of the two is recorded first', async () => {
  const leaves = ask('WithdrawMembership', '2024-07-01')
  const before = [...network, ...admitted, ...reviewed, ...pending, deferred, ...evidenced]
  const here = networkInMemory()
  await here.give(...before, accredited)
  expect(await here.give(leaves)).toEqual(['MembershipWithdrawn', 'AwardEndedWithMembership'])
  const late = networkInMemory()
  await late.give(...before)
  expect(await late.give(leaves)).toEqual(['MembershipWithdrawn', 'CaseWithdrawn'])
  const attested = { certificate: 'OLD-1', edition: 'E10', from: '2023-09-01', until: '2026-08-31' }
  expect(await late.give(ask('AttestAward', '2024-06-30', attested))).toEqual([
    'AwardAttested',
    'AwardEndedWithMembership'
  ])
})

test('an award is referred when its report is corrected, and when another community merges in', async () => {
  const { give } = networkInMemory()
  await give(...network, ...admitted, ...reviewed, ...pending, deferred, ...evidenced, accredited)
  const corrections = [{ by: 'peer', standard: 'S1', rating: 'not' }]
  const corrected = ofReview('CorrectLocalReport', '2024-06-20', { reason: words('WRONG'), corrections })
  expect(await give(corrected)).toEqual(['LocalReportCorrected', 'AwardReferred'])
  const joining = [
    { type: 'ApplyForMembership', community: 'TC-0002', membershipType: 'Full', forms: ['joining', 'finance'] },
    { type: 'AdmitCommunity', community: 'TC-0002', cycle }
  ]
  await give(...joining.map(command => ({ ...command, on: '2023-09-01' })))
  const merge = { type: 'MergeCommunity', community: 'TC-0002', into: community, on: '2024-06-25' }
  expect(await give(merge)).toEqual(['CommunityMerged', 'AwardReferred'])
})

test('of two decisions at once one is recorded, and the other is refused', async () => {
  const { give, refused, events } = networkInMemory()
  await give(...network, ...admitted, ...reviewed, ...pending)
  const refusing = (minute: string) =>
    decide('2024-03-20', 'not-accredited', { ...sitting(four, [], 4), minute: words(minute) })
  const both = ['ONE', 'OTHER'].map(minute => give(refusing(minute)))
  expect((await Promise.allSettled(both)).map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const decided = (await events(`accreditation-${community}`)).filter(({ type }) => type === 'AccreditationNotAwarded')
  expect(decided).toHaveLength(1)
  expect(await refused(refusing('A THIRD'))).toEqual({ type: 'CaseIsDecided', on: '2024-03-20' })
})

test('nobody is accredited whose membership has lapsed unseen', async () => {
  const { give, refused } = networkInMemory()
  await give(...network, ...cycleOf(nextCycle, 'E10'), ...admitted, ...reviewed, ...pending, deferred, ...evidenced)
  const late = decide('2024-09-02', 'accredited', { ...sitting(four, [], 4), minute: words('LATE') })
  expect(await refused(late)).toEqual({ type: 'NotAnAccreditationMember', cycle })
})

const inNextYear = (type: string, on: string, fields: object = {}) => ask(type, on, { cycle: nextCycle, ...fields })
const selfReviewed = (type: string, on: string, fields: object = {}) =>
  inNextYear(type, on, { kind: 'self-review', ...fields })
const awardRunning = [
  ...[...network, ...cycleOf(nextCycle, 'E10'), ...admitted, ...reviewed, ...pending, deferred, ...evidenced],
  accredited,
  inNextYear('RenewMembership', '2024-08-20', { membershipType: 'Accreditation' }),
  selfReviewed('OpenReview', '2024-09-05', { edition: 'E10' }),
  selfReviewed('SaveSelfRatings', '2024-09-20', rated(['CS1', 'met'], ['CS2', 'met'], ['S1', 'met'])),
  selfReviewed('SubmitSelfReview', '2024-10-01')
]
/** How the awards of members stand, as the register has it. */
const standingsOn = async ({ register }: NetworkInMemory, on: string) =>
  (await register(on)).communities.filter(({ since }) => since !== null).map(({ award }) => award?.standing)
const interim = (on: string) => inNextYear('RecordInterimReview', on, { outcome: 'kept' })

test('an award that ends while its interim review is recorded keeps the review of a day before, and takes none of a day after', async () => {
  const both = async (left: string) => {
    const here = networkInMemory()
    await here.give(...awardRunning)
    const asked = [interim('2024-11-01'), ask('WithdrawMembership', left)].map(command => here.give(command))
    const statuses = (await Promise.allSettled(asked)).map(({ status }) => status)
    const types = (await here.events(`accreditation-${community}`)).map(({ type }) => type)
    return { here, statuses, types: types.slice(types.indexOf('AccreditationAwarded') + 1) }
  }
  const before = await both('2024-11-20')
  expect(before.statuses).toEqual(['fulfilled', 'fulfilled'])
  expect(before.types.toSorted()).toEqual(['AwardEndedWithMembership', 'InterimReviewed'])
  expect(await standingsOn(before.here, '2024-11-19')).toEqual(['InForce'])
  expect(await standingsOn(before.here, '2024-11-20')).toEqual([])

  const after = await both('2024-10-15')
  expect(after.statuses[1]).toBe('fulfilled')
  expect(after.types.filter(type => type === 'AwardEndedWithMembership')).toHaveLength(1)
  expect(await after.here.refused(interim('2024-11-02'))).toEqual({ type: 'NoAward' })
  const late = networkInMemory()
  await late.give(...awardRunning, ask('WithdrawMembership', '2024-10-15'))
  expect(await late.refused(interim('2024-11-01'))).toEqual({ type: 'NoAward' })
  expect(await late.give(interim('2024-10-14'))).toEqual(['InterimReviewed'])
})

test('until a membership that lapsed unseen is ended, the register shows no standing, and then the award is ended from that day', async () => {
  const here = networkInMemory()
  await here.give(...network, ...cycleOf(nextCycle, 'E10'), ...admitted, ...reviewed, ...pending, deferred)
  await here.give(...evidenced, accredited)
  const told = () => Promise.all(['2024-08-31', '2024-09-01'].map(on => standingsOn(here, on)))
  expect(await told()).toEqual([['InForce'], []])
  expect(await here.give(inNextYear('LapseMembership', '2024-10-01'))).toEqual([
    'MembershipLapsed',
    'AwardEndedWithMembership'
  ])
  const last = (await here.events(`accreditation-${community}`)).at(-1)
  expect(last).toMatchObject({ type: 'AwardEndedWithMembership', data: { on: '2024-09-01' } })
  expect(await told()).toEqual([['InForce'], []])
})
