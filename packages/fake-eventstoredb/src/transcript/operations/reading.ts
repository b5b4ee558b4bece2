/** Reads of one stream from every edge. */
import type { ReadStreamOptions } from '@eventstore/db-client'
import type { Operation } from '../operation.ts'
import type { Scene } from '../scene.ts'

const fiveEvents = ['a', 'b', 'c', 'd', 'e']

const cases: Readonly<Record<string, ReadStreamOptions>> = {
  'forwards from the start': { fromRevision: 'start' },
  'forwards from the end': { fromRevision: 'end' },
  'forwards from a revision': { fromRevision: 2n },
  'forwards from the last revision': { fromRevision: 4n },
  'forwards from just beyond the end': { fromRevision: 5n },
  'forwards from far beyond the end': { fromRevision: 500n },
  'backwards from the end': { fromRevision: 'end', direction: 'backwards' },
  'backwards from the start': { fromRevision: 'start', direction: 'backwards' },
  'backwards from a revision': { fromRevision: 2n, direction: 'backwards' },
  'backwards from beyond the end': { fromRevision: 500n, direction: 'backwards' },
  'two forwards': { fromRevision: 1n, maxCount: 2 },
  'two backwards': { fromRevision: 'end', direction: 'backwards', maxCount: 2 },
  'more than there are': { maxCount: 10 },
  'none at all': { maxCount: 0 },
  'none at all backwards': { fromRevision: 'end', direction: 'backwards', maxCount: 0 }
}

const read = async (scene: Scene, options: ReadStreamOptions) => {
  await scene.client.appendToStream(scene.stream(), scene.events(...fiveEvents))
  return scene.read(scene.client.readStream(scene.stream(), options))
}

const hundred = Array.from({ length: 100 }, (_, index) => `event ${index}`)

export const readingAStream: ReadonlyArray<Operation> = [
  ...Object.entries(cases).map(([name, options]) => ({
    name: `a stream read: ${name}`,
    run: (scene: Scene) => read(scene, options)
  })),
  { name: 'a missing stream read', run: scene => scene.read(scene.client.readStream(scene.stream('missing'))) },
  {
    name: 'a missing stream read backwards',
    run: scene =>
      scene.read(scene.client.readStream(scene.stream('missing'), { direction: 'backwards', fromRevision: 'end' }))
  },
  { name: 'a stream without a name read', run: scene => scene.read(scene.client.readStream('')) },
  {
    name: 'a hundred events read in their order',
    run: async scene => {
      await scene.client.appendToStream(scene.stream(), scene.events(...hundred))
      return scene.read(scene.client.readStream(scene.stream()))
    }
  }
]
