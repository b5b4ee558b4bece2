/** What became of all words that a history refers to. */
import { inMemoryContentStore, type ContentStore } from '@cofc/content-store'
import { openSqliteContentStore } from '@cofc/content-store-sqlite'
import { privateFactsText, type CommunityId, type PlainDate, type ReviewerId } from '@cofc/core'
import { inMemoryEventStore } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Dependencies } from './dependencies.ts'
import { erase } from './erase.ts'
import { uuidOf } from './identity.ts'
import { submit } from './submit.ts'
import { verifyWords } from './verify-words.ts'

const done = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const id = (name: string): string => uuidOf('7f4b8f0e-3d8e-5d0c-9a53-1f6f4d9d8b02', name)
const actor = { role: 'network-team', subject: 'test' } as const
const profile = (name: string) => ({
  ...{ name, sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], membersDecideAdmission: true, linkPerson: 'L-1', programmeAccreditation: null },
  entryCriteria: { words: `Whoever wants to come to ${name}.` }
})
const facts = privateFactsText({ kind: 'client', home: 'TC-0002' as CommunityId, localArea: 'Vale', servedIn: [] })
const described = { reviewer: 'R-014', trainedAs: ['reviewer'], seniorYears: null, privateFacts: { words: facts } }
const story: ReadonlyArray<object> = [
  { type: 'RegisterCommunity', community: 'TC-0001', profile: profile('Elm House'), on: '2023-01-01' },
  { type: 'RegisterCommunity', community: 'TC-0002', profile: profile('Oak House'), on: '2023-01-01' },
  { type: 'RegisterReviewer', ...described, on: '2023-01-01' }
]
const networkOn = async (content: ContentStore): Promise<Dependencies> => {
  const dependencies: Dependencies = { events: inMemoryEventStore(), content, now: () => '2024-09-01T10:00:00.000Z' }
  for (const [place, command] of story.entries())
    done(await submit(dependencies)({ id: id(String(place)), command, actor })())
  return dependencies
}
const on = '2024-09-01' as PlainDate
const community = (name: string) => ({
  actor,
  id: id(`erase ${name}`),
  about: { community: name as CommunityId, cycle: null },
  on
})
const reviewer = { actor, id: id('erase'), about: { reviewer: 'R-014' as ReviewerId }, on }
const lost = (content: ContentStore): ContentStore => ({
  ...content,
  read: refs => async () => right(refs.map(() => null))
})

test('all words are there', async () => {
  expect(await verifyWords(await networkOn(inMemoryContentStore()))()).toEqual(right({ present: 3, erased: 0 }))
})

test('what was erased is erased with a record, also what was about somebody else besides', async () => {
  const dependencies = await networkOn(inMemoryContentStore())
  done(await erase(dependencies)(community('TC-0001'))())
  expect(await verifyWords(dependencies)()).toEqual(right({ present: 2, erased: 1 }))
  // Two pieces go with TC-0002: the other is about the reviewer first, and no event says that it is about both.
  const store = dependencies.content
  const two: ContentStore = { ...store, count: () => async () => right(2) }
  done(await erase({ ...dependencies, content: two })(community('TC-0002'))())
  done(await store.erase('reviewer R-014', null)())
  expect(await verifyWords(dependencies)()).toEqual(right({ present: 0, erased: 3 }))
})

test('everything erased leaves the record whole', async () => {
  const dependencies = await networkOn(inMemoryContentStore())
  for (const erasure of [community('TC-0001'), reviewer, community('TC-0002')])
    done(await erase(dependencies)(erasure)())
  expect(await verifyWords(dependencies)()).toEqual(right({ present: 0, erased: 3 }))
})

test('what is gone without a record is named', async () => {
  const dependencies = await networkOn(inMemoryContentStore())
  const found = { type: 'WordsNotWhole', version: 1, says: 'gone without a record' }
  const content = lost(dependencies.content)
  expect(await verifyWords({ ...dependencies, content })()).toMatchObject(
    left({ ...found, stream: 'community-TC-0001' })
  )
  // The erasure of one community is no record of what else is gone.
  done(await erase(dependencies)(community('TC-0001'))())
  expect(await verifyWords({ ...dependencies, content })()).toMatchObject(
    left({ ...found, stream: 'community-TC-0002' })
  )
})

test('words that are there though their erasure is on record are named', async () => {
  const dependencies = await networkOn(inMemoryContentStore())
  const failing = () => async () => left({ type: 'ContentStoreUnavailable', reason: 'stopped' } as const)
  const broken = { ...dependencies, content: { ...dependencies.content, erase: failing } }
  expect(isLeft(await erase(broken)(community('TC-0001'))())).toBe(true)
  expect(await verifyWords(dependencies)()).toMatchObject(
    left({ stream: 'community-TC-0001', says: 'still there though their erasure is on record' })
  )
})

test('what was said after an erasure is there', async () => {
  const dependencies = await networkOn(inMemoryContentStore())
  done(await erase(dependencies)(community('TC-0001'))())
  const changed = { type: 'ChangeProfile', community: 'TC-0001', profile: profile('Elm Tree House'), on: '2024-10-01' }
  done(await submit(dependencies)({ id: id('changed'), command: changed, actor })())
  expect(await verifyWords(dependencies)()).toEqual(right({ present: 3, erased: 1 }))
})

test('words that are others than were said are named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cofc-words-'))
  const file = join(folder, 'private.db')
  const { store, close } = openSqliteContentStore(file)
  const dependencies = await networkOn(store)
  const other = new DatabaseSync(file)
  other.exec(`update pieces set words = replace(words, 'Oak', 'Ash')`)
  other.close()
  expect(await verifyWords(dependencies)()).toMatchObject(
    left({ type: 'WordsNotWhole', stream: 'community-TC-0002', version: 1, says: 'altered' })
  )
  close()
  rmSync(folder, { recursive: true })
})
