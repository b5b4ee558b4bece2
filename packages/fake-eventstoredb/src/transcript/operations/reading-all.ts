/** Reads of everything, from places that the operation itself has written. */
import type { AllStreamResolvedEvent, Position, ReadAllOptions } from '@eventstore/db-client'
import { streamNameFilter } from '@eventstore/db-client'
import { answered } from '../answered.ts'
import type { Operation } from '../operation.ts'
import type { Scene } from '../scene.ts'

interface Written {
  readonly first: Position
  readonly last: Position
}

const positionOf = async (append: Promise<{ readonly position?: Position }>): Promise<Position> =>
  (await append).position ?? { commit: 0n, prepare: 0n }

const write = async (scene: Scene): Promise<Written> => {
  const { client } = scene
  const first = await positionOf(client.appendToStream(scene.stream(), scene.event('a')))
  await client.appendToStream(scene.stream(), scene.events('b', 'c'))
  return { first, last: await positionOf(client.appendToStream(scene.stream('another'), scene.event('d'))) }
}

const cases: Readonly<Record<string, (written: Written) => ReadAllOptions>> = {
  'forwards from an event': ({ first }) => ({ fromPosition: first, maxCount: 1_000 }),
  'forwards from the last event': ({ last }) => ({ fromPosition: last, maxCount: 1_000 }),
  'backwards from an event': ({ last }) => ({ fromPosition: last, direction: 'backwards', maxCount: 200 }),
  'backwards from the end': () => ({ fromPosition: 'end', direction: 'backwards', maxCount: 200 }),
  'backwards from the start': () => ({ fromPosition: 'start', direction: 'backwards', maxCount: 10 }),
  'forwards from the end': () => ({ fromPosition: 'end', maxCount: 10 }),
  'forwards from beyond the end': ({ last }) => ({
    fromPosition: { commit: last.commit + 10_000_000n, prepare: last.prepare + 10_000_000n },
    maxCount: 10
  }),
  'forwards from where no event begins': ({ first }) => ({
    fromPosition: { commit: first.commit + 1n, prepare: first.prepare + 1n },
    maxCount: 10
  }),
  'backwards from where no event begins': ({ last }) => ({
    fromPosition: { commit: last.commit + 1n, prepare: last.prepare + 1n },
    direction: 'backwards',
    maxCount: 10
  }),
  'forwards from a prepare after its commit': ({ first }) => ({
    fromPosition: { commit: first.commit, prepare: first.prepare + 1n },
    maxCount: 1_000
  }),
  'forwards with a filter, which this call does not have': ({ first }) => ({
    fromPosition: first,
    maxCount: 1_000,
    ...{ filter: streamNameFilter({ prefixes: ['no-such-stream'] }) }
  })
}

const fields = async (scene: Scene) => {
  const { first } = await write(scene)
  const seen: AllStreamResolvedEvent[] = []
  for await (const resolved of scene.client.readAll({ fromPosition: first, maxCount: 1 })) seen.push(resolved)
  return seen
}

export const readingAll: ReadonlyArray<Operation> = [
  {
    name: 'everything read: none at all',
    run: async scene =>
      scene.read(scene.client.readAll({ fromPosition: (await write(scene)).first, maxCount: 0 }), 2_000)
  },
  ...Object.entries(cases).map(([name, options]) => ({
    name: `everything read: ${name}`,
    run: async (scene: Scene) => scene.read(scene.client.readAll(options(await write(scene))))
  })),
  { name: 'an event of everything, with all its fields', run: scene => answered(fields(scene)) },
  {
    name: 'the first event of all is the system’s',
    run: async scene => {
      const types = []
      for await (const { event } of scene.client.readAll({ maxCount: 1 })) types.push(event?.type.startsWith('$'))
      return types
    }
  }
]
