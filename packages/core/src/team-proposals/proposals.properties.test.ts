import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { decideJson } from '../decide-json.ts'
import type { Count } from '../values/count.ts'
import { defaultBook } from '../policy/index.ts'
import { branded } from '../testing/index.ts'
import {
  proposeTeams,
  type AvailableReviewer,
  type ProposedTeam,
  type StaffedVisit,
  type TeamProposal,
  type TeamsQuestion,
  type VisitToStaff
} from './index.ts'
import { waivableRules, type WaivableRule } from '../review/index.ts'
import { about } from './testing/questions.ts'
import { bestOfAll, exchanged, inOrder, isAllowed, isBetter, type Ids } from './testing/every-proposal.ts'

/** Any question of some size, as scarce in people as it comes. */
interface Size {
  readonly leastVisits?: number
  readonly visits: number
  readonly days: number
  readonly reviewers: number
  readonly size: number
}
const dayOf = (number: number) => `2024-02-0${number}`
const community = (number: number) => `TC-${String(number).padStart(2, '0')}`
const reviewerId = (number: number) => `R-${String(number).padStart(2, '0')}`
const oneMostly: fc.Arbitrary<Count> = fc.constantFrom(0, 1, 1, 1, 1, 2).map(number => number as Count)

const kinds = fc.constantFrom('peer-review', 'peer-review', 'accreditation')
const host = fc.record({
  barredArea: fc.constantFrom(null, null, 'North'),
  parent: fc.constantFrom(null, null, 'Oak Trust')
})
const waived = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  fc.subarray(Object.keys(waivableRules) as ReadonlyArray<WaivableRule> as Array<WaivableRule>)
)
const visitsOf = ({ leastVisits = 0, visits, days }: Size): fc.Arbitrary<ReadonlyArray<VisitToStaff>> =>
  fc
    .array(fc.record({ day: fc.integer({ min: 1, max: days }), kind: kinds, host, waived }), {
      minLength: leastVisits,
      maxLength: visits
    })
    .map(all =>
      all.map(({ day, ...more }, at) => branded<VisitToStaff>({ ...about(community(at)), ...more, day: dayOf(day) }))
    )

const reviewersOf = ({ days, visits, reviewers }: Size): fc.Arbitrary<ReadonlyArray<AvailableReviewer>> => {
  const always = Array.from({ length: days }, (_, day) => day + 1)
  const one = fc.record({
    client: fc.boolean(),
    trainedAsLead: fc.boolean(),
    specialist: fc.boolean(),
    seniorYears: fc.constantFrom(null, 4, 5, 9),
    home: fc.option(fc.nat(visits), { freq: 3 }),
    localArea: fc.constantFrom(null, null, null, 'North'),
    homeParent: fc.constantFrom(null, null, null, 'Oak Trust'),
    homeIsMember: fc.nat(9).map(number => number > 0),
    visitedBy: fc.array(fc.nat(visits).map(community), { maxLength: 1 }),
    free: fc.subarray(always)
  })
  const mostly = fc.nat(2).map(number => number > 0)
  const length = { minLength: Math.max(0, reviewers - 2), maxLength: reviewers }
  return fc.array(fc.tuple(one, mostly), length).map(all =>
    all.map(([{ home, free, ...more }, isAlwaysFree], at) =>
      branded<AvailableReviewer>({
        ...more,
        ...{ servedIn: [], visits: [] },
        reviewer: reviewerId(at),
        home: home === null ? null : community(home),
        free: (isAlwaysFree ? always : free).map(day => ({ from: dayOf(day), until: dayOf(day) }))
      })
    )
  )
}
const historyOf = ({ days, reviewers }: Size): fc.Arbitrary<ReadonlyArray<StaffedVisit>> =>
  fc.array(
    fc
      .record({
        days: fc.subarray(
          Array.from({ length: days + 1 }, (_, day) => dayOf(day + 1)),
          { minLength: 1 }
        ),
        cycle: fc.constantFrom('2023-2024', '2022-2023'),
        team: fc.array(
          fc.record({
            reviewer: fc.nat(reviewers).map(reviewerId),
            role: fc.constantFrom('lead', 'member', 'observer')
          }),
          { maxLength: 2 }
        )
      })
      .map(visit => branded<StaffedVisit>({ ...about('TC-99'), ...visit })),
    { maxLength: 2 }
  )

const aQuestion = (size: Size): fc.Arbitrary<TeamsQuestion> =>
  fc.record({
    visits: visitsOf(size),
    reviewers: reviewersOf(size),
    history: historyOf(size),
    policy: fc.record({
      ...Object.fromEntries(Object.entries(defaultBook).map(([name, is]) => [name, fc.constant(is)])),
      teamSize: fc.integer({ min: Math.max(1, size.size - 1), max: size.size }).map(number => number as Count),
      clientMembersOnTeam: oneMostly,
      leadReviewersOnTeam: oneMostly,
      visitsPerReviewer: fc.integer({ min: 1, max: 3 }).map(number => number as Count)
    }) as fc.Arbitrary<TeamsQuestion['policy']>
  })

const idsOf = (question: TeamsQuestion, { teams }: TeamProposal): Ids =>
  inOrder(question).map(
    ({ community }) => teams.find(one => one.community === community)?.team.map(({ reviewer }) => reviewer) ?? null
  )
