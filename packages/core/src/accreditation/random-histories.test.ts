/** What is always true of an accreditation, whatever was asked of it and in whatever order. */
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { decide, replay } from '../aggregate.ts'
import { plusDays, type PlainDate } from '../values/plain-date.ts'
import type { AccreditationEvent, DecisionOnCase } from './events.ts'
import type { AccreditationFacts } from './facts.ts'
import { accreditation, isHeldOn, type AccreditationCommand, reaches, standingOn } from './index.ts'
import type { DecidedBy } from './parts.ts'
import { allMet, almost, finalReview, heldFrom } from './testing/fixtures.ts'
import { commandIn, factsIn, type Step } from './testing/play.ts'
import { gatherings, stories } from './testing/stories.ts'

/** An event, with what was known when it was decided and what had happened by then. */
interface Told {
  readonly event: AccreditationEvent
  readonly known: AccreditationFacts
  readonly before: ReadonlyArray<AccreditationEvent>
}
const told = (script: ReadonlyArray<Step>): ReadonlyArray<Told> => {
  const all: Array<Told> = []
  let state = accreditation.initialState
  for (const step of script) {
    const before = all.map(({ event }) => event)
    const known = factsIn(step)
    const decision = decide(accreditation)(commandIn(step), state, known)
    if (!isRight(decision)) continue
    all.push(...decision.right.map(event => ({ event, known, before })))
    state = replay(accreditation)(decision.right, state)
  }
  return all
}
const days = fc.constantFrom(
  ...['2024-01-10', '2024-01-15', '2024-02-01', '2024-02-20', '2024-03-01', '2024-03-05', '2024-03-20', '2024-04-01'],
  ...['2024-04-21', '2024-05-01', '2024-06-03', '2024-06-18', '2024-07-02', '2024-11-02', '2025-08-01', '2027-02-01']
)
const surroundings = fc.record({
  review: fc.constantFrom(finalReview(allMet), finalReview(almost)),
  typeThatDay: fc.constantFrom('Accreditation', 'Accreditation', 'Accreditation', null),
  cyclesHeld: fc.constantFrom([heldFrom('2020-09-01')], [heldFrom('2023-09-01', '2024-02-01')], []),
  people: fc.constantFrom(...gatherings)
})
/** Steps of the stories as they are, or on another day, of another cycle, with others there. */
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom(...stories.flat()),
  fc
    .tuple(fc.constantFrom(...stories.flat()), days, fc.constantFrom('2023-2024', '2024-2025'), surroundings)
    .map(([step, on, cycle, { review: accreditationReview, people, ...known }]) => {
      const command = commandIn(step)
      const moved = { ...command, on, ...('cycle' in command && command.cycle !== null ? { cycle } : {}) }
      return [moved as AccreditationCommand, { ...known, ...people, accreditationReview }] as const
    })
)
/** Most go on from a story. */
const scripts = fc
  .tuple(fc.constantFrom([], ...stories), fc.array(anyStep, { maxLength: 30, size: 'max' }))
  .map(([story, more]) => [...story, ...more])
const runs = { numRuns: 120 }
const always = (holds: (history: ReadonlyArray<Told>) => void) =>
  fc.assert(fc.property(scripts.map(told), holds), { ...runs, examples: stories.map(story => [told(story)]) })

const decidersOf = (event: AccreditationEvent): DecidedBy | null => ('by' in event ? event.by : null)
const voted = ({ chair, sitting }: DecidedBy) => sitting?.voters ?? [chair]
const visitorsBefore = (before: ReadonlyArray<AccreditationEvent>) =>
  before.flatMap(event => (event.type === 'PackSubmitted' ? event.visitors : []))

test('nothing is decided without a quorum, a majority, a chair and a lay member, or by one with an interest or who visited', () => {
  let decisions = 0
  always(history => {
    for (const { event, known, before } of history) {
      const by = decidersOf(event)
      if (by === null) continue
      decisions += 1
      const members = voted(by).map(id => known.members.find(({ member }) => member === id))
      expect(members.every(one => one?.inOffice === true && !one.interest)).toBe(true)
      expect(visitorsBefore(before).filter(id => voted(by).includes(id))).toEqual([])
      if (by.sitting === null) continue
      const { voters, inFavour, against, abstained, castingVote, layMembers } = by.sitting
      expect(inFavour + against + abstained).toBe(voters.length)
      expect(inFavour > against || (inFavour === against && castingVote)).toBe(true)
      expect(voters).toContain(by.chair)
      if (layMembers === 'not-asked') continue
      expect(voters.length).toBeGreaterThanOrEqual(known.policy.committeeQuorum)
      if (layMembers === 'met') expect(members.some(one => one?.lay)).toBe(true)
    }
  })
  expect(decisions).toBeGreaterThan(50)
})

