/** What came of a call: its value, its error by what the client says of it, or nothing for as long as one would wait. */
import { randomUUID } from 'node:crypto'

const patience = 10_000

/** Errors of the transport are worded by whoever noticed, with addresses and times, and mean no more than their code. */
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
  let waiting: NodeJS.Timeout | undefined
  const giveUp = new Promise<string>(resolve => (waiting = setTimeout(() => resolve(never), within)))
  try {
    const value = await Promise.race([call, giveUp])
    return value === never ? 'no answer' : (value ?? 'done')
  } catch (error) {
    return told(error as ClientError)
  } finally {
    clearTimeout(waiting)
  }
}
