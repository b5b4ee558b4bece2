/** A log that is gone with the process: for tests, and for whoever verifies a history once. */
import { beginning } from '@cofc/event-store'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Hash } from '../hash.ts'
import type { Extent, Head, KeptNote, LogStore, TilePlace } from './log-store.ts'

const keyOf = ({ level, index }: TilePlace): string => `${String(level)}/${String(index)}`

export const inMemoryLogStore = (): LogStore => {
  let extent: Extent = { size: 0, position: beginning }
  let latest: KeptNote | null = null
  const tiles = new Map<string, ReadonlyArray<Hash>>()
  const heads = new Map<string, Head>()
  return {
    extent: TE.rightIO(() => extent),
    tiles: wanted => TE.rightIO(() => wanted.map(place => tiles.get(keyOf(place)) ?? [])),
    heads: streams => TE.rightIO(() => streams.flatMap(stream => heads.get(stream) ?? [])),
    extend: (from, extension) => async () => {
      if (extent.size !== from.size) return await TE.left({ type: 'LogMoved' as const, size: extent.size })()
      for (const tile of extension.tiles) tiles.set(keyOf(tile), tile.hashes)
      for (const head of extension.heads) heads.set(head.stream, head)
      extent = extension.to
      return await TE.right(undefined)()
    },
    latest: TE.rightIO(() => latest),
    sign: note => async () => {
      const before = latest
      if (before !== null && (before.size > note.size || (before.size === note.size && before.note !== note.note)))
        return await TE.left({ type: 'AlreadySigned' as const, size: before.size })()
      latest = note
      return await TE.right(undefined)()
    }
  }
}
