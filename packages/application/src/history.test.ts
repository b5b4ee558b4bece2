import { inMemoryContentStore } from '@cofc/content-store'
import { entries, privateFactsText, type CommunityId, type Cycle, type PlainDate, type ReviewerKind } from '@cofc/core'
import { beginning, inMemoryEventStore } from '@cofc/event-store'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { beforeEach, expect, test } from 'vitest'
import { erase } from './erase.ts'
import { historyOf, streamsAbout } from './history.ts'
import { uuidOf } from './identity.ts'
import type { Dependencies } from './dependencies.ts'
import { submitWithReactions } from './follow-reactions.ts'
import { verifyHistory } from './verify.ts'

const right = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const TC = 'TC-0001' as CommunityId
const cycle = '2023-2024' as Cycle
const standard = (code: string) => ({
  standard: code,
  section: 'Core',
  text: `Says what ${code} asks.`,
  standardType: 1,
  core: true,
  sectors: [],
  supplement: null,
  values: []
})
const windows = {
  opens: '2023-09-01',
  selfReviewDue: '2023-11-30',
  visitsFrom: '2023-12-01',
  visitsUntil: '2024-06-30',
  closes: '2024-08-31'
}
const profile = {
  name: 'Elm House',
  sector: 'ADTC',
  provider: 'charity',
  country: 'GB',
  localArea: null,
  parent: null,
  places: 12,
  models: ['TC'],
  entryCriteria: { words: 'Whoever wants to.' },
  membersDecideAdmission: true,
  linkPerson: 'L-1',
  programmeAccreditation: null
}
const reviewer = (id: string, kind: ReviewerKind, trainedAs: ReadonlyArray<string>) => ({
  type: 'RegisterReviewer',
  reviewer: id,
  trainedAs,
  seniorYears: null,
  privateFacts: {
    words: privateFactsText({ kind, home: null, localArea: null, servedIn: ['TC-0002' as CommunityId] })
  },
  on: '2023-01-01'
})
const about = { community: TC, cycle, kind: 'peer-review' }
const team = [
  { reviewer: 'R-1', role: 'lead' },
  { reviewer: 'R-2', role: 'member' }
]

/** One Full membership from registration to the final report of its first cycle. */
const story: ReadonlyArray<unknown> = [
  { type: 'DraftEdition', edition: 'E1', title: 'First', on: '2023-01-01' },
  { type: 'WriteStandard', edition: 'E1', standard: standard('CS1'), on: '2023-01-02' },
  { type: 'WriteStandard', edition: 'E1', standard: standard('CS2'), on: '2023-01-02' },
  { type: 'PublishEdition', edition: 'E1', on: '2023-02-01' },
  { type: 'PlanCycle', cycle, edition: 'E1', windows, on: '2023-02-01' },
  { type: 'RegisterCommunity', community: TC, profile, on: '2023-03-01' },
  {
    type: 'ApplyForMembership',
    community: TC,
    membershipType: 'Full',
    forms: ['joining', 'finance'],
    on: '2023-05-01'
  },
  { type: 'AdmitCommunity', community: TC, cycle, on: '2023-06-01' },
  reviewer('R-1', 'staff', ['reviewer', 'lead']),
  reviewer('R-2', 'client', ['reviewer']),
  { type: 'OpenReview', ...about, edition: 'E1', on: '2023-09-01' },
  {
    type: 'SaveSelfRatings',
    ...about,
    ratings: [{ standard: 'CS1', rating: 'met', comment: { words: 'We meet daily.' } }],
    on: '2023-10-01'
  },
  { type: 'SubmitSelfReview', ...about, on: '2023-11-01' },
  { type: 'OfferVisitDates', ...about, visit: 1, dates: ['2024-01-08', '2024-01-10', '2024-01-15'], on: '2023-11-02' },
  { type: 'AgreeVisit', ...about, visit: 1, date: '2024-01-10', mode: 'in-person', on: '2023-11-10' },
  {
    type: 'HoldVisit',
    ...about,
    visit: 1,
    days: ['2024-01-10'],
    mode: 'in-person',
    team,
    stakeholders: 2,
    on: '2024-01-10'
  },
  {
    type: 'SavePeerRatings',
    ...about,
    ratings: [{ standard: 'CS1', rating: 'partly', comment: null }],
    on: '2024-01-11'
  },
  { type: 'DraftLocalReport', ...about, on: '2024-02-01' },
  { type: 'IssueLocalReport', ...about, on: '2024-03-01' }
]
const id = (name: string): string => uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', name)

let dependencies: Dependencies
beforeEach(async () => {
  dependencies = {
    events: inMemoryEventStore(),
    content: inMemoryContentStore(),
    now: () => '2024-09-01T10:00:00.000Z'
  }
  for (const [place, command] of story.entries())
    right(
      await submitWithReactions(dependencies)({
        id: id(String(place)),
        command,
        actor: { role: 'network-team', subject: 'test' }
      })()
    )
})

