/** Reactions are run once for every event, whatever was killed in between, and what fails is tried again. */
import { inMemoryContentStore } from '@cofc/content-store'
import {
  community,
  profileOn,
  question,
  streamOf,
  type Community,
  type CommunityId,
  type Dated,
  type Reaction,
  type ReviewKey
} from '@cofc/core'
import { beginning, inMemoryEventStore, type JsonObject, type RecordedEvent } from '@cofc/event-store'
import { isLeft, left, type Either } from 'fp-ts/lib/Either.js'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Dependencies } from './dependencies.ts'
import { catchUpReactions, runReactionsFollower, submitWithReactions } from './follow-reactions.ts'
import { uuidOf } from './identity.ts'
import { readAll } from './load.ts'
import { reactionsFollower, startReactions } from './reactions-start.ts'
import { submit } from './submit.ts'
import { followReactions, type ReactionsStanding } from './supervise-reactions.ts'

const right = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const id = (name: string): string => uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', name)
const actor = { role: 'network-team', subject: 'test' } as const
const TC = 'TC-0001' as CommunityId
const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], entryCriteria: null, membersDecideAdmission: true },
  ...{ linkPerson: 'L-1', programmeAccreditation: null }
}
const register = { type: 'RegisterCommunity', community: TC, on: '2023-01-10', profile }
const places = (many: number) => ({
  type: 'ChangeProfile',
  community: TC,
  on: '2023-02-01',
  profile: { ...profile, places: many }
})
const key = { community: TC, cycle: '2023-2024', kind: 'peer-review' } as ReviewKey
const reviewStream = 'review-TC-0001/2023-2024/peer-review'
const opened = {
  ...{ type: 'ReviewOpened', ...key, edition: 'E1', sector: 'ADTC', membershipType: 'Full', on: '2023-01-01' },
  scope: []
}

let dependencies: Dependencies
beforeEach(() => {
  dependencies = {
    events: inMemoryEventStore(),
    content: inMemoryContentStore(),
    now: () => '2024-09-01T10:00:00.000Z',
    reacted: new Set()
  }
})
/** The same stores in a process that was started later. */
const restarted = (): Dependencies => ({ ...dependencies, reacted: new Set() })
const give = async (command: object, name: string) =>
  right(await submit(dependencies)({ id: id(name), command, actor })())
const appended = async (stream: string, data: JsonObject & { readonly type: string }) => {
  const expected = right(await readAll(dependencies.events, stream)()).length
  const event = { id: id(`${stream} ${String(expected)}`), type: data.type, data, metadata: {} }
  right(await dependencies.events.append(stream, expected, [event])())
}
const stored = async (stream: string): Promise<ReadonlyArray<RecordedEvent>> =>
  right(await readAll(dependencies.events, stream)())

/** The review is abandoned when the community is registered, or changes its profile: made up for these tests. */
const abandonReview = (more: Partial<Reaction> = {}): Reaction => ({
  name: 'abandon-review-in-a-test',
  of: 'community',
  on: ['CommunityRegistered', 'ProfileChanged'],
  questions: {},
  commands: (event: Dated) => [{ type: 'AbandonReview', ...key, on: event.on }],
  settledBy: ['ReviewNotOpened'],
  ...more
})
const follow = (reaction: Reaction, on: Dependencies = dependencies) =>
  runReactionsFollower(on)({ until: 'end', reactions: [reaction] })()
const started = async () => right(await startReactions(dependencies)())
const admitted = {
  ...{ type: 'CommunityAdmitted', community: TC, membershipType: 'Full', cycle: '2022-2023', on: '2022-09-01' },
  ...{ opens: '2022-09-01', closes: '2023-08-31' }
}
/** A review is open of a community that has closed: it can be abandoned. */
const openReview = async () => {
  await appended(reviewStream, opened)
  await appended('membership-TC-0001', admitted)
  await appended('membership-TC-0001', { type: 'CommunityClosed', community: TC, on: '2023-01-05' })
}

