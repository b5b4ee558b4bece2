/**
 * Decides a command again as it was decided then: what was asked, the state before, and the facts at the versions that
 * stand beside its first event. Today's rules may decide otherwise; where words were erased that a rule must see, it
 * cannot be told.
 */
import { decide, decodeStoredCommand, type Dated, type DecodedCommand, type Message } from '@cofc/core'
import { canonical, type Json, type JsonObject, type RecordedEvent, type StoreFailure } from '@cofc/event-store'
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { commandAsked } from './asked.ts'
import { confidedValues } from './confided.ts'
import type { Dependencies } from './dependencies.ts'
import { gatherFacts, type FactSources, type GatherFailure } from './gather-facts.ts'
import { keptAmong } from './kept-answers.ts'
import { loadAt, readAll, type Unreadable } from './load.ts'

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

/** What a reader of the whole history remembers of the streams that it has come past. */
export interface StatesThen {
  /** The state of a stream at a version; undefined where it is not remembered. */
  readonly at: (stream: string, version: number) => { readonly state: unknown } | undefined
  /** How many events a stream had at this place of the history; undefined where it is not remembered. */
  readonly versionOf: (stream: string) => number | undefined
}
/** Puts another state in place of one that is read: what if the policy had been another? */
export type Instead = (stream: string, state: unknown) => unknown
export interface Judging extends Pick<Dependencies, 'events' | 'content'> {
  readonly then?: StatesThen
  readonly instead?: Instead
}

const stateAt = async (
  { events, then }: Judging,
  about: Parameters<NonNullable<FactSources['load']>>[0],
  { stream, version }: { readonly stream: string; readonly version: number }
): Promise<Either<StoreFailure | Unreadable, unknown>> => {
  const known = then?.at(stream, version)
  if (known !== undefined) return right(known.state)
  return loadAt(events)(about, stream, version)()
}

/**
 * Streams as they were read then: its own up to what was decided, and those that are not named, up to what stood before it
 * in the order of the store.
 */
const asThen = (
  judging: Judging,
  { stream: own, version: decided, position, metadata }: RecordedEvent
): NonNullable<FactSources['load']> => {
  const versions = new Map([...versionsIn(metadata['known']), [own, decided - 1]])
  const versionOf = async (stream: string): Promise<Either<StoreFailure, number>> => {
    const known = versions.get(stream) ?? judging.then?.versionOf(stream)
    if (known !== undefined) return right(known)
    const found = await readAll(judging.events, stream)()
    return isLeft(found) ? found : right(found.right.filter(event => event.position < position).length)
  }
  return (about, stream) => async () => {
    const version = await versionOf(stream)
    if (isLeft(version)) return version
    const state = await stateAt(judging, about, { stream, version: version.right })
    if (isLeft(state)) return state
    return right({ state: judging.instead?.(stream, state.right) ?? state.right, version: version.right })
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
  (judging: Judging, { stream, first, events }: Past) =>
  async ({ command, entry }: DecodedCommand): Promise<Either<GatherFailure, Judgement>> => {
    const { erased, content } = noticing(judging.content)
    const given = await confidedValues(content)(command, entry.command.private ?? {})()
    if (isLeft(given)) return given
    const state = await stateAt(judging, entry.aggregate, { stream, version: first.version - 1 })
    if (isLeft(state)) return state
    const sources = {
      ...{ events: judging.events, content, load: asThen(judging, first) },
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

/** Judges the decision that some events of one stream, all those of one command, came of. */
export const judgeEvents =
  (judging: Judging) =>
  (events: ReadonlyArray<RecordedEvent>): TE.TaskEither<GatherFailure, Judgement> => {
    const [first] = events
    if (first === undefined) return TE.fromEither(cannotTell('no such event'))
    const asked = commandAsked(events)
    const decoded = asked === null ? null : decodeStoredCommand(asked)
    if (decoded === null || isLeft(decoded)) return TE.fromEither(cannotTell('no command is told'))
    return async () => judge(judging, { stream: first.stream, first, events })(decoded.right)
  }

/** Judges the decision of which the event at this version of a stream is the first. */
export const decideAgain =
  (judging: Judging) =>
  (stream: string, version: number): TE.TaskEither<GatherFailure, Judgement> =>
    pipe(
      readAll(judging.events, stream, version),
      TE.flatMap(found =>
        judgeEvents(judging)(found.filter(({ metadata }) => metadata['command'] === found[0]?.metadata['command']))
      )
    )
