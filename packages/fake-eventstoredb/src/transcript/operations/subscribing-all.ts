/** Subscriptions to everything, with the server's own filters, and their checkpoints. */
import type { Filter, Position, ReadPosition } from '@eventstore/db-client'
import { eventTypeFilter, excludeSystemEvents, streamNameFilter } from '@eventstore/db-client'
import type { Operation } from '../operation.ts'
import type { Scene } from '../scene.ts'

const append = async (scene: Scene, word: string, stream?: string): Promise<Position> => {
  const { position } = await scene.client.appendToStream(scene.stream(stream), scene.event(word))
  return position ?? { commit: 0n, prepare: 0n }
}

const escaped = (text: string) => text.replaceAll('$', '\\$').replaceAll('.', '\\.')

const filters: Readonly<Record<string, (scene: Scene) => Filter>> = {
  'streams by a prefix': scene => streamNameFilter({ prefixes: [scene.stream('the-')] }),
  'streams by one of two prefixes': scene =>
    streamNameFilter({ prefixes: [scene.stream('the-'), scene.stream('ano')] }),
  'streams by an expression': scene => streamNameFilter({ regex: `^${escaped(scene.stream('another'))}$` }),
  'types by a prefix': scene => eventTypeFilter({ prefixes: [scene.type('x-')] }),
  'types by an expression': scene => eventTypeFilter({ regex: `${escaped(scene.type('x-'))}[12]$` }),
  'all but system events': () => excludeSystemEvents()
}

const followed = (scene: Scene, fromPosition: ReadPosition, filter?: Filter) =>
  scene.follow(scene.client.subscribeToAll({ fromPosition, ...(filter === undefined ? {} : { filter }) }))

const filtered = ([name, make]: [string, (scene: Scene) => Filter]): Operation => ({
  name: `everything followed: ${name}`,
  run: async scene => {
    const before = await append(scene, 'before', 'earlier')
    await append(scene, 'x-1')
    await append(scene, 'y-1', 'another')
    await append(scene, 'x-2', 'another')
    await scene.client.setStreamMetadata(scene.stream(), { maxCount: 10 })
    const following = followed(scene, before, make(scene))
    await following.until('caught up')
    await append(scene, 'x-3')
    await append(scene, 'x-3', 'another')
    await append(scene, 'last')
    await append(scene, 'last', 'another')
    await following.quiet()
    return following.told()
  }
})

interface Checkpointing {
  readonly from: (before: Position) => ReadPosition
  readonly live: boolean
}

/** Whether checkpoints come though nothing passes the filter, in order, and far enough to go on from. */
const checkpoints =
  ({ from, live }: Checkpointing) =>
  async (scene: Scene) => {
    const before = await append(scene, 'a')
    const reached: Position[] = []
    const filter = streamNameFilter({
      prefixes: ['no-such-stream'],
      maxSearchWindow: 2,
      checkpointInterval: 1,
      checkpointReached: (_subscription, position) => void reached.push(position)
    })
    const writing = async () => {
      for (let index = 0; index < 10; index++) await append(scene, `event ${index}`)
    }
    if (!live) await writing()
    const following = followed(scene, from(before), filter)
    await following.until('caught up')
    if (live) await writing()
    await following.quiet()
    const commits = reached.map(({ commit }) => commit)
    return {
      told: await following.told(),
      some: commits.length > 2,
      inOrder: commits.every((commit, index) => index === 0 || commit >= (commits[index - 1] ?? 0n)),
      beyondTheStart: commits.some(commit => commit > before.commit),
      commitIsPrepare: reached.every(({ commit, prepare }) => commit === prepare)
    }
  }

const fromCheckpoint = async (scene: Scene) => {
  const reached: Position[] = []
  const filter = streamNameFilter({
    prefixes: [scene.stream('the-')],
    maxSearchWindow: 1,
    checkpointReached: (_subscription, position) => void reached.push(position)
  })
  const following = followed(scene, await append(scene, 'a'), filter)
  await following.until('caught up')
  await append(scene, 'b')
  await following.until('b 1')
  await following.quiet()
  const checkpoint = reached.at(-1)
  await following.told()
  await append(scene, 'c')
  const again = followed(scene, checkpoint ?? 'start', streamNameFilter({ prefixes: [scene.stream('the-')] }))
  await again.until('caught up')
  return again.told()
}

export const subscribingToAll: ReadonlyArray<Operation> = [
  ...Object.entries(filters).map(filtered),
  {
    name: 'everything followed from an event on',
    run: async scene => {
      const first = await append(scene, 'a')
      await append(scene, 'b', 'another')
      const following = followed(scene, first)
      await following.until('caught up')
      following.mark('c is written')
      await append(scene, 'c')
      await following.until('c 1')
      return following.told()
    }
  },
  {
    name: 'everything followed from the end',
    run: async scene => {
      await append(scene, 'a')
      const following = followed(scene, 'end', streamNameFilter({ prefixes: [scene.stream('the-')] }))
      await following.until('caught up')
      await append(scene, 'b')
      await following.until('b 1')
      return following.told()
    }
  },
  {
    name: 'everything followed from the start, a filter given',
    run: async scene => {
      await append(scene, 'a')
      const following = followed(scene, 'start', streamNameFilter({ prefixes: [scene.stream('the-')] }))
      await following.until('caught up')
      return following.told()
    }
  },
  {
    name: 'everything followed from where no event begins',
    run: async scene => {
      const { commit } = await append(scene, 'a')
      await append(scene, 'b')
      const following = followed(scene, { commit: commit + 1n, prepare: commit + 1n })
      await following.until('error unknown')
      return following.told()
    }
  },
  {
    name: 'everything followed from beyond the end',
    run: async scene => {
      const { commit } = await append(scene, 'a')
      const far = commit + 10_000_000n
      const following = followed(scene, { commit: far, prepare: far })
      await following.until('caught up')
      return following.told()
    }
  },
  {
    name: 'checkpoints of a filter that nothing passes, over history',
    run: checkpoints({ from: before => before, live: false })
  },
  { name: 'checkpoints of a filter that nothing passes, live', run: checkpoints({ from: () => 'end', live: true }) },
  { name: 'everything followed from a checkpoint on', run: fromCheckpoint },
  {
    name: 'a deletion and a tombstone as everything tells them',
    run: async scene => {
      const first = await append(scene, 'a')
      await append(scene, 'b', 'another')
      await scene.client.deleteStream(scene.stream())
      await scene.client.tombstoneStream(scene.stream('another'))
      const following = followed(scene, first)
      await following.until('caught up')
      return following.told()
    }
  }
]
