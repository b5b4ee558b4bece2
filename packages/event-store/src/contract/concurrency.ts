import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'
import type { RecordedEvent } from '../event-store.ts'
import type { OpenStore } from './opening.ts'
import {
  answer,
  events,
  eventsToEnd,
  headOfStore,
  ids,
  newStream,
  pagesToEnd,
  wholeStream,
  withStore
} from './samples.ts'

export const concurrency = (open: OpenStore) => {
  const test = withStore(open)

  test('of several writers at one version exactly one wins, and the others learn the version', async store => {
    const stream = newStream()
    for (let version = 0; version < 30; version += 3) {
      const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(() => store.append(stream, version, events(3))()))
      expect(answers.filter(isRight)).toHaveLength(1)
      for (const { left } of answers.filter(isLeft))
        expect(left).toEqual({ type: 'VersionConflict', stream, expected: version, actual: version + 3 })
    }
    expect(await wholeStream(store, stream)).toHaveLength(30)
  })

  test('the identical append sent several times at once is done once, with one answer to all', async store => {
    const stream = newStream()
    const given = events(4)
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => answer(store.append(stream, 0, given))))
    for (const one of answers) expect(one).toEqual(answers[0])
    expect(ids(await wholeStream(store, stream))).toEqual(ids(given))
  })

  test('500 appends at once, over many streams, are all kept; a conflict among them undoes no other', async store => {
    const before = await headOfStore(store)
    const streams = Array.from({ length: 250 }, newStream)
    const answers = await Promise.all(
      streams.flatMap(stream => [store.append(stream, 0, events(2))(), store.append(stream, 0, events(1))()])
    )
    expect(answers.filter(isRight)).toHaveLength(250)
    const followed = await eventsToEnd(store, before)
    const lengths = await Promise.all(streams.map(async stream => (await wholeStream(store, stream)).length))
    expect(followed).toHaveLength(lengths.reduce((sum, length) => sum + length, 0))
    expect(Math.min(...lengths)).toBeGreaterThan(0)
  })

  test('appends one after another, begun together, each at the version the one before makes, all stand', async store => {
    const stream = newStream()
    const answers = await Promise.all(
      Array.from({ length: 500 }, (_, version) => store.append(stream, version, events(1))())
    )
    expect(answers.filter(isRight)).toHaveLength(500)
  })

  test('a reader sees no half of an append while others write, and skips no position', async store => {
    const before = await headOfStore(store)
    const streams = Array.from({ length: 10 }, newStream)
    let writing = true
    const write = async (stream: string) => {
      for (let version = 0; version < 60; version += 3) await answer(store.append(stream, version, events(3)))
    }
    const readStreams = async () => {
      while (writing)
        for (const stream of streams) {
          expect((await wholeStream(store, stream)).length % 3).toBe(0)
          await new Promise(setImmediate)
        }
    }
    const follow = async () => {
      const seen: Array<RecordedEvent> = []
      let position = before
      while (writing || seen.length < 600) {
        for (const page of await pagesToEnd(store, position)) {
          seen.push(...page.events)
          position = page.position
        }
        expect(seen.length % 3).toBe(0)
        await new Promise(setImmediate)
      }
      return seen
    }
    const readers = Promise.all([readStreams(), follow()])
    await Promise.all(streams.map(write))
    writing = false
    const [, seen] = await readers
    expect(ids(seen)).toEqual(ids(await eventsToEnd(store, before)))
    expect(new Set(ids(seen)).size).toBe(600)
  })
}
