import { expect, test } from 'vitest'
import type { Deciding } from './commands.ts'
import {
  allMet,
  almost,
  alone,
  ask,
  because,
  book,
  committee,
  core,
  cycle,
  finalReview,
  member,
  rated,
  ref,
  there
} from './testing/fixtures.ts'
import { play, type Step } from './testing/play.ts'

const presenting = (standards: ReadonlyArray<object>): ReadonlyArray<Step> => [
  ask('ApplyForAccreditation', '2024-01-15'),
  [ask('SubmitPack', '2024-02-01'), { accreditationReview: finalReview(standards) }]
]
const votes = (inFavour: number, against: number, abstained: number, castingVote = false) =>
  ({ votes: { inFavour, against, abstained, castingVote } }) as unknown as Deciding
const decide = (fields: object = {}, on = '2024-03-01') => ask('DecideAccreditation', on, fields as never)
const refused = (fields: object = {}) => decide({ decision: 'not-accredited', ...fields })
const seven = ['R-001', 'R-002', 'R-003', 'R-004', 'R-005', 'R-006', 'R-007']
const sitting = (command: Step, present: ReadonlyArray<string>, aside: ReadonlyArray<string> = [], more: object = {}) =>
  [Array.isArray(command) ? command[0] : command, { ...there(present, aside), ...more }] as Step

test('only the committee or its chair decides, and nobody who visited', () => {
  const stranger = { members: [...committee, member('R-010', 'retired')] }
  for (const id of ['R-010', 'R-099'])
    expect(
      play(...presenting(allMet), sitting(decide(votes(5, 0, 0)), [...seven.slice(0, 4), id], [], stranger)).refusal
    ).toEqual(because('NotOnTheCommittee', { member: id }))
  expect(play(...presenting(allMet), sitting(decide(), [...seven.slice(0, 4), 'R-099'], ['R-099'])).refusal).toBe(null)
  const withVisitor = [...seven.slice(0, 4), 'R-009']
  expect(play(...presenting(allMet), sitting(decide(votes(5, 0, 0)), withVisitor)).refusal).toEqual(
    because('MemberMustStandAside', { member: 'R-009' })
  )
  expect(play(...presenting(allMet), sitting(decide(), withVisitor, ['R-009'])).last).toMatchObject([
    { by: { sitting: { voters: seven.slice(0, 4), stoodAside: 1 } } }
  ])
})

test('whoever has an interest stands aside, and the history says how many did, never who', () => {
  const interested = [...seven.slice(0, 4), 'R-008']
  const whoever = play(...presenting(allMet), sitting(decide(votes(5, 0, 0)), interested))
  expect(whoever.refusal).toEqual({ type: 'InterestNotDeclared' })
  const decided = play(...presenting(allMet), sitting(decide(), interested, ['R-008']))
  expect(decided.last).toMatchObject([{ by: { sitting: { stoodAside: 1, present: ref('p'), aside: ref('s') } } }])
  expect(JSON.stringify(decided.events)).not.toContain('R-008')
  expect(JSON.stringify(decided.state)).not.toContain('R-008')
  expect(play(...presenting(allMet), sitting(decide(), seven.slice(0, 4), ['R-008'])).refusal).toEqual({
    type: 'StoodAsideButAbsent'
  })
})

test('who stands aside counts neither for the quorum nor in the vote; who abstains counts for the quorum', () => {
  const aside = ['R-005', 'R-006', 'R-007']
  expect(play(...presenting(allMet), sitting(decide(votes(2, 1, 1)), seven, aside)).refusal).toBe(null)
  expect(play(...presenting(allMet), sitting(decide(votes(2, 1, 4)), seven, aside)).refusal).toEqual(
    because('VotesDoNotAddUp', { there: 4, counted: 7 })
  )
  expect(
    play(...presenting(allMet), sitting(decide(votes(3, 0, 0)), seven.slice(0, 6), seven.slice(3, 6))).refusal
  ).toEqual(because('QuorumNotReached', { there: 3, needed: 4 }))
})

