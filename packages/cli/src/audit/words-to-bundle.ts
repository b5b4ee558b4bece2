/**
 * The words in a bundle about a community: those that its receiver may have; and of those that were erased, the event that
 * records it. What was erased is told to everybody who is given the event: it holds a commitment, and no word.
 */
import { placesInLog, type BundlingLog, type LineOf, type LogStore } from '@cofc/audit'
import { wordReaders, type WordsNotWhole } from '@cofc/application'
import { dataSubjectOf, referenceOf, type ContentRef, type ContentStore } from '@cofc/content-store'
import { domain, entries, reachOf, streamOf, type AggregateName, type CommunityId, type Role } from '@cofc/core'
import type { EventStore, JsonObject } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Failure } from '../failures.ts'

interface Reading {
  readonly events: EventStore
  readonly content: ContentStore
  readonly log: LogStore
}
interface Receiver {
  readonly community: CommunityId
  /** `null` where nobody is to have words. */
  readonly role: Role | null
}
type WordsOf = NonNullable<BundlingLog<Failure>['words']>
type Told = LineOf<'words' | 'erased'>

interface Erasure {
  readonly stream: string
  readonly version: number
  readonly index: number
  readonly subject: string
  readonly cycle: string | null
}
/** An event that refers to words. */
interface Referring extends Pick<Erasure, 'subject' | 'cycle'> {
  readonly index: number
  readonly stream: string
  readonly version: number
  readonly references: ReadonlyArray<ContentRef>
}

export const wordsToBundle = async (reading: Reading, receiver: Receiver): Promise<Either<Failure, WordsOf>> => {
  const found = await erasuresOf(reading, receiver.community)
  if (isLeft(found)) return found
  return right(async ({ index, head: { stream, version }, block }, size) => {
    const event = { index, stream, version, ...referencesIn(block()) }
    if (event.references.length === 0) return right([])
    const read = await reading.content.salted(event.references)()
    if (isLeft(read)) return read
    const erasures = found.right.filter(erasure => erasure.index < size && isOf(erasure, event))
    return toldIn(event, { said: read.right, erasure: erasures[0] ?? null, isFor: mayHave(receiver, stream) })
  })
}

const erasuresOf = async (
  { events, log }: Reading,
  community: CommunityId
): Promise<Either<Failure, ReadonlyArray<Erasure>>> => {
  const read = await events.read(streamOf(domain.community.aggregate, { community }))()
  if (isLeft(read)) return read
  const recorded = read.right.events.filter(({ type }) => type === 'WordsErased')
  const places = await placesInLog(log, [])(recorded)()
  if (isLeft(places)) return places
  return right(
    recorded.flatMap(({ stream, version, data }, at) => {
      const place = places.right[at] ?? null
      return place === null ? [] : [{ stream, version, index: place.index, ...aboutOf(data) }]
    })
  )
}
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const aboutOf = ({ community, reviewer, cycle }: JsonObject): Pick<Erasure, 'subject' | 'cycle'> => ({
  subject: dataSubjectOf({ community: textOrNull(community), reviewer: textOrNull(reviewer) }),
  cycle: textOrNull(cycle)
})
const isOf = ({ index, subject, cycle }: Erasure, event: Referring): boolean =>
  index > event.index && subject === event.subject && (cycle === null || cycle === event.cycle)

/** In the order of the block. In canonical JSON a reference is written in one way, and no text can look like one. */
const referencesIn = (block: string): Pick<Referring, 'references' | 'subject' | 'cycle'> => {
  const data = block.startsWith('cofc/event/1\n') ? (block.split('\n')[5] ?? '{}') : '{}'
  const found = data.matchAll(/\{"commitment":"([\w-]{43})","length":(\d+)\}/gu)
  const references = Array.from(found, ([, commitment = '', length]) => referenceOf(commitment, Number(length)))
  return { references, ...aboutOf(references.length === 0 ? {} : (JSON.parse(data) as JsonObject)) }
}

const mayHave = ({ role }: Receiver, stream: string): boolean => {
  const aggregate = entries.find(({ aggregate: { name } }) => stream.startsWith(`${name}-`))?.aggregate.name
  if (role === null || aggregate === undefined) return false
  return reachOf(wordReaders[aggregate as AggregateName], role) !== null
}

interface Said {
  readonly said: ReadonlyArray<{ readonly salt: string; readonly words: string } | null>
  readonly erasure: Erasure | null
  readonly isFor: boolean
}
const toldIn = (event: Referring, { said, erasure, isFor }: Said): Either<WordsNotWhole, ReadonlyArray<Told>> => {
  const there = event.references.find((_, at) => (said[at] ?? null) !== null)
  if (erasure === null) return right(isFor ? wordsOf(event, said) : [])
  if (there !== undefined) return left(stillThere(event, there.commitment))
  const { stream, version } = erasure
  return right(event.references.map(({ commitment }) => ({ line: 'erased', commitment, stream, version })))
}
const wordsOf = ({ references }: Referring, said: Said['said']): ReadonlyArray<Told> =>
  references.flatMap(({ commitment }, at): ReadonlyArray<Told> => {
    const salted = said[at] ?? null
    return salted === null ? [] : [{ line: 'words', commitment, salt: salted.salt, text: salted.words }]
  })
const stillThere = ({ stream, version }: Referring, commitment: string): WordsNotWhole => ({
  ...{ type: 'WordsNotWhole', stream, version, commitment },
  says: 'still there though their erasure is on record'
})
