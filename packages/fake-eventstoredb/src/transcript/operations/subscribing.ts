/** Subscriptions to one stream: where they begin, when they are caught up, what they learn of a deletion. */
import type { ReadRevision } from '@eventstore/db-client'
import { streamNameFilter } from '@eventstore/db-client'
import type { Following, Subscribed } from '../following.ts'
import type { Operation } from '../operation.ts'
import type { Scene } from '../scene.ts'

const follow = (scene: Scene, fromRevision: ReadRevision): Following =>
  scene.follow(scene.client.subscribeToStream(scene.stream(), { fromRevision }))

const append = (scene: Scene, ...words: ReadonlyArray<string>) =>
  scene.client.appendToStream(scene.stream(), scene.events(...words))

const followed = (name: string, from: ReadRevision): Operation => ({
  name,
  run: async scene => {
    await append(scene, 'a', 'b', 'c')
    const following = follow(scene, from)
    await following.until('caught up')
    following.mark('d is written')
    await append(scene, 'd')
    await following.until('d 3')
    await following.quiet()
    return following.told()
  }
})

const beforeTheStream = (name: string, from: ReadRevision): Operation => ({
  name,
  run: async scene => {
    const following = follow(scene, from)
    await following.until(from === 'end' ? 'caught up' : 'confirmed')
    await following.quiet()
    following.mark('a is written')
    await append(scene, 'a')
    await following.until('a 0')
    await following.quiet()
    following.mark('b is written')
    await append(scene, 'b')
    await following.until('b 1')
    await following.quiet()
    return following.told()
  }
})

const last = 4_999
const thousands = Array.from({ length: last + 1 }, (_, index) => `event ${index}`)

/** How many were delivered before differs from time to time. */
const afterThousandsAtOnce = (name: string, subscribe: (scene: Scene) => Subscribed): Operation => ({
  name,
  run: async scene => {
    const following = scene.follow(subscribe(scene))
    await following.until('caught up')
    await append(scene, ...thousands)
    // One server drops who is too slow, the other has all of it come.
    await following.untilOneOf('error timeout', `event ${last} ${last}`)
    await following.quiet()
    const told = await following.told()
    const events = told.filter(mark => mark.startsWith('event '))
    return {
      some: events.length > 0,
      all: events.length === thousands.length,
      inOrder: events.every((mark, index) => mark === `event ${index} ${index}`),
      others: told.filter(mark => !mark.startsWith('event '))
    }
  }
})

export const subscribing: ReadonlyArray<Operation> = [
  afterThousandsAtOnce('thousands of events in one append to a stream that is followed', scene =>
    scene.client.subscribeToStream(scene.stream(), { fromRevision: 'end' })
  ),
  afterThousandsAtOnce('thousands of events in one append while everything is followed', scene =>
    scene.client.subscribeToAll({ fromPosition: 'end', filter: streamNameFilter({ prefixes: [scene.stream()] }) })
  ),
  followed('a stream followed from the start', 'start'),
  followed('a stream followed from a revision', 1n),
  followed('a stream followed from its last revision', 2n),
  followed('a stream followed from the end', 'end'),
  {
    name: 'a stream followed from beyond its end',
    run: async scene => {
      await append(scene, 'a')
      const following = follow(scene, 2n)
      await following.until('caught up')
      await append(scene, 'b', 'c', 'd', 'e')
      await following.until('e 4')
      await following.quiet()
      return following.told()
    }
  },
  beforeTheStream('a stream followed from the start before it is there', 'start'),
  beforeTheStream('a stream followed from the end before it is there', 'end'),
  {
    name: 'a deleted stream followed from the start, and written again',
    run: async scene => {
      await append(scene, 'a', 'b')
      await scene.client.deleteStream(scene.stream())
      const following = follow(scene, 'start')
      await following.until('confirmed')
      await following.quiet()
      following.mark('c is written')
      await append(scene, 'c')
      await following.until('c 2')
      await following.quiet()
      return following.told()
    }
  },
  {
    name: 'a stream deleted while it is followed, and written again',
    run: async scene => {
      await append(scene, 'a')
      const following = follow(scene, 'start')
      await following.until('caught up')
      await scene.client.deleteStream(scene.stream())
      await following.quiet()
      following.mark('b is written')
      await append(scene, 'b')
      await following.until('b 1')
      await following.quiet()
      return following.told()
    }
  },
  {
    name: 'a stream tombstoned while it is followed',
    run: async scene => {
      await append(scene, 'a')
      const following = follow(scene, 'start')
      await following.until('caught up')
      await scene.client.tombstoneStream(scene.stream())
      await following.until('error stream-deleted')
      await following.quiet()
      return following.told()
    }
  },
  {
    name: 'a tombstoned stream followed from the start',
    run: async scene => {
      await append(scene, 'a')
      await scene.client.tombstoneStream(scene.stream())
      const following = follow(scene, 'start')
      await following.until('error stream-deleted')
      await following.quiet()
      return following.told()
    }
  },
  {
    name: 'a hundred events followed in their order',
    run: async scene => {
      await append(scene, ...Array.from({ length: 100 }, (_, index) => `event ${index}`))
      const following = follow(scene, 'start')
      await following.until('caught up')
      return following.told()
    }
  }
]
