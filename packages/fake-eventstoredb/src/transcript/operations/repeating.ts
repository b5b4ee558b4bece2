/** What is known by its id, and where: the same events given again, wholly or in part, here or elsewhere. */
import type { AppendExpectedRevision } from '@eventstore/db-client'
import { answered } from '../answered.ts'
import type { Operation } from '../operation.ts'
import type { Scene } from '../scene.ts'
import { anybody } from './anybody.ts'

interface Append {
  readonly words: ReadonlyArray<string>
  readonly at: AppendExpectedRevision
  readonly data?: string
  readonly to?: string
  readonly with?: 'credentials'
}

const append = (scene: Scene, { words, at, data, to, with: by }: Append) => {
  const events = words.map(word => scene.event(word, data === undefined ? { word } : { data }))
  const options = by === undefined ? {} : anybody
  return answered(scene.client.appendToStream(scene.stream(to), events, { expectedRevision: at, ...options }))
}

const play = async (scene: Scene, appends: ReadonlyArray<Append>) => {
  const answers = []
  for (const one of appends) answers.push(await append(scene, one))
  return { answers, stream: await scene.read(scene.client.readStream(scene.stream())) }
}

const ab: Append = { words: ['a', 'b'], at: 'no_stream' }
const c: Append = { words: ['c'], at: 1n }

const stories: Readonly<Record<string, ReadonlyArray<Append>>> = {
  'the same append again': [ab, ab],
  'the same append again, after later events': [ab, c, ab],
  'the same append again at a revision within the stream': [ab, c, c],
  'the same append again, expecting anything': [ab, { ...ab, at: 'any' }],
  'the same append again, expecting anything, after later events': [ab, c, { ...ab, at: 'any' }],
  'the same append again, expecting a stream': [ab, { ...ab, at: 'stream_exists' }],
  'the same ids again with other data': [ab, { ...ab, data: 'other' }],
  'the same ids again with other data, expecting anything': [ab, { ...ab, data: 'other', at: 'any' }],
  'the same ids at the current revision': [ab, { ...ab, at: 1n }],
  'the same id twice in one append': [{ words: ['a', 'a'], at: 'no_stream' }],
  'the same id twice in one append, again': [
    { words: ['a', 'a'], at: 'no_stream' },
    { words: ['a', 'a'], at: 'no_stream' }
  ],
  'the same ids in another stream': [ab, { ...ab, to: 'another' }],
  'the same ids after they went to another stream, expecting anything': [
    ab,
    { ...ab, to: 'another' },
    { ...ab, at: 'any' }
  ],
  'the same ids after they went to another stream': [ab, { ...ab, to: 'another' }, ab],
  'known events and a new one, at the first revision': [ab, { words: ['a', 'b', 'c'], at: 'no_stream' }],
  'known events and a new one, expecting anything': [ab, { words: ['a', 'b', 'c'], at: 'any' }],
  'a new event and a known one, expecting anything': [ab, { words: ['c', 'a'], at: 'any' }],
  'a new event and a known one, at the first revision': [ab, { words: ['c', 'a'], at: 'no_stream' }],
  'only the first of the known events': [ab, { words: ['a'], at: 'no_stream' }],
  'only the last of the known events, at its place': [ab, { words: ['b'], at: 0n }],
  'known events the other way round': [ab, { words: ['b', 'a'], at: 'no_stream' }],
  'known events the other way round, expecting anything': [ab, { words: ['b', 'a'], at: 'any' }],
  'with credentials: the same append again': [
    { ...ab, with: 'credentials' },
    { ...ab, with: 'credentials' }
  ],
  'the same append again, by the other call': [ab, { ...ab, with: 'credentials' }]
}

export const repeating: ReadonlyArray<Operation> = [
  ...Object.entries(stories).map(([name, appends]) => ({ name, run: (scene: Scene) => play(scene, appends) })),
  {
    name: 'which data is kept when ids come again with other data',
    run: async scene => {
      await append(scene, ab)
      await append(scene, { ...ab, data: 'other' })
      const kept = []
      for await (const { event } of scene.client.readStream(scene.stream())) kept.push(event?.data)
      return kept
    }
  }
]
