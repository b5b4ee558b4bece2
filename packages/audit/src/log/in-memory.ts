/** A log that is gone with the process: for tests, and for whoever verifies a history once. */
import { beginning } from '@cofc/event-store'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Hash } from '../hash.ts'
import { inOrderOfBytes } from '../heads/order.ts'
import { addsSignatures } from '../notes/adds-signatures.ts'
import type { Extent, Head, KeptNote, LogStore, Statement, TilePlace } from './log-store.ts'

const keyOf = ({ level, index }: TilePlace): string => `${String(level)}/${String(index)}`

export const inMemoryLogStore = (): LogStore => {
  let extent: Extent = { size: 0, position: beginning }
  const notes = new Map<number, KeptNote>()
  const tiles = new Map<string, ReadonlyArray<Hash>>()
  const heads = new Map<string, Head>()
  const stated = new Map<string, Statement>()
  const bySize = (): ReadonlyArray<KeptNote> => [...notes.values()].toSorted((one, other) => one.size - other.size)
  return {
    extent: TE.rightIO(() => extent),
    tiles: wanted => TE.rightIO(() => wanted.map(place => tiles.get(keyOf(place)) ?? [])),
    heads: streams => TE.rightIO(() => streams.flatMap(stream => heads.get(stream) ?? [])),
    headsAfter: (stream, most) =>
      TE.rightIO(() =>
        [...heads.values()]
          .filter(head => inOrderOfBytes(stream, head.stream) < 0)
          .toSorted((one, other) => inOrderOfBytes(one.stream, other.stream))
          .slice(0, most)
      ),
    extend: (from, extension) => async () => {
      if (extent.size !== from.size) return await TE.left({ type: 'LogMoved' as const, size: extent.size })()
      for (const tile of extension.tiles) tiles.set(keyOf(tile), tile.hashes)
      for (const head of extension.heads) heads.set(head.stream, head)
      extent = extension.to
      return await TE.right(undefined)()
    },
    forget: TE.rightIO(() => {
      extent = { size: 0, position: beginning }
      tiles.clear()
      heads.clear()
    }),
    latest: TE.rightIO(() => bySize().at(-1) ?? null),
    checkpointsAfter: (size, most) =>
      TE.rightIO(() =>
        bySize()
          .filter(note => note.size > size)
          .slice(0, most)
      ),
    sign: note => async () => {
      const before = bySize().at(-1)
      if (before !== undefined && !mayFollow(note, before))
        return await TE.left({ type: 'AlreadySigned' as const, size: before.size })()
      notes.set(note.size, note)
      return await TE.right(undefined)()
    },
    statements: kind =>
      TE.rightIO(() =>
        [...stated.values()]
          .filter(statement => statement.kind === kind)
          .toSorted((one, other) => one.size - other.size)
      ),
    state: statement => async () => {
      const key = `${statement.kind} ${String(statement.size)}`
      const { size, text } = stated.get(key) ?? statement
      if (text !== statement.text) return await TE.left({ type: 'AlreadySigned' as const, size })()
      stated.set(key, statement)
      return await TE.right(undefined)()
    }
  }
}

/** Larger than the latest checkpoint, or that one with as many signatures or more. */
const mayFollow = (note: KeptNote, latest: KeptNote): boolean =>
  note.size > latest.size || (note.size === latest.size && addsSignatures(note.note, latest.note))
