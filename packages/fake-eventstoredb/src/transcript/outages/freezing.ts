import { EventStoreDBClient } from '@eventstore/db-client'
import { answered } from '../answered.ts'
import type { OutageOperation } from '../operation.ts'
import { anybody } from '../operations/anybody.ts'
import type { Scene } from '../scene.ts'
import { pause } from '../pause.ts'

/** With keep-alive far below what is advised, so that a frozen server is noticed in four seconds, not twenty. */
const clientOf = (scene: Scene) =>
  EventStoreDBClient.connectionString(`${scene.connectionString}&keepAliveInterval=1000&keepAliveTimeout=3000`)

export const freezing: ReadonlyArray<OutageOperation> = [
  {
    name: 'an append whose deadline passes while the server is frozen, and the stream after it thaws',
    run: async (scene, { freeze, thaw }) => {
      const client = EventStoreDBClient.connectionString(scene.connectionString)
      await client.appendToStream(scene.stream(), scene.event('a'))
      freeze()
      const call = client.appendToStream(scene.stream(), scene.event('b'), { deadline: 1_000 })
      const during = await answered(call, 3_000)
      thaw()
      const after = await answered(call, 3_000)
      return { during, after, stream: await scene.read(client.readStream(scene.stream())) }
    }
  },
  {
    name: 'an append while the server is frozen for a moment',
    run: async (scene, { freeze, thaw }) => {
      const client = EventStoreDBClient.connectionString(scene.connectionString)
      await client.appendToStream(scene.stream(), scene.event('a'))
      freeze()
      const call = client.appendToStream(scene.stream(), scene.event('b'))
      const during = await answered(call, 1_000)
      thaw()
      const after = await answered(call, 3_000)
      return { during, after, stream: await scene.read(client.readStream(scene.stream())) }
    }
  },
  {
    name: 'with credentials: an append whose deadline passes while the server is frozen',
    run: async (scene, { freeze, thaw }) => {
      const client = EventStoreDBClient.connectionString(scene.connectionString)
      const options = { ...anybody, deadline: 1_000 }
      await client.appendToStream(scene.stream(), scene.event('a'), options)
      freeze()
      const during = await answered(client.appendToStream(scene.stream(), scene.event('b'), options), 5_000)
      thaw()
      return during
    }
  },
  {
    name: 'an append to a server so long frozen that the connection is given up',
    run: async (scene, { freeze, thaw }) => {
      const client = clientOf(scene)
      await client.appendToStream(scene.stream(), scene.event('a'))
      freeze()
      const during = await answered(client.appendToStream(scene.stream(), scene.event('b')), 12_000)
      thaw()
      await pause(1_000)
      return during
    }
  },
  {
    name: 'a subscription to a server so long frozen that the connection is given up',
    run: async (scene, { freeze, thaw }) => {
      const client = clientOf(scene)
      await client.appendToStream(scene.stream(), scene.event('a'))
      const following = scene.follow(client.subscribeToStream(scene.stream()))
      await following.until('caught up')
      freeze()
      await following.until('error unavailable')
      await following.until('error unavailable')
      thaw()
      return following.told()
    }
  }
]
