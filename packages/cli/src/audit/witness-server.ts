/** A witness over HTTP (C2SP tlog-witness): one route, which asks for nothing but a checkpoint that continues the last. */
import type { LogStoreFailure, WitnessAnswer } from '@cofc/audit'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

type AnswerCosigning = (body: string) => TaskEither<LogStoreFailure, WitnessAnswer>

/** A note with a hundred signatures, and a proof. */
const largestRequest = 128 * 1024
const [longestRequest, longestHeaders] = [10_000, 5_000]

export const witnessServer = (answer: AnswerCosigning): Server =>
  createServer({ requestTimeout: longestRequest, headersTimeout: longestHeaders }, (request, response) => {
    void answered(answer, request, response)
  })

const answered = async (answer: AnswerCosigning, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  if (request.url !== '/add-checkpoint' || request.method !== 'POST') {
    request.resume()
    send(response, 404, 'There is one route: POST /add-checkpoint.\n')
    return
  }
  const body = await bodyOf(request)
  if (body === null) send(response, 413, 'The request is too large.\n')
  else await cosigned(answer, body, response)
}

const cosigned = async (answer: AnswerCosigning, body: string, response: ServerResponse): Promise<void> => {
  const made = await answer(body)()
  if (isLeft(made)) {
    send(response, 503, 'The witness cannot write what it cosigned.\n')
    return
  }
  const { status } = made.right
  send(response, status, 'body' in made.right ? made.right.body : `${made.right.says}\n`)
}

/** The size that was cosigned last has a type of its own. */
const send = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, {
    'content-type': status === 409 ? 'text/x.tlog.size' : 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    ...(status === 413 ? { connection: 'close' } : {})
  })
  response.end(text)
}

/** `null` of what is too large, or was broken off. */
const bodyOf = async (request: IncomingMessage): Promise<string | null> => {
  const [chunks, size] = [new Array<Buffer>(), { bytes: 0 }]
  try {
    for await (const chunk of request) {
      size.bytes += (chunk as Buffer).length
      if (size.bytes > largestRequest) return null
      chunks.push(chunk as Buffer)
    }
    return Buffer.concat(chunks).toString()
  } catch {
    return null
  }
}
