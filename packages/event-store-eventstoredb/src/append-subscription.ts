/**
 * Word from the server that something was appended, for all who follow live: one subscription, watched over.
 *
 * It only wakes: what there is to know is then read from the checkpoint on. So an event that the subscription loses,
 * repeats or garbles is neither lost nor given twice; and however it ends, it is begun again.
 */
import type { ClientReadableStream, ServiceError } from '@grpc/grpc-js'
import { newBell, type Bell } from '@cofc/event-store'
import type { Client } from './client.ts'
import type { Line } from './line.ts'
import { asItIs } from './reading-call.ts'
import { pauseAfter } from './waiting.ts'
import { subscriptionRequest } from './wire/read-request.ts'

export interface News {
  readonly bell: Bell
  /** Somebody waits for news from now on. */
  readonly wanted: () => void
  /** Somebody found what no news had told of: the subscription is silent, and begun anew. */
  readonly missed: () => void
  readonly close: () => void
}
const path = '/event_store.client.streams.Streams/Read'
const request = subscriptionRequest()

export const newsOver = (line: Line): News => {
  const bell = newBell()
  let call: ClientReadableStream<Buffer> | undefined
  let [begun, closed, failures] = [false, false, 0]
  let timer: NodeJS.Timeout | undefined

  const again = () => {
    if (closed) return
    // Whoever waits looks for itself meanwhile, now and then.
    timer = setTimeout(begin, pauseAfter(failures++))
  }
  const subscribe = (caller: Client) => {
    if (closed) return
    const mine = caller.makeServerStreamRequest<Buffer, Buffer>(
      path,
      asItIs,
      asItIs,
      request,
      ...line.callArguments(Infinity)
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
      bell.ring()
    })
    mine.on('end', end)
    mine.on('error', (error: ServiceError) => {
      if (!over && !closed) line.failed(caller, error)
      end()
    })
  }
  const begin = () => void line.caller().then(subscribe).catch(again)
  return {
    bell,
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
      bell.ring()
    }
  }
}
