/** How tests tell a history: literal events, one after another. */
import type { DomainEvent, Rating } from '@cofc/core'
import {
  inMemoryReportStore,
  versionOf,
  type AnyTable,
  type EventAt,
  type Happening,
  type ReportStore,
  type Tables
} from '@cofc/projections'
import { eventFormat } from '../all-reports.ts'

export type EventText = Readonly<Record<string, unknown>> & { readonly type: DomainEvent['type'] }
export const happened = (type: DomainEvent['type'], fields: Readonly<Record<string, unknown>>): EventText => ({
  type,
  ...fields
})

export const positionAt = (place: number): string => String(place + 1).padStart(6, '0')

export const seen = (history: ReadonlyArray<EventText>): ReadonlyArray<EventAt<Happening>> =>
  history.map((event, place) => ({ event, position: positionAt(place) }))

/** Rows by their ids. */
export type Rows = Map<string, unknown>
type TableOfAnything = AnyTable & {
  readonly idOf: (event: Happening) => string
  readonly apply: (row: unknown, at: EventAt<Happening>) => unknown
}
/** Folds events into the rows of a table, as a follower does. */
export const fold = (table: AnyTable, into: Rows, events: Iterable<EventAt<Happening>>): Rows => {
  const { reads, idOf, initial, apply } = table as TableOfAnything
  for (const at of events) {
    if (reads[at.event.type] !== true) continue
    const id = idOf(at.event)
    into.set(id, apply(into.get(id) ?? initial(), at))
  }
  return into
}

/** A report store that has followed the history into these tables. */
export const afterwards = async (tables: Tables, history: ReadonlyArray<EventText>): Promise<ReportStore> => {
  const store = inMemoryReportStore()
  const advances = [...new Set(Object.values(tables))].map(table => ({
    table: table.name,
    from: null,
    to: { version: versionOf(table, eventFormat), position: positionAt(history.length) },
    rows: [...fold(table, new Map(), seen(history))].map(([id, row]) => ({ id, row: JSON.stringify(row) }))
  }))
  await store.write('live', advances)()
  return store
}

const opensIn = (cycle: string): string => `${cycle.slice(0, 4)}-09-01`
const closesIn = (cycle: string): string => `${cycle.slice(5)}-08-31`

export const drafted = (edition = 'E1') =>
  happened('EditionDrafted', { edition, title: `Edition ${edition}`, on: '2020-01-01' })
export const wrote = (standard: string, more: Readonly<Record<string, unknown>> = {}, edition = 'E1') =>
  happened('StandardWritten', {
    edition,
    standard: {
      ...{ standard, section: 'Belonging', text: `What ${standard} asks`, standardType: 1, core: true },
      ...{ sectors: [], supplement: null, values: [], ...more }
    },
    on: '2020-01-02'
  })
export const mapped = (
  edition: string,
  from: string,
  lines: ReadonlyArray<readonly [string | null, string | null, string]>
) =>
  happened('EditionMapped', {
    edition,
    from,
    lines: lines.map(([one, to, change]) => ({ from: one, to, change })),
    on: '2020-02-01'
  })

export const planned = (cycle = '2023-2024', edition = 'E1') => {
  const [opens, closes] = [opensIn(cycle), closesIn(cycle)]
  const windows = { opens, selfReviewDue: opens, visitsFrom: opens, visitsUntil: closes, closes }
  return happened('CyclePlanned', { cycle, edition, windows, on: '2020-03-01' })
}
export const published = (revision: number, cycle = '2023-2024') =>
  happened('NationalReportPublished', { v: 2, cycle, revision, report: null, on: `${cycle.slice(5)}-0${revision}-15` })

export const ref = (letter: string) => ({ commitment: letter.repeat(43), length: 7 })

const profile = (name: string, sector: string, more: Readonly<Record<string, unknown>>) => ({
  ...{ name, sector, provider: 'charity', country: 'GB', localArea: 'North', parent: null, places: 12, models: ['TC'] },
  ...{ entryCriteria: null, membersDecideAdmission: true, linkPerson: null, programmeAccreditation: null, ...more }
})
export const registered = (community: string, sector = 'ADTC', more: Readonly<Record<string, unknown>> = {}) =>
  happened('CommunityRegistered', { community, profile: profile(`House ${community}`, sector, more), on: '2015-01-01' })
