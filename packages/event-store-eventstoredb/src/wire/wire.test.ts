/** What we write and read ourselves, held against the code that is generated from the protocol. */
import { isUtf8 } from 'node:buffer'
import fc from 'fast-check'
import shared from '@eventstore/db-client/generated/shared_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import status from '@eventstore/db-client/generated/status_pb.js'
import generated from '@eventstore/db-client/generated/code_pb.js'
import { status as codes } from '@grpc/grpc-js'
import { BinaryWriter } from 'google-protobuf'
import { Any } from 'google-protobuf/google/protobuf/any_pb.js'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '@cofc/event-store'
import { appendAnswer } from './append-answer.ts'
import { appendRequest } from './append-request.ts'
import { correlationField } from './correlation.ts'
import { readAnswer } from './read-answer.ts'
import { allRequest, streamRequest, subscriptionRequest } from './read-request.ts'
import { Fields, Garbled } from './reading.ts'

const { Code } = generated
const someEvents = fc.array(
  fc.record({
    id: fc.uuid(),
    type: fc.string({ minLength: 1, unit: 'grapheme' }),
    data: fc.dictionary(fc.string(), fc.jsonValue()) as fc.Arbitrary<JsonObject>,
    metadata: fc.dictionary(fc.string(), fc.jsonValue()) as fc.Arbitrary<JsonObject>
  }),
  { maxLength: 4 }
)
const number = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })

