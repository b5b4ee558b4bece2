/**
 * The membership record of one community: a line for each event of its profile and its membership, and for each correction
 * and erasure in whatever else is recorded of it; with who recorded it when, by which rule and under which policy, what
 * was recorded late and what seems to be back-dated; and on top whether the history is whole.
 */
import {
  beforeRecords,
  daysBetween,
  domain,
  PlainDate,
  streamOf,
  type CommunityId,
  type Cycle,
  type DomainEvent,
  type MembershipType,
  type Role
} from '@cofc/core'
import type { EventStore, RecordedEvent, StoreFailure } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Dependencies } from '../dependencies.ts'
import { placedEntries, type PlacedEntry } from '../history.ts'
import { asToday, type Unreadable } from '../load.ts'
import { sequentially } from '../sequentially.ts'
import { asAtText, type Moment } from './as-at.ts'
import { noLog, type KeptLog, type LogUnreadable, type PlaceInLog, type Standing } from './kept-log.ts'
import { decisionsOf, type AskedCommand, type RecordedDecision } from './recorded-decision.ts'
import { storeAsAt, type NotSoManyEvents } from './store-as-at.ts'

export interface RecordLine {
  readonly on: PlainDate
  readonly says: string
  readonly type: string
  readonly stream: string
  readonly version: number
  readonly kind: 'event' | 'correction' | 'erasure'
  /** What was asked, with its rule in words; `null` where it is not kept. */
  readonly asked: AskedCommand | null
  /** 0 under the defaults. */
  readonly policyVersion: number
  /** Only for those who may know who recorded an event, and when; `null` for others. */
  readonly recorded: {
    readonly at: string
    readonly role: string
    readonly via: string | null
    /** Days from the day on which it happened, where they are more than 30. */
    readonly daysLate: number | null
    readonly isBackDated: boolean
  } | null
  readonly place: Pick<PlaceInLog, 'index' | 'checkpoint'> | null
}
export interface TypeOfCycle {
  readonly cycle: Cycle
  readonly membershipType: MembershipType
  readonly from: PlainDate
  /** The first day not in force, when it ended before the cycle did. */
  readonly endedOn: PlainDate | null
}
export interface MembershipRecord {
  readonly community: CommunityId
  /** As it was last called; `null` when it is not registered. */
  readonly name: string | null
  readonly asOf: PlainDate | null
  readonly asAt: string | null
  readonly standing: Standing
  readonly cycles: ReadonlyArray<TypeOfCycle>
  readonly lines: ReadonlyArray<RecordLine>
}
export interface AskMembershipRecord extends Moment {
  readonly community: CommunityId
  readonly role: Role
}
export type MembershipRecordFailure = StoreFailure | Unreadable | NotSoManyEvents | LogUnreadable

/** What takes back or rewrites something that was recorded. */
export const corrections: ReadonlySet<DomainEvent['type']> = new Set<DomainEvent['type']>([
  'LocalReportCorrected',
  'PaymentReversed',
  'WriteOffReversed'
])
export const erasures: ReadonlySet<DomainEvent['type']> = new Set<DomainEvent['type']>(['WordsErased'])
const kindOf = (type: DomainEvent['type']): RecordLine['kind'] => {
  if (corrections.has(type)) return 'correction'
  return erasures.has(type) ? 'erasure' : 'event'
}
const isLine = ({ entry: { aggregate, event } }: PlacedEntry): boolean =>
  aggregate === 'community' || aggregate === 'membership' || kindOf(event.type) !== 'event'

const mostDays = 30
const minutesAllowed = 5
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const recordedAtOf = ({ metadata }: RecordedEvent): string => text(metadata['recordedAt'])

const daysLateOf = (on: PlainDate, recordedAt: string): number | null => {
  const day = recordedAt.slice(0, 10)
  if (on === beforeRecords || !PlainDate.is(day)) return null
  const days = daysBetween(on, day)
  return days > mostDays ? days : null
}

/** Whether an instant lies more than five minutes before another. */
const isBefore = (instant: string, other: string | null): boolean =>
  other !== null && other !== '' && Date.parse(instant) < Date.parse(other) - minutesAllowed * 60_000

const isOutside = (at: string, { notBefore, notAfter }: Pick<PlaceInLog, 'notBefore' | 'notAfter'>): boolean =>
  isBefore(at, notBefore) || (notAfter !== null && isBefore(notAfter, at))

/**
 * Where no checkpoint says when an event was recorded, an earlier event of the community that claims to be later says that
 * it was not.
 */
const backDatedIn = (
  placed: ReadonlyArray<PlacedEntry>,
  places: ReadonlyMap<string, PlaceInLog | null>
): ReadonlySet<string> => {
  const backDated = new Set<string>()
  let latest = ''
  const inOrder = placed.toSorted((one, other) => (one.recorded.position < other.recorded.position ? -1 : 1))
  for (const { recorded } of inOrder) {
    const at = recordedAtOf(recorded)
    const place = places.get(recorded.id) ?? { notBefore: null, notAfter: null }
    if (isOutside(at, place) || isBefore(at, latest)) backDated.add(recorded.id)
    if (at > latest) latest = at
  }
  return backDated
}

const recordedOf = (
  { on, recorded }: Pick<RecordedDecision, 'on' | 'recorded'>,
  isBackDated: boolean
): RecordLine['recorded'] =>
  recorded === null
    ? null
    : {
        ...{ at: recorded.at, role: recorded.by.role, via: recorded.by.via },
        ...{ daysLate: daysLateOf(on, recorded.at), isBackDated }
      }

