import { isLeft, left } from 'fp-ts/lib/Either.js'
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Json, JsonObject, NewEvent } from '../event-store.ts'
import type { OpenStore } from './opening.ts'
import { answer, event, events, newStream, wholeStream, withStore } from './samples.ts'

const unstorable: Readonly<Record<string, unknown>> = {
  undefined: undefined,
  NaN: NaN,
  infinity: Infinity,
  'a function': () => 1,
  'a big integer': 1n,
  'a symbol': Symbol('one'),
  'a date': new Date(0),
  'a map': new Map(),
  bytes: new Uint8Array(1),
  'a hole in an array': new Array<unknown>(2)
}
const circle = () => {
  const circular: Record<string, unknown> = {}
  circular['itself'] = circular
  return circular
}
const within = (value: unknown) => ({ list: [{ value }] }) as unknown as JsonObject

export const refusing = (open: OpenStore) => {
  const test = withStore(open)

  for (const [named, value] of Object.entries({ ...unstorable, 'a circle': circle() })) {
    test(`${named} is refused before anything is stored`, async store => {
      const stream = newStream()
      for (const wrong of [event(within(value)), { ...event(), metadata: within(value) }]) {
        const refused = await store.append(stream, 0, [...events(2), wrong])()
        expect(refused).toMatchObject(left({ type: 'NotStorable', stream }))
      }
      expect(await wholeStream(store, stream)).toEqual([])
    })
  }

  test('the refusal tells where', async store => {
    const refused = await store.append(newStream(), 0, [event(), event(within(NaN))])()
    expect(refused).toMatchObject(left({ path: 'events.1.data.list.0.value', says: 'is NaN, which JSON cannot hold' }))
  })

  test('data and metadata are objects', async store => {
    const stream = newStream()
    for (const wrong of [[], 'text', null, 1] as ReadonlyArray<Json>) {
      const refused = await store.append(stream, 0, [{ ...event(), data: wrong as JsonObject }])()
      expect(refused).toMatchObject(left({ type: 'NotStorable', path: 'events.0.data' }))
    }
    expect(await wholeStream(store, stream)).toEqual([])
  })

  test('an id is a UUID in small letters', async store => {
    for (const id of ['', '1', randomUUID().toUpperCase(), `${randomUUID()} `]) {
      const refused = await store.append(newStream(), 0, [{ ...event(), id }])()
      expect(refused).toMatchObject(left({ type: 'NotStorable', path: 'events.0.id' }))
    }
  })

  test('the names of a stream and of a type are not empty and hold neither a lone surrogate nor a NUL', async store => {
    for (const name of ['', '\ud800', 'half \udc00', 'nul \0']) {
      expect(await store.append(name, 0, events(1))()).toMatchObject(left({ type: 'NotStorable', path: 'stream' }))
      const typed: NewEvent = { ...event(), type: name }
      const refused = await store.append(newStream(), 0, [typed])()
      expect(refused).toMatchObject(left({ type: 'NotStorable', path: 'events.0.type' }))
      expect(await wholeStream(store, name)).toEqual([])
    }
  })

  test('an event larger than the store takes is refused, and the refusal tells how much it takes', async store => {
    const stream = newStream()
    const refused = await store.append(stream, 0, [event(), event({ text: 'x'.repeat(32 * 1024 * 1024) })])()
    expect(refused).toMatchObject(left({ type: 'EventTooLarge', stream, counted: expect.any(String) as string }))
    const { bytes, most } =
      isLeft(refused) && refused.left.type === 'EventTooLarge' ? refused.left : { bytes: 0, most: 0 }
    expect(bytes).toBeGreaterThanOrEqual(32 * 1024 * 1024)
    expect(most).toBeLessThan(bytes)
    expect(await wholeStream(store, stream)).toEqual([])
    // What is well within is taken, however many bytes a store writes for a letter.
    await answer(store.append(stream, 0, [event({ text: 'x'.repeat(Math.floor(most / 8)) })]))
  })
}
