/** What is private about a visiting team stands in no event, goes when it is erased, and what is asked of it says so. */
import { inMemoryContentStore } from '@cofc/content-store'
import { openSqliteContentStore } from '@cofc/content-store-sqlite'
import {
  privateFactsText,
  type CommunityId,
  type Cycle,
  type PlainDate,
  type PrivateFacts,
  type ReviewerId
} from '@cofc/core'
import { beginning, inMemoryEventStore, type JsonObject, type RecordedEvent } from '@cofc/event-store'
import fc from 'fast-check'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { decideAgain } from './decide-again.ts'
import type { Dependencies } from './dependencies.ts'
import { erase } from './erase.ts'
import { historyOf } from './history.ts'
import { uuidOf } from './identity.ts'
import { sentToOthers } from './sent-to-others.ts'
import { submitWithReactions } from './follow-reactions.ts'

const right = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const cycle = '2023-2024' as Cycle
const actor = { role: 'network-team', subject: 'test' } as const
const id = (name: string): string => uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', name)
const standard = {
  ...{ standard: 'CS1', section: 'Core', text: 'Meets daily.', standardType: 1, core: true },
  ...{ sectors: [], supplement: null, values: [] }
}
const windows = {
  ...{ opens: '2023-09-01', selfReviewDue: '2023-11-30', visitsFrom: '2023-12-01' },
  ...{ visitsUntil: '2024-06-30', closes: '2024-08-31' }
}
const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], entryCriteria: null, membersDecideAdmission: true },
  ...{ linkPerson: 'L-1', programmeAccreditation: null }
}
/** What is private about one of the team: the network does not know it from the events. */
type Member = Pick<PrivateFacts, 'kind' | 'home'>
type Team = readonly [Member, Member, Member]

const member = (community: string): ReadonlyArray<object> => [
  { type: 'RegisterCommunity', community, profile, on: '2023-03-01' },
  { type: 'ApplyForMembership', community, membershipType: 'Full', forms: ['joining', 'finance'], on: '2023-05-01' },
  { type: 'AdmitCommunity', community, cycle, on: '2023-06-01' }
]
const roles = ['lead', 'member', 'member'] as const
const reviewer = ({ kind, home }: Member, place: number): object => ({
  ...{ type: 'RegisterReviewer', reviewer: `R-${String(place)}`, trainedAs: ['reviewer', 'lead'], seniorYears: null },
  privateFacts: { words: privateFactsText({ kind, home, localArea: null, servedIn: [] }) },
  on: '2023-01-01'
})
const about = { community: 'TC-1', cycle, kind: 'peer-review' }
const story = (team: Team): ReadonlyArray<object> => [
  { type: 'DraftEdition', edition: 'E1', title: 'First', on: '2023-01-01' },
  { type: 'WriteStandard', edition: 'E1', standard, on: '2023-01-02' },
  { type: 'PublishEdition', edition: 'E1', on: '2023-02-01' },
  { type: 'PlanCycle', cycle, edition: 'E1', windows, on: '2023-02-01' },
  ...['TC-1', 'TC-2', 'TC-3'].flatMap(member),
  ...team.map(reviewer),
  { type: 'OpenReview', ...about, edition: 'E1', on: '2023-09-01' },
  {
    ...{ type: 'SaveSelfRatings', ...about, on: '2023-10-01' },
    ratings: [{ standard: 'CS1', rating: 'met', comment: null }]
  },
  { type: 'SubmitSelfReview', ...about, on: '2023-11-01' },
  { type: 'OfferVisitDates', ...about, visit: 1, dates: ['2024-01-08', '2024-01-10', '2024-01-15'], on: '2023-11-02' },
  { type: 'AgreeVisit', ...about, visit: 1, date: '2024-01-10', mode: 'in-person', on: '2023-11-10' },
  {
    ...{ type: 'HoldVisit', ...about, visit: 1, days: ['2024-01-10'], mode: 'in-person', stakeholders: 2 },
    team: team.map((_, place) => ({ reviewer: `R-${String(place)}`, role: roles[place] })),
    on: '2024-01-10'
  }
]