test('a sitting is quorate by those who vote or abstain, a lay member and the chair among them', () => {
  const heldBy = (present: ReadonlyArray<string>, policy: object = {}) =>
    play(...presenting(allMet), sitting(decide(), present, [], { policy: book(policy) }))
  expect(heldBy(['R-001', 'R-003', 'R-004', 'R-005']).refusal).toEqual({ type: 'LayMemberMissing' })
  expect(heldBy(['R-001', 'R-003', 'R-004', 'R-005'], { layMembersForQuorum: 0 }).refusal).toBe(null)
  expect(heldBy(seven.slice(0, 4), { layMembersForQuorum: 2 }).refusal).toEqual({ type: 'LayMemberMissing' })
  expect(heldBy(['R-002', 'R-003', 'R-004', 'R-005']).refusal).toEqual({ type: 'ChairMissing' })
  expect(play(...presenting(allMet), decide({ chair: 'R-003' })).refusal).toEqual({ type: 'ChairMissing' })
  expect(heldBy(seven.slice(0, 4), { committeeQuorum: 5 }).refusal).toEqual(
    because('QuorumNotReached', { there: 4, needed: 5 })
  )
  expect(heldBy(['R-001', 'R-001', 'R-002', 'R-003']).refusal).toMatchObject({ there: 3 })
  expect(heldBy(seven.slice(0, 4)).last).toMatchObject([{ by: { chair: 'R-001', sitting: { layMembers: 'met' } } }])
  const waive = ask('WaiveAccreditationRule', '2024-02-20', { rule: 'LayMemberMissing' })
  // Nothing tells whether enough took part where the rule was waived.
  for (const present of [seven.slice(0, 4), ['R-001', 'R-003', 'R-004', 'R-005']])
    expect(play(...presenting(allMet), waive, sitting(decide(), present)).last).toMatchObject([
      { by: { sitting: { layMembers: 'waived' } } }
    ])
})

test('a decision is carried by more for than against, the chair’s casting vote breaking a tie', () => {
  const voted = (...numbers: Parameters<typeof votes>) => play(...presenting(allMet), decide(votes(...numbers))).refusal
  const notCarried = (inFavour: number, against: number) => because('NotCarried', { inFavour, against })
  expect(voted(2, 1, 1)).toBe(null)
  expect(voted(1, 0, 3)).toBe(null)
  expect(voted(2, 2, 0, true)).toBe(null)
  expect(voted(2, 2, 0)).toEqual(notCarried(2, 2))
  expect(voted(1, 3, 0, true)).toEqual(notCarried(1, 3))
  expect(voted(0, 0, 4, true)).toEqual(notCarried(0, 0))
  expect(voted(4, 1, 0)).toEqual(because('VotesDoNotAddUp', { there: 4, counted: 5 }))
})

const defer = (on = '2024-03-01', fields: object = {}) =>
  decide({ decision: 'deferred', minute: ref('f'), ...fields }, on)
const evidence = ask('SubmitEvidence', '2024-04-01')
const reviewed = ask('ReviewEvidence', '2024-04-15')
const deferred = [...presenting(almost), defer()]

test('the chair alone accredits only a deferred case that evidence brought to every threshold, or refuses one past its limit', () => {
  const theChair = { ...alone, minute: ref('h') }
  const notAlone = { type: 'NotForTheChairAlone' }
  expect(play(...presenting(allMet), decide(theChair)).refusal).toEqual(notAlone)
  expect(play(...deferred, decide(theChair, '2024-05-01')).refusal).toEqual(notAlone)
  expect(play(...deferred, evidence, reviewed, decide(theChair, '2024-05-01')).last).toMatchObject([
    { type: 'AccreditationAwarded', by: { chair: 'R-001', sitting: null } }
  ])
  const stillBelow = ask('ReviewEvidence', '2024-04-15', { standards: [{ standard: 'S1', met: false }] as never })
  expect(play(...deferred, evidence, stillBelow, decide(theChair, '2024-05-01')).refusal).toEqual(notAlone)
  const no = { ...theChair, decision: 'not-accredited' }
  expect(play(...deferred, decide(no, '2024-11-01')).refusal).toEqual(notAlone)
  expect(play(...deferred, decide(no, '2024-11-02')).last).toMatchObject([{ type: 'AccreditationNotAwarded' }])
  expect(play(...presenting(almost), decide(no, '2024-11-02')).refusal).toEqual(notAlone)
  expect(play(...deferred, evidence, defer('2024-05-01', { ...alone, minute: ref('g') })).refusal).toEqual(notAlone)
  const chairs = (chair: string) =>
    play(...deferred, evidence, reviewed, decide({ ...theChair, chair }, '2024-05-01')).refusal
  expect(chairs('R-003')).toEqual({ type: 'ChairMissing' })
  expect(chairs('R-008')).toEqual({ type: 'InterestNotDeclared' })
  expect(chairs('R-009')).toEqual(because('MemberMustStandAside', { member: 'R-009' }))
  expect(chairs('R-099')).toEqual(because('NotOnTheCommittee', { member: 'R-099' }))
})

