/** What comes back as it was given, and what does not. */
import type { EventData } from '@eventstore/db-client'
import { binaryEvent, jsonEvent } from '@eventstore/db-client'
import { answered } from '../answered.ts'
import type { Operation } from '../operation.ts'
import type { Scene } from '../scene.ts'

const keeping = (name: string, make: (scene: Scene) => EventData): Operation => ({
  name,
  run: async scene => {
    const append = await answered(scene.client.appendToStream(scene.stream(), make(scene)))
    const read = []
    for await (const { event, link, commitPosition } of scene.client.readStream(scene.stream())) {
      read.push({ event, link, commitPosition })
    }
    return { append, read }
  }
})

const data = {
  unicode: 'Ångström ⟶ 𝒳 é',
  minusNought: -0,
  large: '12345678901234567890',
  nested: { a: [[], {}, [null, { b: [1.5e-7] }]] },
  empty: ''
}

export const asGiven: ReadonlyArray<Operation> = [
  keeping('JSON of many kinds', scene => jsonEvent({ id: scene.id('a'), type: scene.type('a'), data })),
  keeping('a text as data', scene => jsonEvent({ id: scene.id('a'), type: scene.type('a'), data: 'only text' })),
  keeping('JSON with metadata', scene =>
    jsonEvent({
      id: scene.id('a'),
      type: scene.type('a'),
      data: {},
      metadata: { $correlationId: 'of some kind', n: 1 }
    })
  ),
  keeping('bytes with metadata that is no JSON', scene =>
    binaryEvent({
      id: scene.id('a'),
      type: scene.type('a'),
      data: Buffer.from([0, 255, 123]),
      metadata: new Uint8Array([255, 0, 1])
    })
  ),
  keeping('no bytes', scene => binaryEvent({ id: scene.id('a'), type: scene.type('a'), data: new Uint8Array() })),
  keeping('bytes that are said to be JSON', scene => ({
    ...binaryEvent({ id: scene.id('a'), type: scene.type('a'), data: new Uint8Array() }),
    contentType: 'application/json',
    data: 'text' as never
  })),
  keeping('a type as the system has them', scene => jsonEvent({ id: scene.id('a'), type: '$of-the-system', data: {} })),
  {
    name: 'a stream as the system has them',
    run: async scene => {
      const append = await answered(scene.client.appendToStream(`$${scene.stream()}`, scene.event('a')))
      return { append, stream: await scene.read(scene.client.readStream(`$${scene.stream()}`)) }
    }
  }
]
