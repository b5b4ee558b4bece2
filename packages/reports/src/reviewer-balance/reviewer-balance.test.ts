import type { Cycle, PlainDate } from '@cofc/core'
import { left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { besideReviews } from '../testing/beside-reviews.ts'
import { admitted, happened, planned, ref, registered, reviewOf, type EventText } from '../testing/history.ts'
import { randomNetwork } from '../testing/random-network.ts'
import { reviewerBalanceReport } from './report.ts'

const cycle = '2023-2024' as Cycle
const words: Readonly<Record<string, string>> = { a: JSON.stringify([{ community: 'TC-2', members: 2 }]) }
const asked = async (history: ReadonlyArray<EventText>, on = '2024-08-31') =>
  answered(
    await answerAfter(history, { said: ({ commitment }) => words[commitment[0] ?? ''] ?? null })(
      reviewerBalanceReport,
      {
        ...{ cycle, on: on as PlainDate }
      }
    )
  )
const reviewer = (id: string, on: string, ...trainedAs: ReadonlyArray<string>) =>
  happened('ReviewerRegistered', { reviewer: id, trainedAs, seniorYears: null, privateFacts: ref('f'), on })
const team = [
  { reviewer: 'R-1', role: 'lead' },
  { reviewer: 'R-2', role: 'member' },
  { reviewer: 'R-3', role: 'observer' }
]
const held = (community: string, on: string, of = '2023-2024') =>
  reviewOf({ community, cycle: of }).tell('VisitHeld', {
    ...{ v: 2, visit: 1, on, days: [on], mode: 'in-person', team, stakeholders: 0 },
    ...{ clientMemberRule: 'met', clientMembers: ref('m') }
  })
const cameFrom = (community: string, on: string, letter: string) =>
  reviewOf({ community }).tell('TeamCameFrom', { visit: 1, communities: ref(letter), on })
const setting = [
  ...[planned('2022-2023'), planned(), registered('TC-1'), registered('TC-2'), registered('TC-3')],
  ...[...admitted('TC-2'), ...admitted('TC-1')],
  ...[reviewer('R-2', '2020-01-01', 'reviewer'), reviewer('R-1', '2020-01-01', 'lead', 'reviewer')],
  reviewer('R-3', '2024-06-01')
]

test('what each member gave and took of the visits of a cycle is told to the network team alone', async () => {
  expect(reviewerBalanceReport.roles).toEqual({ 'network-team': 'any' })
  const { visits, places, members } = await asked([
    ...[...setting, held('TC-1', '2024-01-10'), cameFrom('TC-1', '2024-01-10', 'a')],
    held('TC-1', '2023-01-10', '2022-2023')
  ])
  expect([visits, places]).toEqual([1, { lead: 1, member: 1, 'tc-specialist': 0, observer: 1 }])
  expect(
    members.map(({ community, name, received, placesReceived, placesGiven, isWhole }) => [
      ...[community, name, received, placesReceived, placesGiven, isWhole]
    ])
  ).toEqual([
    ['TC-1', 'House TC-1', 1, 2, 0, true],
    ['TC-2', 'House TC-2', 0, 0, 2, true]
  ])
})
test('where it is not known from where a team came, what others gave is not told as whole', async () => {
  const { members } = await asked([...setting, held('TC-1', '2024-01-10'), cameFrom('TC-1', '2024-01-10', 'z')])
  expect(members.map(({ community, placesGiven, isWhole }) => [community, placesGiven, isWhole])).toEqual([
    ['TC-1', 0, true],
    ['TC-2', 0, false]
  ])
})
test('reviewers stand by their ids, with what they are trained for on the day and the visits held by then', async () => {
  const credited = happened('TrainingCredited', {
    ...{ reviewer: 'R-2', training: 'tc-specialist', gathering: 'T-1', on: '2024-02-01' }
  })
  const history = [
    ...[...setting, held('TC-1', '2024-01-10'), held('TC-1', '2023-01-10', '2022-2023'), held('TC-2', '2024-05-10')],
    credited
  ]
  const { reviewers, training } = await asked(history, '2024-03-01')
  expect(reviewers).toEqual([
    {
      ...{ reviewer: 'R-1', trainedAs: ['reviewer', 'lead'], visitsInCycle: 1, visitsEver: 2 },
      ...{ observedInCycle: 0, lastVisitOn: '2024-01-10' }
    },
    {
      ...{ reviewer: 'R-2', trainedAs: ['reviewer', 'tc-specialist'], visitsInCycle: 1, visitsEver: 2 },
      ...{ observedInCycle: 0, lastVisitOn: '2024-01-10' }
    }
  ])
  expect(training.slice(0, 3)).toEqual([
    { training: 'reviewer', trained: 2, active: 2 },
    { training: 'lead', trained: 1, active: 1 },
    { training: 'tc-specialist', trained: 1, active: 1 }
  ])
  expect((await asked(history)).reviewers.find(one => one.reviewer === 'R-3')).toMatchObject({
    ...{ trainedAs: [], visitsInCycle: 0, observedInCycle: 2, lastVisitOn: null }
  })
})
test('who a reviewer is, and where they belong, is told nowhere', async () => {
  const told = await asked([...setting, held('TC-1', '2024-01-10')])
  for (const one of told.reviewers) expect(Object.keys(one)).not.toContain('home')
  expect(JSON.stringify(told)).not.toContain('f'.repeat(43))
  expect(await answerAfter([])(reviewerBalanceReport, { cycle, on: '2024-01-01' as PlainDate })).toEqual(
    left({ type: 'NoSuchCycle', cycle })
  )
})
test('the table has a line for each member, each reviewer and each training', async () => {
  const told = await asked([...setting, held('TC-1', '2024-01-10')])
  const { rows } = reviewerBalanceReport.csv(told)
  expect(rows).toHaveLength(told.members.length + told.reviewers.length + told.training.length)
  expect(rows[0]).toMatchObject({ part: 'member', community: 'TC-1', received: 1, isWhole: 'yes' })
})
test('places agree with those counted from the events alone, over whole networks', async () => {
  for (let seed = 1; seed <= 3; seed += 1) {
    const history = besideReviews(seed, randomNetwork({ seed, communities: 40, standards: 4 }))
    const visits = history.filter(event => event.type === 'VisitHeld' && event['cycle'] === cycle)
    const teamOf = (event: EventText) => event['team'] as ReadonlyArray<{ readonly role: string }>
    const told = await asked(history)
    expect(told.visits).toBe(visits.length)
    expect(told.places.member).toBe(visits.flatMap(teamOf).filter(({ role }) => role === 'member').length)
    for (const { community, received } of told.members)
      expect([community, received]).toEqual([
        community,
        visits.filter(event => event['community'] === community).length
      ])
  }
})
