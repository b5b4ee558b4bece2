/** How much, how little, and what is no event at all. */
import { binaryEvent } from '@eventstore/db-client'
import { answered } from '../answered.ts'
import type { Operation } from '../operation.ts'
import type { Scene } from '../scene.ts'
import { anybody } from './anybody.ts'

const limit = 1_048_576

interface Sizes {
  readonly data: number
  readonly metadata?: number
}

const sized = (scene: Scene, { data, metadata }: Sizes, index = 0) =>
  binaryEvent({
    id: scene.id(`sized ${index}`),
    type: scene.type('sized'),
    data: new Uint8Array(data),
    ...(metadata === undefined ? {} : { metadata: new Uint8Array(metadata) })
  })

const appending =
  (sizes: ReadonlyArray<Sizes>, by: Partial<typeof anybody> = {}) =>
  async (scene: Scene) => {
    const events = sizes.map((size, index) => sized(scene, size, index))
    const answer = await answered(scene.client.appendToStream(scene.stream(), events, by))
    return { answer, stream: await scene.read(scene.client.readStream(scene.stream())) }
  }

const plain = (name: string, sizes: ReadonlyArray<Sizes>): Operation[] => [
  { name, run: appending(sizes) },
  { name: `with credentials: ${name}`, run: appending(sizes, anybody) }
]

const nothing = (
  name: string,
  before: ReadonlyArray<string>,
  expectedRevision: 'any' | 'no_stream' | 'stream_exists' | bigint
): Operation => ({
  name,
  run: async scene => {
    if (before.length > 0) await scene.client.appendToStream(scene.stream(), scene.events(...before))
    const answer = await answered(scene.client.appendToStream(scene.stream(), [], { expectedRevision }))
    return { answer, stream: await scene.read(scene.client.readStream(scene.stream())) }
  }
})

export const limits: ReadonlyArray<Operation> = [
  ...plain('as much data as the limit', [{ data: limit }]),
  ...plain('one byte of data more than the limit', [{ data: limit + 1 }]),
  ...plain('two events that are too large together', [{ data: limit / 2 }, { data: limit / 2 + 1 }]),
  ...plain('metadata beyond the limit', [{ data: 10, metadata: 2 * limit }]),
  ...plain('four megabytes of data in two events', [{ data: 2 * limit }, { data: 2 * limit }]),
  {
    name: 'an event beyond what one message may hold, and one after it',
    alone: true,
    run: async scene => {
      const large = await answered(scene.client.appendToStream(scene.stream(), sized(scene, { data: 20 * limit })))
      const next = await answered(scene.client.appendToStream(scene.stream(), scene.event('next')))
      return { large, next, stream: await scene.read(scene.client.readStream(scene.stream())) }
    }
  },
  nothing('no event at all, to a new stream', [], 'any'),
  nothing('no event at all, to a new stream, expecting none', [], 'no_stream'),
  nothing('no event at all, to a new stream, expecting one', [], 'stream_exists'),
  nothing('no event at all, to a stream', ['a', 'b'], 'any'),
  nothing('no event at all, at the last revision', ['a', 'b'], 1n),
  nothing('no event at all, at an earlier revision', ['a', 'b'], 0n),
  {
    name: 'an event whose id is in upper case',
    run: async scene => {
      const event = { ...scene.event('a'), id: scene.id('a').toUpperCase() }
      await scene.client.appendToStream(scene.stream(), event)
      const ids = []
      for await (const { event: read } of scene.client.readStream(scene.stream())) ids.push(read?.id)
      return ids
    }
  },
  {
    name: 'an append whose deadline has passed',
    run: async scene => ({
      answer: await answered(scene.client.appendToStream(scene.stream(), scene.event('a'), { deadline: -60_000 })),
      stream: await scene.read(scene.client.readStream(scene.stream()))
    })
  }
]
