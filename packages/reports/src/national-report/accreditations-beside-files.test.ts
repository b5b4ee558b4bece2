/** What is told of accreditations, beside the same calculated from the rows of files by nothing of ours. */
import { plusDays, type Cycle, type PlainDate } from '@cofc/core'
import { accreditationsIn, writeFolder, type Cells } from '@cofc/verification'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accreditationOf } from '../testing/accreditations.ts'
import { admitted, happened, planned, registered, type EventText } from '../testing/history.ts'
import { nationalAfter } from '../testing/national.ts'

const ends = ['open', 'deferred', 'not-accredited', 'withdrawn', 'accredited', 'sent-back'] as const
interface Story {
  readonly membershipType: string
  readonly former: boolean
  readonly end: (typeof ends)[number] | null
  /** Of what ends the case, and of leaving after it, in days. */
  readonly day: number
  readonly left: number | null
  readonly suspended: boolean
}
/** What happened, and the rows that tell it. */
interface Both {
  readonly events: ReadonlyArray<EventText>
  readonly rows: ReadonlyArray<Cells>
}
const cycle = '2023-2024'
const [applied, pack] = ['2022-03-01', '2022-03-10'] as const
const term = [pack, '2025-03-09'] as const
const dayAt = (days: number): string => plusDays('2022-06-01' as PlainDate, days)
/** A third of them are decided between the two cycles or on their last days. */
const days = fc.oneof(
  fc.nat({ max: 860 }),
  fc.constantFrom(91, 92, 457, 458, 822, 823),
  fc.integer({ min: 457, max: 822 })
)

const stories: fc.Arbitrary<ReadonlyArray<Story>> = fc
  .record({
    often: fc.constantFrom(...ends),
    each: fc.array(
      fc.record({
        membershipType: fc.constantFrom('Accreditation', 'Accreditation', 'Accreditation', 'Full'),
        former: fc.boolean(),
        end: fc.option(fc.constantFrom(...ends), { freq: 6 }),
        isOften: fc.constantFrom(true, true, true, true, false),
        day: days,
        left: fc.option(fc.nat({ max: 60 }), { freq: 2 }),
        suspended: fc.boolean()
      }),
      { maxLength: 14 }
    )
  })
  .map(({ often, each }) => each.map(({ isOften, ...story }) => ({ ...story, end: isOften ? often : story.end })))

const row = (community: string, step: string, on: string, more: Cells = {}): Cells => ({
  ...{ community, cycle, step, on, outcome: '', from: '', until: '', ...more }
})
const endOf = (community: string, end: NonNullable<Story['end']>, on: string): Both => {
  const one = accreditationOf(community)
  const decision = (outcome: string) => row(community, 'decision', on, { outcome })
  const [appealed, back] = [plusDays(on as PlainDate, 1), plusDays(on as PlainDate, 2)]
  const told: Readonly<Record<NonNullable<Story['end']>, Both>> = {
    open: { events: [], rows: [] },
    deferred: { events: [one.deferred(on, '2026-01-01')], rows: [decision('deferred')] },
    'not-accredited': { events: [one.notAwarded(on)], rows: [decision('not-accredited')] },
    accredited: { events: [one.awarded(on, term)], rows: [decision('accredited')] },
    withdrawn: { events: [one.withdrew(on)], rows: [row(community, 'withdrawn', on)] },
    'sent-back': {
      events: [one.notAwarded(on), one.lodged(appealed), one.remitted(back)],
      rows: [
        decision('not-accredited'),
        row(community, 'appeal', appealed, { outcome: 'decision' }),
        row(community, 'appeal-decision', back, { outcome: 'remitted' })
      ]
    }
  }
  return told[end]
}
const isOpen = (end: Story['end']): boolean => end === 'open' || end === 'deferred' || end === 'sent-back'

