/** Appends are sent on one lane that all share; what is sent again has a lane of its own, so that one cannot harm another. */
import { Metadata, status } from '@grpc/grpc-js'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Client } from './client.ts'
import type { Clock } from './clock.ts'
import type { CallFailure, Wrong } from './failure.ts'
import { openLane, type Lane, type Outcome } from './lane.ts'
import type { Line } from './line.ts'
import { withinTime } from './waiting.ts'

export interface Sending {
  readonly parts: ReadonlyArray<Buffer>
  /** Milliseconds until no answer is an answer. */
  readonly within: number
  readonly alone: boolean
}
export type Send = (sending: Sending) => Promise<Outcome>

/** A connection that takes longer is tried anew, to another node where there are several. */
const connecting = 1_500

export const lanesOver = (line: Line, clock: Clock): { readonly send: Send; readonly close: () => void } => {
  const open = new Set<Lane>()
  let shared: Promise<Either<CallFailure, Lane>> | undefined
  let closed = false

  const opened = async (alone: boolean, within: number): Promise<Either<CallFailure, Lane>> => {
    const caller = await readyCaller(line, Math.min(within, connecting))
    if (closed) return left({ type: 'Closed' })
    if (isLeft(caller)) return caller
    const lane = openedLane(line, caller.right, !alone)
    if (lane === undefined) return left({ type: 'NotReached' })
    for (const other of open) if (!other.isOpen()) open.delete(other)
    open.add(lane)
    return right(lane)
  }
  const sharedLane = async (within: number) => {
    const mine = (shared ??= opened(false, within))
    const found = await mine
    if ((isLeft(found) || !found.right.isOpen()) && shared === mine) shared = undefined
    return found
  }
  const laneFor = async ({ alone, within }: Sending): Promise<Either<CallFailure, Lane>> => {
    if (alone) return opened(true, within)
    const found = await sharedLane(within)
    return isLeft(found) || found.right.isOpen() ? found : sharedLane(within)
  }

  const send: Send = async sending => {
    const lane = await laneFor(sending)
    if (isLeft(lane)) return lane
    if (!lane.right.isOpen()) return left({ type: closed ? 'Closed' : 'NotReached' })
    const outcome = await sentOn(lane.right, sending, clock)
    if (sending.alone) lane.right.retire()
    return outcome
  }
  const close = () => {
    closed = true
    for (const lane of open) lane.cut({ type: 'Unreachable' })
  }
  return { send, close }
}

const sentOn = (lane: Lane, { parts, within }: Sending, clock: Clock) =>
  new Promise<Outcome>(resolve => {
    const ticket = lane.send(parts, outcome => {
      stopTimer()
      resolve(outcome)
    })
    const stopTimer = clock.after(within, () => {
      lane.forget(ticket)
      // Perhaps the lane is what does not answer: whoever comes next has another.
      lane.retire()
      resolve(left({ type: 'TimedOut' }))
    })
  })

/** Sends nothing before the connection stands: what fails until then has never left. */
const readyCaller = async (line: Line, within: number): Promise<Either<CallFailure, Client>> => {
  const caller = await withinTime(line.caller(), within)
  if (caller === undefined) return left({ type: 'NotReached' })
  const ready = await new Promise<boolean>(resolve =>
    caller.waitForReady(Date.now() + within, error => resolve(!error))
  )
  if (ready) return right(caller)
  line.failed(caller, unavailable)
  return left({ type: 'NotReached' })
}
const unavailable: Wrong = { code: status.UNAVAILABLE, details: 'No connection came about.', metadata: new Metadata() }

const openedLane = (line: Line, caller: Client, shared: boolean) => {
  try {
    return openLane(line, caller, shared)
  } catch {
    // The channel was closed just now.
    return undefined
  }
}