test('what the committee accepted as not applicable stays so, and the chair alone accepts nothing more', () => {
  const standards = [...almost, core('CS2', 'n/a')]
  const accepting = { acceptedNotApplicable: ['CS2'] }
  const theChair = decide({ ...alone, minute: ref('h') }, '2024-05-01')
  const brought = [evidence, reviewed]
  const accepted = [...presenting(standards), defer('2024-03-01', accepting), ...brought]
  expect(play(...accepted, theChair).last).toMatchObject([
    { type: 'AccreditationAwarded', acceptedNotApplicable: ['CS2'], coreOutstanding: [] }
  ])
  const left = [...presenting(standards), defer(), ...brought]
  expect(play(...left, theChair).refusal).toEqual(because('CoreOutstanding', { standards: ['CS2'] }))
  expect(play(...left, decide({ ...alone, minute: ref('h'), ...accepting }, '2024-05-01')).refusal).toEqual({
    type: 'NotForTheChairAlone'
  })
})

test('a deferral lists what is outstanding, and evidence is taken for nothing else', () => {
  expect(play(...deferred).last).toMatchObject([
    { type: 'AccreditationDeferred', outstanding: ['S1', 'S2'], firstPresentation: '2024-02-01', limit: '2024-11-01' }
  ])
  expect(play(...presenting(allMet), defer()).refusal).toEqual({ type: 'NothingOutstanding' })
  const claimed = [...allMet, core('CS2', 'n/a')]
  expect(play(...presenting(claimed), defer()).last).toMatchObject([{ outstanding: ['CS2'] }])
  expect(play(...presenting(claimed), defer('2024-03-01', { acceptedNotApplicable: ['CS2'] })).refusal).toEqual({
    type: 'NothingOutstanding'
  })
  const other = ask('SubmitEvidence', '2024-04-01', { standards: ['S1', 'CS1'] })
  expect(play(...deferred, other).refusal).toEqual(because('NotOutstanding', { standard: 'CS1' }))
  expect(play(...presenting(almost), evidence).refusal).toEqual({ type: 'NotDeferred' })
  expect(play(evidence).refusal).toEqual(because('NoCase', { cycle }))
  expect(play(reviewed).refusal).toEqual(because('NoCase', { cycle }))
  expect(play(...presenting(almost), reviewed).refusal).toEqual({ type: 'NotDeferred' })
  expect(play(...deferred, evidence, evidence).last).toEqual([])
  expect(play(...deferred, reviewed).refusal).toEqual(because('NoEvidenceFor', { standard: 'S1' }))
  const met = play(...deferred, evidence, reviewed)
  expect(met.state.cases).toMatchObject([
    { tallies: [{}, { met: 4, counting: 5 }, {}], outstanding: [{ standard: 'S2' }], status: 'Deferred' }
  ])
  expect(play(...deferred, evidence, reviewed, reviewed).last).toEqual([])
  expect(
    play(...deferred, evidence, reviewed, ask('SubmitEvidence', '2024-05-01', { evidence: ref('k') })).refusal
  ).toEqual(because('NotOutstanding', { standard: 'S1' }))
  expect(play(...deferred, ask('SubmitEvidence', '2024-02-29')).refusal).toMatchObject({ type: 'StepBeforeTheLast' })
  expect(play(...deferred, evidence, ask('ReviewEvidence', '2024-03-31')).refusal).toMatchObject({
    type: 'StepBeforeTheLast'
  })
})

test('evidence for a core standard said to be not applicable makes it one that counts', () => {
  const claimed = [...rated(1, [2, 'met']), core('CS2', 'n/a')]
  const shown = [
    ...[...presenting(claimed), defer(), ask('SubmitEvidence', '2024-04-01', { standards: ['CS2'] })],
    ask('ReviewEvidence', '2024-04-15', { standards: [{ standard: 'CS2', met: true }] as never })
  ]
  expect(play(...shown).state.cases).toMatchObject([
    { outstanding: [], tallies: [{ met: 3, counting: 3, notApplicable: 0 }, {}, {}] }
  ])
  expect(play(...shown, decide({}, '2024-05-01')).last).toMatchObject([{ type: 'AccreditationAwarded' }])
})

