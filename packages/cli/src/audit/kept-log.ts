/**
 * What the log of a data folder says of its history, for whoever asks for a membership record. The whole history is read for
 * that, so it is done when somebody asks, by one at a time, and stands for ten minutes: the answer says when it was done.
 */
import { checkpointTimes, placesInLog, verifyStore, type CheckpointTime, type Trust, type Whole } from '@cofc/audit'
import type { KeptLog, LogUnreadable, Standing } from '@cofc/application'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Composed } from '../container.ts'
import { inPlainWords, type Failure } from '../failures.ts'
import type { OpenedLog } from './log-file.ts'
import { readingLog, unreadable } from './reading-log.ts'
import { trustIn, trustInItself } from './trust-of.ts'

interface Verified {
  readonly standing: Standing
  readonly times: ReadonlyArray<CheckpointTime>
}
type Read<A> = Either<LogUnreadable, A>
type Keeping = Pick<Composed, 'data' | 'events' | 'dependencies'>

/** In milliseconds. */
const standsFor = 600_000

/** Whom to believe: the keys of the log itself, or else whom another says. */
type Believing = (keys: OpenedLog['keys']) => Either<Failure, Trust>

export const keptLogOf = (composed: Keeping, believing: Believing = trustHere): KeptLog => {
  const { now } = composed.dependencies
  let last: { readonly from: string; readonly verified: Promise<Read<Verified>> } | null = null
  const verified = async (): Promise<Read<Verified>> => {
    if (last === null || Date.parse(now()) - Date.parse(last.from) > standsFor)
      last = { from: now(), verified: verifiedNow(composed, believing) }
    const found = await last.verified
    // What could not be read is tried again by the next who asks.
    if (isLeft(found)) last = null
    return found
  }
  return {
    standingOf: () =>
      pipe(
        verified,
        TE.map(({ standing }) => standing)
      ),
    placesOf: events =>
      pipe(
        verified,
        TE.flatMap(
          ({ times }) =>
            () =>
              readingLog(
                composed.data,
                events.map(() => null),
                async ({ log }) => {
                  const places = await placesInLog(log, times)(events)()
                  return isLeft(places) ? left(unreadable(places.left)) : places
                }
              )
        )
      )
  }
}

const verifiedNow = async (composed: Keeping, believing: Believing): Promise<Read<Verified>> => {
  const at = composed.dependencies.now()
  const nothing: Verified = { standing: { type: 'NoLog' }, times: [] }
  return await readingLog(composed.data, nothing, async ({ log, keys }) => {
    const trust = believing(keys)
    if (isLeft(trust)) return left(unreadable(trust.left))
    const { store: events } = composed.events
    const whole = await verifyStore({ events, log, trust: trust.right })()
    const standing = standingOf(whole, at)
    if (isLeft(standing)) return standing
    const times = await checkpointTimes({ events, log, witnesses: trust.right.witnesses })()
    // Where the history cannot be read to its end, that is what is wrong with it, and is told.
    return right({ standing: standing.right, times: isLeft(times) ? [] : times.right })
  })
}

/** The keys of the log itself; a witness that is away takes nothing from it, but counts where it has signed. */
const trustHere = (keys: OpenedLog['keys']): Either<Failure, Trust> => {
  const own = trustInItself(keys)
  const file = process.env['COFC_WITNESSES'] || undefined
  if (isLeft(own) || file === undefined) return own
  const named = trustIn(file)
  return isLeft(named) ? named : right({ ...own.right, witnesses: named.right.witnesses })
}

const isAway = ({ type }: Failure): boolean => type === 'LogUnavailable' || type === 'StoreUnavailable'

const standingOf = (whole: Either<Failure, Whole>, verifiedAt: string): Read<Standing> => {
  if (isLeft(whole)) {
    const { says } = inPlainWords(whole.left)
    if (isAway(whole.left)) return left(unreadable(whole.left))
    return right({ type: 'NotWhole', says: says.endsWith('.') ? says : `${says}.`, verifiedAt })
  }
  const { proved } = whole.right
  // Before the first event there is nothing to sign, nor anything to tell.
  if (proved === null) return right({ type: 'NoLog' })
  const namesOf = (use: 'log' | 'witness') =>
    proved.signed.filter(({ key }) => key.use === use).map(({ key }) => key.name)
  const { size } = proved.checkpoint
  return right({ type: 'Whole', size, signedBy: namesOf('log'), cosignedBy: namesOf('witness'), verifiedAt })
}