export const profileChanged = (
  community: string,
  on: string,
  sector: string,
  more: Readonly<Record<string, unknown>> = {}
) => happened('ProfileChanged', { community, profile: profile(`House ${community}`, sector, more), on })

const term = (community: string, membershipType: string, cycle: string, on: string) => ({
  ...{ community, membershipType, cycle, on },
  ...{ opens: opensIn(cycle), closes: closesIn(cycle) }
})
export const admitted = (
  community: string,
  membershipType = 'Full',
  cycle = '2023-2024',
  on = opensIn(cycle)
): ReadonlyArray<EventText> => [
  happened('MembershipAppliedFor', { community, membershipType, forms: ['joining', 'finance'], on }),
  happened('CommunityAdmitted', term(community, membershipType, cycle, on))
]
export const renewed = (community: string, membershipType = 'Full', cycle = '2024-2025', on = opensIn(cycle)) =>
  happened('MembershipRenewed', term(community, membershipType, cycle, on))

export interface ToldReview {
  readonly community: string
  readonly cycle?: string
  readonly kind?: string
  readonly sector?: string
  readonly membershipType?: string
  readonly edition?: string
}
/** `m p n a -`, in the order of the scope. */
type Letters = string
const ratingOf: Readonly<Record<string, Rating | null>> = { m: 'met', p: 'partly', n: 'not', a: 'n/a', '-': null }

/** The events of one review. */
export const reviewOf = ({
  community,
  cycle = '2023-2024',
  kind = 'peer-review',
  sector = 'ADTC',
  membershipType = 'Full',
  edition = 'E1'
}: ToldReview) => {
  const key = { community, cycle, kind }
  const on = opensIn(cycle)
  const tell = (type: DomainEvent['type'], fields: Readonly<Record<string, unknown>> = {}): EventText =>
    happened(type, { ...key, on, ...fields })
  const saved = (scope: ReadonlyArray<string>, letters: Letters, comment: unknown = null) =>
    scope.flatMap((standard, place) => {
      const rating = ratingOf[letters[place] ?? '-'] ?? null
      return rating === null ? [] : [{ standard, rating, comment }]
    })
  return {
    tell,
    opened: (scope: ReadonlyArray<string>, section = 'Belonging') =>
      tell('ReviewOpened', {
        edition,
        sector,
        membershipType,
        scope: scope.map(standard => ({ standard, section, standardType: 1, core: true }))
      }),
    self: (scope: ReadonlyArray<string>, letters: Letters, comment: unknown = null) =>
      tell('SelfRatingsSaved', { ratings: saved(scope, letters, comment) }),
    peer: (scope: ReadonlyArray<string>, letters: Letters, comment: unknown = null) =>
      tell('PeerRatingsSaved', { ratings: saved(scope, letters, comment) }),
    outcomes: (counts: Readonly<Record<string, number>>) =>
      tell('OutcomesReturned', { counts: Object.entries(counts).map(([measure, count]) => ({ measure, count })) }),
    final: () => tell('LocalReportIssued', { membershipType }),
    corrected: (version: number, corrections: ReadonlyArray<unknown>) =>
      tell('LocalReportCorrected', { version, reason: ref('r'), corrections })
  }
}

/** A community whose ratings are final: `letters` are the ones that count. */
export const rated = (told: ToldReview, scope: ReadonlyArray<string>, letters: Letters): ReadonlyArray<EventText> => {
  const review = reviewOf(told)
  const ratings = told.kind === 'self-review' ? review.self(scope, letters) : review.peer(scope, letters)
  return [review.opened(scope), ratings, review.final()]
}

/** As many as the letters, each rated on the one standard CS1: `TC-ADTC-1`, `TC-ADTC-2` and so on. */
export const ratedOnCs1 = (letters: Letters, more: Partial<ToldReview> = {}): ReadonlyArray<EventText> =>
  letters
    .split('')
    .flatMap((letter, place) =>
      rated({ community: `TC-${more.sector ?? 'ADTC'}-${String(place + 1)}`, ...more }, ['CS1'], letter)
    )
