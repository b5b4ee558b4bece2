/**
 * Answers are remembered by how far the rows had come from which they were made: while no row moves, the same question has
 * the same answer, if the numbers are still there that it was made with. An answer with people's words is never kept, for
 * words can be erased.
 */
import { isLeft, isRight, type Either } from 'fp-ts/lib/Either.js'
import type { AnyTable, ReportStore } from '@cofc/projections'

/** So many answers: those of the cycles that people look at. */
const most = 32
interface Kept {
  readonly checkpoints: string
  readonly answer: Either<never, unknown>
  readonly isStillSo: () => Promise<boolean>
}
export type Remembered = Map<string, Kept>

/** `null` where it cannot be told how far the rows have come. */
const checkpointsOf = async (store: ReportStore, tables: ReadonlyArray<AnyTable>): Promise<string | null> => {
  const found: Array<unknown> = []
  for (const { name } of tables) {
    const checkpoint = await store.checkpoint({ table: name, which: 'live' })()
    if (isLeft(checkpoint)) return null
    found.push(checkpoint.right)
  }
  return JSON.stringify(found)
}

const keep = (remembered: Remembered, key: string, kept: Kept): void => {
  remembered.delete(key)
  remembered.set(key, kept)
  const [oldest] = remembered.keys()
  if (remembered.size > most && oldest !== undefined) remembered.delete(oldest)
}

export interface Remembering {
  readonly remembered: Remembered
  readonly store: ReportStore
  readonly tables: ReadonlyArray<AnyTable>
  /** What is asked. */
  readonly key: string
  /** Whether what was read beside the rows is as it was. */
  readonly isStillSo: () => Promise<boolean>
}
/** The answer there is, or a new one. */
export const remember = async <F, A>(
  { remembered, store, tables, key, isStillSo }: Remembering,
  make: () => Promise<Either<F, A>>
): Promise<Either<F, A>> => {
  const before = await checkpointsOf(store, tables)
  const known = remembered.get(key)
  // The question is part of the key, and so the answer is of its kind.
  if (known?.checkpoints === before && (await known.isStillSo())) return known.answer as Either<F, A>
  const answer = await make()
  const after = await checkpointsOf(store, tables)
  if (isRight(answer) && before !== null && before === after)
    keep(remembered, key, { checkpoints: before, answer, isStillSo })
  return answer
}
