/** What the server's BatchAppend answers: each answer names the append it is for. */
import type { CallFailure } from '../failure.ts'
import { countFrom } from './correlation.ts'
import { Fields, Garbled } from './reading.ts'

export type AppendOutcome =
  | { readonly type: 'Done'; readonly version: number; readonly commit: number; readonly prepare: number }
  | Extract<
      CallFailure,
      {
        readonly type:
          'WrongVersion' | 'TooLarge' | 'StreamDeleted' | 'AccessDenied' | 'TimedOut' | 'Refused' | 'NotReady'
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
const outcomeOfError = (status: Fields): AppendOutcome => {
  let [name, details]: [string, Fields | undefined] = ['', undefined]
  while (status.next()) {
    if (status.field !== 3) continue
    const any = status.inner()
    while (any.next())
      if (any.field === 1) name = any.text().replace(/^.*[/.]/, '')
      else if (any.field === 2) details = any.inner()
  }
  return outcomeNamed(name, details ?? new Fields(Buffer.alloc(0)))
}
const outcomeNamed = (name: string, details: Fields): AppendOutcome => {
  switch (name) {
    case 'WrongExpectedVersion':
      return { type: 'WrongVersion', actual: actualIn(details) }
    case 'MaximumAppendSizeExceeded':
      return { type: 'TooLarge', most: details.next() ? details.number : 0 }
    case 'StreamDeleted':
    case 'AccessDenied':
      return { type: name }
    case 'Timeout':
      return { type: 'TimedOut' }
    case 'Empty':
      return { type: 'NotReady' }
    default:
      return { type: 'Refused' }
  }
}
const actualIn = (details: Fields) => {
  let actual: number | undefined
  while (details.next())
    if (details.field === 1) actual = details.number + 1
    else if (details.field === 2) actual = 0
  return actual
}
