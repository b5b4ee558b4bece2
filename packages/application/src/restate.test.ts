import { inMemoryContentStore } from '@cofc/content-store'
import type { Cycle, PlainDate } from '@cofc/core'
import { inMemoryEventStore, type EventStore } from '@cofc/event-store'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { uuidOf } from './identity.ts'
import { sha256Of } from './publish.ts'
import { restate } from './restate.ts'
import { submit } from './submit.ts'

const right = <A>(result: Either<unknown, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const id = (name: string): string => uuidOf('4a0b62c2-0a3e-4d0f-8a6e-6b7d1f3c2e11', name)
const [cycle, on] = ['2023-2024' as Cycle, '2026-01-10' as PlainDate]
const windows = {
  ...{ opens: '2023-09-01', selfReviewDue: '2023-10-31', visitsFrom: '2023-11-01', visitsUntil: '2024-06-30' },
  closes: '2024-08-31'
}
/** As an earlier version wrote it. */
const story = [
  { type: 'CyclePlanned', cycle, edition: 'E1', windows, on: '2023-05-01' },
  { type: 'CycleOpened', cycle, on: '2023-09-01' },
  { type: 'NationalReportPublished', cycle, revision: 1, on: '2024-10-14' }
]
const after = async (events: EventStore) =>
  right(
    await events.append(
      'cycle-2023-2024',
      0,
      story.map((data, place) => ({ id: id(String(place)), type: data.type, data, metadata: {} }))
    )()
  )
const worker = { role: 'worker', subject: 'restate' } as const
const text = JSON.stringify({ cycle, revision: 1 })

test('what is restated is kept, its SHA-256 stands in the event, and it is restated once', async () => {
  const dependencies = {
    events: inMemoryEventStore(),
    content: inMemoryContentStore(),
    now: () => '2026-01-10T10:00:00.000Z'
  }
  await after(dependencies.events)
  const one = { actor: worker, id: id('one'), cycle, revision: 1, text, on }
  expect(right(await restate(dependencies)(one)())).toMatchObject({
    outcome: 'applied',
    events: [{ type: 'NationalReportRestated', data: { revision: 1, report: sha256Of(text) } }]
  })
  expect(right(await dependencies.content.issue(sha256Of(text))())).toBe(text)
  expect(right(await restate(dependencies)({ ...one, id: id('two'), text: '{}' })())).toMatchObject({
    outcome: 'already-so'
  })
})

test('only the network team or a worker may restate, and no role by the command alone', async () => {
  const dependencies = {
    events: inMemoryEventStore(),
    content: inMemoryContentStore(),
    now: () => '2026-01-10T10:00:00.000Z'
  }
  await after(dependencies.events)
  const asked = { id: id('denied'), cycle, revision: 1, text, on }
  expect(await restate(dependencies)({ ...asked, actor: { role: 'auditor', subject: 'test' } })()).toMatchObject({
    left: { type: 'Denied' }
  })
  const command = { type: 'RestateNationalReport', cycle, revision: 1, report: sha256Of(text), on }
  expect(await submit(dependencies)({ id: id('alone'), command, actor: worker })()).toMatchObject({
    left: { type: 'Denied', says: 'Restate the national report: restating does it, and nothing else may.' }
  })
})
