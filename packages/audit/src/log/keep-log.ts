/**
 * Keeps a log up to date while its history grows, and signs how far it has come: once something is new and a minute has passed
 * or 10,000 events have, and at once after an event of certain types. A log that cannot go on says so, signs nothing, and is
 * tried again: what stopped it may be put right meanwhile.
 */
import type { EventStore, Page, UnparsedEvent } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { AskingFailure } from '../ask-witness.ts'
import { sealHeads, type SealingFailure } from '../heads/seal-heads.ts'
import type { Signer } from '../notes/sign.ts'
import { takePage, type FollowLogFailure } from './follow-log.ts'
import type { Extent, KeptNote, LogStore, LogStoreFailure } from './log-store.ts'
import { signLog, type SigningFailure } from './sign-log.ts'

export interface KeepingLog {
  readonly events: Pick<EventStore, 'followUnparsed'>
  readonly log: LogStore
  /** Without one the log grows and signs nothing. */
  readonly signer: Signer | null
  readonly clock: Clock
  /** Asks witnesses to cosign: the last checkpoint before another is signed, for one of them may know more; then that. */
  readonly cosigned?: (latest: KeptNote) => TaskEither<AskingFailure, unknown>
  /** Types of events after which a checkpoint is made at once, and those after which the heads are signed too. */
  readonly atOnce: { readonly checkpoint: ReadonlySet<string>; readonly heads: ReadonlySet<string> }
}
/** Time in milliseconds, passed in. */
export interface Clock {
  readonly now: () => number
  /** Aborts after so many milliseconds. */
  readonly after: (milliseconds: number) => AbortSignal
}
export type KeepingFailure = FollowLogFailure | SigningFailure | SealingFailure | AskingFailure
export type LogStanding =
  /** `signed` is the size of the latest checkpoint. */
  | { readonly status: 'current'; readonly size: number; readonly signed: number }
  | { readonly status: 'stopped'; readonly failure: KeepingFailure }
interface KeepOptions {
  readonly signal: AbortSignal
  readonly onStanding: (standing: LogStanding) => void
}

/** In milliseconds; in events. */
const [longestUnsigned, day, mostUnsigned] = [60_000, 86_400_000, 10_000]
const [firstWait, longestWait] = [200, 30_000]

/** What a process knows of the log beside what is stored. */
interface Progress {
  /** When what is new must be signed; `null` while nothing is. */
  due: number | null
  isUrgent: boolean
  sealsHeads: boolean
  /** When the heads were signed by this process. */
  sealedAt: number
}

/** Until the signal aborts. */
export const keepLog =
  (keeping: KeepingLog) =>
  async ({ signal, onStanding }: KeepOptions): Promise<void> => {
    const progress: Progress = { due: null, isUrgent: false, sealsHeads: false, sealedAt: Number.NEGATIVE_INFINITY }
    for (let pause = firstWait; !signal.aborted;) {
      const done = await oneRound(keeping, progress, { signal, onStanding })
      if (isLeft(done) && !isMoved(done.left)) {
        onStanding({ status: 'stopped', failure: done.left })
        await aborted(AbortSignal.any([signal, keeping.clock.after(pause)]))
        pause = Math.min(2 * pause, longestWait)
      } else pause = firstWait
    }
  }

/** Another process keeps the log too, and was there before: what it did is read. */
const isMoved = ({ type }: KeepingFailure): boolean => type === 'LogMoved'

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

/** Follows until something is to be signed, and signs it. */
const oneRound = async (
  keeping: KeepingLog,
  progress: Progress,
  { signal, onStanding }: KeepOptions
): Promise<Either<KeepingFailure, void>> => {
  const { clock, signer } = keeping
  const began = await whereItStands(keeping)
  if (isLeft(began)) return began
  const { extent, signed } = began.right
  if (signer !== null && extent.size > signed) progress.due ??= clock.now() + longestUnsigned
  const tell = (size: number): void => onStanding({ status: 'current', size, signed })
  const followed = await takeUntilDue(keeping, progress, { ...began.right, signal, tell })
  if (isLeft(followed)) return followed
  return signal.aborted ? right(undefined) : await signedIfDue(keeping, progress)
}
const isDue = ({ due, isUrgent }: Progress, { now }: Clock): boolean => isUrgent || (due !== null && now() >= due)

