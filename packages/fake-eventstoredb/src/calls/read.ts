/** The Read call: of a stream or of everything, once or for as long as the caller stays. */
import type { ServerWritableStream } from '@grpc/grpc-js'
import type streams from '@eventstore/db-client/generated/streams_pb.js'
import { once } from 'node:events'
import { troubledDeliveries } from '../faults/deliveries.ts'
import type { Met, Method } from '../faults/fault.ts'
import type { Deliveries } from '../serving/delivery.ts'
import { readAll, readStream } from '../serving/reading.ts'
import { handlerThrew, notLeader } from '../serving/refusals.ts'
import { subscribeToAll, subscribeToStream } from '../serving/subscribing.ts'
import { readResponse } from '../wire/messages.ts'
import type { ReadRequest } from '../wire/read-requests.ts'
import { readRequest } from '../wire/read-requests.ts'
import type { Node } from './node.ts'
import { otherLeader } from './node.ts'

type ReadCall = ServerWritableStream<streams.ReadReq, streams.ReadResp>

const methodOf = ({ stream, isSubscription }: ReadRequest): Method => {
  if (isSubscription) return stream === undefined ? 'subscribeToAll' : 'subscribe'
  return stream === undefined ? 'readAll' : 'read'
}

interface Circumstances {
  readonly left: AbortSignal
  readonly trouble: Met | undefined
}
const deliveriesFor = (
  { cluster: { log }, limits: { kind: plays } }: Node,
  request: ReadRequest,
  { left, trouble }: Circumstances
): Deliveries => {
  const { stream, isSubscription } = request
  if (isSubscription) {
    return stream === undefined
      ? subscribeToAll(log, { ...request, plays, left })
      : subscribeToStream(log, { ...request, plays, stream, left })
  }
  const slow = trouble?.type === 'SlowFilter' ? trouble : undefined
  return stream === undefined
    ? readAll(log, { ...request, plays, left, slow })
    : readStream(log, { ...request, stream })
}

type Pumping = Pick<ReadRequest, 'ids'> & { readonly left: AbortSignal }

/**
 * So many messages wait to be sent at most. With 16, as many as the stream would keep by itself, a reader wakes once for 15
 * small events; with 64 once for 30, which its window allows at most. A reader of a real server wakes once for some 60.
 */
const mostWaiting = 64

/** A slow caller is waited for. */
const pump = async (call: ReadCall, deliveries: Deliveries, { ids, left }: Pumping) => {
  try {
    for await (const delivery of deliveries) {
      if (left.aborted) return
      call.write(readResponse(delivery, ids))
      if (call.writableLength >= mostWaiting) await once(call, 'drain', { signal: left })
    }
    call.end()
  } catch (error) {
    if (!left.aborted) call.emit('error', error)
  }
}

const leaving = (call: ReadCall) => {
  const gone = new AbortController()
  call.on('cancelled', () => gone.abort())
  return gone.signal
}

export const read = (node: Node) => (call: ReadCall) => {
  const request = readRequest(call.request)
  if (request === undefined) return call.emit('error', handlerThrew())
  const leader = otherLeader(node, call.metadata)
  if (leader !== undefined) return call.emit('error', notLeader(leader))
  const left = leaving(call)
  const trouble = node.faults.meet({ method: methodOf(request), stream: request.stream })
  return void pump(call, troubledDeliveries(trouble, deliveriesFor(node, request, { left, trouble }), left), {
    ids: request.ids,
    left
  })
}