const live = async (team: Team, content = inMemoryContentStore()) => {
  const dependencies: Dependencies = { events: inMemoryEventStore(), content, now: () => '2024-09-01T10:00:00.000Z' }
  const answers: Array<unknown> = []
  for (const [place, command] of story(team).entries())
    answers.push(right(await submitWithReactions(dependencies)({ id: id(String(place)), command, actor })()))
  return { dependencies, answers }
}
const everything = async ({ events }: Dependencies): Promise<ReadonlyArray<RecordedEvent>> => {
  const all: Array<RecordedEvent> = []
  for await (const followed of events.follow(beginning, {}, { until: 'end' }))
    if (followed.type === 'Page') all.push(...followed.page.events)
  return all
}
const client: Member = { kind: 'client', home: 'TC-2' as CommunityId }
const staff: Member = { kind: 'staff', home: 'TC-3' as CommunityId }
const stranger: Member = { kind: 'independent', home: null }

/** All but what is drawn by chance: references, and what is made of them. */
const withoutReferences = (told: unknown): unknown =>
  JSON.parse(JSON.stringify(told), (key, value: unknown) =>
    ['commitment', 'digest', 'previous', 'id', 'causation', 'command'].includes(key) ? null : value
  )

test('what is told of a visit is the same however many of its team are client members, and wherever they come from', async () => {
  const anyone = fc.constantFrom(client, staff, stranger, { ...client, home: null })
  const told = async (team: Team) => {
    const { dependencies, answers } = await live(team)
    const history = right(await historyOf(dependencies)('TC-1' as CommunityId)())
    return withoutReferences([await everything(dependencies), answers, history])
  }
  const one = await told([staff, client, stranger])
  await fc.assert(
    fc.asyncProperty(anyone, anyone, async (first, second) => {
      expect(await told([first, second, client])).toEqual(one)
    }),
    { numRuns: 10, examples: [[client, client]] }
  )
})

const kept = async (dependencies: Dependencies) => {
  const events = await everything(dependencies)
  const dataOf = (type: string): JsonObject => events.find(event => event.type === type)?.data ?? {}
  const references = [dataOf('VisitHeld')['clientMembers'], dataOf('TeamCameFrom')['communities']]
  return right(await dependencies.content.read(references as never)()).map(words => words?.trim() ?? null)
}
const reviewers = ['R-0', 'R-1', 'R-2'] as ReadonlyArray<string> as ReadonlyArray<ReviewerId>
const erasing = (dependencies: Dependencies, about: Parameters<ReturnType<typeof erase>>[0]['about']) =>
  erase(dependencies)({ actor, id: id(JSON.stringify(about)), about, on: '2024-09-01' as PlainDate })()

test('the numbers are kept, and go with the words about the host or with what is private about any of the team', async () => {
  for (const subject of [
    { community: 'TC-1' as CommunityId, cycle },
    { community: 'TC-1' as CommunityId, cycle: null },
    ...reviewers.map(one => ({ reviewer: one }))
  ]) {
    const { dependencies } = await live([staff, client, client])
    expect(await kept(dependencies)).toEqual([
      '2',
      '[{"community":"TC-2","members":2},{"community":"TC-3","members":1}]'
    ])
    expect(right(await erasing(dependencies, subject))).toBe('reviewer' in subject ? 3 : 2)
    expect(await kept(dependencies)).toEqual([null, null])
  }
  const { dependencies } = await live([staff, client, client])
  for (const subject of ['TC-2', 'TC-3'] as ReadonlyArray<string> as ReadonlyArray<CommunityId>)
    expect(right(await erasing(dependencies, { community: subject, cycle: null }))).toBe(0)
  expect(await kept(dependencies)).toHaveLength(2)
})

