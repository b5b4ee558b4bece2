import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { defaultBook } from '../policy/index.ts'
import { branded, specify } from '../testing/index.ts'
import type { Count } from '../values/count.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { HmpAuditFacts } from './facts.ts'
import { hmpAudit, lastConcluded, lastDecided } from './index.ts'
import { ask, because, facts, happened, items, plan, planned, rated, ref, reviews } from './testing/fixtures.ts'

const { given } = specify(hmpAudit, facts)
const own = { community: 'TC-0001', cycle: '2023-2024' }

test('only an HmpIntegratedAudit member is audited', () => {
  given()
    .when(ask('PlanAudit', '2023-10-02', plan))
    .thenEvents(planned)
  for (const membershipType of ['Full', 'Accreditation', null] as const)
    given()
      .knowing({ membershipType })
      .when(ask('PlanAudit', '2023-10-02', plan))
      .thenRefused(because({ type: 'NotAnAuditMember', ...own }))
})

test('the items are pinned when the audit is planned', () => {
  const asked = ask('PlanAudit', '2024-01-08', plan)
  given(planned).when(asked).thenAlreadySo()
  given(planned)
    .when({ ...asked, items: asked.items.toReversed() })
    .thenAlreadySo()
  const refusal = because({ type: 'AuditAlreadyPlanned', cycle: '2023-2024', plannedOn: '2023-10-02' })
  given(planned)
    .when({ ...asked, items: asked.items.slice(1) })
    .thenRefused(refusal)
  given(planned)
    .when(ask('PlanAudit', '2024-01-08', { ...plan, edition: 'E11' }))
    .thenRefused(refusal)
})

test('an audit is planned with items, each named once, of the edition of its cycle', () => {
  const asked = (more: object) => ask('PlanAudit', '2023-10-02', { ...plan, ...more })
  given()
    .when(asked({ items: [] }))
    .thenRefused(because({ type: 'AuditHasNoItems' }))
  given()
    .when(asked({ items: [...items, { item: 'A2', area: 'C', standard: null }] }))
    .thenRefused(because({ type: 'ItemPlannedTwice', item: 'A2' }))
  given()
    .when(asked({ edition: 'E9' }))
    .thenRefused(because({ type: 'NotTheAuditsEdition', edition: 'E9', editionOfCycle: 'E10' }))
  given()
    .knowing({ standards: null })
    .when(asked({}))
    .thenRefused(because({ type: 'AuditEditionNotPublished', edition: 'E10' }))
  given().knowing({ cycle: null }).when(asked({})).thenEvents(planned)
})

test('an item names a standard that its edition has for prisons, or none', () => {
  for (const standard of ['S2', 'S3', 'S9'])
    given()
      .when(ask('PlanAudit', '2023-10-02', { ...plan, items: [...items, { item: 'C1', area: 'C', standard }] }))
      .thenRefused(because({ type: 'ItemNamesUnknownStandard', item: 'C1', standard, edition: 'E10' }))
})

test('an item with a standard is rated by its standard alone', () => {
  given(planned)
    .when(ask('RateAuditItems', '2024-03-04', { ratings: [rated('A2', 'met'), rated('A1', 'met')] }))
    .thenRefused(because({ type: 'ItemIsRatedByItsStandard', item: 'A1', standard: 'CS1' }))
})

test('items are rated after the visit and until the report is drafted', () => {
  const asked = (on: string) => ask('RateAuditItems', on, { ratings: [rated('A2', 'met', ref('a'))] })
  given(planned)
    .when(asked('2024-02-28'))
    .thenEvents(happened('AuditItemsRated', '2024-02-28', { ratings: [rated('A2', 'met', ref('a'))] }))
  given(planned)
    .when(asked('2024-02-27'))
    .thenRefused(because({ type: 'AuditNotVisited', on: '2024-02-27' }))
  for (const auditReview of [null, reviews.unvisited])
    given(planned)
      .knowing({ auditReview })
      .when(asked('2024-03-04'))
      .thenRefused(because({ type: 'AuditNotVisited', on: '2024-03-04' }))
  for (const auditReview of [reviews.drafted, reviews.final])
    given(planned)
      .knowing({ auditReview })
      .when(asked('2024-03-04'))
      .thenRefused(because({ type: 'AuditReportDrafted', draftedOn: '2024-03-20' }))
})