test('the limit of a deferral counts from the first presentation, and further deferrals do not move it', () => {
  const longer = { policy: book({ deferralMonths: 24 }) }
  const again = play(...deferred, [defer('2024-10-31', { minute: ref('g') }), longer])
  expect(again.last).toMatchObject([{ type: 'AccreditationDeferred', limit: '2024-11-01' }])
})

test('a deferral past its limit makes a decision due and is not deferred again', () => {
  const again = (on: string) => play(...deferred, defer(on, { minute: ref('g') })).refusal
  expect(again('2024-11-01')).toBe(null)
  expect(again('2024-11-02')).toEqual(because('DeferralLimitReached', { limit: '2024-11-01' }))
  const late = [...deferred, evidence, reviewed, decide({}, '2024-12-01')]
  expect(play(...late).last).toMatchObject([{ type: 'AccreditationAwarded' }])
})

test('nobody is accredited who is no Accreditation member that day', () => {
  for (const typeThatDay of ['Full', null] as const)
    expect(play(...presenting(allMet), [decide(), { typeThatDay }]).refusal).toEqual(
      because('NotAnAccreditationMember', { cycle })
    )
  expect(play(...presenting(almost), [defer(), { typeThatDay: 'Full' }]).refusal).toBe(null)
  expect(play(...presenting(allMet), [refused(), { typeThatDay: null }]).last).toMatchObject([
    { type: 'AccreditationNotAwarded' }
  ])
})

test('a letter tells a decision, once', () => {
  const letter = ask('SendDecisionLetter', '2024-03-11')
  expect(play(letter).refusal).toEqual(because('NoCase', { cycle }))
  expect(play(...presenting(almost), letter).refusal).toEqual({ type: 'NothingDecided' })
  expect(play(...presenting(almost), refused()).last).toMatchObject([{ letterDue: '2024-03-15' }])
  expect(play(...presenting(almost), refused(), letter).last).toEqual([
    { type: 'DecisionLetterSent', community: 'TC-0001', case: 1, cycle, appealUntil: '2024-04-08', on: '2024-03-11' }
  ])
  expect(play(...presenting(almost), refused(), letter, letter).last).toEqual([])
  expect(play(...presenting(almost), refused(), letter, ask('SendDecisionLetter', '2024-03-12')).refusal).toEqual(
    because('LetterAlreadySent', { on: '2024-03-11' })
  )
  expect(play(...presenting(almost), refused(), ask('SendDecisionLetter', '2024-02-29')).refusal).toMatchObject({
    type: 'StepBeforeTheLast'
  })
  expect(play(...presenting(allMet), decide(), letter).last).toMatchObject([{ appealUntil: null }])
})

test('a case is decided once; the same decision again changes nothing, and another is refused', () => {
  expect(play(...presenting(allMet), decide(), decide()).last).toEqual([])
  expect(play(...presenting(allMet), decide(), refused({ minute: ref('o') })).refusal).toEqual(
    because('CaseIsDecided', { on: '2024-03-01' })
  )
  expect(play(...deferred, defer()).last).toEqual([])
})

test('what is not applicable and no core standard is not outstanding, and the chair alone defers nothing', () => {
  const standards = [...almost, ...rated(3, [1, 'n/a'])]
  expect(play(...presenting(standards)).last).toMatchObject([{ outstanding: [{ standard: 'S1' }, { standard: 'S2' }] }])
  const after = decide({ ...alone, decision: 'deferred', minute: ref('h') }, '2024-11-02')
  expect(play(...deferred, after).refusal).toEqual({ type: 'NotForTheChairAlone' })
})

test('the need of a lay member that was waived for a case is waived for what is decided on its award', () => {
  const awarded: ReadonlyArray<Step> = [
    ...presenting(allMet),
    ask('WaiveAccreditationRule', '2024-02-15', { rule: 'LayMemberMissing' }),
    decide()
  ]
  const withoutLay = there(['R-001', 'R-003', 'R-004', 'R-005'])
  const suspend = ask('DecideOnAward', '2024-06-03', { decision: 'suspended', cause: 'other' })
  expect(play(...awarded, [suspend, withoutLay]).last).toMatchObject([{ by: { sitting: { layMembers: 'waived' } } }])
  expect(play(...presenting(allMet), decide(), [suspend, withoutLay]).refusal).toEqual({ type: 'LayMemberMissing' })
})