test('nobody decides on appeal who voted before', () =>
  always(history => {
    const appealed = history.flatMap(({ event, before }) => (event.type === 'AppealDecided' ? [{ event, before }] : []))
    for (const { event, before } of appealed) {
      const lodged = before.findIndex(one => one.type === 'AppealLodged' && one.appeal === event.appeal)
      const [of] = before.slice(lodged)
      const against = of?.type === 'AppealLodged' ? of.against : null
      const decided = before.slice(0, lodged).filter(one => {
        if (against === 'withdrawal') return one.type === 'AwardWithdrawn'
        return 'letterDue' in one && one.cycle === event.cycle
      })
      const last = decided.at(-1)
      const by = last === undefined ? null : decidersOf(last)
      expect(voted(event.by).filter(id => by !== null && voted(by).includes(id))).toEqual([])
    }
  }))

const thresholdIn = ({ thresholds }: DecisionOnCase, standardType: 1 | 2 | 3) =>
  ({ 1: thresholds.type1, 2: thresholds.type2, 3: thresholds.type3 })[standardType]

test('whoever is accredited reaches every threshold and has no core standard outstanding, by the event alone', () => {
  let awards = 0
  always(history => {
    for (const { event, known } of history) {
      if (event.type !== 'AccreditationAwarded') continue
      awards += 1
      expect(event.tallies.every(tally => reaches(tally, thresholdIn(event, tally.standardType)))).toBe(true)
      expect(event.tallies.filter(({ counting }) => counting === 0).map(({ standardType }) => standardType)).toEqual(
        event.emptyTypes
      )
      expect(event.thresholds.coreMustBeMet ? event.coreOutstanding : []).toEqual([])
      expect(known.typeThatDay).toBe('Accreditation')
    }
  })
  expect(awards).toBeGreaterThan(20)
})

/** The days on which anything may change, and the day before each. */
const daysOf = (events: ReadonlyArray<AccreditationEvent>): ReadonlyArray<PlainDate> => {
  const { awards } = replay(accreditation)(events)
  const changes = awards.flatMap(({ from, until, steps }) => [from, until, ...steps.map(({ on }) => on)])
  return [...new Set(changes.flatMap(day => [plusDays(day, -1), day, plusDays(day, 1)]))]
}

test('no two awards are in force on a day, by all that was ever recorded', () => {
  let several = 0
  always(history => {
    const events = history.map(({ event }) => event)
    const { awards } = replay(accreditation)(events)
    if (awards.length > 1) several += 1
    for (const day of daysOf(events)) expect(awards.filter(award => isHeldOn(award, day)).length).toBeLessThan(2)
  })
  expect(several).toBeGreaterThan(3)
})

test('no award is in force after an end that was recorded, unless it was reinstated', () => {
  let ends = 0
  always(history => {
    const { awards } = replay(accreditation)(history.map(({ event }) => event))
    for (const award of awards) {
      const end = award.steps.find(({ step }) => step === 'ended' || step === 'withdrawn')
      if (end === undefined) continue
      ends += 1
      const again = award.steps.find(({ step, on }) => step === 'reinstated' && on >= end.on)
      const until = again === undefined ? plusDays(award.until, 1) : plusDays(again.on, -1)
      for (const day of [end.on, plusDays(end.on, 1), award.until].filter(one => one <= until))
        expect(standingOn(award, day)).toBe('Ended')
    }
  })
  expect(ends).toBeGreaterThan(3)
})

const byDay = (events: ReadonlyArray<AccreditationEvent>) =>
  events.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))

test('the days alone tell how an award stands, in whatever order it was recorded', () =>
  always(history => {
    const events = history.map(({ event }) => event)
    const { awards } = replay(accreditation)(byDay(events))
    for (const award of replay(accreditation)(events).awards) {
      const again = awards.find(({ number }) => number === award.number)
      if (again === undefined) throw new Error(`award ${String(award.number)} is lost`)
      for (const day of daysOf(events)) expect(standingOn(again, day)).toBe(standingOn(award, day))
    }
  }))

test('a case is decided only when no other is under way, and a closed one never again', () =>
  always(history => {
    const { cases } = replay(accreditation)(history.map(({ event }) => event))
    const open = cases.filter(({ status }) => status !== 'Decided' && status !== 'Closed')
    expect(open.length).toBeLessThan(2)
  }))

test('who stood aside and who is a lay member stands in no event', () =>
  always(history => {
    const text = JSON.stringify(history.map(({ event }) => event))
    expect(text).not.toContain('R-008')
    expect(text).not.toMatch(/"lay":|"interest":|client/)
  }))
