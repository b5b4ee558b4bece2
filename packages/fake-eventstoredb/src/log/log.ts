/**
 * The data of a fake server: every event in one order, and each stream's own.
 *
 * A position is the number of bytes before an event, as a log file would have it: it grows, with gaps.
 */
import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Proposed, Recorded } from './recorded.ts'

export interface Log {
  readonly all: ReadonlyArray<Recorded>
  readonly stream: (name: string) => ReadonlyArray<Recorded>
  /** Where an event with this id was first written, in whatever stream. */
  readonly firstWith: (id: string) => Recorded | undefined
  readonly write: (stream: string, revision: bigint, proposed: Proposed) => Recorded
  /** Where the next event will be. */
  readonly end: () => bigint
  /** The end of what is replicated, which only then is acknowledged. */
  readonly replicated: () => bigint
  /** Resolves when all that is written now is replicated. */
  readonly replication: () => Promise<void>
  /** Calls back once, after the next write. */
  readonly onNext: (told: () => void) => () => void
}

const overhead = 120n

/** Turns of the event loop: long enough for a repetition to come before it. */
const replicationTurns = 8

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await setImmediate()
}

export const createLog = (now: () => number = Date.now): Log => {
  const all: Recorded[] = []
  const streams = new Map<string, Recorded[]>()
  const byId = new Map<string, Recorded>()
  let end = 0n
  let replicated = 0n
  let replication = Promise.resolve()
  let replicating = false
  let waiting = new Set<() => void>()
  /** What is written in one go is replicated together. */
  const replicate = async () => {
    replicating = true
    await Promise.resolve()
    replicating = false
    const written = end
    await turns(replicationTurns)
    replicated = written
  }
  const write: Log['write'] = (stream, revision, proposed) => {
    const recorded = { ...proposed, stream, revision, position: end, created: BigInt(now()) * 10_000n }
    all.push(recorded)
    const own = streams.get(stream)
    if (own === undefined) streams.set(stream, [recorded])
    else own.push(recorded)
    if (!byId.has(proposed.id)) byId.set(proposed.id, recorded)
    end += overhead + BigInt(proposed.data.length + proposed.metadata.length + stream.length)
    if (!replicating) replication = replicate()
    const told = waiting
    waiting = new Set()
    for (const tell of told) queueMicrotask(tell)
    return recorded
  }
  return {
    all,
    stream: name => streams.get(name) ?? [],
    firstWith: id => byId.get(id),
    write,
    end: () => end,
    replicated: () => replicated,
    replication: () => replication,
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