test('planned items are rated, each once, and a save holds what it changed', () => {
  const before = happened('AuditItemsRated', '2024-03-04', {
    ratings: [rated('A2', 'met', ref('a')), rated('D1', 'not')]
  })
  const asked = (...ratings: ReadonlyArray<ReturnType<typeof rated>>) =>
    ask('RateAuditItems', '2024-03-05', { ratings })
  given(planned, before)
    .when(asked(rated('D1', 'not'), rated('A2', 'met', ref('a'))))
    .thenAlreadySo()
  given(planned, before)
    .when(asked(rated('A2', 'met', ref('b')), rated('D1', 'not')))
    .thenEvents(happened('AuditItemsRated', '2024-03-05', { ratings: [rated('A2', 'met', ref('b'))] }))
  given(planned, before)
    .when(asked(rated('D1', null)))
    .thenEvents(happened('AuditItemsRated', '2024-03-05', { ratings: [rated('D1', null)] }))
  given(planned)
    .when(asked(rated('D1', null)))
    .thenAlreadySo()
  given(planned)
    .when(asked(rated('D9', 'met')))
    .thenRefused(because({ type: 'ItemUnknown', item: 'D9' }))
  given(planned)
    .when(asked(rated('D1', 'met'), rated('D1', 'not')))
    .thenRefused(because({ type: 'ItemRatedTwice', item: 'D1' }))
})

test('whatever is asked of an audit is asked once it was planned', () => {
  const recommend = { area: 'B', words: ref('r'), due: null } as const
  const commands = (on: string) => [
    ask('RateAuditItems', on, { ratings: [] }),
    ask('RecommendOnArea', on, recommend),
    ask('ConcludeAudit', on),
    ask('SettleRecommendation', on, { recommendation: 1, outcome: 'done' })
  ]
  for (const command of commands('2024-06-01'))
    given()
      .when(command)
      .thenRefused(because({ type: 'AuditNotPlanned', ...own }))
  for (const command of commands('2023-10-01'))
    given(planned)
      .when(command)
      .thenRefused(because({ type: 'DayBeforeItWasPlanned', on: '2023-10-01', plannedOn: '2023-10-02' }))
  given(planned)
    .when(ask('RecommendOnArea', '2023-10-02', recommend))
    .thenRefused(because({ type: 'AuditNotVisited', on: '2023-10-02' }))
})

const recommended = (number: number, letter: string, due: string | null = null) =>
  happened('RecommendationMade', '2024-03-05', { recommendation: number, area: 'B', words: ref(letter), due })

test('recommendations on an area are numbered, and made after the visit and until the report is drafted', () => {
  const asked = (letter: string, due: string | null = null) =>
    ask('RecommendOnArea', '2024-03-05', { area: 'B', words: ref(letter), due })
  given(planned)
    .when(asked('r', '2024-12-01'))
    .thenEvents(recommended(1, 'r', '2024-12-01'))
  given(planned, recommended(1, 'r')).when(asked('s')).thenEvents(recommended(2, 's'))
  given(planned, recommended(1, 'r')).when(asked('r')).thenAlreadySo()
  given(planned, recommended(1, 'r'))
    .when({ ...asked('r'), area: 'C' })
    .thenEvents({ ...recommended(2, 'r'), area: 'C' })
  given(planned)
    .knowing({ auditReview: null })
    .when(asked('r'))
    .thenRefused(because({ type: 'AuditNotVisited', on: '2024-03-05' }))
  given(planned)
    .knowing({ auditReview: reviews.drafted })
    .when(asked('r'))
    .thenRefused(because({ type: 'AuditReportDrafted', draftedOn: '2024-03-20' }))
})

