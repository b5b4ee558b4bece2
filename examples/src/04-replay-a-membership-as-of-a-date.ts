/** Asks what a membership was on a day, and follows a state back to the command it came of. */
import assert from 'node:assert/strict'
import { historyOf, submitWithReactions, uuidOf, type Dependencies } from '@cofc/application'
import { inMemoryContentStore } from '@cofc/content-store'
import { CommunityId, PlainDate } from '@cofc/core'
import { inMemoryEventStore } from '@cofc/event-store'
import { isRight } from 'fp-ts/lib/Either.js'
import { elmHouse } from './elm-house.ts'

const dependencies: Dependencies = {
  events: inMemoryEventStore(),
  content: inMemoryContentStore(),
  now: () => '2025-01-15T09:00:00.000Z'
}
const namespace = 'c6f3c0cb-6a0d-4c7e-8f0b-2f6d3a1a3a10'
for (const [place, command] of elmHouse.entries()) {
  const done = await submitWithReactions(dependencies)({
    id: uuidOf(namespace, String(place)),
    command,
    actor: { role: 'network-team', subject: 'example' }
  })()
  assert(isRight(done), JSON.stringify(done))
}

const membershipOn = async (day: string) => {
  const community = 'TC-0042'
  assert(CommunityId.is(community) && PlainDate.is(day))
  const history = await historyOf(dependencies)(community, day)()
  assert(isRight(history))
  return history.right.entries.findLast(({ aggregate }) => aggregate === 'membership')
}

// In June it had been admitted; what it became later was not known then.
const inJune = await membershipOn('2023-06-30')
assert.partialDeepStrictEqual(inJune?.state, { status: 'Active', completed: [] })

// In April of the next year its full cycle counted, because its peer-review report was final.
const inApril = await membershipOn('2024-04-30')
assert.partialDeepStrictEqual(inApril?.state, { status: 'Active', completed: ['2023-2024'] })

// The event names who did it and which event it followed from.
assert.equal(inApril?.role, 'reaction')
const cause = await dependencies.events.read('review-TC-0042/2023-2024/peer-review')()
const effect = await dependencies.events.read('membership-TC-0042')()
assert(isRight(cause) && isRight(effect))
assert.equal(effect.right.events.at(-1)?.metadata['causation'], cause.right.events.at(-1)?.id)
