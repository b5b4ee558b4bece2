/** Every role and every command of the domain, for what is one's own and what is not; and what a denial leaves behind. */
import { inMemoryContentStore } from '@cofc/content-store'
import {
  commandNamed,
  commandTypes,
  roles,
  type CommunityId,
  type Dated,
  type DecodedCommand,
  type Reach,
  type ReviewerId,
  type Role
} from '@cofc/core'
import { arbitraryOf } from '@cofc/core/testing'
import { inMemoryEventStore, type JsonObject } from '@cofc/event-store'
import fc from 'fast-check'
import { isLeft, isRight, type Either } from 'fp-ts/lib/Either.js'
import { beforeEach, describe, expect, test } from 'vitest'
import { authorise } from './authorise.ts'
import type { Dependencies } from './dependencies.ts'
import { erase } from './erase.ts'
import { uuidOf } from './identity.ts'
import type { Actor, SubmitFailure } from './submission.ts'
import { submit } from './submit.ts'

const id = (name: string): string => uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', name)
const [home, elsewhere] = ['TC-0001' as CommunityId, 'TC-0002' as CommunityId]
const [visitor, stranger] = ['R-001' as ReviewerId, 'R-009' as ReviewerId]
const key = { community: home, cycle: '2023-2024', kind: 'peer-review' }
const reviewStream = 'review-TC-0001/2023-2024/peer-review'

const happened = (place: number, data: JsonObject & { readonly type: string }) => ({
  ...{ id: id(`event ${String(place)}`), type: data.type, data, metadata: {} }
})
const opened = {
  ...{ type: 'ReviewOpened', ...key, edition: 'E1', sector: 'ADTC', membershipType: 'Full', on: '2023-09-01' },
  scope: []
}
const offered = (visit: number) => ({
  ...{ type: 'VisitDatesOffered', ...key, visit, on: '2023-10-01' },
  dates: ['2024-01-08', '2024-01-09', '2024-01-10']
})
const allocated = (visit: number, reviewer: string) => ({
  ...{ type: 'TeamAllocated', ...key, visit, on: '2023-10-02' },
  team: [{ reviewer, role: 'member' }]
})
const cancelled = { type: 'VisitCancelled', ...key, visit: 2, on: '2023-10-03' }

let dependencies: Dependencies
beforeEach(async () => {
  dependencies = {
    events: inMemoryEventStore(),
    content: inMemoryContentStore(),
    now: () => '2024-09-01T10:00:00.000Z'
  }
  const history = [opened, offered(1), allocated(1, visitor), offered(2), allocated(2, 'R-002'), cancelled]
  const done = await dependencies.events.append(
    reviewStream,
    0,
    history.map((data, place) => happened(place, data))
  )()
  expect(isRight(done)).toBe(true)
  // The audit of the same cycle: its commands name no kind.
  const ofTheAudit = [opened, offered(1), allocated(1, visitor)].map((data, place) =>
    happened(history.length + place, { ...data, kind: 'audit' })
  )
  const added = await dependencies.events.append('review-TC-0001/2023-2024/audit', 0, ofTheAudit)()
  expect(isRight(added)).toBe(true)
})

/** A command of this type, about the review and the community above where it is about any. */
const commandOf = (type: string): DecodedCommand => {
  const entry = commandNamed(type)
  if (entry === null) throw new Error(type)
  const [sample] = fc.sample(arbitraryOf(entry.command.codec), { numRuns: 1, seed: 1 })
  const about = Object.fromEntries(Object.entries(key).filter(([field]) => field in (sample as object)))
  return { entry, command: { ...(sample as Dated), ...about } }
}
const decodedCommands = new Map(commandTypes.map(type => [type, commandOf(type)]))

const own: Omit<Actor, 'role'> = { subject: 's', community: home, reviewer: visitor }
const others: Omit<Actor, 'role'> = { subject: 's', community: elsewhere, reviewer: stranger }

