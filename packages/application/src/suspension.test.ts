/** A suspension as people give it: its cause is kept where it can be erased, and no history tells it. */
import { inMemoryContentStore } from '@cofc/content-store'
import { ContentRef, type CommunityId, type PlainDate } from '@cofc/core'
import { inMemoryEventStore } from '@cofc/event-store'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { beforeEach, expect, test } from 'vitest'
import { decideAgain } from './decide-again.ts'
import type { Dependencies } from './dependencies.ts'
import { erase } from './erase.ts'
import { historyOf } from './history.ts'
import { uuidOf } from './identity.ts'
import type { Actor } from './submission.ts'
import { submit } from './submit.ts'

const community = 'TC-0001' as CommunityId
const stream = 'membership-TC-0001'
const team: Actor = { role: 'network-team', subject: 'test' }
const done = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const happened = (type: string, on: string, fields: object) => ({
  ...{ id: uuidOf('9d3f5a7c-04f1-4b86-8f35-1f0c4ad2e6b1', type), type, metadata: {} },
  data: { type, community, on, ...fields }
})
const admitted = happened('CommunityAdmitted', '2023-09-01', {
  ...{ membershipType: 'Full', cycle: '2023-2024', opens: '2023-09-01', closes: '2024-08-31' }
})

let dependencies: Dependencies
let given = 0
const give = (command: object, actor = team) => {
  given += 1
  const id = uuidOf('9d3f5a7c-04f1-4b86-8f35-1f0c4ad2e6b2', String(given))
  return submit(dependencies)({ id, actor, command: { community, ...command } })()
}
const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], membersDecideAdmission: true, linkPerson: 'L-1', programmeAccreditation: null },
  entryCriteria: null
}
const register = { type: 'RegisterCommunity', profile, on: '2023-01-01' }
const suspend = { type: 'SuspendMembership', cause: 'serious-incident', words: { words: 'SECRETLY' }, on: '2024-02-01' }

beforeEach(async () => {
  const content = inMemoryContentStore()
  dependencies = { events: inMemoryEventStore(), content, now: () => '2024-09-01T10:00:00.000Z' }
  done(await dependencies.events.append(stream, 0, [admitted])())
})
const references = async () => {
  const suspended = done(await dependencies.events.read(stream)()).events.find(
    ({ type }) => type === 'MembershipSuspended'
  )
  const [cause, words] = [suspended?.data['cause'], suspended?.data['words']]
  if (!ContentRef.is(cause) || !ContentRef.is(words)) throw new Error('no references')
  return [cause, words]
}

test('its cause and its words are kept apart from the history, and erased with the words about the community', async () => {
  done(await give(register))
  expect(done(await give(suspend))).toMatchObject({ outcome: 'applied' })
  const { content, events } = dependencies
  const kept = done(await content.read(await references())())
  expect(kept.map(text => text?.trim())).toEqual(['"serious-incident"', 'SECRETLY'])
  const told = JSON.stringify([
    done(await events.read(stream)()),
    done(await historyOf(dependencies)(community, null)())
  ])
  expect(told).not.toMatch(/incident|SECRETLY/)
  expect(done(await decideAgain(dependencies)(stream, 2)())).toEqual({ type: 'DecidedAsThen' })
  const on = '2024-09-01' as PlainDate
  expect(
    done(
      await erase(dependencies)({
        ...{ actor: team, on, about: { community, cycle: null } },
        id: uuidOf('9d3f5a7c-04f1-4b86-8f35-1f0c4ad2e6b3', 'erase')
      })()
    )
  ).toBe(2)
  expect(done(await content.read(await references())())).toEqual([null, null])
})

test('every cause is as long as any other where it is kept', async () => {
  const lengths = new Set<number>()
  for (const cause of ['other', 'obligations-unmet', 'fees-unpaid']) {
    done(await give({ ...suspend, cause }))
    lengths.add((await references()).map(({ length }) => length)[0] ?? 0)
    dependencies = { ...dependencies, events: inMemoryEventStore() }
    done(await dependencies.events.append(stream, 0, [admitted])())
  }
  expect(lengths.size).toBe(1)
})

test('a cause that is none is told at its field, before anything is kept', async () => {
  expect(await give({ ...suspend, cause: 'we do not like them' })).toMatchObject({
    left: { type: 'NotACommand', problems: [{ path: 'cause' }] }
  })
  expect(done(await dependencies.content.count(`community ${community}`, null)())).toBe(0)
})

test('the link person confirms what its own community owes, and suspends nobody', async () => {
  const own: Actor = { role: 'link-person', subject: 'P-1', community }
  const other: Actor = { ...own, community: 'TC-0002' as CommunityId }
  const confirm = { type: 'ConfirmObligation', cycle: '2023-2024', obligation: 'members-informed', on: '2024-06-01' }
  expect(await give(confirm, other)).toMatchObject({ left: { type: 'Denied' } })
  expect(await give(confirm, own)).toMatchObject({ right: { outcome: 'applied' } })
  expect(await give(confirm, own)).toMatchObject({ right: { outcome: 'already-so' } })
  expect(await give(suspend, own)).toMatchObject({ left: { type: 'Denied' } })
  expect(await give({ type: 'LiftSuspension', on: '2024-03-01' }, own)).toMatchObject({ left: { type: 'Denied' } })
})
