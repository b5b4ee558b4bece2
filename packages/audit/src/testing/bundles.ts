/** Bundles for tests: a small network's history with its log, and the lines of a bundle of it. */
import { leafOf, openInMemoryEventStore, type EventStore, type JsonObject } from '@cofc/event-store'
import { hash } from 'node:crypto'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { bundleOf, type Bundling, type BundlingLog } from '../bundle/bundle-of.ts'
import { sealHeads } from '../heads/seal-heads.ts'
import { followLog } from '../log/follow-log.ts'
import { inMemoryLogStore } from '../log/in-memory.ts'
import type { LogStore } from '../log/log-store.ts'
import { signLog } from '../log/sign-log.ts'
import type { Signer } from '../notes/sign.ts'

/** Streams as a network has them, some about TC-0042, others with names close to it. */
export const streamNames = [
  'membership-TC-0042',
  'review-TC-0042/2023-2024/peer-review',
  'review-TC-00421/2023-2024/peer-review',
  'calendar',
  'membership-TC-0041',
  'review-TC-0042/2023-2024/self-review',
  'community-TC-0042',
  'review-TC-0042-x/2023-2024/self-review',
  'reviewer-R-014'
]
export const networkHistory = (
  size: number,
  names: ReadonlyArray<string> = streamNames,
  more: JsonObject = {}
): Promise<EventStore> =>
  historyOf(
    Array.from({ length: size }, (_, number) => ({
      ...{ stream: names[(number * 7) % names.length] as string, type: 'Noted' },
      data: { a: 'é “', b: number, ...more }
    }))
  )

export interface Happened {
  readonly stream: string
  readonly type: string
  readonly data: JsonObject
}
/** A history of these, each linked to the one before it in its stream. */
export const historyOf = async (happened: ReadonlyArray<Happened>): Promise<EventStore> => {
  const { store } = openInMemoryEventStore()
  const [leaves, versions] = [new Map<string, string>(), new Map<string, number>()]
  for (const [number, { stream, type, data }] of happened.entries()) {
    const version = versions.get(stream) ?? 0
    const metadata = { command: `c-${String(number)}`, previous: leaves.get(stream) ?? null, recordedAt: '2024-01-01' }
    const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
    const event = { id, type, data, metadata }
    const appended = await store.append(stream, version, [event])()
    if (isLeft(appended)) throw new Error(appended.left.type)
    leaves.set(stream, leafOf({ ...event, stream, version: version + 1 }))
    versions.set(stream, version + 1)
  }
  return store
}

export const signedLog = async (events: EventStore, signer: Signer): Promise<LogStore> => {
  const log = inMemoryLogStore()
  const done = [
    await followLog({ events, log })(),
    await signLog({ events, log, signer })(),
    await sealHeads({ log, signer })()
  ] as ReadonlyArray<Either<{ readonly type: string }, unknown>>
  for (const one of done) if (isLeft(one)) throw new Error(one.left.type)
  return log
}

export const bundleLines = async (
  events: EventStore,
  log: LogStore,
  what: Bundling,
  more: Pick<BundlingLog, 'words'> = {}
): Promise<ReadonlyArray<string>> => {
  const lines: Array<string> = []
  for await (const line of bundleOf({ events, log, ...more }, what)) {
    if (isLeft(line)) throw new Error(JSON.stringify(line.left))
    lines.push(line.right)
  }
  return lines
}

export type Line = Readonly<Record<string, unknown>>
/** Lines as text, with an end that fits them: as somebody would make it who changed them. */
export const ended = (lines: ReadonlyArray<Line>): string => {
  const text = lines.map(line => `${JSON.stringify(line)}\n`).join('')
  const count = (kind: string): number => lines.filter(({ line }) => line === kind).length
  const counts = { events: count('event'), heads: count('head'), words: count('words') }
  return `${text}${JSON.stringify({ line: 'end', ...counts, sha256: hash('sha256', text, 'hex') })}\n`
}
/** The lines of a bundle without its end, parsed. */
export const linesOf = (lines: ReadonlyArray<string>): ReadonlyArray<Line> =>
  lines.slice(0, -1).map(line => JSON.parse(line) as Line)

export const bytesOf = async function* (text: string | Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield typeof text === 'string' ? Buffer.from(text) : text
}
