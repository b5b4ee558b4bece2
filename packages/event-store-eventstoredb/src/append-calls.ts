/** Appends share one call to the server; an append that is sent again gets a call of its own, so that it cannot harm others. */
import { Metadata, status } from '@grpc/grpc-js'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Client } from './client.ts'
import type { Clock } from './clock.ts'
import type { CallFailure, Wrong } from './failure.ts'
import { openAppendCall, type AppendCall, type Outcome } from './append-call.ts'
import type { Channel } from './channel.ts'
import { withinTime, type TimeLeft } from './backoff.ts'

export interface Sending {
  readonly parts: ReadonlyArray<Buffer>
  /** Until no answer is an answer: for the connection and for the append. */
  readonly within: TimeLeft
  readonly alone: boolean
}
export type Send = (sending: Sending) => Promise<Outcome>

/** A connection that takes longer is tried anew, to another node where there are several. */
const connecting = 1_500

export const appendCallsOver = (
  channel: Channel,
  clock: Clock
): { readonly send: Send; readonly close: () => void } => {
  const open = new Set<AppendCall>()
  let shared: Promise<Either<CallFailure, AppendCall>> | undefined
  let closed = false

  const opened = async (alone: boolean, within: TimeLeft): Promise<Either<CallFailure, AppendCall>> => {
    const caller = await readyCaller(channel, Math.min(within(), connecting))
    if (closed) return left({ type: 'Closed' })
    if (isLeft(caller)) return caller
    const call = openedCall(channel, caller.right, !alone)
    if (call === undefined) return left({ type: 'NotReached' })
    for (const other of open) if (!other.isOpen()) open.delete(other)
    open.add(call)
    return right(call)
  }
  const sharedCall = async (within: TimeLeft) => {
    const mine = (shared ??= opened(false, within))
    // It may have been begun by an append that has more time.
    const found = (await withinTime(mine, within(), clock)) ?? left({ type: 'NotReached' })
    if ((isLeft(found) || !found.right.isOpen()) && shared === mine) shared = undefined
    return found
  }
  const callFor = async ({ alone, within }: Sending): Promise<Either<CallFailure, AppendCall>> => {
    if (alone) return opened(true, within)
    const found = await sharedCall(within)
    return isLeft(found) || found.right.isOpen() ? found : sharedCall(within)
  }

  const send: Send = async sending => {
    const call = await callFor(sending)
    if (isLeft(call)) return call
    if (!call.right.isOpen()) return left({ type: closed ? 'Closed' : 'NotReached' })
    if (sending.within() <= 0) return left({ type: 'NotReached' })
    const outcome = await sentOn(call.right, sending, clock)
    if (sending.alone) call.right.retire()
    return outcome
  }
  const close = () => {
    closed = true
    for (const call of open) call.cut({ type: 'Unreachable' })
  }
  return { send, close }
}

const sentOn = (call: AppendCall, { parts, within }: Sending, clock: Clock) =>
  new Promise<Outcome>(resolve => {
    const ticket = call.send(parts, outcome => {
      stopTimer()
      resolve(outcome)
    })
    const stopTimer = clock.after(within(), () => {
      call.forget(ticket)
      // The call itself may be what does not answer, so the next append gets another.
      call.retire()
      resolve(left({ type: 'TimedOut' }))
    })
  })

/** Sends nothing before the connection stands: what fails until then has never left. */
const readyCaller = async (channel: Channel, within: number): Promise<Either<CallFailure, Client>> => {
  const end = Date.now() + within
  const caller = await withinTime(channel.caller(), within)
  if (caller === undefined) return left({ type: 'NotReached' })
  const ready = await new Promise<boolean>(resolve => caller.waitForReady(end, error => resolve(!error)))
  if (ready) return right(caller)
  channel.failed(caller, unavailable)
  return left({ type: 'NotReached' })
}
const unavailable: Wrong = { code: status.UNAVAILABLE, details: 'No connection came about.', metadata: new Metadata() }

const openedCall = (channel: Channel, caller: Client, shared: boolean) => {
  try {
    return openAppendCall(channel, caller, shared)
  } catch {
    // The channel was closed just now.
    return undefined
  }
}