test('a visit that was refused leaves nothing behind, and one that is recorded again has the numbers it had', async () => {
  const { dependencies } = await live([staff, client, client])
  const again = story([staff, client, client])
  const give = (command: object, name: string) => submitWithReactions(dependencies)({ id: id(name), command, actor })()
  const before = await everything(dependencies)
  const repeated = await give(again.at(-1) ?? {}, String(again.length - 1))
  expect(repeated).toMatchObject({ right: { submitted: { outcome: 'already-applied' } } })
  expect(isLeft(await give({ ...again.at(-1), visit: 2 }, 'refused'))).toBe(true)
  expect(right(await dependencies.content.unsettled('9999')())).toEqual([])
  expect(await everything(dependencies)).toEqual(before)
  expect(right(await dependencies.content.count('community TC-1', null)())).toBe(2)
})

test('a visit is decided again with the numbers that were kept, and nobody can tell once they are erased', async () => {
  const { dependencies } = await live([staff, client, client])
  const held = (await everything(dependencies)).find(({ type }) => type === 'VisitHeld')
  const judged = async () => right(await decideAgain(dependencies)(held?.stream ?? '', held?.version ?? 0)())
  expect(await judged()).toEqual({ type: 'DecidedAsThen' })
  right(await erasing(dependencies, { community: 'TC-1' as CommunityId, cycle }))
  expect(await judged()).toEqual({ type: 'CannotTell', because: 'words were erased' })
})

const sentBy = async (dependencies: Dependencies, community: string, on = '2024-04-01') =>
  right(await sentToOthers(dependencies)({ community: community as CommunityId, cycle, on: on as PlainDate })())

test('whom a community sent is summed over the visits of others by a day, and is not whole once one is erased', async () => {
  const { dependencies } = await live([client, client, staff])
  expect(await sentBy(dependencies, 'TC-2')).toEqual({ members: 2, whole: true })
  expect(await sentBy(dependencies, 'TC-3')).toEqual({ members: 1, whole: true })
  expect(await sentBy(dependencies, 'TC-2', '2024-01-09')).toEqual({ members: 0, whole: true })
  right(await erasing(dependencies, { reviewer: 'R-1' as ReviewerId }))
  for (const community of ['TC-2', 'TC-3'])
    expect(await sentBy(dependencies, community)).toEqual({ members: 0, whole: false })
  // Its own visit is none that it could send anybody to.
  expect(await sentBy(dependencies, 'TC-1')).toEqual({ members: 0, whole: true })
})

test('of a visit that was held before it was noted, nobody knows whom a community sent', async () => {
  const { dependencies } = await live([client, client, staff])
  const data = (await everything(dependencies)).find(({ type }) => type === 'VisitHeld')?.data ?? {}
  const { v: _, clientMemberRule: __, ...former } = data
  const stored = {
    ...{ id: id('former'), type: 'VisitHeld', metadata: {} },
    data: { ...former, community: 'TC-3', clientMembers: 2 }
  }
  right(await dependencies.events.append('review-TC-3/2023-2024/peer-review', 0, [stored])())
  expect(await sentBy(dependencies, 'TC-2')).toEqual({ members: 2, whole: false })
  expect(await sentBy(dependencies, 'TC-3')).toEqual({ members: 1, whole: true })
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cofc-teams-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})
test('no byte of the numbers stays in any file once they are erased', async () => {
  const onDisk = (): string =>
    readdirSync(folder)
      .map(name => readFileSync(join(folder, name)).toString('latin1'))
      .join('')
  const { store, close } = openSqliteContentStore(join(folder, 'private.db'))
  const { dependencies } = await live([staff, client, client], store)
  const marks = [/2 {255}/, /"members":2/]
  for (const mark of marks) expect(onDisk()).toMatch(mark)
  expect(right(await erasing(dependencies, { reviewer: 'R-2' as ReviewerId }))).toBe(3)
  for (const mark of marks) expect(onDisk()).not.toMatch(mark)
  expect(await kept(dependencies)).toEqual([null, null])
  close()
  for (const mark of marks) expect(onDisk()).not.toMatch(mark)
})
