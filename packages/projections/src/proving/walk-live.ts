/** All live rows as they are at one moment, beside the history folded to there. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { FollowingFailure } from '../following.ts'
import type { CheckpointWithQuarantine, ReportStore } from '../report-store.ts'
import type { AnyTable } from '../table.ts'
import { comparePage, nothingCompared, type Compared } from './compare.ts'
import { cannotTell, foldUpTo, standingOf, type CannotTell, type Proving, type Standing } from './fold-beside.ts'

export interface Walked {
  readonly standing: ReadonlyArray<Standing>
  readonly cannot: ReadonlyArray<CannotTell>
  readonly compared: ReadonlyMap<string, Compared>
}
export const walkLive = async (
  proving: Proving,
  tables: ReadonlyArray<AnyTable>
): Promise<Either<FollowingFailure, Walked>> => {
  const { following, scratch, options } = proving
  const compared = new Map<string, Compared>()
  const failed: Array<FollowingFailure> = []
  let [standing, cannot]: [ReadonlyArray<Standing>, ReadonlyArray<CannotTell>] = [[], []]
  const begins = async (found: Readonly<Record<string, CheckpointWithQuarantine>>): Promise<boolean> => {
    const all = tables.map(table =>
      standingOf(proving, table, found[table.name] ?? { checkpoint: null, quarantined: [] })
    )
    const able = all.flatMap(one => ('outcome' in one ? [] : [one]))
    const folding = await foldUpTo(proving, able)
    if (isLeft(folding)) {
      failed.push(folding.left)
      return false
    }
    const failures = folding.right
    standing = able.filter(({ table }) => !failures.has(table.name))
    cannot = [
      ...all.flatMap(one => ('outcome' in one ? [one] : [])),
      ...[...failures].map(([table, says]) => cannotTell(table, says))
    ]
    for (const { table } of standing) compared.set(table.name, nothingCompared())
    return standing.length > 0 && options.signal?.aborted !== true
  }
  const rows: Parameters<ReportStore['walk']>[1]['rows'] = async (table, page) => {
    const counted = compared.get(table)
    if (failed.length > 0 || counted === undefined) return
    const done = await comparePage(
      { scratch, isSample: options.partition !== undefined },
      { table, rows: page },
      counted
    )
    if (isLeft(done)) failed.push(done.left)
  }
  const names = tables.map(({ name }) => name)
  const walked = await following.reports.walk(names, { begins, rows })()
  const [failure] = failed
  if (failure !== undefined) return left(failure)
  return isLeft(walked) ? walked : right({ standing, cannot, compared })
}
