import { inMemoryContentStore, type ContentStore } from '@cofc/content-store'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { privateFactsText, type CommunityId, type Cycle, type PlainDate, type ReviewerId } from '@cofc/core'
import { inMemoryEventStore } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { erasableOf } from './erasable.ts'
import { erase } from './erase.ts'
import { uuidOf } from './identity.ts'
import type { Dependencies } from './dependencies.ts'
import { openSqliteContentStore } from '@cofc/content-store-sqlite'
import { submit } from './submit.ts'
import { verifyHistory } from './verify.ts'

const done = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const id = (name: string): string => uuidOf('7f4b8f0e-3d8e-5d0c-9a53-1f6f4d9d8b02', name)
const R014 = 'R-014' as ReviewerId
const TC = 'TC-0001' as CommunityId
const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], membersDecideAdmission: true, linkPerson: 'L-1', programmeAccreditation: null },
  entryCriteria: { words: 'Whoever wants to.' }
}
const facts = (localArea: string) => ({
  words: privateFactsText({ kind: 'client', home: 'TC-0099' as CommunityId, localArea, servedIn: [] })
})
const described = { reviewer: 'R-014', trainedAs: ['reviewer'], seniorYears: null }
const story: ReadonlyArray<object> = [
  { type: 'RegisterCommunity', community: TC, profile, on: '2023-01-01' },
  { type: 'RegisterReviewer', ...described, privateFacts: facts('MARKED-VALLEY'), on: '2023-01-01' },
  { type: 'ChangeReviewer', ...described, privateFacts: facts('MARKED-HILLS'), on: '2023-05-01' }
]
const partsWith = async (content: ContentStore): Promise<Dependencies> => {
  const dependencies: Dependencies = { events: inMemoryEventStore(), content, now: () => '2024-09-01T10:00:00.000Z' }
  for (const [place, command] of story.entries())
    done(
      await submit(dependencies)({ id: id(String(place)), command, actor: { role: 'network-team', subject: 'test' } })()
    )
  return dependencies
}
const actor = { role: 'network-team', subject: 'test' } as const
const ofTheReviewer = { actor, id: id('erase'), about: { reviewer: R014 }, on: '2024-09-01' as PlainDate }

test('what is private about a reviewer is erased, recorded, and unknown from then on', async () => {
  const dependencies = await partsWith(inMemoryContentStore())
  expect(done(await erase(dependencies)(ofTheReviewer)())).toBe(2)
  const { events } = done(await dependencies.events.read('reviewer-R-014')())
  expect(events.at(-1)?.data).toEqual({ type: 'PrivateFactsErased', reviewer: 'R-014', pieces: 2, on: '2024-09-01' })
  done(await verifyHistory(dependencies.events)())
  expect(done(await dependencies.content.count(`community ${TC}`, null)())).toBe(1)
  expect(done(await erase(dependencies)({ ...ofTheReviewer, id: id('again') })())).toBe(0)
  expect(done(await dependencies.events.read('reviewer-R-014')()).events).toHaveLength(3)
})

test('an erasure that was recorded and not finished is finished by erasing again', async () => {
  const whole = inMemoryContentStore()
  const dependencies = await partsWith(whole)
  const failing = () => async () => left({ type: 'ContentStoreUnavailable', reason: 'stopped' } as const)
  expect(await erase({ ...dependencies, content: { ...whole, erase: failing } })(ofTheReviewer)()).toMatchObject(
    left({ reason: 'stopped' })
  )
  expect(done(await erase(dependencies)({ ...ofTheReviewer, id: id('again') })())).toBe(2)
  expect(done(await dependencies.events.read('reviewer-R-014')()).events.map(({ type }) => type)).toEqual([
    'ReviewerRegistered',
    'ReviewerChanged',
    'PrivateFactsErased'
  ])
})

const ask = (id: string, cycle: Cycle | null = null, kind: 'community' | 'reviewer' | null = null) => ({
  ...{ id, cycle, kind }
})

test('a community and a reviewer that are called the same are told apart, and erased apart', async () => {
  const dependencies = await partsWith(inMemoryContentStore())
  const twin = { ...described, type: 'RegisterReviewer', reviewer: TC, privateFacts: facts('TWIN'), on: '2023-01-01' }
  done(
    await submit(dependencies)({ id: id('twin'), command: twin, actor: { role: 'network-team', subject: 'test' } })()
  )
  expect(await erasableOf(dependencies)(ask(TC))()).toEqual(left({ type: 'TwoAreRegisteredSo', id: TC }))
  const reviewer = done(await erasableOf(dependencies)(ask(TC, null, 'reviewer'))())
  expect(reviewer).toEqual({ reviewer: TC })
  const ofTheCommunity = done(await erasableOf(dependencies)(ask(TC, null, 'community'))())
  expect(
    done(await erase(dependencies)({ actor, id: id('one'), about: reviewer, on: '2024-09-01' as PlainDate })())
  ).toBe(1)
  expect(done(await dependencies.content.count(`community ${TC}`, null)())).toBe(1)
  expect(
    done(await erase(dependencies)({ actor, id: id('two'), about: ofTheCommunity, on: '2024-09-01' as PlainDate })())
  ).toBe(1)
})

test('who is registered under an id says what is erased', async () => {
  const dependencies = await partsWith(inMemoryContentStore())
  const cycle = '2023-2024' as Cycle
  expect(await erasableOf(dependencies)(ask('TC-0001', cycle))()).toEqual(right({ community: 'TC-0001', cycle }))
  expect(await erasableOf(dependencies)(ask('R-014'))()).toEqual(right({ reviewer: 'R-014' }))
  expect(await erasableOf(dependencies)(ask('R-014', cycle))()).toEqual(
    left({ type: 'PrivateFactsHaveNoCycle', reviewer: 'R-014' })
  )
  expect(await erasableOf(dependencies)(ask('R-015'))()).toEqual(left({ type: 'NobodyIsRegisteredSo', id: 'R-015' }))
})

test('the length of private facts does not tell a client member from anybody else', async () => {
  const dependencies = await partsWith(inMemoryContentStore())
  const { events } = done(await dependencies.events.read('reviewer-R-014')())
  expect(events.map(({ data }) => data['privateFacts'])).toMatchObject([{ length: 512 }, { length: 512 }])
})

describe('on disk', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cofc-erase-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })
  const bytesOnDisk = (): string =>
    readdirSync(folder)
      .map(name => readFileSync(join(folder, name)).toString('latin1'))
      .join('')

  test('no byte of erased private facts stays in any file', async () => {
    const { store: content, close } = openSqliteContentStore(join(folder, 'private.db'))
    const dependencies = await partsWith(content)
    for (const mark of ['MARKED-VALLEY', 'MARKED-HILLS', 'TC-0099', '"client"']) expect(bytesOnDisk()).toContain(mark)
    expect(done(await erase(dependencies)(ofTheReviewer)())).toBe(2)
    for (const mark of ['MARKED-', 'TC-0099', '"client"']) expect(bytesOnDisk()).not.toContain(mark)
    close()
    for (const mark of ['MARKED-', 'TC-0099', '"client"']) expect(bytesOnDisk()).not.toContain(mark)
    expect(readdirSync(folder)).toEqual(['private.db'])
  })
})
