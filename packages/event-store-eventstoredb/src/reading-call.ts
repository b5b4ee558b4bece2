/** One read over the channel: its messages come one by one, until one is enough, none is left, or the time is up. */
import { status } from '@grpc/grpc-js'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Client } from './client.ts'
import type { Clock } from './clock.ts'
import { failureFrom, type CallFailure, type Wrong } from './failure.ts'
import type { Channel } from './channel.ts'

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
export const readsOver = (channel: Channel, clock: Clock): { readonly read: Read; readonly close: () => void } => {
  const underWay = new Set<(failure: CallFailure) => void>()
  let closed = false
  const read: Read = ({ request, take, within }) => {
    if (within <= 0) return Promise.resolve(left({ type: 'TimedOut' }))
    return new Promise(resolve => {
      let cancel: () => void = nothing
      let done = false
      const finish = (answer: Either<CallFailure, void>) => {
        if (done) return
        done = true
        stopTimer()
        underWay.delete(fail)
        cancel()
        resolve(answer)
      }
      const fail = (failure: CallFailure) => finish(left(failure))
      const stopTimer = clock.after(within, () => fail({ type: 'TimedOut' }))
      underWay.add(fail)
      const begin = (caller: Client) => {
        if (done) return
        cancel = streamOf(channel, caller, {
          request,
          within,
          message: message => {
            if (done) return false
            if (isEnough(take, message, fail)) finish(right(undefined))
            return !done
          },
          end: status => {
            if (done) return
            if (status === undefined) {
              finish(right(undefined))
              return
            }
            channel.failed(caller, status)
            fail(failureFrom(status))
          }
        })
      }
      // Making a call on a channel that was closed just now throws.
      channel
        .caller()
        .then(begin)
        .catch(() => fail({ type: closed ? 'Closed' : 'NotReached' }))
    })
  }
  const close = () => {
    closed = true
    for (const fail of [...underWay]) fail({ type: 'Closed' })
  }
  return { read, close }
}
const nothing = () => undefined

const isEnough = (take: ReadingCall['take'], message: Buffer, fail: (failure: CallFailure) => void) => {
  try {
    return take(message)
  } catch {
    fail({ type: 'Garbled' })
    return false
  }
}

interface Stream {
  readonly request: Buffer
  readonly within: number
  /** Takes a message and tells whether it wants another. */
  readonly message: (message: Buffer) => boolean
  /** Told at the end: of nothing, or of what went wrong. */
  readonly end: (wrong: Wrong | undefined) => void
}
/**
 * Messages straight from the channel: what gRPC's own streams add for each of them is a good part of what a read costs.
 * Returns how to leave early.
 */
const streamOf = (channel: Channel, caller: Client, { request, within, message, end }: Stream) => {
  const [metadata, { credentials, deadline = Infinity }] = channel.callArguments(Date.now() + within)
  const call = caller.getChannel().createCall(path, deadline, null, null, null)
  if (credentials !== undefined) call.setCredentials(credentials)
  let over = false
  call.start(metadata, {
    onReceiveMetadata: nothing,
    onReceiveMessage: (received: Buffer) => {
      if (message(received)) call.startRead()
    },
    onReceiveStatus: ended => {
      over = true
      end(ended.code === status.OK ? undefined : ended)
    }
  })
  call.sendMessageWithContext({}, request)
  call.halfClose()
  call.startRead()
  return () => {
    if (!over) call.cancelWithStatus(status.CANCELLED, 'Enough was read.')
  }
}
