/** What rows are planned together for, and what their plan is given besides them. */
import {
  aggregateNamed,
  reviewKinds,
  streamOf,
  type AuditItem,
  type Count,
  type EditionId,
  type Membership,
  type PlainDate
} from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import type { CaseException } from './case-exception.ts'
import type { DayCell } from './day-cell.ts'
import type { ReviewDays } from './its-review.ts'
import type { MoneyKnown } from './money-known.ts'
import type { Origin } from './row.ts'
import type { WordsOf } from './words.ts'

interface Known {
  /** The events of the subject, in their order. */
  readonly recorded: ReadonlyArray<RecordedEvent>
}
interface EditionKnown extends Known {
  /** The last day of the last cycle that used it. */
  readonly lastDay: () => PlainDate | null
}
export interface CycleDays {
  readonly edition: EditionId
  readonly opens: PlainDate
  readonly closes: PlainDate
  /** The cell that tells when it opens; `null` when it is recorded. */
  readonly cell: DayCell | null
}
/** The days of a cycle; `null` when it is neither in the folder nor recorded. */
export type DaysOfCycle = (cycle: string) => CycleDays | null

/** By which edition and items an audit is made, as the folder says; `null` when its cycle is not known. */
export interface PlanOfAudit {
  readonly edition: EditionId
  readonly items: ReadonlyArray<Origin<AuditItem & { readonly edition: EditionId }>>
}
export interface AuditKnown extends Known {
  readonly planOf: (cycle: string) => PlanOfAudit | null
}
export interface CommunityKnown extends AuditKnown {
  readonly membership: Membership
  readonly daysOf: DaysOfCycle
  /** Whether another community closes or merges on a day, as its rows say. */
  readonly isGoneOn: (community: string, day: PlainDate) => boolean
  /** Whether no row of it in memberships.csv was lost: else it is not known whether a membership was renewed. */
  readonly whole: boolean
  /** What exceptions.csv says of its accreditations. */
  readonly exceptions: ReadonlyArray<CaseException>
  readonly money: MoneyKnown
}
export interface ReviewKnown extends Known {
  readonly days: ReviewDays
  readonly words: WordsOf
  /** The refusal of a review that is said to be rated and is not. */
  readonly unrated: number | null
  /** By the number of a visit: the first day that its row tells, on which it is offered. */
  readonly visitDays: ReadonlyMap<Count, PlainDate>
  /** By the line of an exception for a visit that has no row: the refusal of it. */
  readonly withoutVisit: ReadonlyMap<number, number>
}
export interface GatheringKnown extends Known {
  /** `null` when it is neither in the folder nor recorded. */
  readonly lastDay: PlainDate | null
}
export interface KnownOf {
  readonly calendar: Known
  readonly 'price-list': Known
  readonly edition: EditionKnown
  readonly cycle: Known
  readonly community: CommunityKnown
  readonly reviewer: Known
  readonly review: ReviewKnown
  readonly gathering: GatheringKnown
  readonly announcement: Known
}
export type Subject = keyof KnownOf

/** How many cells name a subject: a review is named without its kind, and there is one calendar and one history of price lists. */
export const partsOf = (subject: Subject): number => {
  if (subject === 'calendar' || subject === 'price-list') return 0
  return subject === 'review' ? 2 : 1
}

/** The streams one of which a subject has once it is recorded. */
export const streamsOf = (subject: Subject, parts: ReadonlyArray<string>): ReadonlyArray<string> => {
  const entry = aggregateNamed(subject)
  if (entry === null) return []
  const named = Object.fromEntries(entry.aggregate.address.map((field, place) => [field, parts[place] ?? '']))
  if (subject !== 'review') return [streamOf(entry.aggregate, named)]
  return reviewKinds.map(kind => streamOf(entry.aggregate, { ...named, kind }))
}
