/** Streams that another client deletes: for now, to be written again, or for good. */
import type { AppendExpectedRevision, ExpectedRevision } from '@eventstore/db-client'
import { answered } from '../answered.ts'
import type { Operation } from '../operation.ts'
import type { Scene } from '../scene.ts'
import { anybody } from './anybody.ts'

const expectations: ReadonlyArray<ExpectedRevision> = ['any', 'no_stream', 1n, 0n, 7n]

const said = (expected: AppendExpectedRevision) => (typeof expected === 'bigint' ? `revision ${expected}` : expected)

const withTwo = (scene: Scene) => scene.client.appendToStream(scene.stream(), scene.events('a', 'b'))

type Removal = 'deleteStream' | 'tombstoneStream'

const removing = (removal: Removal, expected: ExpectedRevision): Operation => ({
  name: `${removal} of a stream, expecting ${said(expected)}`,
  run: async scene => {
    await withTwo(scene)
    const answer = await answered(scene.client[removal](scene.stream(), { expectedRevision: expected }))
    return { answer, stream: await scene.read(scene.client.readStream(scene.stream())) }
  }
})

const removingNothing = (removal: Removal, expected: ExpectedRevision): Operation => ({
  name: `${removal} of a missing stream, expecting ${said(expected)}`,
  run: async scene => ({
    answer: await answered(scene.client[removal](scene.stream(), { expectedRevision: expected })),
    stream: await scene.read(scene.client.readStream(scene.stream()))
  })
})

const appendingAfter = (removal: Removal, expected: AppendExpectedRevision): Operation => ({
  name: `append after ${removal}, expecting ${said(expected)}`,
  run: async scene => {
    await withTwo(scene)
    await scene.client[removal](scene.stream())
    const options = { expectedRevision: expected }
    const answer = await answered(scene.client.appendToStream(scene.stream(), scene.event('c'), options))
    return {
      answer,
      stream: await scene.read(scene.client.readStream(scene.stream())),
      backwards: await scene.read(
        scene.client.readStream(scene.stream(), { direction: 'backwards', fromRevision: 'end' })
      )
    }
  }
})

const twice = (removal: Removal, then: Removal): Operation => ({
  name: `${then} after ${removal}`,
  run: async scene => {
    await withTwo(scene)
    await scene.client[removal](scene.stream())
    return answered(scene.client[then](scene.stream()))
  }
})

const removals: ReadonlyArray<Removal> = ['deleteStream', 'tombstoneStream']

export const deleting: ReadonlyArray<Operation> = [
  ...removals.flatMap(removal => expectations.map(expected => removing(removal, expected))),
  ...removals.flatMap(removal => (['any', 'no_stream', 0n] as const).map(one => removingNothing(removal, one))),
  ...removals.flatMap(removal => [...expectations, 'stream_exists' as const].map(one => appendingAfter(removal, one))),
  ...removals.flatMap(removal => removals.map(then => twice(removal, then))),
  {
    name: 'the same append again after its stream was deleted',
    run: async scene => {
      const append = () =>
        scene.client.appendToStream(scene.stream(), scene.events('a', 'b'), { expectedRevision: 'no_stream' })
      await append()
      await scene.client.deleteStream(scene.stream())
      return { again: await answered(append()), stream: await scene.read(scene.client.readStream(scene.stream())) }
    }
  },
  {
    name: 'with credentials: append to a tombstoned stream',
    run: async scene => {
      await withTwo(scene)
      await scene.client.tombstoneStream(scene.stream())
      return answered(scene.client.appendToStream(scene.stream(), scene.event('c'), anybody))
    }
  }
]
