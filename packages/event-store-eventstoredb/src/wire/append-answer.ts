/** What the server's BatchAppend answers: each answer names the append it is for. */
import { status } from '@grpc/grpc-js'
import { refusedBy, type CallFailure } from '../failure.ts'
import { countFrom } from './correlation.ts'
import { Fields, Garbled } from './reading.ts'

export type AppendOutcome =
  | { readonly type: 'Done'; readonly version: number; readonly commit: number; readonly prepare: number }
  | Extract<
      CallFailure,
      {
        readonly type:
          | 'WrongVersion'
          | 'TooLarge'
          | 'StreamDeleted'
          | 'AccessDenied'
          | 'TimedOut'
          | 'Refused'
          | 'Unclear'
          | 'NotReady'
      }
    >
export interface AppendAnswer {
  readonly count: number
  readonly outcome: AppendOutcome
}

export const appendAnswer = (message: Buffer): AppendAnswer => {
  const fields = new Fields(message)
  let [count, outcome]: [number, AppendOutcome | undefined] = [Infinity, undefined]
  while (fields.next()) {
    if (fields.field === 1) count = countFrom(fields.inner())
    else if (fields.field === 2) outcome = outcomeOfError(fields.inner())
    else if (fields.field === 3) outcome = done(fields.inner())
  }
  if (outcome === undefined) throw new Garbled('An answer to an append says nothing.')
  return { count, outcome }
}

const done = (success: Fields): AppendOutcome => {
  let [version, commit, prepare] = [0, Infinity, Infinity]
  while (success.next()) {
    if (success.field === 1) version = success.number + 1
    else if (success.field === 3) [commit, prepare] = positionIn(success.inner())
  }
  return { type: 'Done', version, commit, prepare }
}
export const positionIn = (position: Fields): [commit: number, prepare: number] => {
  let [commit, prepare] = [0, 0]
  while (position.next()) {
    if (position.field === 1) commit = position.number
    else if (position.field === 2) prepare = position.number
  }
  return [commit, prepare]
}

/** The kind of an error stands in the name of the type of its details: google.rpc.Status, then google.protobuf.Any. */
const outcomeOfError = (error: Fields): AppendOutcome => {
  let [code, detail] = [0, noDetail]
  while (error.next())
    if (error.field === 1) code = error.number
    else if (error.field === 3) detail = detailIn(error.inner())
  return kinds[detail.name]?.(detail.fields, code) ?? unnamed(code, detail.name)
}
const noDetail = { name: '', fields: new Fields(Buffer.alloc(0)) }
const detailIn = (any: Fields) => {
  let { name, fields } = noDetail
  while (any.next())
    if (any.field === 1) name = any.text().replace(/^.*[/.]/, '')
    else if (any.field === 2) fields = any.inner()
  return { name, fields }
}
const kinds: Readonly<Record<string, (details: Fields, code: number) => AppendOutcome>> = {
  WrongExpectedVersion: details => ({ type: 'WrongVersion', actual: actualIn(details) }),
  MaximumAppendSizeExceeded: details => {
    const [, most] = numbersIn(details)
    return { type: 'TooLarge', of: 'append', bytes: undefined, most }
  },
  MaximumAppendEventSizeExceeded: details => {
    const [, , bytes, most] = numbersIn(details)
    return { type: 'TooLarge', of: 'event', bytes, most }
  },
  StreamDeleted: () => ({ type: 'StreamDeleted' }),
  AccessDenied: () => ({ type: 'AccessDenied' }),
  Timeout: () => ({ type: 'TimedOut' }),
  Empty: (_, code) => ({ type: passing.has(code) ? 'Unclear' : 'NotReady' }),
  // What the server has no word for it may have done.
  Unknown: () => ({ type: 'Unclear' })
}
const unnamed = (code: number, name: string): AppendOutcome =>
  passing.has(code) ? { type: 'Unclear' } : refusedBy(code, name)
const passing: ReadonlySet<number> = new Set([
  status.CANCELLED,
  status.DEADLINE_EXCEEDED,
  status.ABORTED,
  status.INTERNAL,
  status.UNAVAILABLE
])
/** The numbers of a message, each at the index of its field. */
const numbersIn = (details: Fields) => {
  const numbers: Array<number | undefined> = []
  while (details.next()) numbers[details.field] = details.number
  return numbers
}
const actualIn = (details: Fields) => {
  let actual: number | undefined
  while (details.next())
    if (details.field === 1) actual = details.number + 1
    else if (details.field === 2) actual = 0
  return actual
}
