/** Answers that belong to nobody: not by the client, which throws at them where nobody can catch it. */
import shared from '@eventstore/db-client/generated/shared_pb.js'
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import { credentials } from '@grpc/grpc-js'
import empty from 'google-protobuf/google/protobuf/empty_pb.js'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { startFakeEventStoreDb } from '../start.ts'

const uuid = (text: string) => {
  const message = new shared.UUID()
  message.setString(text)
  return message
}

const request = (correlation: string, part: 'whole' | 'first' | 'last' = 'whole') => {
  const message = new streams.BatchAppendReq()
  message.setCorrelationId(uuid(correlation))
  message.setIsFinal(part !== 'first')
  const proposed = new streams.BatchAppendReq.ProposedMessage()
  proposed.setId(uuid(randomUUID()))
  proposed.getMetadataMap().set('type', 'Tried').set('content-type', 'application/json')
  message.addProposedMessages(proposed)
  if (part === 'last') return message
  const options = new streams.BatchAppendReq.Options()
  const identifier = new shared.StreamIdentifier()
  identifier.setStreamName(Buffer.from('some-stream'))
  options.setStreamIdentifier(identifier)
  options.setAny(new empty.Empty())
  message.setOptions(options)
  return message
}

const answerTo = async (port: number, ...requests: ReadonlyArray<streams.BatchAppendReq>) => {
  const client = new streamsGrpc.StreamsClient(`127.0.0.1:${port}`, credentials.createInsecure())
  const call = client.batchAppend()
  call.on('error', () => undefined)
  for (const one of requests) call.write(one)
  const [response] = (await once(call, 'data')) as [streams.BatchAppendResp]
  call.cancel()
  client.close()
  return {
    correlation: response.getCorrelationId()?.getString(),
    revision: response.getSuccess()?.getCurrentRevision()
  }
}

test('an append is answered under a correlation id that nobody gave', async () => {
  const fake = await startFakeEventStoreDb()
  const correlation = randomUUID()
  fake.inject({ type: 'WrongCorrelation', stored: true })
  const answer = await answerTo(fake.port, request(correlation))
  expect(answer.correlation).not.toBe(correlation)
  expect(answer.revision).toBe('0')
  await fake.stop()
})

test('an append in two parts is one append', async () => {
  const fake = await startFakeEventStoreDb()
  const correlation = randomUUID()
  const answer = await answerTo(fake.port, request(correlation, 'first'), request(correlation, 'last'))
  expect(answer).toEqual({ correlation, revision: '1' })
  await fake.stop()
})
