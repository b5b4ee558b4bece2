/** How a call is refused: a gRPC status with trailers, by which the client knows what it means. */
import { Metadata, status } from '@grpc/grpc-js'
import type { Excess, ServerKind } from './limits.ts'

export interface Address {
  readonly host: string
  readonly port: number
}

const refusal = (code: status, details: string, trailers: Readonly<Record<string, string>> = {}) => {
  const metadata = new Metadata()
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value)
  return Object.assign(new Error(details), { code, details, metadata })
}

export type Refusal = ReturnType<typeof refusal>

export const streamDeleted = (stream: string) =>
  refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream
  })

interface Versions {
  readonly operation: string
  readonly stream: string
  readonly expected: string
  /** Empty when the server does not say. */
  readonly actual: string
}

export const wrongExpectedVersion = ({ operation, stream, expected, actual }: Versions) =>
  refusal(
    status.FAILED_PRECONDITION,
    `${operation} failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${actual}`,
    {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': expected,
      'actual-version': actual
    }
  )

export const excessive = (excess: Excess) =>
  excess.type === 'TooLarge'
    ? refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${excess.limit} Exceeded.`, {
        exception: 'maximum-append-size-exceeded',
        'maximum-append-size': String(excess.limit)
      })
    : refusal(status.INVALID_ARGUMENT, `Event with Id: ${excess.id}, Size: ${excess.bytes}, exceeds the maximum.`, {
        exception: 'maximum-append-event-size-exceeded',
        'maximum-append-event-size': String(excess.limit),
        'event-id': excess.id,
        'proposed-append-event-size': String(excess.bytes)
      })

export interface NamedRefusal {
  /** As a type of the protocol is called, such as `InvalidTransaction`. */
  readonly name: string
  readonly code?: status
}
const inTrailers = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()
export const refusedByName = ({ name, code = status.FAILED_PRECONDITION }: NamedRefusal) =>
  refusal(code, 'Refused.', { exception: inTrailers(name) })

export const notLeader = (leader: Address | undefined) =>
  leader === undefined
    ? refusal(status.UNKNOWN, 'No leader info available in response')
    : refusal(status.NOT_FOUND, 'Leader info available', {
        exception: 'not-leader',
        'leader-endpoint-host': leader.host,
        'leader-endpoint-port': String(leader.port)
      })

export const missingProperty = (property: string) =>
  refusal(status.INVALID_ARGUMENT, `Required Metadata Property '${property}' is missing`, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type'
  })

export const unavailable = () => refusal(status.UNAVAILABLE, 'Server Is Not Ready')
export const exhausted = () =>
  refusal(status.RESOURCE_EXHAUSTED, 'Received message exceeds the maximum configured message size.')
export const aborted = (details: string) => refusal(status.ABORTED, `Operation timed out: ${details}`)
export const handlerThrew = () => refusal(status.UNKNOWN, 'Exception was thrown by handler.')
export const unexpectedResult = (of: string, what = 'Error') => refusal(status.UNKNOWN, `Unexpected ${of}: ${what}`)
/** A position at which no event begins. */
export const noPosition = (plays: ServerKind) =>
  unexpectedResult('ReadAllResult', plays === 'KurrentDB' ? 'InvalidPosition' : 'Error')
export const withCode = (code: status, details: string) => refusal(code, details)
