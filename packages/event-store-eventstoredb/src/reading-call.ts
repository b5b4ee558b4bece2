/** One read over the line: its messages come one by one, until one is enough, none is left, or the time is up. */
import type { ClientReadableStream, ServiceError } from '@grpc/grpc-js'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Client } from './client.ts'
import { failureFrom, type CallFailure } from './failure.ts'
import type { Line } from './line.ts'

export interface ReadingCall {
  readonly request: Buffer
  /** Takes a message and tells whether it is enough. What it throws means that the message is garbled. */
  readonly take: (message: Buffer) => boolean
  /** Milliseconds for all of it. */
  readonly within: number
}
const path = '/event_store.client.streams.Streams/Read'
export const asItIs = (bytes: Buffer) => bytes

export type Read = (call: ReadingCall) => Promise<Either<CallFailure, void>>

/** Reads until it is closed; closing ends what is under way. */
export const readsOver = (line: Line): { readonly read: Read; readonly close: () => void } => {
  const underWay = new Set<(failure: CallFailure) => void>()
  let closed = false
  const read: Read = ({ request, take, within }) =>
    new Promise(resolve => {
      let call: ClientReadableStream<Buffer> | undefined
      let done = false
      const finish = (answer: Either<CallFailure, void>) => {
        if (done) return
        done = true
        clearTimeout(timer)
        underWay.delete(fail)
        call?.cancel()
        resolve(answer)
      }
      const fail = (failure: CallFailure) => finish(left(failure))
      const timer = setTimeout(() => fail({ type: 'TimedOut' }), within)
      underWay.add(fail)
      const begin = (caller: Client) => {
        if (done) return
        call = caller.makeServerStreamRequest(path, asItIs, asItIs, request, ...line.callArguments(Date.now() + within))
        call.on('data', (message: Buffer) => {
          if (!done && isEnough(take, message, fail)) finish(right(undefined))
        })
        call.on('end', () => finish(right(undefined)))
        call.on('error', (error: ServiceError) => {
          if (done) return
          line.failed(caller, error)
          fail(failureFrom(error))
        })
      }
      // Making a call on a channel that was closed just now throws.
      line
        .caller()
        .then(begin)
        .catch(() => fail({ type: closed ? 'Closed' : 'NotReached' }))
    })
  const close = () => {
    closed = true
    for (const fail of [...underWay]) fail({ type: 'Closed' })
  }
  return { read, close }
}

const isEnough = (take: ReadingCall['take'], message: Buffer, fail: (failure: CallFailure) => void) => {
  try {
    return take(message)
  } catch {
    fail({ type: 'Garbled' })
    return false
  }
}
