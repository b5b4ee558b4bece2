/** How tests tell the story of a review: the commands, events and facts of TC-0001 in 2023-2024, a peer-review unless said otherwise. */
import type * as t from 'io-ts'
import type { Of } from '../../aggregate.ts'
import { defaultBook } from '../../policy/index.ts'
import type { ContentRef } from '../../values/content-ref.ts'
import type { Rating } from '../../values/rating.ts'
import type { ReviewKind } from '../../values/review-kind.ts'
import type { ReviewCommand } from '../commands.ts'
import type { ReviewEvent } from '../events.ts'
import type { EditionStandard, KnownReviewer, ReviewFacts } from '../facts.ts'
import type { TeamRole } from '../parts.ts'
import type { ReviewRefusal } from '../refusals.ts'
import type { ReviewKey } from '../../values/review-key.ts'

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
type Fields<M, Given extends PropertyKey> = keyof Omit<M, Given> extends never ? [] : [fields: Plain<Omit<M, Given>>]

const tellOf =
  <M extends ReviewCommand | ReviewEvent>(kind: ReviewKind) =>
  <Type extends M['type']>(
    type: Type,
    on: string,
    ...fields: Fields<Of<M, Type>, 'type' | 'on' | keyof ReviewKey>
  ): Of<M, Type> =>
    ({
      type,
      community: 'TC-0001',
      cycle: '2023-2024',
      kind,
      on,
      ...(fields as ReadonlyArray<object>)[0]
    }) as unknown as Of<M, Type>

export const asked = tellOf<ReviewCommand>('peer-review')
export const happened = tellOf<ReviewEvent>('peer-review')
/** The same of an accreditation. */
export const askedOfAccreditation = tellOf<ReviewCommand>('accreditation')
/** The same of a review without a visit. */
export const askedOfSelf = tellOf<ReviewCommand>('self-review')
export const happenedInSelf = tellOf<ReviewEvent>('self-review')

export const because = <Type extends ReviewRefusal['type']>(
  type: Type,
  ...fields: Fields<Of<ReviewRefusal, Type>, 'type'>
): Of<ReviewRefusal, Type> => ({ type, ...(fields as ReadonlyArray<object>)[0] }) as unknown as Of<ReviewRefusal, Type>

export const branded = <A>(plain: Plain<A>): A => plain as A

/** A reference to words, told apart by one letter. */
export const ref = (letter: string): ContentRef =>
  branded<ContentRef>({ commitment: letter.repeat(43), length: letter.charCodeAt(0) })

export const rated = (standard: string, rating: Rating | null, comment: ContentRef | null = null) => ({
  standard,
  rating,
  comment
})

const standard = (code: string, more: Partial<EditionStandard> = {}): EditionStandard => ({
  ...branded<EditionStandard>({
    standard: code,
    section: 'Joining and leaving',
    standardType: 1,
    core: false,
    sectors: [],
    supplement: null
  }),
  ...more
})
const reviewer = (id: string, client: boolean, home: string | null, more: object = {}): KnownReviewer =>
  branded<KnownReviewer>({
    ...{ reviewer: id, client, home, trainedAsLead: false, specialist: false, seniorYears: null, servedIn: [] },
    ...{ localArea: null, homeIsMember: true, homeParent: null, visitedBy: [], visits: [] },
    ...more
  })