describe('reactions', () => {
  test('is done by the follower when the process ended between event and reaction, and once', async () => {
    await started()
    await openReview()
    await give(register, 'register')
    expect((await stored(reviewStream)).map(({ type }) => type)).toEqual(['ReviewOpened'])

    expect(right(await follow(abandonReview(), restarted()))).toHaveLength(1)
    const [, abandoned] = await stored(reviewStream)
    const [cause] = await stored('community-TC-0001')
    expect(abandoned).toMatchObject({
      type: 'ReviewAbandoned',
      metadata: { by: { role: 'reaction', subject: 'abandon-review-in-a-test' }, causation: cause?.id }
    })
    expect(right(await follow(abandonReview(), restarted()))).toEqual([])
    expect(await stored(reviewStream)).toHaveLength(2)
    expect(await dependencies.content.checkpointOf(reactionsFollower)()).toMatchObject({ right: cause?.position })
  })
  test('is done at once after a submission, and passed by the follower of the same process', async () => {
    const options = { reactions: [abandonReview()] }
    const done = await submitWithReactions(dependencies, options)({ id: id('register'), command: register, actor })()
    expect(right(done)).toMatchObject({ submitted: { outcome: 'applied' }, followed: [] })
    // Settled then, for no review was open. It would be granted now, and must not be asked again.
    await openReview()
    expect(right(await follow(abandonReview()))).toEqual([])
    expect(right(await follow(abandonReview(), restarted()))).toEqual([])
    expect(await stored(reviewStream)).toHaveLength(1)
  })
  test('is not decided anew when the same command is submitted again, and what followed then is told', async () => {
    await openReview()
    const options = { reactions: [abandonReview()] }
    const submitted = () =>
      submitWithReactions(restarted(), options)({ id: id('register'), command: register, actor })()
    expect(right(await submitted()).followed).toMatchObject([{ outcome: 'applied' }])
    expect(right(await submitted()).followed).toMatchObject([{ outcome: 'already-applied', stream: reviewStream }])

    expect((await stored(reviewStream)).filter(({ type }) => type === 'ReviewAbandoned')).toHaveLength(1)
  })
  test('is given the state after the event, not the latest', async () => {
    await started()
    await give(register, 'register')
    for (const many of [13, 14]) await give(places(many), `places ${String(many)}`)
    const seen: Array<unknown> = []
    const watching = abandonReview({
      commands: (event: Dated, state: unknown) => {
        seen.push(profileOn(state as Community, event.on)?.places)
        return []
      }
    })
    right(await follow(watching, restarted()))
    expect(seen).toEqual([12, 13, 14])
  })
  test('may rest on facts, which are asked of their streams', async () => {
    await started()
    await give(register, 'register')
    const registered = question<{ readonly community: CommunityId }>()({
      about: community,
      streams: event => [streamOf(community, event)],
      answer: (_, { states: [state] }) => state?.status === 'Registered'
    })
    const seen: Array<unknown> = []
    const knowing = abandonReview({
      questions: { registered } as unknown as Reaction['questions'],
      commands: (_: Dated, __: unknown, known: unknown) => {
        seen.push(known)
        return []
      }
    })
    right(await follow(knowing, restarted()))
    expect(seen).toEqual([{ registered: true }])
  })
})

describe('reactions that fail', () => {
  const unsettled = abandonReview({ settledBy: [] })

  test('stays where it is, is named, and is done once it can be', async () => {
    await started()
    await give(register, 'register')
    const failure = { type: 'ReactionFailed', stream: 'community-TC-0001', version: 1 }
    for (const process of [restarted(), restarted()])
      expect(await follow(unsettled, process)).toMatchObject({
        left: { ...failure, failure: { type: 'Refused', refusal: { type: 'ReviewNotOpened' } } }
      })
    expect(await dependencies.content.checkpointOf(reactionsFollower)()).toMatchObject({ right: beginning })
    await openReview()
    expect(right(await follow(unsettled, restarted()))).toHaveLength(1)
  })
  test('is tried again by whoever follows live, who says how it stands', async () => {
    await started()
    await give(register, 'register')
    const stop = new AbortController()
    const standings: Array<ReactionsStanding['status']> = []
    const following = followReactions(restarted())({
      ...{ signal: stop.signal, reactions: [unsettled], waits: [1, 2] },
      onStanding: ({ status }) => {
        standings.push(status)
        if (status === 'stopped' && standings.length === 3) void openReview()
        if (status === 'current') stop.abort()
      }
    })
    await following
    expect(standings.slice(0, 3)).toEqual(['stopped', 'stopped', 'stopped'])
    expect(standings.at(-1)).toBe('current')
    expect((await stored(reviewStream)).map(({ type }) => type)).toEqual(['ReviewOpened', 'ReviewAbandoned'])
  })
  test('are left to the follower, and what was recorded is done', async () => {
    const options = { reactions: [unsettled] }
    const given = { id: id('register'), command: register, actor }
    const done = right(await submitWithReactions(dependencies, options)(given)())
    expect(done).toMatchObject({ submitted: { outcome: 'applied' }, followed: [], isToBeContinued: true })
    await openReview()
    expect(right(await follow(unsettled, restarted()))).toHaveLength(1)
  })
})

describe('the follower begins', () => {
  test('at the beginning of an empty history, and at its checkpoint from then on', async () => {
    expect(await started()).toEqual({ position: beginning, found: 'empty' })
    await give(register, 'register')
    expect(await started()).toEqual({ position: beginning, found: 'checkpoint' })
  })
  test('there too where the head is not found in time', async () => {
    const head = () => Promise.resolve(left({ type: 'StoreUnavailable', reason: 'too far' } as const))
    const on = { ...dependencies, events: { ...dependencies.events, head } }
    for (const found of ['empty', 'checkpoint']) expect(right(await startReactions(on)())).toMatchObject({ found })
    await give(register, 'register')
    expect(right(await startReactions(on)())).toEqual({ position: beginning, found: 'checkpoint' })
  })
  test('at the end of a history that an earlier version wrote', async () => {
    await give(register, 'register')
    const head = right(await dependencies.events.head())
    expect(await started()).toEqual({ position: head, found: 'earlier-version' })
    await openReview()
    // The review that was opened since has no action points to carry over, and the account no cycle to give back.
    expect(right(await catchUpReactions(restarted())())).toMatchObject([
      { outcome: 'already-so', stream: reviewStream },
      { outcome: 'applied', events: [{ type: 'AccountOpened' }] },
      { outcome: 'already-so', stream: 'account-TC-0001' }
    ])
    expect(right(await follow(abandonReview(), restarted()))).toEqual([])
    await give(places(13), 'places')
    expect(right(await follow(abandonReview(), restarted()))).toHaveLength(1)
  })
  test('at the end of a history that was restored from a copy', async () => {
    await give(register, 'register')
    await dependencies.content.moveCheckpoint(reactionsFollower, { from: null, to: 'zzz' })()
    const head = right(await dependencies.events.head())
    expect(await started()).toEqual({ position: head, found: 'restored' })
    expect(await dependencies.content.checkpointOf(reactionsFollower)()).toMatchObject({ right: head })
  })
})
