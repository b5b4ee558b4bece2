import { EventStoreDBClient } from '@eventstore/db-client'
import { answered } from '../answered.ts'
import type { OutageOperation, Outages } from '../operation.ts'
import type { Scene } from '../scene.ts'
import { pause } from '../pause.ts'

const clientOf = (scene: Scene) => EventStoreDBClient.connectionString(scene.connectionString)

/** Until a fresh client is served: a server needs a moment before it takes calls. */
const ready = async (scene: Scene) => {
  for (let tries = 0; tries < 100; tries++) {
    const client = clientOf(scene)
    const answer = await answered(client.appendToStream(scene.stream('ready'), []), 1_000)
    if (typeof answer === 'object' && answer !== null && 'success' in answer) return
    await pause(100)
  }
}

const inAnOutage = async <A>(scene: Scene, { kill, start }: Outages, act: () => Promise<A>) => {
  await kill()
  await pause(300)
  try {
    return await act()
  } finally {
    await start()
    await ready(scene)
  }
}

const append = (client: EventStoreDBClient, scene: Scene, word: string) =>
  answered(client.appendToStream(scene.stream(), scene.event(word), { expectedRevision: 'any' }))

/** Whether it is raw, and its code: what it is called differs by which moment the connection was lost in. */
export const killing: ReadonlyArray<OutageOperation> = [
  {
    name: 'appends of a fresh client while the server is down',
    run: (scene, outages) =>
      inAnOutage(scene, outages, async () => {
        const client = clientOf(scene)
        return { first: await append(client, scene, 'a'), second: await append(client, scene, 'b') }
      })
  },
  {
    name: 'a read of a fresh client while the server is down',
    run: (scene, outages) =>
      inAnOutage(scene, outages, async () => scene.read(clientOf(scene).readStream(scene.stream())))
  },
  {
    name: 'appends after the server was killed, and after it is back',
    run: async (scene, outages) => {
      const client = clientOf(scene)
      const before = await append(client, scene, 'a')
      const during = await inAnOutage(scene, outages, async () => ({
        first: await append(client, scene, 'b'),
        second: await append(client, scene, 'c')
      }))
      await append(client, scene, 'probe')
      return { before, during, after: await append(client, scene, 'd') }
    }
  },
  {
    name: 'what was stored before a kill is there after it, and known by its id',
    run: async (scene, outages) => {
      const client = clientOf(scene)
      const events = scene.events('a', 'b')
      const before = await answered(client.appendToStream(scene.stream(), events, { expectedRevision: 'no_stream' }))
      await inAnOutage(scene, outages, async () => undefined)
      const fresh = clientOf(scene)
      const again = await answered(fresh.appendToStream(scene.stream(), events, { expectedRevision: 'no_stream' }))
      return { before, again, stream: await scene.read(fresh.readStream(scene.stream())) }
    }
  },
  {
    name: 'a subscription whose server is killed and comes back',
    run: async (scene, outages) => {
      const client = clientOf(scene)
      await append(client, scene, 'a')
      const following = scene.follow(client.subscribeToStream(scene.stream()))
      await following.until('caught up')
      await inAnOutage(scene, outages, () => following.until('error unavailable'))
      following.mark('the server is back')
      await append(clientOf(scene), scene, 'b')
      await following.quiet()
      return following.told()
    }
  },
  {
    name: 'a subscription read by iteration whose server is killed',
    run: async (scene, outages) => {
      const client = clientOf(scene)
      await append(client, scene, 'a')
      const seen: string[] = []
      const iterating = async () => {
        for await (const one of client.subscribeToStream(scene.stream())) seen.push(...scene.briefly([one]))
      }
      const ended = answered(iterating())
      while (seen.length === 0) await pause(10)
      return inAnOutage(scene, outages, async () => ({ seen, ended: await ended }))
    }
  }
]
