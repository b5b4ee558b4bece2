/** Follows the history into reports, and traces one figure back to the events behind it. */
import assert from 'node:assert/strict'
import { submitWithReactions, uuidOf, type Dependencies } from '@cofc/application'
import { inMemoryContentStore } from '@cofc/content-store'
import { CommunityId, Cycle } from '@cofc/core'
import { inMemoryEventStore } from '@cofc/event-store'
import { follow, inMemoryReportStore, rebuild } from '@cofc/projections'
import { allTables, askReport, eventFormat, localReport } from '@cofc/reports'
import { isRight } from 'fp-ts/lib/Either.js'
import { elmHouse } from './elm-house.ts'

const dependencies: Dependencies = {
  events: inMemoryEventStore(),
  content: inMemoryContentStore(),
  now: () => new Date().toISOString()
}
const reports = inMemoryReportStore()
const following = { format: eventFormat, events: dependencies.events, reports }

// Half of the story happens, the reports follow; the other half happens, they follow on from where they were.
const namespace = 'c6f3c0cb-6a0d-4c7e-8f0b-2f6d3a1a3a10'
for (const [place, command] of elmHouse.entries()) {
  const done = await submitWithReactions(dependencies)({
    id: uuidOf(namespace, String(place)),
    command,
    actor: { role: 'network-team', subject: 'example' }
  })()
  assert(isRight(done), JSON.stringify(done))
  if (place === 9) assert(isRight(await follow(following)(allTables, { until: 'end' })()))
}
assert(isRight(await follow(following)(allTables, { until: 'end' })()))

const { content } = dependencies
const ask = askReport({ ...following, words: content.read, codeKey: content.codeKey })

// The community sees its own figures, and never those of a small group.
const [community, cycle] = ['TC-0042', '2023-2024']
assert(CommunityId.is(community) && Cycle.is(cycle))
const local = await ask(localReport)({ community, cycle })()
assert(isRight(local))
assert.equal(local.right.cover.status, 'final')
assert.deepEqual(
  local.right.sections.map(({ section, peer }) => [section, peer?.percentMet]),
  [
    ['Core', 100],
    ['Staff', 0]
  ]
)
assert.equal(local.right.benchmark[0]?.network.shown, false)

// A report rebuilt from nothing says the same.
assert(isRight(await rebuild(following)(allTables)()))
assert.deepEqual(await ask(localReport)({ community, cycle })(), local)
