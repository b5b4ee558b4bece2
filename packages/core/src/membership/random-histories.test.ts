/** What is always true of a membership, whatever was asked of it and in whatever order. */
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { decide, replay } from '../aggregate.ts'
import { anyOfThe } from '../testing/index.ts'
import type { MembershipCommand } from './commands.ts'
import type { MembershipEvent } from './events.ts'
import { membership, obligationOf, suspendedOn, typeIn } from './index.ts'
import { ask, cycleFact, facts, lift, nextFact, suspend } from './testing/fixtures.ts'

const days = fc.constantFrom(
  ...['2023-08-20', '2023-09-01', '2023-09-15', '2023-10-01', '2024-01-15', '2024-03-01', '2024-03-02'],
  ...['2024-06-01', '2024-08-31', '2024-09-01', '2024-10-01']
)
const cycles = fc.constantFrom('2023-2024', '2024-2025')
const told = ['joining', 'finance'] as const
const story: fc.Arbitrary<MembershipCommand> = fc.oneof(
  days.map(on => ask('ApplyForMembership', on, { membershipType: 'Full', forms: told })),
  fc.tuple(days, cycles).map(([on, cycle]) => ask('AdmitCommunity', on, { cycle })),
  days.map(on => ask('RenewMembership', on, { membershipType: 'Full', cycle: '2024-2025' })),
  days.map(suspend),
  days.map(lift),
  days.map(on => ask('WithdrawMembership', on)),
  fc
    .tuple(anyOfThe(membership.commands), days, cycles)
    .map(
      ([drawn, on, cycle]) => ({ ...drawn, community: 'TC-0001', on, ...('cycle' in drawn ? { cycle } : {}) }) as never
    )
)

const played = (commands: ReadonlyArray<MembershipCommand>): ReadonlyArray<MembershipEvent> => {
  const events: Array<MembershipEvent> = []
  for (const command of commands) {
    const state = replay(membership)(events)
    const held = state.cycles.at(-1)?.cycle
    const next = held === '2024-2025' ? null : nextFact('2024-2025')
    const cycle = 'cycle' in command ? cycleFact(command.cycle) : null
    const decision = decide(membership)(command, state, { ...facts, next, cycle })
    if (isRight(decision)) events.push(...decision.right)
  }
  return events
}
const byDay = (events: ReadonlyArray<MembershipEvent>) =>
  events.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
/** Most begin with a member. */
const joins = [
  ask('ApplyForMembership', '2023-08-20', { membershipType: 'Full', forms: told }),
  ask('AdmitCommunity', '2023-09-01', { cycle: '2023-2024' })
]
const scripts = fc
  .tuple(fc.boolean(), fc.array(story, { maxLength: 30, size: 'max' }))
  .map(([joined, script]) => (joined ? [...joins, ...script] : script))
const histories = scripts.map(played)
const runs = { numRuns: 400 }
/** An end that is recorded late, for a day before the suspension, and an admission before that day too. */
const endedBefore = played([
  ...[...joins, suspend('2024-03-01'), ask('WithdrawMembership', '2024-01-15')],
  ask('ApplyForMembership', '2024-01-15', { membershipType: 'Full', forms: told }),
  ask('AdmitCommunity', '2024-01-15', { cycle: '2023-2024' })
])

test('only a member is suspended, and whoever is suspended was suspended since the admission', () => {
  let suspensions = 0
  fc.assert(
    fc.property(histories, events => {
      const state = replay(membership)(events)
      const since = suspendedOn(state)
      if (since !== null) suspensions += 1
      if (since !== null) expect(state.status === 'Active' && state.admittedOn <= since).toBe(true)
    }),
    runs
  )
  expect(suspensions).toBeGreaterThan(10)
})

/** Whoever is admitted twice for one day, or for a day before an earlier end, has two memberships at once, and days tell less. */
const followEachOther = (events: ReadonlyArray<MembershipEvent>): boolean =>
  events.every((admitted, place) => {
    if (admitted.type !== 'CommunityAdmitted') return true
    return events
      .slice(0, place)
      .every(({ type, on }) =>
        type === 'CommunityAdmitted' ? on < admitted.on : !ends.test(type) || on <= admitted.on
      )
  })
const ends = /Lapsed|Withdrawn|Terminated|Closed|Merged/

test('the days alone tell who is suspended, in whatever order it was recorded', () =>
  fc.assert(
    fc.property(histories, events => {
      fc.pre(followEachOther(events))
      expect(suspendedOn(replay(membership)(byDay(events)))).toBe(suspendedOn(replay(membership)(events)))
    }),
    { ...runs, examples: [[endedBefore]], maxSkipsPerRun: 1_000 }
  ))

test('whoever confirmed an obligation held that cycle then, under a type that has it, and confirmed it once', () =>
  fc.assert(
    fc.property(histories, events => {
      const { confirmed } = replay(membership)(events)
      expect(new Set(confirmed.map(one => JSON.stringify(one))).size).toBe(confirmed.length)
      events.forEach((event, place) => {
        if (event.type !== 'ObligationConfirmed') return
        const type = typeIn(replay(membership)(events.slice(0, place)), event.cycle)
        expect(type !== null && obligationOf[event.obligation].includes(type)).toBe(true)
      })
    }),
    runs
  ))

test('a suspension changes nothing else: without it everything else is decided alike', () =>
  fc.assert(
    fc.property(scripts, commands => {
      const isOfSuspension = ({ type }: { readonly type: string }) => /Suspen/.test(type)
      expect(played(commands.filter(command => !isOfSuspension(command)))).toEqual(
        played(commands).filter(event => !isOfSuspension(event))
      )
    }),
    runs
  ))
