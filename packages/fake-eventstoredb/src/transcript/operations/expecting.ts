/** Appends with every expectation, by the call for many appends and by the one that credentials lead to. */
import type { AppendToStreamOptions } from '@eventstore/db-client'
import { answered } from '../answered.ts'
import type { Operation } from '../operation.ts'
import type { Scene } from '../scene.ts'
import { anybody } from './anybody.ts'

type Options = Pick<AppendToStreamOptions, 'expectedRevision'>

interface Case {
  readonly name: string
  readonly before: ReadonlyArray<string>
  readonly expecting: Options
}

const cases: ReadonlyArray<Case> = [
  { name: 'the first event of a stream, expecting none', before: [], expecting: { expectedRevision: 'no_stream' } },
  { name: 'the first event of a stream, expecting anything', before: [], expecting: { expectedRevision: 'any' } },
  { name: 'the first event of a stream, saying nothing', before: [], expecting: {} },
  { name: 'the first event of a stream, expecting one', before: [], expecting: { expectedRevision: 'stream_exists' } },
  { name: 'the first event of a stream, expecting a revision', before: [], expecting: { expectedRevision: 0n } },
  { name: 'a next event, expecting the last revision', before: ['a', 'b'], expecting: { expectedRevision: 1n } },
  { name: 'a next event, expecting an earlier revision', before: ['a', 'b'], expecting: { expectedRevision: 0n } },
  { name: 'a next event, expecting a later revision', before: ['a', 'b'], expecting: { expectedRevision: 5n } },
  { name: 'a next event, expecting no stream', before: ['a', 'b'], expecting: { expectedRevision: 'no_stream' } },
  { name: 'a next event, expecting a stream', before: ['a', 'b'], expecting: { expectedRevision: 'stream_exists' } },
  { name: 'a next event, expecting anything', before: ['a', 'b'], expecting: { expectedRevision: 'any' } }
]

const play = async (scene: Scene, { before, expecting }: Case, by: Partial<AppendToStreamOptions>) => {
  const { client } = scene
  if (before.length > 0) await client.appendToStream(scene.stream(), scene.events(...before), by)
  const answer = await answered(client.appendToStream(scene.stream(), scene.event('new'), { ...by, ...expecting }))
  return { answer, stream: await scene.read(client.readStream(scene.stream())) }
}

const manyAtOnce = (by: Partial<AppendToStreamOptions>) => async (scene: Scene) => ({
  answer: await answered(
    scene.client.appendToStream(scene.stream(), scene.events('a', 'b', 'c'), { ...by, expectedRevision: 'no_stream' })
  ),
  stream: await scene.read(scene.client.readStream(scene.stream()))
})

export const expecting: ReadonlyArray<Operation> = [
  ...cases.map(one => ({ name: one.name, run: (scene: Scene) => play(scene, one, {}) })),
  ...cases.map(one => ({
    name: `with credentials: ${one.name}`,
    run: (scene: Scene) => play(scene, one, anybody)
  })),
  { name: 'several events in one append', run: manyAtOnce({}) },
  { name: 'with credentials: several events in one append', run: manyAtOnce(anybody) }
]
