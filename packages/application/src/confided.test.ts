/** Private fields of a command, tried with a made-up aggregate: nothing of what they say stands in what is stored. */
import { inMemoryContentStore } from '@cofc/content-store'
import {
  accept,
  ContentRef,
  givenInPrivate,
  PlainDate,
  ReviewersInPrivate,
  type Dated,
  type NamedCommand
} from '@cofc/core'
import { inMemoryEventStore } from '@cofc/event-store'
import { isLeft, isRight, left } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Dependencies } from './dependencies.ts'
import { decideAgain } from './decide-again.ts'
import { digestOf, uuidOf } from './identity.ts'
import { submit } from './submit.ts'

const codec = t.strict({
  ...{ type: t.literal('Vote'), sitting: t.string, on: PlainDate },
  inFavour: t.union([ContentRef, t.null])
})
const known: Array<unknown> = []
const entry = {
  aggregate: {
    name: 'sitting',
    address: ['sitting'],
    initialState: 0,
    evolve: (state: unknown) => Number(state) + 1,
    events: {},
    refusals: {}
  },
  questions: { inFavour: givenInPrivate },
  command: {
    codec,
    title: 'Vote',
    roles: { committee: 'any' },
    facts: ['inFavour'],
    private: { inFavour: ReviewersInPrivate },
    rule: (
      command: { readonly sitting: string; readonly inFavour: unknown; readonly on: PlainDate },
      _: unknown,
      facts: unknown
    ) => {
      known.push(facts)
      const { sitting, inFavour, on } = command
      return accept({ type: 'CommunityClosed', community: sitting, minute: inFavour, on } as unknown as Dated)
    }
  }
}
const made = {
  ...entry,
  aggregate: { ...entry.aggregate, commands: { Vote: entry.command } }
} as unknown as NamedCommand

vi.mock('@cofc/core', async original => {
  const core = await original<typeof import('@cofc/core')>()
  const { isLeft: isWrong, right } = await import('fp-ts/lib/Either.js')
  const decodeVote = (json: { readonly type: string }) => {
    if (json.type !== 'Vote') return core.decodeCommand(json)
    const read = codec.decode(json)
    return isWrong(read)
      ? { _tag: 'Left', left: core.problemsOf(read.left) }
      : right({ command: read.right, entry: made })
  }
  return {
    ...core,
    commandNamed: (type: string) => (type === 'Vote' ? made : core.commandNamed(type)),
    decodeCommand: decodeVote,
    decodeStoredCommand: decodeVote
  }
})

let dependencies: Dependencies
beforeEach(() => {
  known.length = 0
  dependencies = {
    events: inMemoryEventStore(),
    content: inMemoryContentStore(),
    now: () => '2024-09-01T10:00:00.000Z'
  }
})
const id = uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', 'vote')
const actor = { role: 'committee', subject: 's' } as const
const vote = (inFavour: unknown) => ({ type: 'Vote', sitting: 'S-1', inFavour, on: '2024-09-01' })
const give = (inFavour: unknown) => submit(dependencies)({ id, command: vote(inFavour), actor })()

test('the rule knows the plain value, and what is stored holds a reference and the name of the fact', async () => {
  const done = await give(['M-1', 'M-2'])
  if (isLeft(done)) throw new Error(JSON.stringify(done.left))
  expect(known).toEqual([{ inFavour: ['M-1', 'M-2'] }])
  const { events } = done.right
  expect(events[0]?.metadata['known']).toEqual({ inFavour: 'private' })
  const stored = JSON.stringify(events)
  for (const hidden of [
    'M-1',
    'M-2',
    digestOf({ type: 'Vote', sitting: 'S-1', inFavour: ['M-1', 'M-2'], on: '2024-09-01' })
  ])
    expect(stored).not.toContain(hidden)
  const reference = events[0]?.data['minute'] as unknown as ContentRef
  expect(ContentRef.is(reference)).toBe(true)
  const words = await dependencies.content.read([reference])()
  expect(isRight(words) ? JSON.parse(words.right[0] ?? '') : null).toEqual(['M-1', 'M-2'])
})
test('what is private about it is not told by its length', async () => {
  const lengths: Array<unknown> = []
  for (const inFavour of [[], ['M-1'], ['M-1', 'M-2', 'M-3']]) {
    dependencies = { ...dependencies, events: inMemoryEventStore(), content: inMemoryContentStore() }
    const done = await give(inFavour)
    lengths.push(isRight(done) ? (done.right.events[0]?.data['minute'] as { length?: number }).length : null)
  }
  expect(lengths).toEqual([256, 256, 256])
})
test('the same command again is recognised, and another value under its id is not', async () => {
  await give(['M-1'])
  expect(await give(['M-1'])).toMatchObject({ right: { outcome: 'already-applied' } })
  expect(await give(['M-2'])).toMatchObject({ left: { type: 'CommandIdReused' } })
})
test('an empty private field stays empty, and a wrong one is named', async () => {
  expect(isRight(await give(null))).toBe(true)
  expect(known).toEqual([{ inFavour: null }])
  expect(await submit(dependencies)({ id, command: vote(['M-1', 2]), actor })()).toMatchObject(
    left({ type: 'NotACommand', problems: [{ path: 'inFavour.1' }] })
  )
  expect(await give({ words: '["M-9"]' })).toMatchObject(left({ problems: [{ path: 'inFavour' }] }))
})
test('a decision that rests on it is decided again while it is there, and nobody can tell once it is erased', async () => {
  await give(['M-1'])
  expect(await decideAgain(dependencies)('sitting-S-1', 1)()).toMatchObject({ right: { type: 'DecidedAsThen' } })
  expect(await dependencies.content.erase('network', null)()).toMatchObject({ right: 1 })
  expect(await decideAgain(dependencies)('sitting-S-1', 1)()).toEqual({
    _tag: 'Right',
    right: { type: 'CannotTell', because: 'words were erased' }
  })
})
test('who is named in private has it erased with what else is private about them, and whoever is not named has not', async () => {
  const done = await give(['M-1', 'M-2'])
  const references = isRight(done) ? [done.right.events[0]?.data['minute'] as unknown as ContentRef] : []
  const { content } = dependencies
  expect(await content.erase('reviewer M-3', null)()).toMatchObject({ right: 0 })
  expect(await content.read(references)()).not.toMatchObject({ right: [null] })
  expect(await content.erase('reviewer M-2', null)()).toMatchObject({ right: 1 })
  expect(await content.read(references)()).toMatchObject({ right: [null] })
})
