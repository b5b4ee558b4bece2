/** Deliveries as the messages that go over the wire. */
import shared from '@eventstore/db-client/generated/shared_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import type { Recorded } from '../log/recorded.ts'
import type { Delivery, Resolved } from '../serving/delivery.ts'
import { originalOf } from '../serving/delivery.ts'

const { ReadResp } = streams

export const streamIdentifier = (stream: string) => {
  const identifier = new shared.StreamIdentifier()
  identifier.setStreamName(Buffer.from(stream))
  return identifier
}

/** How the caller wants ids. */
type Ids = (id: string) => shared.UUID

const recordedEvent = (recorded: Recorded, ids: Ids) => {
  const message = new ReadResp.ReadEvent.RecordedEvent()
  message.setId(ids(recorded.id))
  message.setStreamIdentifier(streamIdentifier(recorded.stream))
  message.setStreamRevision(String(recorded.revision))
  message.setPreparePosition(String(recorded.position))
  message.setCommitPosition(String(recorded.position))
  message.setData(recorded.data)
  message.setCustomMetadata(recorded.metadata)
  const metadata = message.getMetadataMap()
  metadata.set('type', recorded.type)
  metadata.set('created', String(recorded.created))
  metadata.set('content-type', recorded.isJson ? 'application/json' : 'application/octet-stream')
  return message
}

const readEvent = (resolved: Resolved, ids: Ids) => {
  const message = new ReadResp.ReadEvent()
  if (resolved.event !== undefined) message.setEvent(recordedEvent(resolved.event, ids))
  if (resolved.link !== undefined) message.setLink(recordedEvent(resolved.link, ids))
  const original = originalOf(resolved)
  if (original === undefined) message.setNoPosition(new shared.Empty())
  else message.setCommitPosition(String(original.position))
  return message
}

const checkpoint = ({ commit, prepare }: Extract<Delivery, { type: 'Checkpoint' }>) => {
  const message = new ReadResp.Checkpoint()
  message.setCommitPosition(String(commit))
  message.setPreparePosition(String(prepare))
  return message
}

const confirmation = (id: string) => {
  const message = new ReadResp.SubscriptionConfirmation()
  message.setSubscriptionId(id)
  return message
}

const notFound = (stream: string) => {
  const message = new ReadResp.StreamNotFound()
  message.setStreamIdentifier(streamIdentifier(stream))
  return message
}

export const readResponse = (delivery: Delivery, ids: Ids) => {
  const message = new ReadResp()
  switch (delivery.type) {
    case 'Event':
      message.setEvent(readEvent(delivery.resolved, ids))
      break
    case 'Checkpoint':
      message.setCheckpoint(checkpoint(delivery))
      break
    case 'Confirmation':
      message.setConfirmation(confirmation(delivery.id))
      break
    case 'CaughtUp':
      message.setCaughtUp(new ReadResp.CaughtUp())
      break
    case 'StreamNotFound':
      message.setStreamNotFound(notFound(delivery.stream))
  }
  return message
}