test('a recommendation is settled once, as done or as dropped', () => {
  const asked = (recommendation: number, outcome: 'done' | 'dropped', on = '2024-12-01') =>
    ask('SettleRecommendation', on, { recommendation, outcome })
  const settled = happened('RecommendationSettled', '2024-12-01', { recommendation: 2, outcome: 'done' })
  const before = [planned, recommended(1, 'r'), recommended(2, 's')]
  given(...before)
    .when(asked(2, 'done'))
    .thenEvents(settled)
  given(...before, settled)
    .when(asked(2, 'done', '2024-12-05'))
    .thenAlreadySo()
  given(...before, settled)
    .when(asked(2, 'dropped'))
    .thenRefused(because({ type: 'RecommendationAlreadySettled', recommendation: 2, outcome: 'done' }))
  for (const number of [0, 3])
    given(...before)
      .when(asked(number, 'done'))
      .thenRefused(because({ type: 'NoSuchRecommendation', recommendation: number }))
  given(...before)
    .when(asked(1, 'done', '2024-03-04'))
    .thenRefused(because({ type: 'DayBeforeItWasRecommended', on: '2024-03-04', madeOn: '2024-03-05' }))
  given(...before)
    .when(asked(1, 'done', '2024-03-05'))
    .thenEvents(happened('RecommendationSettled', '2024-03-05', { recommendation: 1, outcome: 'done' }))
})

const none = { met: 0, partly: 0, not: 0, notApplicable: 0, unrated: 0 }
const counts = (area: 'A' | 'B' | 'D', more: object) => ({ area, ...none, ...more })
const areas = [counts('A', { met: 1, not: 1 }), counts('B', { partly: 1 }), counts('D', { unrated: 1 })]
const concluded = happened('AuditConcluded', '2024-04-15', {
  ...{ version: 1, visitedOn: '2024-02-29', nextDue: '2026-02-28', areas }
})
const corrected = happened('AuditConcluded', '2024-05-20', {
  ...{ version: 2, visitedOn: '2024-02-29', nextDue: '2026-02-28' },
  areas: [counts('A', { met: 1, not: 1 }), counts('B', { met: 1 }), counts('D', { unrated: 1 })]
})
const itemsRated = happened('AuditItemsRated', '2024-03-04', { ratings: [rated('A2', 'not')] })

test('an audit is concluded with its final report, and anew with each corrected version', () => {
  const when = (on: string, auditReview: HmpAuditFacts['auditReview'], ...before: ReadonlyArray<typeof concluded>) =>
    given(planned, itemsRated, ...before)
      .knowing({ auditReview })
      .when(ask('ConcludeAudit', on))
  when('2024-04-15', reviews.final).thenEvents(concluded)
  when('2024-04-16', reviews.final, concluded).thenAlreadySo()
  when('2024-05-20', reviews.corrected, concluded).thenEvents(corrected)
  when('2024-05-20', reviews.corrected, concluded, corrected).thenAlreadySo()
  const unvisited = { ...reviews.final, lastVisitedOn: null }
  for (const auditReview of [null, reviews.unvisited, reviews.visited, reviews.drafted, unvisited])
    when('2024-04-15', auditReview).thenRefused(because({ type: 'AuditReviewNotFinal', on: '2024-04-15' }))
  when('2024-04-14', reviews.final).thenRefused(because({ type: 'AuditReviewNotFinal', on: '2024-04-14' }))
})

test('the day says which version of the report concludes an audit, whenever it is recorded', () => {
  const late = given(planned, itemsRated).knowing({ auditReview: reviews.corrected })
  late.when(ask('ConcludeAudit', '2024-04-15')).thenEvents(concluded)
  given(planned, itemsRated, corrected)
    .knowing({ auditReview: reviews.corrected })
    .when(ask('ConcludeAudit', '2024-04-15'))
    .thenAlreadySo()
})

test('an item not applicable, and one nobody rated, are counted as that', () => {
  const ratings = [rated('A2', 'n/a'), rated('D1', null)]
  given(planned, happened('AuditItemsRated', '2024-03-04', { ratings }))
    .knowing({
      auditReview: { ...reviews.final, versions: reviews.final.versions.map(one => ({ ...one, ratings: [] })) }
    })
    .when(ask('ConcludeAudit', '2024-04-15'))
    .thenEvents({
      ...concluded,
      areas: branded([
        counts('A', { notApplicable: 1, unrated: 1 }),
        counts('B', { unrated: 1 }),
        counts('D', { unrated: 1 })
      ])
    } as never)
})

