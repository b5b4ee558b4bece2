import { inMemoryContentStore } from '@cofc/content-store'
import type { Cycle, PlainDate } from '@cofc/core'
import { inMemoryEventStore } from '@cofc/event-store'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import type { Dependencies } from './dependencies.ts'
import { uuidOf } from './identity.ts'
import { publish, sha256Of, type PrepareIssue } from './publish.ts'
import { submit } from './submit.ts'

const id = (name: string): string => uuidOf('4a0b62c2-0a3e-4d0f-8a6e-6b7d1f3c2e10', name)
const team = { role: 'network-team', subject: 'test' } as const
const [cycle, on] = ['2023-2024' as Cycle, '2024-10-14' as PlainDate]
const windows = {
  ...{ opens: '2023-09-01', selfReviewDue: '2023-10-31', visitsFrom: '2023-11-01', visitsUntil: '2024-06-30' },
  closes: '2024-08-31'
}
const story: ReadonlyArray<object> = [
  { type: 'DraftEdition', edition: 'E1', title: 'First', on: '2020-01-01' },
  {
    type: 'WriteStandard',
    edition: 'E1',
    standard: {
      ...{ standard: 'CS1', section: 'Core', text: 'We meet.', standardType: 1, core: true },
      ...{ sectors: [], supplement: null, values: [] }
    },
    on: '2020-01-02'
  },
  { type: 'OpenConsultation', edition: 'E1', on: '2020-02-01' },
  { type: 'PublishEdition', edition: 'E1', on: '2020-06-01' },
  { type: 'PlanCycle', cycle, edition: 'E1', windows, on: '2023-05-01' },
  { type: 'OpenCycle', cycle, edition: 'E1', on: '2023-09-01' }
]
const right = <A>(result: Either<unknown, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const opened = async (): Promise<Dependencies> => {
  const dependencies = {
    events: inMemoryEventStore(),
    content: inMemoryContentStore(),
    now: () => '2024-10-14T10:00:00.000Z'
  }
  for (const [place, command] of story.entries())
    right(await submit(dependencies)({ id: id(String(place)), command, actor: team })())
  return dependencies
}
const text = JSON.stringify({ cycle, revision: 1 })
const nothingWaits: PrepareIssue<never> = () => TE.right({ mustWait: [], text })
const something: PrepareIssue<never> = () => TE.right({ mustWait: ['CS1 of LD changed once'], text })
const first = { actor: team, id: id('publish'), cycle, revision: 1, on }

test('what is issued is kept, its SHA-256 stands in the event, and asked again it is issued once', async () => {
  const dependencies = await opened()
  expect(right(await publish(dependencies, nothingWaits)(first)())).toMatchObject({
    outcome: 'applied',
    events: [{ type: 'NationalReportPublished', data: { v: 2, revision: 1, report: sha256Of(text) } }]
  })
  expect(right(await dependencies.content.issue(sha256Of(text))())).toBe(text)
  expect(right(await publish(dependencies, nothingWaits)(first)())).toMatchObject({ outcome: 'already-applied' })
})

test('nothing is recorded of a report that must wait', async () => {
  const dependencies = await opened()
  expect(await publish(dependencies, something)(first)()).toMatchObject({
    left: { type: 'MustWait', cycle, because: ['CS1 of LD changed once'] }
  })
  expect(right(await dependencies.content.issue(sha256Of(text))())).toBeNull()
  expect(right(await publish(dependencies, nothingWaits)(first)())).toMatchObject({ outcome: 'applied' })
})

test('only the network team may publish, and no role without the check', async () => {
  const dependencies = await opened()
  const asAuditor = { ...first, actor: { role: 'auditor', subject: 'test' } as const }
  expect(await publish(dependencies, nothingWaits)(asAuditor)()).toMatchObject({ left: { type: 'Denied' } })
  const command = { type: 'PublishNationalReport', cycle, revision: 1, report: sha256Of(text), on }
  expect(await submit(dependencies)({ id: id('alone'), command, actor: team })()).toMatchObject({
    left: { type: 'Denied', says: expect.stringContaining('publishing does it, after the check') as string }
  })
})
