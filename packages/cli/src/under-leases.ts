/**
 * What changes which rows are in use is done by one at a time: where workers on other machines could do it as well, under all
 * leases of a rebuild. Whoever has them and is gone is waited out; whoever is there is told of, and left to it.
 */
import {
  holding,
  namesOfRebuild,
  type Following,
  type FollowingFailure,
  type Lease,
  type Leases
} from '@cofc/projections'
import { allTables } from '@cofc/reports'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { setTimeout as wait } from 'node:timers/promises'
import type { Composed } from './container.ts'

export interface LeaseOptions {
  readonly signal?: AbortSignal
  /** For how many milliseconds others are waited for: for as long as one that is gone still holds them, when left out. */
  readonly patience?: number
  /** Told once, when others have to be waited for. */
  readonly onWaiting?: () => void
}
export interface Alone {
  /** What is written here is written only while the leases are held. */
  readonly following: Following
  /** Aborts when it was asked to, or when the leases are lost. */
  readonly signal: AbortSignal
  readonly held: ReadonlyArray<Lease>
}
const pause = 250
const underWay: FollowingFailure = {
  type: 'RebuildUnderWay',
  table: allTables.map(({ name }) => name).join(', ')
}
const takenOver: FollowingFailure = {
  type: 'ReportStoreUnavailable',
  reason: 'another worker has taken over, and goes on'
}

const claimed = async (
  leases: Leases,
  { signal, patience = leases.duration + 2 * pause, onWaiting = () => undefined }: LeaseOptions & Pick<Alone, 'signal'>
): Promise<Either<FollowingFailure, ReadonlyArray<Lease>>> => {
  const deadline = performance.now() + patience
  const mayWait = (): boolean => performance.now() <= deadline && !signal.aborted
  for (let tell = onWaiting; ; tell = () => undefined) {
    const held = await leases.claimAll(namesOfRebuild)()
    if (isLeft(held)) return held
    if (held.right !== null) return right(held.right)
    if (!mayWait()) return left(underWay)
    tell()
    // An abort ends the waiting as well.
    await wait(pause, undefined, { signal }).catch(() => undefined)
  }
}

/** What is cut short because the leases were lost is told as that: somebody else goes on. */
export const underLeases = async <E, A>(
  { leases, following }: Pick<Composed, 'leases' | 'following'>,
  options: LeaseOptions,
  work: (alone: Alone) => Promise<Either<E, A>>
): Promise<Either<E | FollowingFailure, A>> => {
  const { signal = new AbortController().signal } = options
  if (leases === null) return work({ following, signal, held: [] })
  const held = await claimed(leases, { ...options, signal })
  if (isLeft(held)) return held
  return holding(leases, held.right, async ({ reports, lost }) => {
    const alone = { following: { ...following, reports }, signal: AbortSignal.any([lost, signal]), held: held.right }
    const done = await work(alone)
    return lost.aborted ? left(takenOver) : done
  })
}
