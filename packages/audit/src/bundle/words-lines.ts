/** The lines of a bundle that are words, or tell that words were erased. They stand behind the event that refers to them. */
import { hash } from 'node:crypto'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { notProved, type Fault } from '../fault.ts'
import type { NotWhole } from '../log/read-event.ts'
import type { LineOf } from './bundle-line.ts'
import { objectOf } from './object-of.ts'
import type { BlockRead } from './parse-block.ts'
import type { Reading } from './reading.ts'
import { faultAt, type ReadEventLine } from './streams-so-far.ts'

type Taken = Either<Fault | NotWhole, void>
const notReferred = left(notProved('The event before does not refer to these words, or not in this order.'))

/** References are told in the order in which they stand in the event, each once: so there are no more lines than they. */
const referred = (reading: Reading, commitment: string): boolean => {
  const found = reading.lastBlock?.indexOf(`"${commitment}"`, reading.toldUpTo) ?? -1
  if (found >= 0) reading.toldUpTo = found + 1
  return found >= 0
}

export const wordsLine = (reading: Reading, { commitment, salt, text }: LineOf<'words'>): Taken => {
  if (hash('sha256', `${salt}\n${text}`, 'base64url') !== commitment)
    return left(notProved('Words are not those that were committed to.'))
  if (!referred(reading, commitment)) return notReferred
  reading.counts.words += 1
  return right(undefined)
}

const keyOf = ({ stream, version }: Pick<BlockRead, 'stream' | 'version'>): string => `${String(version)} ${stream}`

export const erasedLine = (reading: Reading, line: LineOf<'erased'>): Taken => {
  if (!referred(reading, line.commitment)) return notReferred
  const { stream, version } = line
  if ((reading.streams.get(stream)?.version ?? 0) >= version)
    return left(notProved('The record of an erasure does not come after what was erased.'))
  const about = reading.awaited.get(keyOf(line)) ?? new Set()
  about.add(JSON.stringify(aboutIn(reading.lastData)))
  reading.awaited.set(keyOf(line), about)
  return right(undefined)
}

/** Whom something is about: the community, or else the reviewer; and of which cycle. */
type About = readonly [subject: string | null, cycle: string | null]
const aboutIn = (data: string | null): About => {
  const { community, reviewer, cycle } = objectOf(data ?? '') ?? {}
  return [subjectOf('community', community) ?? subjectOf('reviewer', reviewer), textOrNull(cycle)]
}
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const subjectOf = (kind: string, id: unknown): string | null => (typeof id === 'string' ? `${kind} ${id}` : null)

const recordsOfErasures: ReadonlySet<string> = new Set(['WordsErased', 'PrivateFactsErased'])

/** Where erasures were said to be recorded by an event, that is what it must record. */
export const awaitedRecord = (reading: Reading, event: ReadEventLine): Taken => {
  const awaited = reading.awaited.get(keyOf(event))
  if (awaited === undefined) return right(undefined)
  reading.awaited.delete(keyOf(event))
  const [subject, cycle] = aboutIn(event.data)
  const covers = (text: string): boolean => {
    const [of, within] = JSON.parse(text) as About
    return subject !== null && of === subject && (cycle === null || within === cycle)
  }
  return recordsOfErasures.has(event.type) && [...awaited].every(covers)
    ? right(undefined)
    : faultAt(event, 'words', 'it does not record the erasure that it is named for')
}
