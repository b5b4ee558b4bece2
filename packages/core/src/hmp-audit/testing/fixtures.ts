/** How tests tell the story of a joint audit: the commands, events and facts of TC-0001 in 2023-2024. */
import type * as t from 'io-ts'
import type { Of } from '../../aggregate.ts'
import { defaultBook } from '../../policy/index.ts'
import type { ContentRef } from '../../values/content-ref.ts'
import type { Rating } from '../../values/rating.ts'
import type { HmpAuditCommand } from '../commands.ts'
import type { HmpAuditEvent } from '../events.ts'
import type { AuditReview, HmpAuditFacts } from '../facts.ts'
import type { HmpAuditRefusal } from '../refusals.ts'

/** The same without its brands, so that tests hold literals. */
type Plain<A> = A extends string
  ? A extends t.Brand<unknown>
    ? string
    : A
  : A extends number
    ? number
    : A extends ReadonlyArray<infer Item>
      ? ReadonlyArray<Plain<Item>>
      : A extends object
        ? { readonly [K in keyof A]: Plain<A[K]> }
        : A
const branded = <A>(plain: Plain<A>): A => plain as A

type KeyField = 'type' | 'community' | 'cycle' | 'on'
type Rest<M> = keyof Omit<M, KeyField> extends never ? [] : [fields: Plain<Omit<M, KeyField>>]
const ofTheCommunity = new Set(['RecordProgrammeAccreditation', 'ProgrammeAccreditationRecorded'])

const tell =
  <M extends HmpAuditCommand | HmpAuditEvent>() =>
  <Type extends M['type']>(type: Type, on: string, ...fields: Rest<Of<M, Type>>): Of<M, Type> =>
    ({
      ...{ type, community: 'TC-0001', on, ...(ofTheCommunity.has(type) ? {} : { cycle: '2023-2024' }) },
      ...(fields as ReadonlyArray<object>)[0]
    }) as unknown as Of<M, Type>

export const ask = tell<HmpAuditCommand>()
export const happened = tell<HmpAuditEvent>()
export const because = (refusal: Plain<HmpAuditRefusal>) => branded<HmpAuditRefusal>(refusal)

export const ref = (letter: string): ContentRef =>
  branded<ContentRef>({ commitment: letter.repeat(43), length: letter.charCodeAt(0) })
export const rated = (item: string, rating: Rating | null, comment: ContentRef | null = null) => ({
  item,
  rating,
  comment
})

/** A1 and B2 have standards, A2 and D1 ratings of their own; nothing is asked in area C. */
export const items = [
  { item: 'A1', area: 'A', standard: 'CS1' },
  { item: 'A2', area: 'A', standard: null },
  { item: 'B2', area: 'B', standard: 'S1' },
  { item: 'D1', area: 'D', standard: null }
] as const
export const plan = { edition: 'E10', items } as const
export const planned = happened('AuditPlanned', '2023-10-02', plan)

const standard = (code: string, more: object = {}) => ({ standard: code, sectors: [], supplement: null, ...more })
const version = (number: number, on: string, ratings: Readonly<Record<string, Rating | null>>) => ({
  ...{ version: number, on },
  ratings: Object.entries(ratings).map(([code, rating]) => ({ standard: code, rating }))
})
const review = (more: object = {}) =>
  branded<AuditReview>({
    ...{ visitedOn: '2024-02-28', lastVisitedOn: '2024-02-29', draftedOn: null, versions: [] },
    ...more
  })
const first = version(1, '2024-04-15', { CS1: 'met', S1: 'partly' })
const second = version(2, '2024-05-20', { CS1: 'met', S1: 'met' })
/** How far the review of kind audit has come. */
export const reviews = {
  unvisited: review({ visitedOn: null, lastVisitedOn: null }),
  visited: review(),
  drafted: review({ draftedOn: '2024-03-20' }),
  final: review({ draftedOn: '2024-03-20', versions: [first] }),
  corrected: review({ draftedOn: '2024-03-20', versions: [first, second] })
}

/** A member for the integrated audit whose audit was visited on 28 and 29 February 2024. */
export const facts: HmpAuditFacts = {
  policy: defaultBook,
  membershipType: 'HmpIntegratedAudit',
  cycle: branded<NonNullable<HmpAuditFacts['cycle']>>({ edition: 'E10' }),
  standards: branded<NonNullable<HmpAuditFacts['standards']>>([
    standard('CS1'),
    standard('S1', { sectors: ['HMP', 'ADTC'] }),
    standard('S2', { sectors: ['CYP'] }),
    standard('S3', { supplement: 'addiction' })
  ] as never),
  auditReview: reviews.visited
}
