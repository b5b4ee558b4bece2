import { membership } from '@cofc/core'
import { inMemoryEventStore, type EventStore, type NewEvent } from '@cofc/event-store'
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { load } from './load.ts'
import type { LoadedStream } from './loaded.ts'
import { stateCache } from './state-cache.ts'

const stream = 'membership-TC-0001'
const happened = (id: number, data: object): NewEvent => ({
  id: `00000000-0000-5000-8000-00000000000${id}`,
  type: (data as { type: string }).type,
  data: data as NewEvent['data'],
  metadata: { command: `c${id}` }
})
const attested = happened(1, {
  type: 'EarlierYearsAttested',
  community: 'TC-0001',
  fullCycles: 1,
  developmental: false,
  on: '2020-01-01'
})
const enquired = happened(2, { type: 'EnquiryReceived', community: 'TC-0001', on: '2020-02-01' })

const counting = (store: EventStore) => {
  const asked: Array<number> = []
  return { asked, store: { ...store, read: (name: string, from = 1) => (asked.push(from), store.read(name, from)) } }
}
const right = async <E, A>(
  task: () => Promise<{ _tag: 'Left'; left: E } | { _tag: 'Right'; right: A }>
): Promise<A> => {
  const result = await task()
  if (isLeft(result)) throw new Error('it failed')
  return result.right
}

test('a state that is remembered is taken up where it was left, whoever wrote meanwhile', async () => {
  const memory = inMemoryEventStore()
  const { store, asked } = counting(memory)
  const states = stateCache(100)
  await right(memory.append(stream, 0, [attested]))
  const first = await right(load(store, states)(membership, stream))
  await right(memory.append(stream, 1, [enquired]))
  const second = await right(load(store, states)(membership, stream))
  expect(asked).toEqual([1, 2])
  const { leaf, ...whole } = await right(load(memory)(membership, stream))
  expect(second).toMatchObject(whole)
  expect(second.leaf()).toBe(leaf())
  expect(second.leaf()).not.toBe(first.leaf())
  expect(first.state.status).toBe('NeverAMember')
  expect(second).toMatchObject({ version: 2, state: { status: 'Enquired' } })
})

test('where nobody else writes, what is remembered is not asked for again, not even that a stream is empty', async () => {
  const { store, asked } = counting(inMemoryEventStore())
  const states = stateCache(100, { alone: true })
  const first = await right(load(store, states)(membership, stream))
  expect(await right(load(store, states)(membership, stream))).toEqual(first)
  expect(asked).toEqual([1])
})

test('no more is remembered than was said, and nothing once it is to be forgotten', async () => {
  const memory = inMemoryEventStore()
  const states = stateCache(4)
  for (const name of ['a', 'b', 'c']) {
    await right(memory.append(`membership-${name}`, 0, [{ ...attested, id: attested.id.replace(/.$/, name) }]))
    await right(load(memory, states)(membership, `membership-${name}`))
  }
  expect(['a', 'b', 'c'].map(name => states.find(`membership-${name}`)?.version)).toEqual([undefined, 1, 1])
  states.forget()
  expect(states.find('membership-c')).toBeUndefined()
})

test('a state is the last that was kept of its stream or none, and what was kept just now is there unless it is too large', () => {
  const done = fc.record({
    what: fc.constantFrom('keep', 'keep', 'keep', 'find', 'drop'),
    stream: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    version: fc.nat({ max: 12 })
  })
  fc.assert(
    fc.property(fc.array(done, { maxLength: 60 }), steps => {
      const states = stateCache(20)
      const last = new Map<string, LoadedStream<unknown>>()
      for (const { what, stream: name, version } of steps) {
        const loaded = { state: null, version, origins: [], leaf: () => null }
        if (what === 'find') expect([undefined, last.get(name)]).toContain(states.find(name))
        else if (what === 'drop') states.drop(name)
        else states.keep(name, loaded)
        if (what === 'drop') last.delete(name)
        if (what === 'keep') {
          last.set(name, loaded)
          expect(states.find(name)).toBe(version < 10 ? loaded : undefined)
        }
      }
    })
  )
})