test('the next audit is due two years after the last day of the visit, however late that was', () => {
  const visited = (lastVisitedOn: string, policy = defaultBook) =>
    given(planned, itemsRated)
      .knowing({ policy, auditReview: { ...reviews.final, lastVisitedOn: lastVisitedOn as PlainDate } })
      .when(ask('ConcludeAudit', '2026-07-20'))
  const next = (visitedOn: string, nextDue: string) =>
    ({ ...concluded, on: '2026-07-20', visitedOn, nextDue }) as unknown as typeof concluded
  visited('2024-02-29').thenEvents(next('2024-02-29', '2026-02-28'))
  visited('2026-06-10').thenEvents(next('2026-06-10', '2028-06-10'))
  visited('2026-06-10', { ...defaultBook, auditMonths: 12 as Count }).thenEvents(next('2026-06-10', '2027-06-10'))
})

test('what HMPPS decided about a programme is recorded as it was told', () => {
  const told = { reference: 'PA-7', outcome: 'full', from: '2019-03-01', until: '2024-02-29' } as const
  const recorded = happened('ProgrammeAccreditationRecorded', '2019-03-11', told)
  given()
    .when(ask('RecordProgrammeAccreditation', '2019-03-11', told))
    .thenEvents(recorded)
  given(recorded)
    .when(ask('RecordProgrammeAccreditation', '2019-03-12', told))
    .thenAlreadySo()
  given()
    .when(ask('RecordProgrammeAccreditation', '2019-03-11', { ...told, until: '2019-02-28' }))
    .thenRefused(because({ type: 'ProgrammeEndsBeforeItBegins', from: '2019-03-01', until: '2019-02-28' }))
  given()
    .when(ask('RecordProgrammeAccreditation', '2019-03-11', { ...told, until: '2019-03-01' }))
    .thenEvents({
      ...recorded,
      until: '2019-03-01' as PlainDate
    })
})

test('a later record of the same reference and first day takes the place of the earlier', () => {
  const told = { reference: 'PA-7', outcome: 'full', from: '2019-03-01', until: '2024-02-29' } as const
  const recorded = happened('ProgrammeAccreditationRecorded', '2019-03-11', told)
  const amended = happened('ProgrammeAccreditationRecorded', '2019-03-20', { ...told, outcome: 'maintained' })
  const lapsed = happened('ProgrammeAccreditationRecorded', '2024-03-05', {
    ...{ reference: 'PA-7', outcome: 'lapsed', from: '2024-03-01', until: null }
  })
  given(recorded)
    .when(ask('RecordProgrammeAccreditation', '2019-03-20', { ...told, outcome: 'maintained' }))
    .thenEvents(amended)
  given(recorded, amended)
    .when(ask('RecordProgrammeAccreditation', '2019-03-21', told))
    .thenEvents({
      ...recorded,
      on: '2019-03-21' as PlainDate
    })
  expect(replay(hmpAudit)([lapsed, recorded, amended]).programmes.map(({ outcome }) => outcome)).toEqual([
    'maintained',
    'lapsed'
  ])
  expect(lastDecided(replay(hmpAudit)([lapsed, amended]))?.outcome).toBe('lapsed')
  expect(lastDecided(replay(hmpAudit)([amended]))?.outcome).toBe('maintained')
  expect(lastDecided(hmpAudit.initialState)).toBeNull()
})

test('the audit that was visited last is the last, in whatever order they are recorded', () => {
  const former = (type: typeof planned | typeof concluded, more: object) =>
    ({ ...type, cycle: '2021-2022', ...more }) as unknown as typeof planned
  const before = [former(planned, {}), former(concluded, { visitedOn: '2022-02-10', nextDue: '2024-02-10' })]
  for (const history of [
    [...before, planned, concluded],
    [planned, concluded, ...before]
  ])
    expect(lastConcluded(replay(hmpAudit)(history))?.nextDue).toBe('2026-02-28')
  expect(lastConcluded(replay(hmpAudit)([planned]))).toBeNull()
})