describe('what is written is read by the generated code:', () => {
  test('an append, whatever its events', () =>
    fc.assert(
      fc.property(someEvents, fc.string({ unit: 'grapheme' }), number, (events, stream, expected) => {
        const { parts, bytes: counted } = appendRequest({ stream, expected, events })
        expect(parts).toHaveLength(1)
        const bytes = Buffer.concat([correlationField(7), ...parts])
        const request = streams.BatchAppendReq.deserializeBinary(bytes)
        const options = request.getOptions()
        expect(Buffer.from(options?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString()).toBe(stream)
        if (expected === 0) expect(options?.hasNoStream()).toBe(true)
        else expect(options?.getStreamPosition()).toBe(String(expected - 1))
        expect(request.getIsFinal()).toBe(true)
        const read = request.getProposedMessagesList().map(message => ({
          id: message.getId()?.getString(),
          type: message.getMetadataMap().get('type'),
          data: Buffer.from(message.getData_asU8()).toString(),
          metadata: Buffer.from(message.getCustomMetadata_asU8()).toString()
        }))
        const given = events.map(event => ({
          ...event,
          data: JSON.stringify(event.data),
          metadata: JSON.stringify(event.metadata)
        }))
        expect(read).toEqual(given)
        const sizes = given.map(one => Buffer.byteLength(one.data + one.metadata) + 2 * one.type.length)
        expect(counted).toBe(sizes.reduce((sum, size) => sum + size, 0))
      })
    ))

  const optionsIn = (request: Buffer) => streams.ReadReq.deserializeBinary(request).toObject().options
  const none = {}

  test('a read of a stream', () => {
    const streamIdentifier = { streamName: Buffer.from('some').toString('base64') }
    expect(optionsIn(streamRequest('some', 300, 501))).toMatchObject({
      stream: { streamIdentifier, revision: '300' },
      count: '501',
      readDirection: 0,
      noFilter: none,
      uuidOption: { string: none }
    })
    expect(optionsIn(streamRequest('some', 'end', 1))).toMatchObject({
      stream: { streamIdentifier, end: none },
      count: '1',
      readDirection: 1
    })
  })

  test('a read of everything, with what is left out', () => {
    const place = { commit: 2 ** 40, prepare: 2 ** 40 - 1 }
    expect(optionsIn(allRequest({ from: place, wanted: { prefixes: ['A', 'Bé'] }, count: 9 }))).toMatchObject({
      all: { position: { commitPosition: String(2 ** 40), preparePosition: String(2 ** 40 - 1) } },
      filter: { eventType: { prefixList: ['A', 'Bé'] }, max: 1_000 },
      readDirection: 0
    })
    expect(optionsIn(allRequest({ from: 'start', wanted: 'all but system events', count: 9 }))).toMatchObject({
      all: { start: none },
      filter: { eventType: { regex: '^[^$]' } }
    })
    expect(optionsIn(allRequest({ from: 'end', wanted: 'everything', count: 1, backwards: true }))).toMatchObject({
      all: { end: none },
      readDirection: 1,
      noFilter: none
    })
  })

  test('a subscription', () => {
    const filter = { eventType: { regex: '^[^$]' }, checkpointintervalmultiplier: 1 }
    expect(optionsIn(subscriptionRequest())).toMatchObject({ all: { end: none }, subscription: none, filter })
  })
})

describe('what the generated code writes is read:', () => {
  const identified = (name: string) => {
    const identifier = new shared.StreamIdentifier()
    identifier.setStreamName(Buffer.from(name).toString('base64'))
    return identifier
  }
  test('an event, whatever it is called and holds', () =>
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.string({ minLength: 1, unit: 'grapheme' }),
        number,
        fc.uint8Array(),
        (id, name, at, data) => {
          const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
          const uuid = new shared.UUID()
          uuid.setString(id)
          recorded.setId(uuid)
          recorded.setStreamIdentifier(identified(name))
          recorded.setStreamRevision('41')
          recorded.setCommitPosition(String(at))
          recorded.setPreparePosition(String(at))
          recorded.getMetadataMap().set('created', '17000000')
          recorded.getMetadataMap().set('type', name)
          recorded.getMetadataMap().set('content-type', 'application/json')
          recorded.setData(data)
          const event = new streams.ReadResp.ReadEvent()
          event.setEvent(recorded)
          event.setCommitPosition(String(at))
          const response = new streams.ReadResp()
          response.setEvent(event)
          const read = readAnswer(Buffer.from(response.serializeBinary()))
          const frame = { id, type: name, stream: name, version: 42, commit: at, prepare: at }
          expect(read).toMatchObject({ type: 'Event', frame })
          const url = `data:application/octet-stream;base64,${Buffer.from(data).toString('base64')}`
          expect(read).toMatchObject({ frame: { data: isUtf8(data) ? Buffer.from(data).toString() : url } })
        }
      )
    ))

  test('an answer to an append, in either form of its correlation', () => {
    const response = new streams.BatchAppendResp()
    const success = new streams.BatchAppendResp.Success()
    const position = new shared.AllStreamPosition()
    success.setCurrentRevision('4')
    position.setCommitPosition('1000')
    position.setPreparePosition('999')
    success.setPosition(position)
    response.setSuccess(success)
    const ours = streams.BatchAppendReq.deserializeBinary(correlationField(77)).getCorrelationId()
    response.setCorrelationId(ours)
    const done = { count: 77, outcome: { type: 'Done', version: 5, commit: 1000, prepare: 999 } }
    expect(appendAnswer(Buffer.from(response.serializeBinary()))).toEqual(done)
    const spoken = new shared.UUID()
    spoken.setString('00000000-0000-4000-8000-00000000004d')
    response.setCorrelationId(spoken)
    expect(appendAnswer(Buffer.from(response.serializeBinary()))).toEqual(done)
  })

  test('an error that answers an append, by the type of its details', () => {
    const failing = (details: { serializeBinary: () => Uint8Array }, name: string, code: codes = codes.OK) => {
      const any = new Any()
      any.pack(details.serializeBinary(), `event_store.client.${name}`)
      const error = new status.Status()
      error.setDetails(any)
      error.setCode(Code[codes[code] as keyof typeof Code])
      error.setMessage('WrongExpectedVersion, says a message that nobody reads')
      const response = new streams.BatchAppendResp()
      response.setError(error)
      return appendAnswer(Buffer.from(response.serializeBinary())).outcome
    }
    const conflict = new shared.WrongExpectedVersion()
    expect(failing(conflict, 'WrongExpectedVersion')).toEqual({ type: 'WrongVersion', actual: undefined })
    conflict.setCurrentStreamRevision('0')
    expect(failing(conflict, 'WrongExpectedVersion')).toEqual({ type: 'WrongVersion', actual: 1 })
    const large = new shared.MaximumAppendSizeExceeded()
    large.setMaxappendsize(1_048_576)
    const most = 1_048_576
    expect(failing(large, 'MaximumAppendSizeExceeded')).toEqual({ type: 'TooLarge', of: 'append', most })
    const writer = new BinaryWriter()
    writer.writeString(1, 'id')
    writer.writeUint32(2, 2_000_000)
    writer.writeUint32(3, most)
    const larger = { serializeBinary: () => writer.getResultBuffer() }
    const tooLarge = { type: 'TooLarge', of: 'event', bytes: 2_000_000, most }
    expect(failing(larger, 'MaximumAppendEventSizeExceeded')).toEqual(tooLarge)
    expect(failing(new shared.StreamDeleted(), 'StreamDeleted')).toEqual({ type: 'StreamDeleted' })
    expect(failing(new shared.AccessDenied(), 'AccessDenied')).toEqual({ type: 'AccessDenied' })
    expect(failing(new shared.Timeout(), 'Timeout')).toEqual({ type: 'TimedOut' })
    expect(failing(new shared.Unknown(), 'Unknown', codes.UNKNOWN)).toEqual({ type: 'Unclear' })
    expect(failing(new shared.Empty(), 'Empty')).toEqual({ type: 'NotReady' })
    expect(failing(new shared.Empty(), 'Empty', codes.INTERNAL)).toEqual({ type: 'Unclear' })
    for (const code of [codes.OK, codes.INVALID_ARGUMENT, codes.UNKNOWN, codes.RESOURCE_EXHAUSTED])
      expect(failing(new shared.Empty(), 'NeverHeardOf', code)).toEqual({ type: 'Refused', name: 'NeverHeardOf' })
    for (const code of [codes.UNAVAILABLE, codes.ABORTED, codes.DEADLINE_EXCEEDED, codes.INTERNAL])
      expect(failing(new shared.Empty(), 'NeverHeardOf', code)).toEqual({ type: 'Unclear' })
    const said = 'no name: a sentence with a secret'
    expect(failing(new shared.Empty(), said, codes.INVALID_ARGUMENT)).toEqual({
      type: 'Refused',
      name: 'invalid argument'
    })
  })
})

test('bytes that are no message are told, never an endless loop or an event with parts missing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), bytes => {
      for (const read of [readAnswer, appendAnswer])
        try {
          const found = read(Buffer.from(bytes))
          if ('type' in found && found.type === 'Event') expect(found.frame.id).not.toBe('')
        } catch (error) {
          expect(error).toBeInstanceOf(Garbled)
        }
    }),
    { numRuns: 2_000 }
  )
})

test('a number that is too large to be exact is told apart', () => {
  const bytes = Buffer.from([0x08, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01, 0x10, 0x05])
  const fields = new Fields(bytes)
  expect([fields.next(), fields.number, fields.next(), fields.number]).toEqual([true, Infinity, true, 5])
})
