/**
 * Events that are none, given to the call for many appends as the client library would.
 *
 * Not by the client itself: the server answers such an append twice, first that the request is bad and, when its deadline
 * has passed, that the time is up; the client throws at the second answer, where it cannot be caught.
 */
import shared from '@eventstore/db-client/generated/shared_pb.js'
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import { credentials } from '@grpc/grpc-js'
import empty from 'google-protobuf/google/protobuf/empty_pb.js'
import timestamp from 'google-protobuf/google/protobuf/timestamp_pb.js'
import { randomUUID } from 'node:crypto'
import type { Operation } from '../operation.ts'
import type { Scene } from '../scene.ts'
import { addressIn } from './address.ts'
import { pause } from '../pause.ts'

const { BatchAppendReq } = streams

interface Impossible {
  readonly stream?: string
  readonly id?: string
  readonly type?: string
}

const uuid = (text: string) => {
  const message = new shared.UUID()
  message.setString(text)
  return message
}

const optionsFor = (stream: string) => {
  const options = new BatchAppendReq.Options()
  const identifier = new shared.StreamIdentifier()
  identifier.setStreamName(Buffer.from(stream))
  options.setStreamIdentifier(identifier)
  options.setAny(new empty.Empty())
  options.setDeadline(timestamp.Timestamp.fromDate(new Date(Date.now() + 2_000)))
  return options
}

const requestFor = (
  scene: Scene,
  { stream = scene.stream(), id = scene.id('a'), type = scene.type('a') }: Impossible
) => {
  const proposed = new BatchAppendReq.ProposedMessage()
  proposed.setId(uuid(id))
  proposed.getMetadataMap().set('type', type).set('content-type', 'application/json')
  proposed.setData(Buffer.from('{}'))
  const request = new BatchAppendReq()
  request.setCorrelationId(uuid(randomUUID()))
  request.setOptions(optionsFor(stream))
  request.addProposedMessages(proposed)
  request.setIsFinal(true)
  return request
}

const answers = async (scene: Scene, impossible: Impossible) => {
  const client = new streamsGrpc.StreamsClient(addressIn(scene.connectionString), credentials.createInsecure())
  const call = client.batchAppend()
  const told: string[] = []
  call.on('data', (response: streams.BatchAppendResp) => told.push(response.getError()?.getMessage() ?? 'success'))
  call.on('error', (error: Error) => told.push(error.message))
  call.write(requestFor(scene, impossible))
  await pause(3_000)
  const said = [...told]
  call.cancel()
  client.close()
  return said
}

const impossible_: Readonly<Record<string, Impossible>> = {
  'an event that is one': {},
  'an event to a stream without a name': { stream: '' },
  'an event without a type': { type: '' },
  'an event whose id is no uuid': { id: 'no-uuid' },
  'an event whose id is nil': { id: '00000000-0000-0000-0000-000000000000' }
}

export const impossible: ReadonlyArray<Operation> = Object.entries(impossible_).map(([name, one]) => ({
  name: `answers to ${name}`,
  run: async scene => ({
    answers: await answers(scene, one),
    stream: await scene.read(scene.client.readStream(scene.stream()))
  })
}))
