/** Roots and proofs out of the tiles of a log: only the tiles that are needed are read, all at once. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { emptyRoot, type Hash } from '../hash.ts'
import { consistencyPath, inclusionPath } from '../tree/paths.ts'
import { consistencyProof, inclusionProof, rootAt, type NodeAt } from '../tree/prove.ts'
import { subtreesOf, type Span, type Subtree } from '../tree/span.ts'
import { placeInTile } from '../tree/tile.ts'
import { fullRoot } from '../tree/whole-tree.ts'
import type { LogStore, LogStoreFailure, TilePlace } from './log-store.ts'

type Tiles = Pick<LogStore, 'tiles'>
type Read<A> = TE.TaskEither<LogStoreFailure, A>
type Proof = ReadonlyArray<Hash>

/** The root of the first `size` leaves, which the log has. */
export const rootOfLog =
  (log: Tiles) =>
  (size: number): Read<Hash> =>
    size === 0 ? TE.right(emptyRoot) : withNodes(log, [{ from: 0, to: size }], nodeAt => rootAt(nodeAt, size))

/** That leaf `index` is in the tree of the first `size` leaves. */
export const inclusionInLog =
  (log: Tiles) =>
  (index: number, size: number): Read<Proof> =>
    withNodes(log, inclusionPath(index, size), nodeAt => inclusionProof(nodeAt, index, size))

/** That the tree of `size` leaves begins with that of `earlier`, at least one. */
export const consistencyInLog =
  (log: Tiles) =>
  (earlier: number, size: number): Read<Proof> =>
    withNodes(log, consistencyPath(earlier, size), nodeAt => consistencyProof(nodeAt, earlier, size))

const keyOf = ({ level, index }: TilePlace): string => `${String(level)}/${String(index)}`

/** Reads what the spans are made of, and answers from it. */
const withNodes = <A>(log: Tiles, spans: ReadonlyArray<Span>, ask: (nodeAt: NodeAt) => A): Read<A> => {
  const subtrees = spans.flatMap(subtreesOf)
  const places = new Map(
    subtrees.map(placeInTile).map(({ level, index }) => [keyOf({ level, index }), { level, index }])
  )
  return pipe(
    log.tiles([...places.values()]),
    TE.flatMapEither(tiles => nodesIn(subtrees, new Map([...places.keys()].map((key, at) => [key, tiles[at] ?? []])))),
    TE.map(ask)
  )
}

const nodesIn = (
  subtrees: ReadonlyArray<Subtree>,
  tiles: ReadonlyMap<string, Proof>
): Either<LogStoreFailure, NodeAt> => {
  const within = (subtree: Subtree): Proof => {
    const { from, to, ...place } = placeInTile(subtree)
    return (tiles.get(keyOf(place)) ?? []).slice(from, to)
  }
  const isThere = subtrees.every(subtree => {
    const { from, to } = placeInTile(subtree)
    return within(subtree).length === to - from
  })
  return isThere
    ? right(subtree => fullRoot(within(subtree)))
    : left({ type: 'LogCorrupt', reason: 'a tile is missing, or shorter than the log' })
}