/** An award or a case that is open ends with the membership, by itself; no row tells it. */
const leaving = (community: string, { end }: Story, on: string): ReadonlyArray<EventText> => {
  const one = accreditationOf(community)
  return [
    happened('MembershipWithdrawn', { community, on }),
    ...(isOpen(end) ? [one.withdrew(on)] : []),
    ...(end === 'accredited' ? [one.ended(on, 2)] : [])
  ]
}

const nothing: Both = { events: [], rows: [] }
const formerly = (community: string): Both => {
  const [from, until] = ['2018-01-01', '2020-12-31']
  return {
    events: [accreditationOf(community).attested('2021-09-02', [from, until], 'OLD', 1)],
    rows: [row(community, 'attested', '2021-09-02', { from, until })]
  }
}
const begun = (community: string): Both => {
  const one = accreditationOf(community)
  return {
    events: [one.applied(applied), one.presented(pack, '2026-01-01')],
    rows: [row(community, 'applied', applied), row(community, 'pack', pack)]
  }
}
const resting = (community: string, on: string): Both => ({
  events: [accreditationOf(community).suspended(on, 2)],
  rows: [row(community, 'award-decision', on, { outcome: 'suspended' })]
})
/** The second award on record, also where it is the first that it has. */
const secondAward = ({ events, rows }: Both): Both => ({
  events: events.map(event => ('certificate' in event ? { ...event, award: 2 } : event)),
  rows
})
const ofCase = (community: string, { end, day, suspended }: Story): ReadonlyArray<Both> =>
  end === null
    ? []
    : [
        begun(community),
        secondAward(endOf(community, end, dayAt(day))),
        suspended && end === 'accredited' ? resting(community, dayAt(day + 1)) : nothing
      ]

const toldOf = (story: Story, place: number): Both & { readonly membership: Cells } => {
  const community = `TC-${String(place + 1)}`
  const { membershipType, former, day, left } = story
  const leftOn = left === null ? null : dayAt(Math.max(460, day + 3) + left)
  const all = [former ? formerly(community) : nothing, ...ofCase(community, story)]
  return {
    events: [
      ...[registered(community), ...admitted(community, membershipType)],
      ...all.flatMap(({ events }) => events),
      ...(leftOn === null ? [] : leaving(community, story, leftOn))
    ],
    rows: all.flatMap(({ rows }) => rows),
    membership: {
      ...{ community, cycle, type: membershipType, applied_on: '2023-09-01', admitted_on: '' },
      ...{ left_on: leftOn ?? '', left_how: leftOn === null ? '' : 'withdrew' }
    }
  }
}
const cycles = ['2021-2022', cycle]
const cycleRow = (of: string): Cells => ({
  cycle: of,
  opens: `${of.slice(0, 4)}-09-01`,
  closes: `${of.slice(5)}-08-31`
})

test('what is told of accreditations is what the rows of files give', async () => {
  let shown = 0
  const alike = { membershipType: 'Accreditation', former: true, left: null, suspended: false }
  const refused = Array.from({ length: 6 }, (): Story => ({ ...alike, end: 'not-accredited', day: 600 }))
  await fc.assert(
    fc.asyncProperty(stories, async network => {
      const told = network.map(toldOf)
      using folder = writeFolder({
        'cycles.csv': cycles.map(cycleRow),
        'communities.csv': told.map(({ membership }) => ({ community: membership['community'] ?? '' })),
        'memberships.csv': told.map(({ membership }) => membership),
        'accreditations.csv': told.flatMap(({ rows }) => rows)
      })
      const history = [...cycles.map(of => planned(of)), ...told.flatMap(({ events }) => events)]
      for (const of of cycles) {
        const { accreditation } = await nationalAfter(history, { cycle: of as Cycle })
        expect(accreditation).toEqual(accreditationsIn(folder.path, of))
        if (accreditation?.withoutAward.shown === true) shown += 1
      }
    }),
    { numRuns: process.env['COFC_NIGHTLY'] === undefined ? 60 : 1_000, examples: [[refused]] }
  )
  expect(shown).toBeGreaterThan(0)
})
