/** What is issued stands for good, so nothing is issued of figures that lack something. */
import { uuidOf, type Dependencies } from '@cofc/application'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import type { Composed } from './container.ts'
import { exitCodes } from './exit-codes.ts'
import { inPlainWords, type Failure } from './failures.ts'
import { disclosureOf } from './publishing.ts'
import { restateAtStart, restateIssues } from './restating.ts'
import { submitOrPublish } from './submit-or-publish.ts'
import { temporaryStores } from './testing/composed.ts'
import type { Cycle } from '@cofc/core'

const cycle = '2023-2024' as Cycle
const windows = {
  ...{ opens: '2023-09-01', selfReviewDue: '2023-10-31', visitsFrom: '2023-11-01', visitsUntil: '2024-06-30' },
  closes: '2024-08-31'
}
const opened = [
  { type: 'CyclePlanned', cycle, edition: 'E1', windows, on: '2023-05-01' },
  { type: 'CycleOpened', cycle, on: '2023-09-01' }
]
/** As an earlier version wrote it. */
const published = { type: 'NationalReportPublished', cycle, revision: 1, on: '2024-10-14' }
/** A later program wrote it. */
const unreadable = { type: 'EnquiryReceived', v: 99, community: 'TC-0001', on: '2023-06-01' }

const id = (name: string): string => uuidOf('4a0b62c2-0a3e-4d0f-8a6e-6b7d1f3c2e12', name)
const right = async <A>(task: TaskEither<unknown, A>): Promise<A> => {
  const result = await task()
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
type Events = ReadonlyArray<{ readonly type: string; readonly [field: string]: unknown }>
const write = ({ events }: Dependencies, stream: string, history: Events) =>
  right(
    events.append(
      stream,
      0,
      history.map((data, place) => ({
        id: id(`${stream} ${place}`),
        type: data.type,
        data: data as never,
        metadata: {}
      }))
    )
  )
const actor = { role: 'network-team', subject: 'test' } as const
const publishing = (composed: Composed) =>
  submitOrPublish(composed)({
    id: id('publish'),
    actor,
    command: { type: 'PublishNationalReport', cycle, revision: 1, on: '2024-10-14' }
  })
const unfinished = JSON.stringify([
  {
    folder: id('folder'),
    begunAt: '2024-10-14T09:00:00.000Z',
    last: { stream: 'cycle-2024-2025', command: id('last') }
  }
])
const refusal = (result: Either<Failure, unknown>) => {
  if (!isLeft(result)) throw new Error('it was not refused')
  return inPlainWords(result.left)
}
const nothingIsPublished = 'nothing is published or restated while its figures lack something:'
const parkedInWords = `${nothingIsPublished}\n  1 stream parked behind an event that cannot be read: "cofc quarantine" lists them`
const unfinishedInWords = `${nothingIsPublished}\n  1 import begun and not finished: wait for the end, or import the same folder again`
/** Each way in which the figures lack something: as it comes about, and ends. */
const ways = [
  {
    says: parkedInWords,
    begin: async (composed: Composed): Promise<Composed> => {
      await write(composed.dependencies, 'membership-TC-0001', [unreadable])
      return { ...composed, following: { ...composed.following, unreadable: 'park' } }
    },
    end: null
  },
  {
    says: unfinishedInWords,
    begin: async (composed: Composed): Promise<Composed> => {
      await right(composed.content.store.moveCheckpoint('unfinished imports', { from: null, to: unfinished }))
      return composed
    },
    end: (composed: Composed) =>
      right(composed.content.store.moveCheckpoint('unfinished imports', { from: unfinished, to: '[]' }))
  }
]

describe('what is for good waits', () => {
  test('nothing is published or restated while its figures lack something', async () => {
    for (const { says, begin, end } of ways) {
      await using stores = await temporaryStores()
      await write(stores.composed.dependencies, `cycle-${cycle}`, opened)
      const composed = await begin(stores.composed)
      const refused = { code: exitCodes.refused, says }
      expect(refusal(await publishing(composed)())).toEqual(refused)
      expect(refusal(await disclosureOf(composed)(cycle)())).toEqual(refused)
      if (end === null) continue
      await end(composed)
      expect(await right(publishing(composed))).toMatchObject({ submitted: { outcome: 'applied' } })
    }
  })

  test('nothing is published of figures of which an import began while they were worked out', async () => {
    await using stores = await temporaryStores()
    const { composed } = stores
    await write(composed.dependencies, `cycle-${cycle}`, opened)
    const ask: Composed['reads']['ask'] = report => about => async () => {
      const answer = await composed.reads.ask(report)(about)()
      if (report.name === 'national-report')
        await right(composed.content.store.moveCheckpoint('unfinished imports', { from: null, to: unfinished }))
      return answer
    }
    const refused = await publishing({ ...composed, reads: { ...composed.reads, ask } })()
    expect(refusal(refused).says).toBe(unfinishedInWords)
  })

  test('an issue from before is restated once its figures lack nothing, and until then it is said why not', async () => {
    for (const { says, begin, end } of ways) {
      await using stores = await temporaryStores()
      await write(stores.composed.dependencies, `cycle-${cycle}`, [...opened, published])
      const composed = await begin(stores.composed)
      expect(refusal(await restateIssues(composed, actor)())).toEqual({ code: exitCodes.refused, says })
      const said: Array<string> = []
      await restateAtStart(composed, line => said.push(line))
      expect(said).toEqual([`The national reports from before are still to be restated: ${says}`])
      if (end === null) continue
      await end(composed)
      expect(await right(restateIssues(composed, actor))).toMatchObject([{ cycle, revision: 1 }])
    }
  })
})
