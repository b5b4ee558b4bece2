/** What is always true of joint audits, whatever was asked of them and in whatever order. */
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { decide, replay } from '../aggregate.ts'
import { branded, plainDates } from '../testing/index.ts'
import { plusMonths } from '../values/months.ts'
import { ratings } from '../values/rating.ts'
import type { HmpAuditCommand } from './commands.ts'
import type { HmpAuditEvent } from './events.ts'
import type { HmpAuditFacts } from './facts.ts'
import { hmpAudit, type AreaCounts } from './index.ts'
import { ask, facts, items, plan, rated, ref } from './testing/fixtures.ts'

const itemCodes = fc.constantFrom(...items.map(({ item }) => item), 'D9')
const anyRating = fc.constantFrom(...ratings, null)
const days = plainDates('2023-10-01', '2024-06-30')
const story: fc.Arbitrary<HmpAuditCommand> = days.chain(on =>
  fc.oneof(
    fc.subarray([...items], { minLength: 1 }).map(some => ask('PlanAudit', on, { ...plan, items: some })),
    fc
      .array(fc.tuple(itemCodes, anyRating), { maxLength: 3 })
      .map(drawn => ask('RateAuditItems', on, { ratings: drawn.map(([item, rating]) => rated(item, rating)) })),
    fc.constantFrom('r', 's').map(letter => ask('RecommendOnArea', on, { area: 'A', words: ref(letter), due: null })),
    fc.constant(ask('ConcludeAudit', on)),
    fc.constantFrom(1, 2).map(recommendation => ask('SettleRecommendation', on, { recommendation, outcome: 'done' }))
  )
)
interface Drawn {
  readonly visitedOn: string
  readonly versions: number
  readonly standards: ReadonlyArray<(typeof ratings)[number] | null>
}
const reviewsDrawn: fc.Arbitrary<Drawn> = fc.record({
  visitedOn: plainDates('2024-01-31', '2024-02-29'),
  versions: fc.nat({ max: 3 }),
  standards: fc.array(anyRating, { minLength: 8, maxLength: 8 })
})
const reviewOf = ({ visitedOn, versions, standards }: Drawn) =>
  branded<HmpAuditFacts['auditReview']>({
    ...{ visitedOn, lastVisitedOn: visitedOn, draftedOn: versions === 0 ? null : '2024-03-10' },
    versions: Array.from({ length: versions }, (_, place) => ({
      ...{ version: place + 1, on: `2024-0${String(place + 4)}-01` },
      ratings: ['CS1', 'S1'].map((standard, at) => ({ standard, rating: standards[place * 2 + at] ?? null }))
    }))
  })

/** Each command with the review as it was when it was given: later ones know more. */
const histories = fc
  .tuple(reviewsDrawn, fc.array(fc.tuple(story, fc.nat({ max: 3 })), { maxLength: 30, size: 'max' }))
  .map(([drawn, script]) => {
    const events: Array<HmpAuditEvent> = []
    let known = 0
    for (const [command, more] of [[ask('PlanAudit', '2023-10-02', plan), 0] as const, ...script]) {
      known = Math.min(drawn.versions, Math.max(known, more))
      const auditReview = reviewOf({ ...drawn, versions: known })
      const decision = decide(hmpAudit)(command, replay(hmpAudit)(events), { ...facts, auditReview })
      if (isRight(decision)) events.push(...decision.right)
    }
    return { drawn, events }
  })
const conclusionsIn = (events: ReadonlyArray<HmpAuditEvent>) => events.filter(event => event.type === 'AuditConcluded')
const sizeOf = ({ met, partly, not, notApplicable, unrated }: AreaCounts) =>
  met + partly + not + notApplicable + unrated
const runs = { numRuns: 500 }

test('the next audit is due by plusMonths of the last day of the visit and 24', () => {
  let seen = 0
  fc.assert(
    fc.property(histories, ({ drawn, events }) => {
      for (const { visitedOn, nextDue } of conclusionsIn(events)) {
        seen += 1
        expect(visitedOn).toBe(drawn.visitedOn)
        expect(nextDue).toBe(plusMonths(visitedOn, 24))
      }
    }),
    runs
  )
  expect(seen).toBeGreaterThan(50)
})

test('every item counts once in its area, and versions of conclusions rise', () =>
  fc.assert(
    fc.property(histories, ({ events }) => {
      const conclusions = conclusionsIn(events)
      for (const { areas } of conclusions)
        expect(areas.map(area => [area.area, sizeOf(area)])).toEqual([
          ['A', 2],
          ['B', 1],
          ['D', 1]
        ])
      const versions = conclusions.map(({ version }) => version)
      expect(versions).toEqual([...new Set(versions)].toSorted((one, other) => one - other))
    }),
    runs
  ))

test('what is rated is a planned item without a standard, after the visit', () =>
  fc.assert(
    fc.property(histories, ({ drawn, events }) => {
      for (const event of events.filter(({ type }) => type === 'AuditItemsRated')) {
        if (event.type !== 'AuditItemsRated') continue
        expect(event.on >= drawn.visitedOn).toBe(true)
        for (const { item } of event.ratings) expect(['A2', 'D1']).toContain(item)
      }
    }),
    runs
  ))
