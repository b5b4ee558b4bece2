/**
 * One of several workers on the same tables, on as many machines: it builds parts of a rebuild and, when there is none, one
 * of them follows. What a worker does it does under a lease, and what it leaves half done when it ends another takes up.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { setTimeout as wait } from 'node:timers/promises'
import type { Following, FollowingFailure } from '../following.ts'
import type { Lease, Leases } from '../leases.ts'
import { buildPartition } from '../parallel-rebuild.ts'
import { rebuild } from '../rebuild.ts'
import type { ReportStoreFailure } from '../report-store.ts'
import type { AnyTable } from '../table.ts'
import { beginAnew } from '../take-up-run.ts'
import { holding, type Held } from './holding.ts'
import { nextTask, nothingTried, type Task, type TaskFailure, type Tried } from './task.ts'

export interface Worker {
  readonly following: Following
  readonly leases: Leases
  readonly tables: ReadonlyArray<AnyTable>
  /** Follows live until the signal aborts. */
  readonly followLive: (following: Following, signal: AbortSignal) => Promise<void>
}
export type Doing =
  | { readonly type: 'Building'; readonly part: number; readonly of: number }
  | { readonly type: 'Finishing' }
  | { readonly type: 'Following' }
  /** Others do all there is. */
  | { readonly type: 'Waiting' }
  | { readonly type: 'OfALaterVersion'; readonly table: string }
  | { readonly type: 'Failed'; readonly failure: FollowingFailure | TaskFailure }
export interface WorkOptions {
  readonly signal: AbortSignal
  /** Told whenever it begins to do something else. */
  readonly onDoing?: (doing: Doing) => void
  /** In how many parts it begins a rebuild. */
  readonly partitions?: number
  /** How long it waits, in milliseconds, before it looks again for something to do. */
  readonly pause?: number
  /** How many events are folded at most before rows are written, so that little is lost when it ends. */
  readonly writeEvery?: number
}
const usual = { partitions: 4, pause: 1_000, writeEvery: 20_000 }
/** No rebuild has more parts. */
const mostParts = 16

const nameOfPart = (part: number): string => `part ${String(part)}`
/** Held together by whoever begins or ends a rebuild, so that nobody builds meanwhile. */
export const namesOfRebuild: ReadonlyArray<string> = [
  'rebuild',
  ...Array.from({ length: mostParts }, (_, part) => nameOfPart(part))
]

/** `others`: somebody else does it, or it cannot be done now. */
type Done = 'done' | 'others'
type Ended = Either<FollowingFailure | TaskFailure, Done>

interface AtWork extends Worker, WorkOptions {
  readonly tried: Tried
  readonly tell: (doing: Doing) => void
}
const look = ({ following, tables, tried }: AtWork) => nextTask(following, tables, tried)

/**
 * Claims, looks once more whether it is still to be done, for it may have been done since, and does it.
 */
const under = async <T extends Task['type']>(
  at: AtWork,
  claimed: Either<ReportStoreFailure, ReadonlyArray<Lease> | null>,
  [type, perform]: readonly [T, (task: Extract<Task, { readonly type: T }>, held: Held) => Promise<Ended>]
): Promise<Ended> => {
  if (isLeft(claimed)) return claimed
  if (claimed.right === null) return right('others')
  return holding(at.leases, claimed.right, async held => {
    const task = await look(at)
    if (isLeft(task)) return task
    return task.right.type === type
      ? perform(task.right as Extract<Task, { readonly type: T }>, held)
      : right<never, Done>('done')
  })
}

type OfRebuild = Extract<Task, { readonly type: 'Begin' | 'Build' | 'Finish' }>
/** One of the parts that are behind, or all there is when it is begun or ended. */
const claimFor = async (
  { leases }: AtWork,
  task: OfRebuild
): Promise<Either<ReportStoreFailure, ReadonlyArray<Lease> | null>> => {
  if (task.type !== 'Build') return leases.claimAll(namesOfRebuild)()
  const claimed = await leases.claim(task.parts.map(nameOfPart))()
  if (isLeft(claimed)) return claimed
  return right(claimed.right === null ? null : [claimed.right])
}

const begin = async (at: AtWork, task: OfRebuild): Promise<Ended> =>
  under(at, await claimFor(at, task), [
    'Begin',
    async ({ tables }, { reports }) => {
      const begun = await beginAnew({ ...at.following, reports }, tables, at.partitions ?? usual.partitions)
      return isLeft(begun) ? begun : right('done')
    }
  ])

