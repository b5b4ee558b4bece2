import { expect } from 'vitest'
import type { OpenStore } from './opening.ts'
import { answer, events, ids, newStream, pagesToEnd, headOfStore, wholeStream, withStore } from './samples.ts'

const inOneAppend = 1_000

export const longStreams = (open: OpenStore, length = 5_000) => {
  withStore(open)('a stream of any length is read and followed in pages, whole and in order', async store => {
    const stream = newStream()
    const before = await headOfStore(store)
    const given: Array<string> = []
    for (let version = 0; version < length; version += inOneAppend) {
      const some = events(Math.min(inOneAppend, length - version))
      given.push(...ids(some))
      await answer(store.append(stream, version, some))
    }
    const kept = await wholeStream(store, stream)
    expect(kept.findIndex(({ id, version }, index) => id !== given[index] || version !== index + 1)).toBe(-1)
    expect(kept).toHaveLength(length)
    const last = await answer(store.read(stream, length))
    expect([ids(last.events), last.next]).toEqual([given.slice(-1), null])
    const pages = await pagesToEnd(store, before)
    expect(Math.max(...pages.map(page => page.events.length))).toBeLessThanOrEqual(500)
    const followed = ids(pages.flatMap(page => page.events))
    expect(followed.findIndex((id, index) => id !== given[index])).toBe(-1)
    expect(followed).toHaveLength(length)
  })
}
