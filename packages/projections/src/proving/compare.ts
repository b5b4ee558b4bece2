/** Live rows beside those that were folded again, page by page: what parts is kept, and no more than some of it. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { ReportStore, ReportStoreFailure, StoredRow } from '../report-store.ts'
import type { Parted } from './cause.ts'

/** So many are looked into for each table: what is wrong is mostly wrong of one kind, and memory stays flat. */
export const mostKept = 10

export interface Compared {
  rows: number
  /** Rows of the proof that were met among the live ones. */
  met: number
  parted: number
  readonly kept: Array<Parted>
}
export const nothingCompared = (): Compared => ({ rows: 0, met: 0, parted: 0, kept: [] })

const note = (compared: Compared, parted: Parted): void => {
  compared.parted += 1
  if (compared.kept.length < mostKept) compared.kept.push(parted)
}

export interface Proofs {
  readonly scratch: ReportStore
  /** Whether rows that the proof has not are passed over: it is of some streams only. */
  readonly isSample: boolean
}
export const comparePage = async (
  { scratch, isSample }: Proofs,
  { table, rows }: { readonly table: string; readonly rows: ReadonlyArray<StoredRow> },
  compared: Compared
): Promise<Either<ReportStoreFailure, void>> => {
  const ids = rows.map(({ id }) => id)
  const found = await scratch.rows({ table, which: 'live' }, ids)()
  if (isLeft(found)) return found
  for (const [place, { id, row: live }] of rows.entries()) {
    const proof = found.right[place] ?? null
    if (proof === null && isSample) continue
    compared.rows += 1
    if (proof !== null) compared.met += 1
    if (proof !== live) note(compared, { id, live, proof })
  }
  return right(undefined)
}

/** Rows of the proof that no live row answers to, once all live rows were met. */
export const findMissing = async (
  { scratch, reports }: Proofs & { readonly reports: ReportStore },
  table: string,
  compared: Compared
): Promise<Either<ReportStoreFailure, void>> => {
  const counted = await scratch.count(table)()
  if (isLeft(counted)) return counted
  if (counted.right === compared.met) return right(undefined)
  const failed: Array<ReportStoreFailure> = []
  const look = async (rows: ReadonlyArray<StoredRow>): Promise<void> => {
    const ids = rows.map(({ id }) => id)
    const found = await reports.rows({ table, which: 'live' }, ids)()
    if (isLeft(found)) failed.push(found.left)
    else
      for (const [place, { id, row: proof }] of rows.entries())
        if (found.right[place] === null) note(compared, { id, live: null, proof })
  }
  const walked = await scratch.walk([table], { begins: async () => true, rows: (_, rows) => look(rows) })()
  const [failure] = failed
  return failure === undefined ? walked : left(failure)
}
