/** What a client asks to be written, and what comes of it. */
import type { Expected } from './commit-check.ts'
import { commitCheck } from './commit-check.ts'
import type { Log } from './log.ts'
import type { Proposed, Recorded } from './recorded.ts'
import { firstVisible, lastRevision, softDelete, tombstone, undelete } from './stream-state.ts'

export interface Appending {
  readonly stream: string
  readonly expected: Expected
  readonly events: ReadonlyArray<Proposed>
}

/** What a write comes to; a repetition of what is not yet replicated comes to nothing that could be told. */
export type Written = Outcome | { readonly type: 'Unreplicated' }

export type Outcome =
  | { readonly type: 'Written'; readonly revision: bigint; readonly position?: bigint }
  | { readonly type: 'StreamDeleted' }
  | { readonly type: 'Conflict'; readonly actual: bigint }

/** What is no longer to be seen is known all the same, but not where it is. */
const known = (log: Log, { stream, revision, position }: Recorded): Written =>
  Number(revision) < firstVisible(log, stream) ? { type: 'Written', revision } : { type: 'Written', revision, position }

/** All events or none. The same events where they already are is success, and tells where they are. */
export const append = (log: Log, { stream, expected, events }: Appending): Written => {
  const check = commitCheck(log, stream, { ids: events.map(event => event.id), expected })
  if (check.type === 'Known')
    return check.last.position < log.replicated() ? known(log, check.last) : { type: 'Unreplicated' }
  if (check.type !== 'New') return check
  const start = log.end()
  const written = events.map((event, index) => log.write(stream, check.after + 1n + BigInt(index), event))
  if (check.undeletes) undelete(log, stream, check.after + 1n)
  return { type: 'Written', revision: check.after + BigInt(events.length), position: written.at(-1)?.position ?? start }
}

interface Deleting {
  readonly stream: string
  readonly expected: Expected
  readonly forGood: boolean
}

const at = ({ revision, position }: Recorded): Written => ({ type: 'Written', revision, position })

export const remove = (log: Log, { stream, expected, forGood }: Deleting): Written => {
  const check = commitCheck(log, stream, { ids: ['nobody’s id'], expected })
  if (check.type === 'StreamDeleted' || check.type === 'Conflict') return check
  if (forGood) return at(tombstone(log, stream))
  if (lastRevision(log, stream) < 0n && log.stream(`$$${stream}`).length === 0) return { type: 'Conflict', actual: -1n }
  return at(softDelete(log, stream))
}
