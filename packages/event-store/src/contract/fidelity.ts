import fc from 'fast-check'
import { expect } from 'vitest'
import type { EventStore, JsonObject } from '../event-store.ts'
import type { OpenStore } from './opening.ts'
import { answer, event, events, eventsToEnd, headOfStore, newStream, wholeStream, withStore } from './samples.ts'

// Read from text, as an object literal would take the key for its prototype.
const strangeKeys = JSON.parse(
  '{"__proto__": {"own": true}, "constructor": 1, "toString": "no", "hasOwnProperty": null, "": "empty", "2": "b", "1": "a"}'
) as JsonObject

export const samples: Readonly<Record<string, JsonObject>> = {
  'nothing at all': {},
  'empty lists and objects': { list: [], object: {}, nested: [[], [{}], {}] },
  'every kind of value': { nothing: null, yes: true, no: false, number: 1, text: 'one' },
  'numbers to the last bit': {
    numbers: [0, -1, 0.1, 1e-7, 1e21, 5e-324, 2 ** 53, -(2 ** 53), Number.MAX_VALUE, 1.5e300]
  },
  'long strings of digits': { pence: '123456789012345678901234567890', leading: '000123', exponent: '1e5' },
  'what looks like a date': { on: '2023-11-05', at: '2023-11-05T10:00:00.000Z' },
  'letters of all planes': { text: 'Grüße, 你好, مرحبا, 👩‍👩‍👧, e\u0301 and é stay apart' },
  'control letters': { text: '\0 \u0001 \t \r\n \u2028 \u2029 \ufeff "quoted" \\ back' },
  'lone surrogates': { high: 'a\ud800b', low: '\udc00', turned: '\udc00\ud800', '\ud800': 'as a key' },
  'strange keys': strangeKeys,
  'a long text': { text: 'so it goes on – '.repeat(20_000) },
  'many keys': Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`key ${index}`, index])),
  'a deep nest': JSON.parse(`${'{"in":'.repeat(150)}[]${'}'.repeat(150)}`) as JsonObject
}

const roundTrip = async (store: EventStore, data: JsonObject) => {
  const stream = newStream()
  const before = await headOfStore(store)
  const given = { ...event(data), metadata: data }
  await answer(store.append(stream, 0, [given]))
  return { given, read: await wholeStream(store, stream), followed: await eventsToEnd(store, before) }
}

export const fidelity = (open: OpenStore) => {
  const test = withStore(open)

  for (const [named, data] of Object.entries(samples)) {
    test(`${named} come back as they were`, async store => {
      const { given, read, followed } = await roundTrip(store, data)
      for (const kept of [...read, ...followed]) {
        expect({ id: kept.id, type: kept.type, data: kept.data, metadata: kept.metadata }).toStrictEqual(given)
        // As text too: it shows the order of keys, and a key called __proto__.
        expect(JSON.stringify(kept.data)).toBe(JSON.stringify(data))
        expect(JSON.stringify(kept.metadata)).toBe(JSON.stringify(data))
      }
      expect([read.length, followed.length]).toEqual([1, 1])
    })
  }

  test('any JSON comes back as it was', async store => {
    const anyJson = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' }))
    await fc.assert(
      fc.asyncProperty(anyJson, async json => {
        const stream = newStream()
        const data = json as JsonObject
        await answer(store.append(stream, 0, [event(data)]))
        const [kept] = await wholeStream(store, stream)
        expect(JSON.stringify(kept?.data)).toBe(JSON.stringify(data))
      }),
      { numRuns: 30 }
    )
  })

  test('a key named __proto__ comes back as a key of the object itself, and nothing inherits from it', async store => {
    const { read, followed } = await roundTrip(store, strangeKeys)
    for (const { data, metadata } of [...read, ...followed])
      for (const kept of [data, metadata]) {
        expect(Object.keys(kept)).toContain('__proto__')
        expect(Object.getOwnPropertyDescriptor(kept, '__proto__')?.value).toEqual({ own: true })
        expect('own' in kept).toBe(false)
      }
  })

  test('minus zero comes back as zero', async store => {
    const { read, followed } = await roundTrip(store, { zero: -0, list: [-0] })
    for (const { data } of [...read, ...followed]) expect(data).toStrictEqual({ zero: 0, list: [0] })
  })

  test('a reader sees stream, version and position of every event, and may copy an event with its metadata', async store => {
    const stream = newStream()
    const given = event()
    const { position } = await answer(store.append(stream, 0, [given]))
    const [kept] = await wholeStream(store, stream)
    expect({ ...kept }).toEqual({ ...given, stream, version: 1, position })
    expect(structuredClone(kept)).toEqual(kept)
  })

  test('changing what was given, before or after it is stored, changes nothing', async store => {
    const stream = newStream()
    const list = ['1.1']
    const given = [event({ list })]
    const append = store.append(stream, 0, given)
    list.push('1.2')
    given.push(event())
    await answer(append)
    list.push('1.3')
    expect((await wholeStream(store, stream)).map(({ data }) => data)).toEqual([{ list: ['1.1'] }])
  })

  test('changing what was received changes nothing', async store => {
    const stream = newStream()
    const before = await headOfStore(store)
    await answer(store.append(stream, 0, [event({ list: ['1.1'], nested: { kept: true } })]))
    const read = () => wholeStream(store, stream)
    const follow = () => eventsToEnd(store, before)
    for (const receive of [read, follow]) {
      const untouched = structuredClone(await receive())
      for (const { data, metadata } of await receive()) {
        ;(data['list'] as Array<string>).push('1.2')
        Object.assign(data['nested'] as JsonObject, { kept: false })
        Object.assign(metadata, { role: 'nobody' })
      }
      expect(await receive()).toEqual(untouched)
    }
  })

  test('names may hold odd letters, and differ by case, by accents and by blanks', async store => {
    const unique = newStream()
    const odd = [
      'a',
      'A',
      'a ',
      ' a',
      'á',
      'a\u0301',
      "'; DROP TABLE events; --",
      '%',
      '_',
      '"',
      '/',
      '\n',
      '👩‍👧',
      '{}',
      '\\'
    ]
    const names = [...odd, 'x'.repeat(300), 'constructor', '__proto__'].map(name => `${name}${unique}${name}`)
    for (const name of names) await answer(store.append(name, 0, [event({ name }, name)]))
    for (const name of names) {
      const kept = await wholeStream(store, name)
      expect(kept.map(({ stream, type, data }) => ({ stream, type, data }))).toEqual([
        { stream: name, type: name, data: { name } }
      ])
    }
  })

  test('a stream called __proto__ or constructor is one like any other', async store => {
    for (const stream of ['__proto__', 'constructor', 'toString']) {
      const { length } = await wholeStream(store, stream)
      expect(await answer(store.append(stream, length, events(2)))).toMatchObject({ version: length + 2 })
    }
  })
}