export const known: ReviewFacts = {
  policy: defaultBook,
  holidays: [],
  sector: 'ADTC',
  membershipType: 'Full',
  cycle: branded<NonNullable<ReviewFacts['cycle']>>({ edition: 'E10', opens: '2023-09-01', closes: '2024-08-31' }),
  standards: [
    standard('CS1', { core: true }),
    standard('CS2', { core: true }),
    standard('S1'),
    standard('S2', { sectors: ['CYP', 'LD'] }),
    standard('S3', { supplement: 'addiction' })
  ],
  reviewers: [
    reviewer('R-001', false, 'TC-0002', { trainedAsLead: true }),
    reviewer('R-014', true, 'TC-0003'),
    reviewer('R-015', true, null),
    reviewer('R-020', false, 'TC-0001', { trainedAsLead: true }),
    reviewer('R-031', false, 'TC-0004', { seniorYears: 9 }),
    reviewer('R-040', false, null, { servedIn: ['TC-0007', 'TC-0001'] }),
    reviewer('R-041', false, 'TC-0006', { homeParent: 'Oak Trust' }),
    reviewer('R-042', false, 'TC-0007', { localArea: 'North' }),
    reviewer('R-043', false, 'TC-0008', { homeIsMember: false }),
    reviewer('R-044', false, null, { visits: [{ community: 'TC-0009', days: ['2024-01-14', '2024-01-15'] }] }),
    reviewer('R-045', false, null, { visits: [{ community: 'TC-0009', days: ['2024-01-16'] }] }),
    reviewer('R-046', false, 'TC-0010', { visitedBy: ['TC-0003', 'TC-0001'] }),
    reviewer('R-050', false, 'TC-0005', { specialist: true, seniorYears: 5 }),
    reviewer('R-051', false, 'TC-0005', { specialist: true, seniorYears: 4 })
  ],
  described: [],
  homeParents: [],
  homeMembers: [],
  visitsToHomes: [],
  visitorsOfHomes: [],
  host: { barredArea: 'North', parent: 'Oak Trust' },
  offering: 'yes',
  clientMembers: ref('M'),
  communities: ref('H'),
  heldLast: null,
  finalReports: [],
  mappings: [],
  inLibrary: null,
  closedOn: null
}

const scoped = (code: string, core: boolean) =>
  ({ standard: code, section: 'Joining and leaving', standardType: 1, core }) as const

export const opening = {
  edition: 'E10',
  sector: 'ADTC',
  membershipType: 'Full',
  scope: [scoped('CS1', true), scoped('CS2', true), scoped('S1', false)]
} as const

export const team = [
  { reviewer: 'R-001', role: 'lead' },
  { reviewer: 'R-014', role: 'member' }
] as const

/** A Monday, a Tuesday and a Wednesday. */
export const dates = ['2024-01-15', '2024-01-16', '2024-01-24'] as const

export const held = { visit: 1, days: ['2024-01-15', '2024-01-16'], mode: 'in-person', team, stakeholders: 2 } as const

/** What follows from holding it: what is kept of the team stands there as a reference. */
export const wasHeld = (
  fields: Partial<Pick<Of<ReviewEvent, 'VisitHeld'>, 'stakeholders'>> & {
    readonly team?: ReadonlyArray<{ readonly reviewer: string; readonly role: TeamRole }>
  } = {}
) =>
  [
    happened('VisitHeld', '2024-01-16', {
      ...{ ...held, v: 2, clientMemberRule: 'met', clientMembers: ref('M') },
      ...fields
    }),
    happened('TeamCameFrom', '2024-01-16', { visit: held.visit, communities: ref('H') })
  ] as const

const opened = happened('ReviewOpened', '2023-09-01', opening)
const submitted = [opened, happened('SelfReviewSubmitted', '2023-11-20')]
const offered = [...submitted, happened('VisitDatesOffered', '2023-11-21', { visit: 1, dates })]
const agreed = [...offered, happened('VisitAgreed', '2023-11-28', { visit: 1, date: '2024-01-15', mode: 'in-person' })]
const visited = [...agreed, ...wasHeld()]
const drafted = [...visited, happened('LocalReportDrafted', '2024-02-05', { commentsDue: '2024-02-19' })]
const final = [...drafted, happened('LocalReportIssued', '2024-02-26', { membershipType: 'Full' })]

/** How far the review has come. */
export const told = { opened: [opened], submitted, offered, agreed, visited, drafted, final }
