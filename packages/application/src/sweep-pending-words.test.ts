import { inMemoryContentStore } from '@cofc/content-store'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { inMemoryEventStore } from '@cofc/event-store'
import { expect, test } from 'vitest'
import { uuidOf } from './identity.ts'
import type { Dependencies } from './dependencies.ts'
import { sweepPendingWords } from './sweep-pending-words.ts'
import { submit } from './submit.ts'
import { piecesOf, referencesIn } from './words.ts'

const right = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const at = '2024-09-01T10:00:00.000Z'
const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], entryCriteria: { words: 'Whoever wants to.' }, membersDecideAdmission: true },
  ...{ linkPerson: 'L-1', programmeAccreditation: null }
}
const register = (community: string) => ({ type: 'RegisterCommunity', community, on: '2023-01-10', profile })
const id = (name: string): string => uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', name)

test('words of a command cut off before its event are swept, words of one cut off after it stay', async () => {
  const whole = inMemoryContentStore()
  const forgetful = { ...whole, settle: () => async () => ({ _tag: 'Right', right: undefined }) as const }
  const dependencies: Dependencies = { events: inMemoryEventStore(), content: forgetful, now: () => at }
  const after = right(
    await submit(dependencies)({
      id: id('after'),
      command: register('TC-0001'),
      actor: { role: 'network-team', subject: 'test' }
    })()
  )
  const before = {
    command: id('before'),
    subject: 'community TC-0002' as const,
    cycle: null,
    at,
    pieces: piecesOf(register('TC-0002'))
  }
  const swept = right(await whole.keep(before)())

  expect(right(await sweepPendingWords({ ...dependencies, content: whole })('2024-09-01T09:00:00.000Z')())).toBe(0)
  expect(right(await sweepPendingWords({ ...dependencies, content: whole })('2024-09-01T11:00:00.000Z')())).toBe(2)

  const stayed = referencesIn(after.events.map(({ data }) => data))
  expect(right(await whole.read([...stayed, ...swept])())).toEqual(['Whoever wants to.', null])
})
