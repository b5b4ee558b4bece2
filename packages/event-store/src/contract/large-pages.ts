import { expect } from 'vitest'
import type { EventStore, Page, RecordedEvent, UnparsedEvent } from '../event-store.ts'
import { largestPage } from '../page-limits.ts'
import type { OpenStore } from './opening.ts'
import { answer, event, headOfStore, ids, newStream, pagesToEnd, withStore } from './samples.ts'

const [count, bytesEach] = [20, 640_000]

/** Small ones first and between, so that nothing may be concluded from how large the first are. */
const someLarge = () =>
  Array.from({ length: count }, (_, index) => {
    const text = 'x'.repeat(index % 5 === 0 ? 10 : bytesEach / 2)
    return { ...event({ text }), metadata: { text } }
  })
const bytesIn = (...parts: ReadonlyArray<unknown>) =>
  parts.reduce<number>(
    (sum, part) => sum + Buffer.byteLength(typeof part === 'string' ? part : JSON.stringify(part)),
    0
  )
const bytesOf = ({ data, metadata }: RecordedEvent) => bytesIn(data, metadata)
const bytesUnparsed = ({ text, metadataText = '' }: UnparsedEvent) => bytesIn(text, metadataText)

const endsInTime = <E>(some: ReadonlyArray<E>, bytes: (one: E) => number) =>
  some.slice(0, -1).reduce((sum, one) => sum + bytes(one), 0) <= largestPage

const filled = async (store: EventStore) => {
  const [stream, before, given] = [newStream(), await headOfStore(store), someLarge()]
  for (const [version, one] of given.entries()) await answer(store.append(stream, version, [one]))
  return { stream, before, given: ids(given) }
}

export const largePages = (open: OpenStore) => {
  const test = withStore(open)

  test('a page of a stream ends with the event that takes it over 8 MiB at the latest, and the next goes on behind it', async store => {
    const { stream, given } = await filled(store)
    const found: Array<string> = []
    let pages = 0
    for (let from: number | null = 1; from !== null; pages++) {
      const page: { events: ReadonlyArray<RecordedEvent>; next: number | null } = await answer(store.read(stream, from))
      expect(page.events.length).toBeGreaterThan(0)
      expect(endsInTime(page.events, bytesOf)).toBe(true)
      found.push(...ids(page.events))
      from = page.next
    }
    expect(found).toEqual(given)
    expect(pages).toBeGreaterThan(1)
  })

  test('a page of the history ends so too, parsed or not, and nothing is left out between', async store => {
    const { before, given } = await filled(store)
    const pages = await pagesToEnd(store, before, {}, Infinity)
    expect(pages.every(({ events }) => endsInTime(events, bytesOf))).toBe(true)
    expect(pages.flatMap(page => ids(page.events))).toEqual(given)
    const unparsed: Array<Page<UnparsedEvent>> = []
    const options = { until: 'end', pageSize: Infinity, withMetadata: true } as const
    for await (const followed of store.followUnparsed(before, {}, options))
      if (followed.type === 'Page') unparsed.push(followed.page)
    expect(unparsed.every(({ events }) => endsInTime(events, bytesUnparsed))).toBe(true)
    expect(unparsed.flatMap(page => ids(page.events))).toEqual(given)
    for (const { events, position } of [...pages, ...unparsed])
      if (events.length > 0) expect(position).toBe(events.at(-1)?.position)
  })
}
