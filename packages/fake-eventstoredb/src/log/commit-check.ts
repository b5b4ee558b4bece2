/** Whether events may be written to a stream, were written before, or are refused. */
import type { Log } from './log.ts'
import type { Recorded } from './recorded.ts'
import { isSoftDeleted, isTombstoned, lastRevision } from './stream-state.ts'

export type Expected = 'any' | 'no_stream' | 'stream_exists' | bigint

export type CommitCheck =
  | { readonly type: 'New'; readonly after: bigint; readonly undeletes: boolean }
  | { readonly type: 'Known'; readonly last: Recorded }
  | { readonly type: 'StreamDeleted' }
  | { readonly type: 'Conflict'; readonly actual: bigint }

const exists = (log: Log, stream: string) => log.stream(stream).length > 0 || log.stream(`$$${stream}`).length > 0

/** With no revision named, each event is known by the first place its id was written at. */
const checkByIds = (log: Log, stream: string, ids: ReadonlyArray<string>): CommitCheck => {
  const actual = lastRevision(log, stream)
  const known = ids.map(id => log.firstWith(id)).map(found => (found?.stream === stream ? found : undefined))
  const last = known.at(-1)
  if (known[0] === undefined) return { type: 'New', after: actual, undeletes: isSoftDeleted(log, stream) }
  return known.includes(undefined) || last === undefined ? { type: 'Conflict', actual } : { type: 'Known', last }
}

interface Placed {
  readonly ids: ReadonlyArray<string>
  readonly after: bigint
}

/** With an earlier revision named, the events must be just those that follow it. */
const checkByPlace = (log: Log, stream: string, { ids, after }: Placed): CommitCheck => {
  const actual = lastRevision(log, stream)
  const there = log.stream(stream).slice(Number(after) + 1, Number(after) + 1 + ids.length)
  const last = there.at(-1)
  if (last !== undefined && ids.every((id, index) => there[index]?.id === id)) return { type: 'Known', last }
  const recreates = after === -1n && isSoftDeleted(log, stream) && there[0]?.id !== ids[0]
  return recreates ? { type: 'New', after: actual, undeletes: true } : { type: 'Conflict', actual }
}

/** The last event may be named before what is there, as what is there, or too far ahead. */
const checkByRevision = (log: Log, stream: string, { ids, after }: Placed): CommitCheck => {
  const actual = lastRevision(log, stream)
  if (after > actual) return { type: 'Conflict', actual }
  return after === actual
    ? { type: 'New', after, undeletes: isSoftDeleted(log, stream) }
    : checkByPlace(log, stream, { ids, after })
}

const mustExist = (log: Log, stream: string): CommitCheck | undefined => {
  if (isSoftDeleted(log, stream)) return { type: 'StreamDeleted' }
  return exists(log, stream) ? undefined : { type: 'Conflict', actual: lastRevision(log, stream) }
}

interface AppendCondition {
  readonly ids: ReadonlyArray<string>
  readonly expected: Expected
}

export const commitCheck = (log: Log, stream: string, { ids, expected }: AppendCondition): CommitCheck => {
  if (isTombstoned(log, stream)) return { type: 'StreamDeleted' }
  switch (expected) {
    case 'any':
      return checkByIds(log, stream, ids)
    case 'stream_exists':
      return mustExist(log, stream) ?? checkByIds(log, stream, ids)
    case 'no_stream':
      return checkByRevision(log, stream, { ids, after: -1n })
    default:
      return checkByRevision(log, stream, { ids, after: expected })
  }
}