interface Found {
  readonly placed: ReadonlyArray<PlacedEntry>
  readonly lines: ReadonlyArray<PlacedEntry>
  readonly decisions: ReadonlyArray<RecordedDecision>
  readonly places: ReadonlyMap<string, PlaceInLog | null>
}
const linesOf = ({ placed, lines, decisions, places }: Found): ReadonlyArray<RecordLine> => {
  const backDated = backDatedIn(placed, places)
  return lines.flatMap(({ entry, recorded }, at): ReadonlyArray<RecordLine> => {
    const decision = decisions[at]
    if (decision === undefined) return []
    const { on, says, type, stream, version, asked, policy } = decision
    const place = places.get(recorded.id) ?? null
    return [
      {
        ...{ on, says, type, stream, version, kind: kindOf(entry.event.type), asked, policyVersion: policy.version },
        recorded: recordedOf(decision, backDated.has(recorded.id)),
        place: place === null ? null : { index: place.index, checkpoint: place.checkpoint }
      }
    ]
  })
}

interface LastStates {
  readonly cycles: ReadonlyArray<TypeOfCycle>
  readonly name: string | null
}
interface StateOfMembership {
  readonly cycles?: ReadonlyArray<TypeOfCycle>
}
interface StateOfCommunity {
  readonly profiles?: ReadonlyArray<{ readonly profile: { readonly name: string } }>
}
const lastStates = (placed: ReadonlyArray<PlacedEntry>, community: CommunityId): LastStates => {
  const stateOf = (stream: string) => placed.findLast(({ entry }) => entry.stream === stream)?.entry.state ?? {}
  const membership = stateOf(streamOf(domain.membership.aggregate, { community })) as StateOfMembership
  const profile = stateOf(streamOf(domain.community.aggregate, { community })) as StateOfCommunity
  return {
    cycles: (membership.cycles ?? []).map(({ cycle, membershipType, from, endedOn }) => ({
      ...{ cycle, membershipType, from, endedOn }
    })),
    name: profile.profiles?.at(-1)?.profile.name ?? null
  }
}

const placesIn = (log: KeptLog, placed: ReadonlyArray<PlacedEntry>) =>
  pipe(
    log.placesOf(placed.map(({ recorded }) => recorded)),
    TE.map(places => new Map(placed.map(({ recorded: { id } }, at) => [id, places[at] ?? null])))
  )

type Failed<A> = TE.TaskEither<MembershipRecordFailure, A>
const found =
  (store: EventStore, log: KeptLog, role: Role) =>
  (placed: ReadonlyArray<PlacedEntry>): Failed<Found> => {
    const lines = placed.filter(isLine)
    return pipe(
      sequentially(lines, ({ recorded }) => asToday(recorded)),
      TE.flatMap((events): Failed<ReadonlyArray<RecordedDecision>> => decisionsOf(store, role)(events)),
      TE.flatMap(decisions =>
        pipe(
          placesIn(log, placed),
          TE.map(places => ({ placed, lines, decisions, places }))
        )
      )
    )
  }

export const membershipRecord =
  ({ events }: Pick<Dependencies, 'events'>, log: KeptLog = noLog) =>
  ({ community, asOf, asAt, role }: AskMembershipRecord): Failed<MembershipRecord> =>
    pipe(
      storeAsAt(events)(asAt),
      TE.flatMap((store): Failed<ReadonlyArray<PlacedEntry>> => placedEntries(store)(community, asOf)),
      TE.flatMap(found(events, log, role)),
      TE.flatMap(all =>
        pipe(
          log.standingOf(),
          TE.map(standing => ({
            ...{ community, ...lastStates(all.placed, community), asOf },
            ...{ asAt: asAt === null ? null : asAtText(asAt), standing, lines: linesOf(all) }
          }))
        )
      )
    )

export const recordColumns = [
  ...['community', 'on', 'recorded_at', 'says', 'kind', 'role', 'via', 'asked', 'rule', 'policy_version'],
  ...['days_late', 'back_dated', 'stream', 'version', 'index', 'checkpoint']
] as const

type Cells = Readonly<Partial<Record<(typeof recordColumns)[number], unknown>>>
const askedCells = (asked: AskedCommand | null): Cells =>
  asked === null ? {} : { asked: asked.type, rule: asked.rule }
const recordedCells = (recorded: RecordLine['recorded']): Cells => {
  if (recorded === null) return {}
  const { at, role, via, daysLate, isBackDated } = recorded
  return { recorded_at: at, role, via, days_late: daysLate, back_dated: isBackDated ? 'yes' : 'no' }
}

/** A row for each line. What is not told has no value. */
export const recordCells = ({ community, lines }: MembershipRecord): ReadonlyArray<Cells> =>
  lines.map(({ on, says, kind, asked, policyVersion, recorded, stream, version, place }) => ({
    ...{ community, on, says, kind, ...askedCells(asked), policy_version: policyVersion },
    ...{ ...recordedCells(recorded), stream, version, ...place }
  }))

const atInWords = (instant: string): string => `${instant.slice(0, 10)} at ${instant.slice(11, 16)} UTC`

/** Whether the history is whole, and when that was verified, in a sentence. */
export const standingSays = (standing: Standing): string => {
  if (standing.type === 'NoLog') return 'No log of this history is kept, so nobody can show that it is whole.'
  const verified = `Verified on ${atInWords(standing.verifiedAt)}.`
  if (standing.type === 'NotWhole') return `The history is not whole: ${standing.says} ${verified}`
  const { size, signedBy, cosignedBy } = standing
  const witnesses = cosignedBy.length === 0 ? '' : `, cosigned by ${cosignedBy.join(', ')}`
  return `Whole as of ${String(size)} events, signed by ${signedBy.join(', ')}${witnesses}. ${verified}`
}
