/** What a client proposes, taken from its messages: events, the revision it expects, the stream it means. */
import type shared from '@eventstore/db-client/generated/shared_pb.js'
import type streams from '@eventstore/db-client/generated/streams_pb.js'
import type { Expected } from '../log/commit-check.ts'
import type { Proposed } from '../log/recorded.ts'
import { uuidIn } from './uuid.ts'

type ProposedMessage = streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage

export const nameIn = (identifier: shared.StreamIdentifier | undefined) =>
  identifier === undefined ? undefined : Buffer.from(identifier.getStreamName_asU8()).toString()

export const textIn = (message: ProposedMessage, property: 'type' | 'content-type') =>
  message.getMetadataMap().get(property)

/** Undefined when the event could not be an event: no id, an empty one, no type. */
export const proposedIn = (message: ProposedMessage): Proposed | undefined => {
  const id = uuidIn(message.getId())
  const type = textIn(message, 'type')
  if (id === undefined || id === '00000000-0000-0000-0000-000000000000' || !type) return undefined
  return {
    id,
    type,
    isJson: textIn(message, 'content-type') === 'application/json',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8()
  }
}

interface NamedExpectations {
  readonly hasNoStream: () => boolean
  readonly hasAny: () => boolean
  readonly hasStreamExists: () => boolean
}

export const expectedIn = (options: NamedExpectations, revision: string): Expected => {
  if (options.hasNoStream()) return 'no_stream'
  if (options.hasAny()) return 'any'
  return options.hasStreamExists() ? 'stream_exists' : BigInt.asIntN(64, BigInt(revision))
}
