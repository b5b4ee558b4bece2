/** One call that carries appends to the server, with a table of its own of the appends that wait for an answer. */
import type { ClientDuplexStream, ServiceError } from '@grpc/grpc-js'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { concernsEveryCall, failureFrom, type CallFailure } from './failure.ts'
import type { Client } from './client.ts'
import type { Channel } from './channel.ts'
import { asItIs } from './reading-call.ts'
import { appendAnswer, type AppendOutcome } from './wire/append-answer.ts'
import { correlationField } from './wire/correlation.ts'

export type AppendDone = Extract<AppendOutcome, { readonly type: 'Done' }>
export type Outcome = Either<CallFailure, AppendDone>
export interface AppendCall {
  /** Sends an append; its outcome is told once, if ever: the time is the sender's to watch. */
  readonly send: (parts: ReadonlyArray<Buffer>, answer: (outcome: Outcome) => void) => Ticket
  /** Gives up on one append. */
  readonly forget: (ticket: Ticket) => void
  readonly isOpen: () => boolean
  /** Takes nothing more and closes when nothing waits any longer. */
  readonly retire: () => void
  /** Ends everything now. */
  readonly cut: (failure: CallFailure) => void
}
type Ticket = number

const path = '/event_store.client.streams.Streams/BatchAppend'

/** When a shared call ends, none of the appends on it is known to be the cause. */
export const openAppendCall = (channel: Channel, caller: Client, shared: boolean): AppendCall => {
  const waiting = new Map<Ticket, (outcome: Outcome) => void>()
  let [last, open, retired, answered] = [0, true, false, false]
  const call: ClientDuplexStream<Buffer, Buffer> = caller.makeBidiStreamRequest(
    path,
    asItIs,
    asItIs,
    ...channel.callArguments(Infinity)
  )
  const cut = (failure: CallFailure) => {
    if (!open) return
    open = false
    call.cancel()
    for (const answer of waiting.values()) answer(left(failure))
    waiting.clear()
  }
  const closeWhenIdle = () => {
    if (retired && waiting.size === 0) cut({ type: 'Unreachable' })
  }
  const take = (message: Buffer) => {
    const found = answerIn(message)
    answered = true
    const answer = found === undefined ? undefined : waiting.get(found.count)
    // No append waits for this answer. The time of its sender runs out, and it sends again.
    if (found === undefined || answer === undefined) return
    waiting.delete(found.count)
    answer(outcomeOf(found.outcome))
    closeWhenIdle()
  }
  call.on('data', take)
  call.on('end', () => cut({ type: 'Unreachable' }))
  call.on('error', (error: ServiceError) => {
    if (!open) return
    channel.failed(caller, error)
    const failure = failureFrom(error)
    // A server that lets no call in, or knows none, has taken nothing.
    const ofAll = concernsEveryCall(failure) && !answered
    cut(shared && !ofAll ? { type: 'Unreachable' } : failure)
  })
  return {
    send: (parts, answer) => {
      const ticket = ++last
      waiting.set(ticket, answer)
      const correlation = correlationField(ticket)
      for (const part of parts) call.write(Buffer.concat([correlation, part]))
      return ticket
    },
    forget: ticket => {
      waiting.delete(ticket)
      closeWhenIdle()
    },
    isOpen: () => open && !retired,
    retire: () => {
      retired = true
      closeWhenIdle()
    },
    cut
  }
}

const answerIn = (message: Buffer) => {
  try {
    return appendAnswer(message)
  } catch {
    return undefined
  }
}
const outcomeOf = (outcome: AppendOutcome): Outcome => (outcome.type === 'Done' ? right(outcome) : left(outcome))
