/** Whoever sends what another sent, or says what they cannot have seen. */
import type { CommunityId } from '@cofc/core'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { expect, test } from 'vitest'
import { facadeOn, fresh, give, newKey, register, registered, withPlaces, at } from '../testing/records.ts'
import { tagOf } from '../tags.ts'

const elsewhere = '/api/community/TC-0002'

test('Attack 2: the key of another principal leads to nothing of theirs: neither their answer, nor that there is one', async () => {
  const team = await facadeOn()
  const sent = { headers: { ...fresh, 'idempotency-key': newKey() }, body: register }
  const first = await give(team, at, sent)
  expect(first.statusCode).toBe(200)
  const asking = async (subject: string, role: 'network-team' | 'link-person') => {
    const principal = () => TE.right({ role, subject, community: 'TC-0001' as CommunityId })
    const { app } = await facadeOn({ dependencies: team.dependencies, access: team.access, principal })
    const told = await give({ app }, at, sent)
    await app.close()
    return told
  }
  // Who may not give it is denied, as with a key that nobody used.
  const denied = await asking('L-1', 'link-person')
  expect([denied.statusCode, denied.headers['idempotent-replayed']]).toEqual([403, undefined])
  // Who may is told what stands in the way now, and no event.
  const other = await asking('T-2', 'network-team')
  expect([other.statusCode, other.headers['idempotent-replayed'], other.body.includes('CommunityRegistered')]).toEqual([
    ...[412, undefined, false]
  ])
  expect((await give(team, at, sent)).headers['idempotent-replayed']).toBe('?1')
  await team.app.close()
})

test('Attack 2: a key that was used for one community is refused for another, and nothing is recorded', async () => {
  const facade = await facadeOn()
  const headers = { ...fresh, 'idempotency-key': newKey() }
  expect((await give(facade, at, { headers, body: register })).statusCode).toBe(200)
  const told = await give(facade, elsewhere, { headers, body: { ...register, community: 'TC-0002' } })
  expect([told.statusCode, told.json()]).toMatchObject([422, { type: 'urn:cofc:problem:key-of-another' }])
  expect(await facade.dependencies.events.read('community-TC-0002')()).toMatchObject({ right: { events: [] } })
  await facade.app.close()
})

test.each([
  ['a weak tag of what is there', at, `W/${tagOf(1)}`],
  ['a weak tag that nobody gave out', at, 'W/"3"'],
  ['whatever is there, where nothing is', elsewhere, '*'],
  ['two tags, neither of which is that of today', at, `${tagOf(2)}, ${tagOf(3)}`],
  ['two tags, of which the weak one is that of today', at, `W/${tagOf(1)}, ${tagOf(2)}`]
])('Attack 3: who expects %s is told that it is not so, and nothing is recorded', async (_what, url, expected) => {
  const facade = await registered()
  const community = url === at ? 'TC-0001' : 'TC-0002'
  const told = await give(facade, url, { headers: { 'if-match': expected }, body: { ...withPlaces(13), community } })
  expect([told.statusCode, told.json()]).toMatchObject([412, { type: 'urn:cofc:problem:condition-false' }])
  const events = await facade.dependencies.events.read(`community-${community}`)()
  expect(events).toMatchObject({ right: { events: community === 'TC-0001' ? [{ version: 1 }] : [] } })
  await facade.app.close()
})

test('Attack 3: of two tags one that is that of today will do', async () => {
  const facade = await registered()
  const headers = { 'if-match': `${tagOf(7)}, ${tagOf(1)}` }
  expect((await give(facade, at, { headers, body: withPlaces(13) })).statusCode).toBe(200)
  await facade.app.close()
})