const few = aQuestion({ visits: 3, days: 2, reviewers: 6, size: 3 })
const sixAtMost = aQuestion({ visits: 6, days: 3, reviewers: 5, size: 2 })
const many = aQuestion({ leastVisits: 7, visits: 9, days: 4, reviewers: 12, size: 3 })
const holds = (numRuns: number, asked: fc.Arbitrary<TeamsQuestion>, law: (question: TeamsQuestion) => void) =>
  fc.assert(
    fc.property(asked, question => {
      law(question)
    }),
    { numRuns }
  )

const approved = { reason: { commitment: 'r'.repeat(43), length: 9 }, approvedBy: 'network-team' }
/** The visit as far as it has come before its team is known. */
const agreedVisit = (
  { community, cycle, kind, visit, day }: ProposedTeam,
  rules: ReadonlyArray<string> = []
): ReadonlyArray<object> => {
  const about = { community, cycle, kind }
  const scope = [{ standard: 'CS1', section: 'Core', standardType: 1, core: true }]
  return [
    ...[{ type: 'ReviewOpened', edition: 'E1', sector: 'ADTC', membershipType: 'Full', scope, on: '2023-09-01' }],
    ...[{ type: 'SelfReviewSubmitted', on: '2023-11-20' }],
    ...rules.map(rule => ({ type: 'ReviewRuleWaived', visit, rule, ...approved, on: '2023-11-21' })),
    ...[{ type: 'VisitDatesOffered', visit, dates: [day], on: '2023-11-21' }],
    ...[{ type: 'VisitAgreed', visit, date: day, mode: 'in-person', on: '2023-11-22' }]
  ].map(event => ({ ...event, ...about }))
}
const commandsFor = ({ community, cycle, kind, visit, day, team }: ProposedTeam): ReadonlyArray<object> =>
  [
    { type: 'AllocateTeam', team, on: '2023-11-23' },
    { type: 'HoldVisit', team, days: [day], mode: 'in-person', stakeholders: null, on: day }
  ].map(command => ({ ...command, community, cycle, kind, visit }))

test('whatever is proposed can be allocated, and a visit held with it', () =>
  holds(100, fc.oneof(few, sixAtMost, many), question => {
    const kept = { commitment: 'k'.repeat(43), length: 256 }
    for (const team of proposeTeams(question).teams)
      for (const command of commandsFor(team)) {
        const asked = question.visits.find(one => one.community === team.community)
        const { policy, reviewers } = question
        const known = { policy, reviewers, host: asked?.host, clientMembers: kept, communities: kept }
        const decided = decideJson(agreedVisit(team, asked?.waived), command, known)
        expect(isRight(decided), JSON.stringify(decided)).toBe(true)
      }
  }))

test('a proposal breaks no rule, and leads and specialists are different people', () => {
  holds(100, many, question => expect(isAllowed(question, idsOf(question, proposeTeams(question)))).toBe(true))
  holds(100, fc.oneof(few, sixAtMost), question => {
    const idsWho = (can: (one: AvailableReviewer) => boolean) =>
      question.reviewers.filter(can).map(({ reviewer }) => reviewer)
    const leads = idsWho(({ trainedAsLead }) => trainedAsLead)
    const special = idsWho(({ specialist, seniorYears }) => specialist && (seniorYears ?? 0) >= 5)
    for (const { team, kind, community: place } of proposeTeams(question).teams) {
      const { waived: rules = [] } = question.visits.find(one => one.community === place) ?? {}
      const going = (role: string) => team.filter(member => member.role === role).map(({ reviewer }) => reviewer)
      expect(leads).toEqual(expect.arrayContaining(going('lead')))
      expect(special).toEqual(expect.arrayContaining(going('tc-specialist')))
      const unless = (rule: WaivableRule, needed: number) => (rules.includes(rule) ? 0 : needed)
      expect([going('lead').length, going('tc-specialist').length]).toEqual([
        unless('TooFewLeadReviewers', question.policy.leadReviewersOnTeam),
        kind === 'accreditation' ? unless('TooFewSpecialists', question.policy.tcSpecialistsOnTeam) : 0
      ])
    }
  })
})

test('as many visits as can be are staffed; then the highest load is least, then the sum of squared loads, then the teams’ sorted ids, visit by visit', () =>
  holds(150, fc.oneof(few, sixAtMost), question =>
    expect(idsOf(question, proposeTeams(question))).toEqual(bestOfAll(question))
  ))

test('nothing is told of a visit that has its team, and something of everybody for each that has none', () =>
  holds(100, fc.oneof(few, sixAtMost, many), question => {
    const { teams, leftOver } = proposeTeams(question)
    expect(teams.length + leftOver.length).toBe(question.visits.length)
    for (const { kept } of leftOver) {
      expect(kept.map(({ reviewer }) => reviewer)).toEqual(question.reviewers.map(({ reviewer }) => reviewer))
      expect(kept.every(({ obstacles }) => obstacles.length > 0)).toBe(true)
    }
  }))

test('the same question has the same answer', () =>
  holds(60, fc.oneof(few, many), question => {
    const turned = {
      ...question,
      visits: question.visits.toReversed(),
      reviewers: question.reviewers.toReversed(),
      history: question.history.toReversed()
    }
    expect(proposeTeams(turned)).toEqual(proposeTeams(question))
    expect(proposeTeams(question)).toEqual(proposeTeams(question))
  }))

test('beyond six visits that compete no single exchange would do better', () =>
  holds(40, many, question => {
    const ids = idsOf(question, proposeTeams(question))
    for (const other of exchanged(question, ids))
      if (isBetter(question, other, ids)) expect(isAllowed(question, other), JSON.stringify(other)).toBe(false)
  }))
