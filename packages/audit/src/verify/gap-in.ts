/** Which event is nowhere in a history, though its log has a later one of its stream, or it itself. */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import type { Hash } from '../hash.ts'
import type { Head, LogStore, LogStoreFailure } from '../log/log-store.ts'
import type { HeadsTable } from './heads-table.ts'

export interface Gap {
  readonly stream: string
  readonly version: number
}
/** The versions that each stream has from some place on. */
export type Versions = ReadonlyMap<string, ReadonlyArray<number>>
interface Known {
  readonly log: Pick<LogStore, 'headsAfter'>
  /** The streams up to that place. */
  readonly heads: HeadsTable
}
const atOnce = 4_096

/** The one whose leaf is wanted, where it is the last of its stream; else the first by name. */
export const gapIn = async (
  { log, heads }: Known,
  versions: Versions,
  wanted: Hash | undefined
): Promise<Either<LogStoreFailure, Gap | null>> => {
  let found: Gap | null = null
  for (let after = ''; ;) {
    const page: Either<LogStoreFailure, ReadonlyArray<Head>> = await log.headsAfter(after, atOnce)()
    if (isLeft(page)) return page
    const gaps = page.right.flatMap(head => gapOf(head, versions.get(head.stream) ?? [], heads))
    const exact = gaps.find(({ version, head }) => head.leaf === wanted && head.version === version)
    if (exact !== undefined) return right(exact)
    found ??= gaps[0] ?? null
    const last = page.right.at(-1)
    if (last === undefined) return right(found)
    after = last.stream
  }
}

const gapOf = (
  head: Head,
  versions: ReadonlyArray<number>,
  heads: HeadsTable
): ReadonlyArray<Gap & { readonly head: Head }> => {
  const there = new Set(versions)
  let version = (heads.get(head.stream)?.version ?? 0) + 1
  while (there.has(version)) version += 1
  return version > head.version ? [] : [{ stream: head.stream, version, head }]
}
