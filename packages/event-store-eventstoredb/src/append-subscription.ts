/**
 * One subscription, shared by all live followers, tells that something was appended; it is begun again whenever it ends.
 *
 * It only wakes: what there is to know is then read from the checkpoint on. So an event that the subscription loses,
 * repeats or garbles is neither lost nor given twice; and however it ends, it is begun again.
 */
import type { ClientReadableStream, ServiceError } from '@grpc/grpc-js'
import { newAppendSignal, type AppendSignal } from '@cofc/event-store'
import type { Client } from './client.ts'
import type { Channel } from './channel.ts'
import { asItIs } from './reading-call.ts'
import { pauseAfter } from './backoff.ts'
import { subscriptionRequest } from './wire/read-request.ts'

export interface AppendSubscription {
  readonly signal: AppendSignal
  /** A live follower waits from now on: the subscription begins, unless it has begun. */
  readonly wanted: () => void
  /** A follower read events that the subscription had not told of: it is silent, and is begun anew. */
  readonly missed: () => void
  readonly close: () => void
}
const path = '/event_store.client.streams.Streams/Read'
const request = subscriptionRequest()

export const appendSubscriptionOver = (channel: Channel): AppendSubscription => {
  const signal = newAppendSignal()
  let call: ClientReadableStream<Buffer> | undefined
  let [begun, closed, failures] = [false, false, 0]
  let timer: NodeJS.Timeout | undefined

  const again = () => {
    if (closed) return
    // Meanwhile each follower reads by itself, now and then.
    timer = setTimeout(begin, pauseAfter(failures++))
  }
  const subscribe = (caller: Client) => {
    if (closed) return
    const mine = caller.makeServerStreamRequest<Buffer, Buffer>(
      path,
      asItIs,
      asItIs,
      request,
      ...channel.callArguments(Infinity)
    )
    call = mine
    let over = false
    const end = () => {
      if (over) return
      over = true
      mine.cancel()
      again()
    }
    mine.on('data', () => {
      // The first is the confirmation: what was appended before it came is read now.
      failures = 0
      signal.raise()
    })
    mine.on('end', end)
    mine.on('error', (error: ServiceError) => {
      if (!over && !closed) channel.failed(caller, error)
      end()
    })
  }
  const begin = () => void channel.caller().then(subscribe).catch(again)
  return {
    signal,
    wanted: () => {
      if (begun || closed) return
      begun = true
      begin()
    },
    missed: () => call?.cancel(),
    close: () => {
      closed = true
      clearTimeout(timer)
      call?.cancel()
      signal.raise()
    }
  }
}
