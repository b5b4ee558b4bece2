/**
 * Decides a command again as it was decided then: what was asked, the state before, and the facts at the versions that
 * stand beside its first event. Today's rules may decide otherwise; where words were erased that a rule must see, it
 * cannot be told.
 */
import { decide, decodeStoredCommand, type Dated, type DecodedCommand, type Message } from '@cofc/core'
import { canonical, type Json, type JsonObject, type RecordedEvent } from '@cofc/event-store'
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import type * as TE from 'fp-ts/lib/TaskEither.js'
import { commandAsked } from './asked.ts'
import { confidedValues } from './confided.ts'
import type { Dependencies } from './dependencies.ts'
import { gatherFacts, type FactSources, type GatherFailure } from './gather-facts.ts'
import { keptAmong } from './kept-answers.ts'
import { loadAt, readAll } from './load.ts'

export type Judgement =
  | { readonly type: 'DecidedAsThen' }
  /** By today's rules other events would follow, or the refusal. */
  | { readonly type: 'DecidedOtherwise'; readonly decision: Either<Message, ReadonlyArray<Dated>> }
  | { readonly type: 'CannotTell'; readonly because: 'no command is told' | 'words were erased' | 'no such event' }

const cannotTell = (because: Extract<Judgement, { readonly type: 'CannotTell' }>['because']) =>
  right<never, Judgement>({ type: 'CannotTell', because })

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** At which version each stream was read, as metadata tell; private facts name none. */
const versionsIn = (known: Json | undefined): ReadonlyMap<string, number> =>
  new Map(
    Object.values((known ?? {}) as JsonObject)
      .flatMap(source => (Array.isArray(source) ? (source as ReadonlyArray<JsonObject>) : []))
      .map(({ stream, version }) => [text(stream), Number(version)])
  )

/**
 * Streams as they were read then: its own up to what was decided, and those that are not named, up to what had been
 * recorded by that instant.
 */
const asThen = (
  { events }: Dependencies,
  { stream: own, version: decided, metadata }: RecordedEvent
): NonNullable<FactSources['load']> => {
  const versions = new Map([...versionsIn(metadata['known']), [own, decided - 1]])
  const recordedAt = text(metadata['recordedAt'])
  return (about, stream) => async () => {
    let version = versions.get(stream)
    if (version === undefined) {
      const found = await readAll(events, stream)()
      if (isLeft(found)) return found
      version = found.right.filter(event => text(event.metadata['recordedAt']) <= recordedAt).length
    }
    const state = await loadAt(events)(about, stream, version)()
    return isLeft(state) ? state : right({ state: state.right, version })
  }
}

/** Reads words, and remembers whether some were erased. */
const noticing = (content: Dependencies['content']) => {
  const erased = { some: false }
  const read: Dependencies['content']['read'] = references => async () => {
    const words = await content.read(references)()
    if (!isLeft(words) && words.right.includes(null)) erased.some = true
    return words
  }
  return { erased, content: { ...content, read } }
}

const isSame = (decided: ReadonlyArray<Dated>, stored: ReadonlyArray<RecordedEvent>): boolean =>
  decided.length === stored.length &&
  decided.every((event, place) => canonical(event as unknown as Json) === canonical(stored[place]?.data ?? null))

interface Past {
  readonly stream: string
  readonly first: RecordedEvent
  /** The events of the command. */
  readonly events: ReadonlyArray<RecordedEvent>
}
const judge =
  (dependencies: Dependencies, { stream, first, events }: Past) =>
  async ({ command, entry }: DecodedCommand): Promise<Either<GatherFailure, Judgement>> => {
    const { erased, content } = noticing(dependencies.content)
    const given = await confidedValues(content)(command, entry.command.private ?? {})()
    if (isLeft(given)) return given
    const state = await loadAt(dependencies.events)(entry.aggregate, stream, first.version - 1)()
    if (isLeft(state)) return state
    const sources = {
      ...{ ...dependencies, content, load: asThen(dependencies, first) },
      keep: keptAmong(content, events)
    }
    const { facts } = entry.command
    const gathered = await gatherFacts(sources)({ command, facts, given: given.right }, entry.questions)()
    if (isLeft(gathered)) return gathered
    if (erased.some) return cannotTell('words were erased')
    const decision = decide(entry.aggregate)(command, state.right, gathered.right.known)
    const same = !isLeft(decision) && isSame(decision.right, events)
    return right(same ? { type: 'DecidedAsThen' } : { type: 'DecidedOtherwise', decision })
  }

/** Judges the decision of which the event at this version of a stream is the first. */
export const decideAgain =
  (dependencies: Dependencies) =>
  (stream: string, version: number): TE.TaskEither<GatherFailure, Judgement> =>
  async () => {
    const found = await readAll(dependencies.events, stream, version)()
    if (isLeft(found)) return found
    const [first] = found.right
    if (first === undefined) return cannotTell('no such event')
    const events = found.right.filter(({ metadata }) => metadata['command'] === first.metadata['command'])
    const asked = commandAsked(events)
    const decoded = asked === null ? null : decodeStoredCommand(asked)
    if (decoded === null || isLeft(decoded)) return cannotTell('no command is told')
    return judge(dependencies, { stream, first, events })(decoded.right)
  }