interface Standing {
  readonly extent: Extent
  readonly signed: number
}
const whereItStands = async ({ log }: KeepingLog): Promise<Either<LogStoreFailure, Standing>> => {
  const [extent, latest] = [await log.extent(), await log.latest()]
  if (isLeft(extent)) return extent
  return isLeft(latest) ? latest : right({ extent: extent.right, signed: latest.right?.size ?? 0 })
}

interface Taking extends Standing {
  readonly signal: AbortSignal
  readonly tell: (size: number) => void
}
const takeUntilDue = async (
  keeping: KeepingLog,
  progress: Progress,
  { extent: from, signed, signal, tell }: Taking
): Promise<Either<KeepingFailure, void>> => {
  const { events, log, clock } = keeping
  const { due } = progress
  if (isDue(progress, clock)) return right(undefined)
  const ends = due === null ? signal : AbortSignal.any([signal, clock.after(due - clock.now())])
  let extent = from
  for await (const followed of events.followUnparsed(
    extent.position,
    {},
    { until: 'live', signal: ends, withMetadata: true }
  )) {
    if (followed.type === 'Failed') return left(followed.failure)
    const taken = await takePage(log, extent, followed.page)
    if (isLeft(taken)) return taken
    extent = taken.right
    tell(extent.size)
    if (keeping.signer !== null && endsRound(keeping, progress, { page: followed.page, extent, signed }))
      return right(undefined)
  }
  return right(undefined)
}

interface Taken extends Standing {
  readonly page: Page<UnparsedEvent>
}
/** Whether something is to be signed now, or a clock is to be set for it. */
const endsRound = (
  { atOnce, clock }: KeepingLog,
  progress: Progress,
  { page: { events, caughtUp }, extent, signed }: Taken
): boolean => {
  const unsigned = extent.size - signed
  if (unsigned === 0) return false
  const wasQuiet = progress.due === null
  progress.due ??= clock.now() + longestUnsigned
  progress.sealsHeads ||= events.some(({ type }) => atOnce.heads.has(type))
  progress.isUrgent ||= unsigned >= mostUnsigned || events.some(({ type }) => atOnce.checkpoint.has(type))
  return caughtUp ? wasQuiet || progress.isUrgent : unsigned >= mostUnsigned
}

const signedWithWitnesses = async (
  keeping: KeepingLog & { readonly signer: Signer }
): Promise<Either<KeepingFailure, void>> => {
  const before = await keeping.log.latest()
  if (isLeft(before)) return before
  const known = await askedAbout(keeping, before.right)
  if (isLeft(known)) return known
  const signed = await signLog(keeping)()
  return isLeft(signed) ? signed : await askedAbout(keeping, signed.right)
}
const askedAbout = async ({ cosigned }: KeepingLog, latest: KeptNote | null): Promise<Either<KeepingFailure, void>> => {
  if (cosigned === undefined || latest === null) return right(undefined)
  const asked = await cosigned(latest)()
  return isLeft(asked) ? asked : right(undefined)
}

const signedIfDue = async (keeping: KeepingLog, progress: Progress): Promise<Either<KeepingFailure, void>> => {
  const { log, signer, clock } = keeping
  if (signer === null || !isDue(progress, clock)) return right(undefined)
  const signed = await signedWithWitnesses({ ...keeping, signer })
  if (isLeft(signed)) return signed
  progress.due = null
  progress.isUrgent = false
  const now = clock.now()
  if (!progress.sealsHeads && now - progress.sealedAt < day) return right(undefined)
  const sealed = await sealHeads({ log, signer })()
  if (isLeft(sealed)) return sealed
  progress.sealsHeads = false
  progress.sealedAt = now
  return right(undefined)
}