test('a final peer-review report completes the full cycle, once, also when its command is given again', async () => {
  const { entries } = right(await historyOf(dependencies)(TC)())
  const completed = entries.filter(({ event }) => event.type === 'FullCycleCompleted')
  expect(completed).toHaveLength(1)
  expect(completed[0]).toMatchObject({ on: '2024-03-01', role: 'reaction', state: { completed: ['2023-2024'] } })
  right(
    await submitWithReactions(dependencies)({
      id: id(String(story.length - 1)),
      command: story.at(-1),
      actor: { role: 'network-team', subject: 'test' }
    })()
  )
  expect(right(await historyOf(dependencies)(TC)()).entries).toEqual(entries)
})
test('an event that came of another names it as its cause', async () => {
  const { entries } = right(await historyOf(dependencies)(TC)())
  const cause = entries.find(({ event }) => event.type === 'LocalReportIssued')
  const { events } = right(await dependencies.events.read('membership-TC-0001')())
  expect(events.at(-1)?.metadata).toMatchObject({ causation: cause?.id, correlation: id(String(story.length - 1)) })
})
test('on one day what follows stands after what it follows from, whatever their streams', async () => {
  const { entries } = right(await historyOf(dependencies)(TC)())
  expect(entries.filter(({ on }) => on === '2024-03-01').map(({ event }) => event.type)).toEqual([
    'LocalReportIssued',
    'FullCycleCompleted'
  ])
  const asOf = right(await historyOf(dependencies)(TC, '2024-03-01' as PlainDate)())
  expect(asOf.entries).toEqual(entries)
})
test('a closure abandons the review that is under way', async () => {
  const later = '2024-2025'
  const next = {
    opens: '2024-09-01',
    selfReviewDue: '2024-11-30',
    visitsFrom: '2024-12-01',
    visitsUntil: '2025-06-30',
    closes: '2025-08-31'
  }
  const more = [
    { type: 'PlanCycle', cycle: later, edition: 'E1', windows: next, on: '2024-02-01' },
    { type: 'RenewMembership', community: TC, membershipType: 'Full', cycle: later, on: '2024-08-01' },
    { type: 'OpenReview', community: TC, cycle: later, kind: 'peer-review', edition: 'E1', on: '2024-09-01' },
    { type: 'CloseCommunity', community: TC, on: '2024-12-24' }
  ]
  for (const [place, command] of more.entries())
    right(
      await submitWithReactions(dependencies)({
        id: id(`more ${String(place)}`),
        command,
        actor: { role: 'network-team', subject: 'test' }
      })()
    )
  const { entries } = right(await historyOf(dependencies)(TC)())
  expect(entries.at(-1)).toMatchObject({
    stream: 'review-TC-0001/2024-2025/peer-review',
    event: { type: 'ReviewAbandoned', on: '2024-12-24' }
  })
})
test('a history as of a day holds what had happened by then, in the order of days', async () => {
  const asOf = '2023-11-01' as PlainDate
  const { entries } = right(await historyOf(dependencies)(TC, asOf)())
  expect(entries.map(({ event }) => event.type)).toEqual([
    'CommunityRegistered',
    'MembershipAppliedFor',
    'CommunityAdmitted',
    'AccountOpened',
    'ReviewOpened',
    'SelfRatingsSaved',
    'SelfReviewSubmitted'
  ])
  expect(entries.at(-1)?.state).toMatchObject({ status: 'WorkbookSubmitted', submittedOn: '2023-11-01' })
})
test('no word and nothing private stands in any event', async () => {
  let all = ''
  for await (const followed of dependencies.events.follow(beginning, {}, { until: 'end' }))
    if (followed.type === 'Page') all += JSON.stringify(followed.page.events)
  expect(all).toContain('SelfRatingsSaved')
  for (const hidden of ['Whoever', 'We meet', '"kind":"client"', '"home"', 'TC-0002']) expect(all).not.toContain(hidden)
  expect(all).toContain('"reviewers":"private"')
})
test('erasing leaves the history whole and records that something was erased', async () => {
  const erased = right(
    await erase(dependencies)({
      actor: { role: 'network-team', subject: 'test' },
      id: id('erase'),
      about: { community: TC, cycle: null },
      on: '2024-09-01' as PlainDate
    })()
  )
  // Two comments, how many client members visited, and from where they came.
  expect(erased).toBe(4)
  right(await verifyHistory(dependencies.events)())
  const { entries } = right(await historyOf(dependencies)(TC)())
  expect(entries.at(-1)).toMatchObject({ event: { type: 'WordsErased', pieces: 4, cycle: null } })
  expect(right(await dependencies.content.count(`community ${TC}`, null)())).toBe(0)
})

test('a history holds the streams of every aggregate whose address names a community', () => {
  const cycle = '2023-2024' as Cycle
  const streams = streamsAbout('TC-0001' as CommunityId, [{ cycle }, { cycle }])
  const named = entries.filter(({ aggregate }) => aggregate.address.includes('community'))
  expect(new Set(streams.map(({ aggregate }) => aggregate))).toEqual(new Set(named.map(({ aggregate }) => aggregate)))
  expect(streams.map(({ stream }) => stream)).toEqual([
    'community-TC-0001',
    'membership-TC-0001',
    'review-TC-0001/2023-2024/self-review',
    'review-TC-0001/2023-2024/peer-review',
    'review-TC-0001/2023-2024/accreditation',
    'review-TC-0001/2023-2024/audit',
    'hmp-audit-TC-0001',
    'accreditation-TC-0001',
    'service-access-TC-0001',
    'account-TC-0001'
  ])
})
