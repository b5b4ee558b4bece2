/** A server that answers appends and reads with bytes of the test's own choice. */
import {
  Metadata,
  Server,
  ServerCredentials,
  status,
  type ServerDuplexStream,
  type ServerWritableStream
} from '@grpc/grpc-js'
import { asItIs } from '../reading-call.ts'

export interface Answers {
  /** What an append is answered with; `undefined` for no answer. */
  readonly append?: (metadata: Metadata) => Buffer | undefined
  /** What a read is answered with, message by message. */
  readonly read?: (metadata: Metadata) => ReadonlyArray<Buffer>
}
export const denied = Object.assign(new Error('Access Denied'), {
  code: status.PERMISSION_DENIED,
  metadata: new Metadata()
})

const service = '/event_store.client.streams.Streams'
const bytes = {
  requestSerialize: asItIs,
  requestDeserialize: asItIs,
  responseSerialize: asItIs,
  responseDeserialize: asItIs
}
const definition = {
  batchAppend: { path: `${service}/BatchAppend`, requestStream: true, responseStream: true, ...bytes },
  read: { path: `${service}/Read`, requestStream: false, responseStream: true, ...bytes }
}

/** `denied`, thrown by an answer, refuses the call; with `nothing` there is no service at all. */
export const startHandMadeServer = async (
  answers: Answers | 'nothing',
  credentials = ServerCredentials.createInsecure()
) => {
  const server = new Server()
  if (answers !== 'nothing') serve(server, answers)
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', credentials, (error, bound) => {
      if (error === null) resolve(bound)
      else reject(error)
    })
  })
  return { port, stop: () => server.forceShutdown() }
}

const orDenied = (call: { emit: (event: 'error', error: Error) => boolean }, answer: () => void) => {
  try {
    answer()
  } catch {
    call.emit('error', denied)
  }
}
const serve = (server: Server, answers: Answers) => {
  server.addService(definition, {
    batchAppend: (call: ServerDuplexStream<Buffer, Buffer>) => {
      call.on('data', () => {
        orDenied(call, () => {
          const answer = answers.append?.(call.metadata)
          if (answer !== undefined) call.write(answer)
        })
      })
      call.on('end', () => call.end())
    },
    read: (call: ServerWritableStream<Buffer, Buffer>) => {
      orDenied(call, () => {
        for (const message of answers.read?.(call.metadata) ?? []) call.write(message)
        call.end()
      })
    }
  })
}
