/** What came of a call: its value, its error by what the client says of it, or nothing for as long as one would wait. */
import { randomUUID } from 'node:crypto'
import { pause } from './pause.ts'

/** In milliseconds: far longer than any answer takes, on a busy machine too. */
const patience = 60_000

/** Errors of the transport are worded by the side that noticed, with addresses and times, and mean no more than their code. */
const wordless: ReadonlyArray<unknown> = [1, 4, 8, 14]

interface ClientError {
  readonly type?: string
  readonly code?: number
  readonly message: string
  readonly streamName?: string
  readonly expectedVersion?: unknown
  readonly actualVersion?: unknown
  readonly maxAppendSize?: number
}

const told = (error: ClientError) => ({
  error: error.type ?? 'raw',
  code: error.code,
  message: wordless.includes(error.code) ? undefined : error.message,
  stream: error.streamName,
  expected: error.expectedVersion,
  actual: error.actualVersion,
  limit: error.maxAppendSize
})

const never = randomUUID()

export const answered = async (call: Promise<unknown>, within = patience): Promise<unknown> => {
  const waiting = new AbortController()
  const giveUp = pause(within, waiting.signal).then(
    () => never,
    () => never
  )
  try {
    const value = await Promise.race([call, giveUp])
    return value === never ? 'no answer' : (value ?? 'done')
  } catch (error) {
    return told(error as ClientError)
  } finally {
    waiting.abort()
  }
}
