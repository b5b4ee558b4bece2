/** What came of an append, as the batch call and the plain call each say it. */
import codes from '@eventstore/db-client/generated/code_pb.js'
import shared from '@eventstore/db-client/generated/shared_pb.js'
import status from '@eventstore/db-client/generated/status_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import anyPb from 'google-protobuf/google/protobuf/any_pb.js'
import { status as grpc } from '@grpc/grpc-js'
import { BinaryWriter } from 'google-protobuf'
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js'
import type { Expected } from '../log/commit-check.ts'
import type { Outcome } from '../log/writing.ts'
import type { Excess } from '../serving/limits.ts'
import type { NamedRefusal } from '../serving/refusals.ts'
import { streamIdentifier } from './messages.ts'

const { Code } = codes
const { BatchAppendResp, AppendResp } = streams

interface Placed {
  readonly setCommitPosition: (position: string) => unknown
  readonly setPreparePosition: (position: string) => unknown
}

/** An event is prepared where it is committed: there are no transactions here. */
export const placed = <At extends Placed>(at: At, position: bigint): At => {
  at.setCommitPosition(String(position))
  at.setPreparePosition(String(position))
  return at
}

const batchSuccess = ({ revision, position }: Extract<Outcome, { type: 'Written' }>) => {
  const success = new BatchAppendResp.Success()
  if (revision < 0n) success.setNoStream(new emptyPb.Empty())
  else success.setCurrentRevision(String(revision))
  if (position === undefined) success.setNoPosition(new emptyPb.Empty())
  else success.setPosition(placed(new shared.AllStreamPosition(), position))
  return success
}

interface Packed {
  readonly message: string
  readonly code: codes.Code
  readonly details: { readonly serializeBinary: () => Uint8Array }
}

const failure = ({ message, code, details }: Packed) => {
  const packed = new anyPb.Any()
  packed.pack(details.serializeBinary(), `event_store.client.${message}`)
  const failed = new status.Status()
  failed.setCode(code)
  failed.setMessage(message)
  failed.setDetails(packed)
  return failed
}

/** What the server knows of the stream when it refuses; undefined when it does not say. */
export type Actual = bigint | undefined

const batchConflict = (expected: Expected, actual: Actual) => {
  const details = new shared.WrongExpectedVersion()
  if (actual !== undefined && actual >= 0n) details.setCurrentStreamRevision(String(actual))
  else if (actual !== undefined) details.setCurrentNoStream(new emptyPb.Empty())
  if (expected === 'any') details.setExpectedAny(new emptyPb.Empty())
  else if (expected === 'no_stream') details.setExpectedNoStream(new emptyPb.Empty())
  else if (expected === 'stream_exists') details.setExpectedStreamExists(new emptyPb.Empty())
  else details.setExpectedStreamPosition(String(expected))
  return failure({ message: 'WrongExpectedVersion', code: Code.ALREADY_EXISTS, details })
}

export type BatchAnswer =
  | Outcome
  | { readonly type: 'ConflictUnsaid' }
  | Excess
  | ({ readonly type: 'Refused' } & NamedRefusal)
  | { readonly type: 'BadRequest' }
  | { readonly type: 'Timeout' }

const tooLarge = (limit: number) => {
  const details = new shared.MaximumAppendSizeExceeded()
  details.setMaxappendsize(limit)
  return failure({ message: 'MaximumAppendSizeExceeded', code: Code.INVALID_ARGUMENT, details })
}

/** The generated code does not know this message, which is younger than it. */
const eventTooLarge = ({ id, bytes, limit }: Extract<Excess, { type: 'EventTooLarge' }>) => {
  const writer = new BinaryWriter()
  writer.writeString(1, id)
  writer.writeUint32(2, bytes)
  writer.writeUint32(3, limit)
  const details = { serializeBinary: () => writer.getResultBuffer() }
  return failure({ message: 'MaximumAppendEventSizeExceeded', code: Code.INVALID_ARGUMENT, details })
}

const deleted = (stream: string) => {
  const details = new shared.StreamDeleted()
  details.setStreamIdentifier(streamIdentifier(stream))
  return failure({ message: 'StreamDeleted', code: Code.NOT_FOUND, details })
}

const batchFailure = (answer: Exclude<BatchAnswer, { type: 'Written' }>, stream: string, expected: Expected) => {
  switch (answer.type) {
    case 'StreamDeleted':
      return deleted(stream)
    case 'Conflict':
      return batchConflict(expected, answer.actual)
    case 'ConflictUnsaid':
      return batchConflict(expected, undefined)
    case 'TooLarge':
      return tooLarge(answer.limit)
    case 'EventTooLarge':
      return eventTooLarge(answer)
    default:
      return byName(answer)
  }
}
/** The protocol has gRPC's codes in an enumeration of its own. */
const codeOf = (code: grpc) => Code[grpc[code] as keyof typeof Code]
type ByName = Extract<BatchAnswer, { type: 'Refused' | 'BadRequest' | 'Timeout' }>
const byName = (answer: ByName) => {
  switch (answer.type) {
    case 'Refused': {
      const { name, code = grpc.FAILED_PRECONDITION } = answer
      return failure({ message: name, code: codeOf(code), details: new shared.Empty() })
    }
    case 'BadRequest':
      return failure({ message: 'BadRequest', code: Code.INVALID_ARGUMENT, details: new shared.BadRequest() })
    case 'Timeout':
      return failure({ message: 'Timeout', code: Code.DEADLINE_EXCEEDED, details: new shared.Timeout() })
  }
}

interface BatchContext {
  readonly answerUnder: shared.UUID | undefined
  readonly stream: string
  readonly expected: Expected
}

export const batchResponse = ({ answerUnder, stream, expected }: BatchContext, answer: BatchAnswer) => {
  const response = new BatchAppendResp()
  response.setCorrelationId(answerUnder)
  response.setStreamIdentifier(streamIdentifier(stream))
  if (answer.type === 'Written') response.setSuccess(batchSuccess(answer))
  else response.setError(batchFailure(answer, stream, expected))
  return response
}

const plainSuccess = ({ revision, position }: Extract<Outcome, { type: 'Written' }>) => {
  const success = new AppendResp.Success()
  if (revision < 0n) success.setNoStream(new shared.Empty())
  else success.setCurrentRevision(String(revision))
  if (position === undefined) success.setNoPosition(new shared.Empty())
  else success.setPosition(placed(new AppendResp.Position(), position))
  return success
}

const plainConflict = (expected: Expected, actual: Actual) => {
  const conflict = new AppendResp.WrongExpectedVersion()
  if (actual !== undefined && actual >= 0n) conflict.setCurrentRevision(String(actual))
  else if (actual !== undefined) conflict.setCurrentNoStream(new shared.Empty())
  if (expected === 'any') conflict.setExpectedAny(new shared.Empty())
  else if (expected === 'no_stream') conflict.setExpectedNoStream(new shared.Empty())
  else if (expected === 'stream_exists') conflict.setExpectedStreamExists(new shared.Empty())
  else conflict.setExpectedRevision(String(expected))
  return conflict
}

export const plainWritten = (written: Extract<Outcome, { type: 'Written' }>) => {
  const response = new AppendResp()
  response.setSuccess(plainSuccess(written))
  return response
}

export const plainRefused = (expected: Expected, actual: Actual) => {
  const response = new AppendResp()
  response.setWrongExpectedVersion(plainConflict(expected, actual))
  return response
}