/** What the entry grants, read here once more and by itself. */
const granted = (type: string, role: Role): Reach | undefined => commandNamed(type)?.command.roles[role]
const may = async (actor: Actor, decoded: DecodedCommand): Promise<boolean> => {
  const answer = await authorise(dependencies)(actor, decoded)()
  if (isLeft(answer)) expect(answer.left).toMatchObject({ type: 'Denied', command: decoded.command.type })
  return isRight(answer)
}

describe('who may give a command', () => {
  test('is asked of every command there is', () => expect(commandTypes.length).toBeGreaterThan(40))

  test.each(roles)('is, for %s, as far as each entry says', async role => {
    for (const [type, decoded] of decodedCommands) {
      const reach = granted(type, role)
      const found = [
        await may({ role, ...own }, decoded),
        await may({ role, ...others }, decoded),
        await may({ role, subject: 's' }, decoded)
      ]
      expect({ type, found }).toEqual({ type, found: [reach !== undefined, reach === 'any', reach === 'any'] })
    }
  })
  test('is no reviewer whose visit was cancelled', async () => {
    const decoded = commandOf('SavePeerRatings')
    expect(await may({ role: 'reviewer', subject: 's', reviewer: 'R-002' as ReviewerId }, decoded)).toBe(false)
  })
  test('is told in a sentence', async () => {
    const says = async (type: string, actor: Actor): Promise<string> => {
      const answer = await authorise(dependencies)(actor, commandOf(type))()
      return isLeft(answer) && answer.left.type === 'Denied' ? answer.left.says : ''
    }
    expect(await says('SaveSelfRatings', { role: 'public', subject: 's' })).toMatch(
      /: only the network team or a link person of that community may\.$/
    )
    expect(await says('SavePeerRatings', { role: 'reviewer', ...others })).toMatch(
      /: only the network team or a reviewer on the visiting team may\.$/
    )
    expect(await says('EraseWords', { role: 'network-team', subject: 's' })).toMatch(
      /: erasing does it, and nothing else may\.$/
    )
  })
})

describe('what is denied', () => {
  const profile = {
    ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
    ...{ places: 12, models: ['TC'], entryCriteria: { words: 'Whoever wants to.' }, membersDecideAdmission: true },
    ...{ linkPerson: 'L-1', programmeAccreditation: null }
  }
  const register = { type: 'RegisterCommunity', community: home, on: '2023-01-10', profile }
  const failure = (result: Either<SubmitFailure, unknown>): string => (isLeft(result) ? result.left.type : 'done')
  const team = { role: 'network-team', subject: 's' } as const

  test('leaves no word behind and no event', async () => {
    const actor = { role: 'link-person', subject: 's', community: home } as const
    expect(failure(await submit(dependencies)({ id: id('c'), command: register, actor })())).toBe('Denied')
    expect(await dependencies.content.unsettled('9999')()).toMatchObject({ right: [] })
    expect(await dependencies.events.read('community-TC-0001')()).toMatchObject({ right: { events: [] } })
  })
  test('is the bare record of an erasure: the words stay until erasing takes them', async () => {
    const done = await submit(dependencies)({ id: id('c'), command: register, actor: team })()
    expect(failure(done)).toBe('done')
    const erasing = { type: 'EraseWords', community: home, cycle: null, pieces: 1, on: '2024-09-01' }
    expect(failure(await submit(dependencies)({ id: id('e'), command: erasing, actor: team })())).toBe('Denied')
    expect(await dependencies.content.count('community TC-0001', null)()).toMatchObject({ right: 1 })
    const erasure = { id: id('e'), about: { community: home, cycle: null }, on: '2024-09-01' as Dated['on'] }
    const linkPerson = { role: 'link-person', subject: 's', community: home } as const
    expect(failure(await erase(dependencies)({ ...erasure, actor: linkPerson })())).toBe('Denied')
    expect(await erase(dependencies)({ ...erasure, actor: team })()).toMatchObject({ right: 1 })
  })
})
