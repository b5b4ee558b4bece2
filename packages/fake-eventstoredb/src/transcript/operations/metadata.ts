/** A stream's metadata, links, and what the server says of itself. */
import { linkTo } from './linking.ts'
import { answered } from '../answered.ts'
import type { Operation } from '../operation.ts'
import type { Scene } from '../scene.ts'

const withFive = (scene: Scene) => scene.client.appendToStream(scene.stream(), scene.events('a', 'b', 'c', 'd', 'e'))

const readBoth = async (scene: Scene, stream = scene.stream()) => ({
  unresolved: await scene.read(scene.client.readStream(stream)),
  resolved: await scene.read(scene.client.readStream(stream, { resolveLinkTos: true }))
})

export const metadata: ReadonlyArray<Operation> = [
  {
    name: 'the metadata of a stream that has none',
    run: scene => answered(scene.client.getStreamMetadata(scene.stream()))
  },
  {
    name: 'only the last two events are kept',
    run: async scene => {
      await withFive(scene)
      const set = await answered(scene.client.setStreamMetadata(scene.stream(), { maxCount: 2 }))
      return { set, stream: await scene.read(scene.client.readStream(scene.stream())) }
    }
  },
  {
    name: 'events are kept from a revision on',
    run: async scene => {
      await withFive(scene)
      await scene.client.setStreamMetadata(scene.stream(), { truncateBefore: 3 })
      return {
        forwards: await scene.read(scene.client.readStream(scene.stream())),
        fromTwo: await scene.read(scene.client.readStream(scene.stream(), { fromRevision: 1n, maxCount: 2 })),
        backwards: await scene.read(
          scene.client.readStream(scene.stream(), { direction: 'backwards', fromRevision: 'end' })
        )
      }
    }
  },
  {
    name: 'metadata read back',
    run: async scene => {
      const { position } = await scene.client.setStreamMetadata(scene.stream(), { maxCount: 2, ours: 'too' })
      const { metastreamRevision, ...read } = await scene.client.getStreamMetadata(scene.stream())
      return { ...read, itsRevisionIsAPosition: metastreamRevision === position?.commit }
    }
  },
  {
    name: 'the stream of the metadata of a deleted stream',
    run: async scene => {
      await withFive(scene)
      await scene.client.deleteStream(scene.stream())
      return scene.read(scene.client.readStream(`$$${scene.stream()}`))
    }
  },
  {
    name: 'a link to an event',
    run: async scene => {
      await withFive(scene)
      await scene.client.appendToStream(scene.stream('links'), linkTo(scene, 1))
      return readBoth(scene, scene.stream('links'))
    }
  },
  {
    name: 'a link to an event that is not there',
    run: async scene => {
      await withFive(scene)
      await scene.client.appendToStream(scene.stream('links'), linkTo(scene, 9))
      return readBoth(scene, scene.stream('links'))
    }
  },
  {
    name: 'a link to an event of a deleted stream',
    run: async scene => {
      await withFive(scene)
      await scene.client.appendToStream(scene.stream('links'), linkTo(scene, 1))
      await scene.client.deleteStream(scene.stream())
      return readBoth(scene, scene.stream('links'))
    }
  },
  {
    name: 'links out of order, followed',
    run: async scene => {
      await withFive(scene)
      await scene.client.appendToStream(scene.stream('links'), [linkTo(scene, 3), linkTo(scene, 0)])
      const subscription = scene.client.subscribeToStream(scene.stream('links'), { resolveLinkTos: true })
      const following = scene.follow(subscription)
      await following.until('caught up')
      return following.told()
    }
  }
]
