/**
 * The data of a fake server: every event in one order, and each stream's own.
 *
 * A position is the number of bytes before an event, as a log file would have it: it grows, with gaps.
 */
import { randomUUID } from 'node:crypto'
import type { Proposed, Recorded } from './recorded.ts'

export interface Log {
  readonly all: ReadonlyArray<Recorded>
  readonly stream: (name: string) => ReadonlyArray<Recorded>
  /** Where the event with this id was written last, in whatever stream. */
  readonly lastWith: (id: string) => Recorded | undefined
  readonly write: (stream: string, revision: bigint, proposed: Proposed) => Recorded
  /** Where the next event will be. */
  readonly end: () => bigint
  /** Calls back once, after the next write. */
  readonly onNext: (told: () => void) => () => void
}

const overhead = 120n

export const createLog = (now: () => number = Date.now): Log => {
  const all: Recorded[] = []
  const streams = new Map<string, Recorded[]>()
  const byId = new Map<string, Recorded>()
  let end = 0n
  let waiting = new Set<() => void>()
  const write: Log['write'] = (stream, revision, proposed) => {
    const recorded = { ...proposed, stream, revision, position: end, created: BigInt(now()) * 10_000n }
    all.push(recorded)
    const own = streams.get(stream)
    if (own === undefined) streams.set(stream, [recorded])
    else own.push(recorded)
    byId.set(proposed.id, recorded)
    end += overhead + BigInt(proposed.data.length + proposed.metadata.length + stream.length)
    const told = waiting
    waiting = new Set()
    for (const tell of told) queueMicrotask(tell)
    return recorded
  }
  return {
    all,
    stream: name => streams.get(name) ?? [],
    lastWith: id => byId.get(id),
    write,
    end: () => end,
    onNext: told => {
      waiting.add(told)
      return () => waiting.delete(told)
    }
  }
}

export const systemEvent = (type: string, data: unknown): Proposed => ({
  id: randomUUID(),
  type,
  isJson: true,
  data: Buffer.from(JSON.stringify(data)),
  metadata: new Uint8Array()
})
