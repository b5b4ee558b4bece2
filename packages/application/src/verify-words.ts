/**
 * What became of all that the events of a history refer to: words that are there and are those that were said; words erased with
 * a record of it; and what is wrong: words that are others, that are gone without a record, or that are there though their
 * erasure was recorded.
 */
import { dataSubjectOf, type ContentStore, type DataSubject } from '@cofc/content-store'
import type { ContentRef } from '@cofc/core'
import { beginning, type EventStore, type FollowFailure, type JsonObject, type RecordedEvent } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { referencesIn } from './words.ts'

export interface WordsFound {
  readonly present: number
  readonly erased: number
}
export type WrongWords = 'altered' | 'gone without a record' | 'still there though their erasure is on record'
export interface WordsNotWhole {
  readonly type: 'WordsNotWhole'
  readonly stream: string
  readonly version: number
  readonly commitment: string
  readonly says: WrongWords
}
interface Reading {
  readonly events: Pick<EventStore, 'follow'>
  readonly content: Pick<ContentStore, 'read'>
}

/** Where something was said, and whom it is about. */
interface Reference {
  readonly ref: ContentRef
  readonly stream: string
  readonly version: number
  /** How many references came before: an erasure is about those that were there. */
  readonly order: number
  readonly subject: DataSubject
  readonly cycle: string | null
}
interface Erasure {
  readonly subject: DataSubject
  readonly cycle: string | null
  readonly order: number
  readonly pieces: number
}

/** Reads the whole history once; memory grows with the number of references only. */
export const verifyWords =
  ({ events, content }: Reading): TaskEither<FollowFailure | WordsNotWhole, WordsFound> =>
  async () => {
    const said = await saidIn(events)
    if (isLeft(said)) return said
    const { references, erasures } = said.right
    const states: Array<State> = []
    for (let at = 0; at < references.length; at += atOnce)
      states.push(...(await statesOf(content, references.slice(at, at + atOnce))))
    const gone = states.filter(state => state === 'gone').length
    const known = { erasures, areCounted: gone <= erasures.reduce((sum, { pieces }) => sum + pieces, 0) }
    for (const [at, reference] of references.entries()) {
      const says = wrongState(reference, states[at] ?? 'gone', known)
      if (says !== null) return left(notWhole(reference, says))
    }
    return right({ present: references.length - gone, erased: gone })
  }
const atOnce = 500

const notWhole = ({ ref, stream, version }: Reference, says: WrongWords): WordsNotWhole => ({
  ...{ type: 'WordsNotWhole', stream, version },
  ...{ commitment: ref.commitment, says }
})

interface Said {
  readonly references: ReadonlyArray<Reference>
  readonly erasures: ReadonlyArray<Erasure>
}
const saidIn = async (events: Reading['events']): Promise<Either<FollowFailure, Said>> => {
  const [references, erasures] = [new Array<Reference>(), new Array<Erasure>()]
  for await (const followed of events.follow(beginning, {}, { until: 'end' })) {
    if (followed.type === 'Failed') return left(followed.failure)
    for (const event of followed.page.events) {
      const order = references.length
      if (erasing.has(event.type))
        erasures.push({ ...aboutOf(event.data), order, pieces: Number(event.data['pieces']) })
      references.push(...referencesOf(event, order))
    }
  }
  return right({ references, erasures })
}
const erasing: ReadonlySet<string> = new Set(['WordsErased', 'PrivateFactsErased'])

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
/** What is in the evidence library is of no cycle, in whichever it is shown. */
const cycleOf = ({ cycle, evidence }: JsonObject): string | null =>
  typeof evidence === 'string' ? null : textOrNull(cycle)
const aboutOf = ({ community, reviewer, ...data }: JsonObject): Pick<Reference, 'subject' | 'cycle'> => ({
  subject: dataSubjectOf({ community: textOrNull(community), reviewer: textOrNull(reviewer) }),
  cycle: cycleOf(data)
})
const referencesOf = ({ data, stream, version }: RecordedEvent, order: number): ReadonlyArray<Reference> =>
  referencesIn(data).map(ref => ({ ref, stream, version, order, ...aboutOf(data) }))

type State = 'present' | 'gone' | 'altered'
/** Words that cannot be read while others can are not those that were committed to. */
const statesOf = async (
  content: Reading['content'],
  references: ReadonlyArray<Reference>
): Promise<ReadonlyArray<State>> => {
  const read = await content.read(references.map(({ ref }) => ref))()
  if (!isLeft(read)) return read.right.map(words => (words === null ? 'gone' : 'present'))
  const states: Array<State> = []
  for (const { ref } of references) {
    const one = await content.read([ref])()
    states.push(isLeft(one) ? 'altered' : one.right[0] === null ? 'gone' : 'present')
  }
  return states
}

interface Known {
  readonly erasures: ReadonlyArray<Erasure>
  /** Whether no more is gone than all erasures say: words may be about others besides, whom no event names. */
  readonly areCounted: boolean
}
const wrongState = (reference: Reference, state: State, { erasures, areCounted }: Known): WrongWords | null => {
  const later = erasures.filter(({ order }) => order > reference.order)
  const isErased = later.some(erasure => isAbout(reference, erasure))
  if (state === 'altered') return 'altered'
  if (state === 'present') return isErased ? 'still there though their erasure is on record' : null
  return isErased || (areCounted && later.length > 0) ? null : 'gone without a record'
}
const isAbout = ({ subject, cycle }: Reference, erasure: Erasure): boolean =>
  erasure.subject === subject && (erasure.cycle === null || erasure.cycle === cycle)