const build = async (at: AtWork, task: Extract<Task, { readonly type: 'Build' }>): Promise<Ended> => {
  const claimed = await claimFor(at, task)
  const name = isLeft(claimed) ? undefined : claimed.right?.[0]?.name
  return under(at, claimed, [
    'Build',
    async ({ tables, parts, of }, { reports, lost }) => {
      const part = parts.find(one => nameOfPart(one) === name)
      if (part === undefined) return right('done')
      at.tell({ type: 'Building', part, of })
      const signal = AbortSignal.any([at.signal, lost])
      const writeEvery = at.writeEvery ?? usual.writeEvery
      const options = { partition: { index: part, of }, signal, writeEvery }
      const built = await buildPartition({ ...at.following, reports })(tables, options)()
      if (lost.aborted) return right('done')
      if (isLeft(built)) return built
      if (!at.signal.aborted) at.tried.parts.add(part)
      return right('done')
    }
  ])
}

/** Little is left to be built then. It is not cut short when the worker is to end, for that would drop what was built. */
const finish = async (at: AtWork, task: OfRebuild): Promise<Ended> =>
  under(at, await claimFor(at, task), [
    'Finish',
    async ({ tables, beside }, { reports, lost }) => {
      at.tell({ type: 'Finishing' })
      const rebuilt = await rebuild({ ...at.following, reports })(tables, { beside, signal: lost })()
      if (isLeft(rebuilt)) return lost.aborted ? right('done') : rebuilt
      at.tried.parts.clear()
      for (const { name } of tables) at.tried.tables.add(name)
      return right('done')
    }
  ])

/** Whether there is something else to do than to follow, that nobody does. */
const isOtherWorkFree = async (at: AtWork): Promise<boolean> => {
  const task = await look(at)
  if (isLeft(task) || task.right.type === 'Follow') return false
  if (task.right.type === 'Leave') return true
  const claimed = await claimFor(at, task.right)
  if (isLeft(claimed) || claimed.right === null) return false
  await at.leases.release(claimed.right)()
  return true
}
/** Looks from time to time whether there is something else to do. */
const untilOtherWork = async (at: AtWork, ends: AbortSignal): Promise<void> => {
  while (!ends.aborted) {
    await pause(at, ends)
    if (await isOtherWorkFree(at)) return
  }
}
const follow = async (at: AtWork): Promise<Ended> => {
  const claimed = await at.leases.claim(['follow'])()
  if (isLeft(claimed)) return claimed
  if (claimed.right === null) return right('others')
  return holding(at.leases, [claimed.right], async ({ reports, lost }) => {
    at.tell({ type: 'Following' })
    const another = new AbortController()
    const ends = AbortSignal.any([at.signal, lost, another.signal])
    const following = at.followLive({ ...at.following, reports }, ends)
    await untilOtherWork(at, ends)
    another.abort()
    await following
    return right('done')
  })
}
/** What others do of a rebuild keeps nobody from following the rows that are read meanwhile. */
const unlessOthersDo = async (at: AtWork, { isReadable }: OfRebuild, ended: Ended): Promise<Ended> =>
  isReadable && !isLeft(ended) && ended.right === 'others' ? follow(at) : ended

const perform = async (at: AtWork, task: Task): Promise<Ended> => {
  switch (task.type) {
    case 'Begin':
      return unlessOthersDo(at, task, await begin(at, task))
    case 'Build':
      return unlessOthersDo(at, task, await build(at, task))
    case 'Finish':
      return unlessOthersDo(at, task, await finish(at, task))
    case 'Follow':
      return follow(at)
    case 'Leave':
      at.tell({ type: 'OfALaterVersion', table: task.table })
      return right('others')
  }
}
const pause = async ({ pause: length = usual.pause }: WorkOptions, signal: AbortSignal): Promise<void> => {
  // An abort ends the waiting as well.
  await wait(length, undefined, { signal }).catch(() => undefined)
}

/** Tells the same only once. */
const telling = (onDoing: WorkOptions['onDoing']) => {
  let told = ''
  return (doing: Doing): void => {
    const text = JSON.stringify(doing)
    if (text !== told) onDoing?.(doing)
    told = text
  }
}

/** Works until the signal aborts. */
export const work =
  (worker: Worker) =>
  async (options: WorkOptions): Promise<void> => {
    const at: AtWork = { ...worker, ...options, tried: nothingTried(), tell: telling(options.onDoing) }
    while (!options.signal.aborted) {
      const task = await look(at)
      const ended = isLeft(task) ? left(task.left) : await perform(at, task.right)
      if (isLeft(ended)) at.tell({ type: 'Failed', failure: ended.left })
      else if (ended.right === 'others') at.tell({ type: 'Waiting' })
      if (isLeft(ended) || ended.right === 'others') await pause(at, options.signal)
    }
  }
