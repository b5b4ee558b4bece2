import { submitWithReactions, uuidOf } from '@cofc/application'
import { domain } from '@cofc/core'
import { p1, p2 } from '@cofc/core/testing'
import {
  added,
  auditedNetwork,
  type Cells,
  changed,
  type Files,
  lacking,
  smallNetwork,
  without,
  writeFolder
} from '@cofc/verification'
import { describe, expect, test } from 'vitest'
import { temporaryStores, type TemporaryStores } from './testing/stores.ts'
import { commandsOf } from './testing/commands-of.ts'
import type { ImportSummary } from './summary.ts'
import { importFiles } from './testing/importing.ts'
import { memoryStores } from './testing/memory-stores.ts'
import { priceRows } from './testing/price-rows.ts'
import { refusedAccounts } from './testing/refused-accounts.ts'
import { refusedAccreditations } from './testing/refused-accreditations.ts'
import { refusedGatherings } from './testing/refused-gatherings.ts'

/** Every aggregate whose commands an import gives. */
const { policy: _, ...ofRows } = domain
type RefusalsOf<Name extends keyof typeof ofRows> = keyof (typeof ofRows)[Name]['aggregate']['refusals']
type Refusal = { readonly [Name in keyof typeof ofRows]: RefusalsOf<Name> }[keyof typeof ofRows]

const noCommand = 'no file gives the command that is refused so'
const recordedFirst = 'what is recorded is compared before anything is asked for again'
const derived = 'the import derives the day, so that it fits'
const sameRow = 'what it lacks is given by the same row, which then falls as a whole'
/** Refusals that no file can bring about, and why. */
const never = {
  HolidayOutsideTheYear: 'the year of a list is that of its days',
  PriceListIsNotBackdated: derived,
  PriceListedTwice: 'two rows about one price are refused when they are read',
  ExtraGivenTwice: 'two rows about one extra are refused when they are read',
  TermGivenTwice: 'two rows about one term are refused when they are read',
  OneYearIsNoTerm: 'a row that says so is refused when it is read',
  CommunityAlreadyRegistered: recordedFirst,
  TeamNamesNobody: 'a row without a team allocates none',
  EvidenceIdTaken: noCommand,
  EvidenceOverAlready: noCommand,
  NoSuchEvidence: noCommand,
  EvidenceKeptLater: noCommand,
  EvidenceNotInLibrary: noCommand,
  EvidenceIsOver: noCommand,
  EvidenceWasHandedIn: noCommand,
  CycleNotPlanned: sameRow,
  CycleNotOpen: sameRow,
  CycleOpensLater: derived,
  CycleClosesLater: derived,
  NotTheNextRevision: noCommand,
  NoSuchIssue: noCommand,
  EditionNotPublished: 'the row that retires an edition publishes it first, and falls as a whole',
  NoSuchStandard: noCommand,
  AlreadyApplied: noCommand,
  AdmissionBeforeApplication: 'a row that says so is refused when it is read',
  TypeIsFixedWithinACycle: noCommand,
  NotAFullCycle: noCommand,
  CycleForfeited: noCommand,
  AlreadySuspended: noCommand,
  NotSuspended: noCommand,
  ReviewerAlreadyRegistered: recordedFirst,
  PrivateFactsTellByTheirLength: 'the import fills the text up',
  ReviewAlreadyOpened: 'a review that somebody opened keeps the day on which it was opened',
  StandardRatedTwice: 'two rows about one standard are refused when they are read',
  WorkbookNotSubmitted: noCommand,
  WorkbookLockedForGood: noCommand,
  WorkbookWasLocked: noCommand,
  WorkbookNotLocked: noCommand,
  ReopenedUntilBefore: noCommand,
  NotOnTheTeam: noCommand,
  NoObjection: noCommand,
  NoMemberOffers: noCommand,
  OfferingCommunitySuspended: noCommand,
  NoRoomToAttend: noCommand,
  NoOffer: noCommand,
  OfferAlreadyMade: noCommand,
  OfferAlreadyAnswered: noCommand,
  ObjectionAlreadyAnswered: noCommand,
  QuestionNamedTwice: 'two rows about one question are refused when they are read',
  VisitNotOffered: sameRow,
  VisitNotAgreed: sameRow,
  MeasureCountedTwice: 'two rows about one measure and day are refused when they are read',
  NothingToCorrect: noCommand,
  NothingFound: 'a check comes of the rows that say what it found',
  NoSuchFinding: 'an action point is settled by the number it got',
  CommunityHasNotClosed: noCommand,
  ProgrammeEndsBeforeItBegins: 'a row that says so is refused when it is read',
  ItemPlannedTwice: 'two rows about one item are refused when they are read',
  ItemRatedTwice: 'every row is a command of its own',
  AuditReviewNotFinal: noCommand,
  PlacesTaken: noCommand,
  NotYetHeld: derived,
  AnnouncementUnknown: sameRow,
  AnnouncementReachesNobody: 'a row that says so is refused when it is read',
  NotAmongTheAudience: noCommand,
  NewsOfNoMember: noCommand,
  NewsAlreadyProposed: noCommand,
  NoNewsProposed: noCommand,
  NoMemberForAccess: noCommand,
  AccessRests: noCommand,
  AccessNotGiven: noCommand,
  AccessNotAskedFor: noCommand,
  DayBeforeAccess: noCommand,
  ProfileUnknown: noCommand,
  NoPriceList: noCommand,
  SizeNotDeclared: noCommand,
  MultiYearNotOffered: noCommand,
  NotOnTheList: noCommand,
  AlreadyCovered: noCommand,
  NotCovered: noCommand,
  QuotedLater: noCommand,
  QuoteExpired: noCommand,
  NoSuchQuote: noCommand,
  QuoteAlreadyInvoiced: noCommand,
  PurchaseOrderMissing: noCommand,
  NoSuchCharge: noCommand,
  ChargeAlreadyInvoiced: noCommand,
  ChargedLater: noCommand,
  DatedBeforeLastNumber: noCommand,
  TaxPointAfterInvoice: noCommand,
  NotWrittenOff: noCommand,
  ReminderTooEarly: noCommand,
  RemindersOutOfOrder: noCommand,
  InvoiceIsDisputed: noCommand,
  NotDisputed: noCommand,
  NothingToReceipt: noCommand,
  NothingToInvoice: 'an invoice comes of its lines',
  PaymentAlreadyReversed: 'two rows about one reversal are refused when they are read'
} satisfies { readonly [Type in Refusal]?: string }
type Refusable = Exclude<Refusal, keyof typeof never>
const refusals = Object.values(ofRows).flatMap(({ aggregate }) => Object.keys(aggregate.refusals))

/** A folder that a rule refuses: after what was imported before, and what somebody else recorded. */
interface Case {
  readonly first?: Files
  /** Only as many of the first folder's commands were given before the import was interrupted. */
  readonly interruptedAfter?: string
  readonly byHand?: ReadonlyArray<object>
  readonly files: Files
}
const small = smallNetwork
const cell = (file: string, row: number, cells: Cells, files: Files = small): Files => changed(files, file, row, cells)
const more = (file: string, row: number, cells: Cells, files: Files = small): Files => added(files, file, row, cells)
const of = (files: Files): Case => ({ files })

const review = { community: 'TC-0001', cycle: '2021-2022', kind: 'peer-review' }
const third = {
  cycle: '2023-2024',
  opens: '2023-04-01',
  self_review_due: '2023-09-30',
  visits_from: '2023-07-01',
  visits_until: '2024-02-28',
  closes: '2024-03-31'
}
const mapping = (...lines: ReadonlyArray<readonly [string, string, string]>): Files => ({
  ...small,
  'editions.csv': [
    ...small['editions.csv']!,
    { edition: 'E2', title: 'Second edition', status: 'draft', published_on: '' }
  ],
  'standards.csv': [...small['standards.csv']!, { ...small['standards.csv']![0]!, edition: 'E2' }],
  'mappings.csv': lines.map(([from, to, change]) => ({
    from_edition: 'E1',
    from_standard: from,
    to_edition: 'E2',
    to_standard: to,
    change
  }))
})
const whole = [
  ['CS1', 'CS1', 'same'],
  ['CS2', '', 'dropped'],
  ['S1', '', 'dropped'],
  ['A1', '', 'dropped']
] as const
const confirming = (cells: Cells): Cells => ({
  ...{ community: 'TC-0001', cycle: '2021-2022', obligation: 'clients-sent', on: '2021-12-01' },
  ...cells
})
const renewing: Cells = { applied_on: '', joining_form: '', finance_form: '', admitted_on: '' }
const oneDay = (opens: string): Cells => ({
  ...{ opens, self_review_due: opens, visits_from: opens, visits_until: opens, closes: opens }
})
const left = (left_on: string, left_how: string): Cells => ({ left_on, left_how })
/** TC-0001 is a member for accreditation, and may have two reviews with a visit. */
const accrediting = cell(
  'communities.csv',
  0,
  { full_cycles_before: '2' },
  cell('memberships.csv', 0, { type: 'Accreditation' })
)
/** The review of TC-0001 has got no further than its self-review. */
const early = without(without(cell('findings.csv', 1, { outcome: '' }), 'reports.csv'), 'visits.csv')
const unreviewed = ['reviews.csv', 'ratings.csv', 'evidence.csv', 'outcomes.csv', 'findings.csv'].reduce(without, early)
const ratedBySelf = small['ratings.csv']!.map(row => ({ ...row, peer: '', peer_comment: '' }))
const selfRated: Files = { ...cell('reviews.csv', 0, { peer_rated_on: '' }, early), 'ratings.csv': ratedBySelf }

const said = (file: string, base: Cells, row: Cells, files: Files): Files => ({
  ...files,
  [file]: [...(files[file] ?? []), { community: 'TC-0001', cycle: '2021-2022', ...base, ...row }]
})
const hostFeedback = (row: Cells, files: Files = small): Files =>
  said(
    'feedback.csv',
    { seq: '1', by: 'host', on: '2022-01-20', question: 'welcome', score: '4', words: '' },
    row,
    files
  )
const survey = (row: Cells, files: Files = small): Files =>
  said(
    'surveys.csv',
    { survey: 'residents', on: '2022-01-20', people: '9', question: 'q1', counts: '3;4;2' },
    row,
    files
  )

/** In 2021-2022 somebody of TC-0002 visits TC-0001, and in the next cycle somebody of TC-0001 visits TC-0002. */
const inReturn = { community: 'TC-0002', cycle: '2022-2023' }
const visitedInReturn: Files = [
  ['memberships.csv', 2, { ...inReturn, type: 'Full', ...renewing, admitted_on: '2022-03-01' }],
  ['reviewers.csv', 0, { reviewer: 'R-003', home: 'TC-0001', kind: 'staff' }],
  ['reviewers.csv', 1, { reviewer: 'R-004', home: '', served_in: '' }],
  ['reviews.csv', 0, { ...inReturn, self_submitted_on: '2022-08-02', peer_rated_on: '' }],
  ['ratings.csv', 0, { ...inReturn, peer: '' }],
  [
    'visits.csv',
    0,
    {
      ...{ ...inReturn, offered: '2022-09-08;2022-09-09;2022-09-13', agreed: '2022-09-08', held_on: '2022-09-08' },
      team: 'R-003:lead;R-004:member'
    }
  ]
].reduce<Files>(
  (files, [file, row, cells]) => more(file as string, row as number, cells as Cells, files),
  cell('reviewers.csv', 1, { home: 'TC-0002', served_in: '' })
)

const found: Cells = { community: 'TC-0002', checked_on: '2021-09-20', standard: 'CS1', text: 'The minutes show it.' }
const minutes: Cells = { community: 'TC-0002', cycle: '2021-2022', standards: 'CS1', title: 'Minutes', file: '' }
/** A portfolio of TC-0002 was asked for, handed in and checked before its report was drafted. */
const portfolio = (cells: Cells): Files =>
  said(
    'portfolio.csv',
    found,
    {},
    more(
      'evidence.csv',
      0,
      minutes,
      cell('reviews.csv', 1, { portfolio_due: '2021-10-01', portfolio_on: '2021-09-10', ...cells })
    )
  )

const audited = auditedNetwork
const [plannedRow, ratedRow, , , settledRow] = [0, 1, 2, 3, 4]
/** An edition more, which is a draft. */
const besideADraft = (files: Files): Files => ({
  ...files,
  'editions.csv': [...files['editions.csv']!, { edition: 'E2', title: 'Second', status: 'draft', published_on: '' }],
  'standards.csv': [...files['standards.csv']!, { ...files['standards.csv']![0]!, edition: 'E2' }]
})
const itsAudit = { community: 'TC-0001', cycle: '2021-2022' }

/** P1, with a row of it changed. */
const priced = (is: Cells, cells: Cells): Files => ({
  'price-list.csv': priceRows(p1).map(row =>
    Object.entries(is).every(([column, text]) => row[column] === text) ? { ...row, ...cells } : row
  )
})

const cases: { readonly [Type in Refusable]: Case } = {
  CommunityNotRegistered: of(cell('communities.csv', 0, { places: 'many' })),
  CommunityDiffersByCase: of(more('communities.csv', 2, { community: 'tc-0002' })),
  ReviewerDiffersByCase: of(more('reviewers.csv', 0, { reviewer: 'r-001' })),
  EditionDiffersByCase: of(more('editions.csv', 0, { edition: 'e1' })),
  StandardDiffersByCase: of(more('standards.csv', 0, { standard: 'cs1' })),
  ChangeBeforeRegistration: {
    first: cell('communities.csv', 2, { from: '2021-01-01' }),
    files: more(
      'communities.csv',
      2,
      { from: '2020-06-01', name: 'Old Elm House' },
      cell('communities.csv', 2, { from: '2021-01-01' })
    )
  },

  PriceListsOverlap: {
    first: { 'price-list.csv': priceRows(p2) },
    files: { 'price-list.csv': [...priceRows(p1), ...priceRows(p2)] }
  },
  BandsOutOfOrder: of(priced({ line: 'band', band: '2' }, { up_to: '12' })),
  PriceMissing: of({ 'price-list.csv': priceRows(p1).slice(1) }),
  PriceOutsideTheList: of(priced({ line: 'price', type: 'Full', band: '3' }, { band: '4' })),

  CycleWindowsOutOfOrder: of(cell('cycles.csv', 1, oneDay('2022-04-01'))),
  CycleOverlaps: of(cell('cycles.csv', 1, { opens: '2022-03-01' })),
  CycleAlreadyPlanned: {
    byHand: [
      { type: 'DraftEdition', edition: 'E1', title: 'First edition', on: '2020-01-01' },
      {
        type: 'PlanCycle',
        cycle: '2022-2023',
        edition: 'E1',
        on: '2020-01-01',
        windows: {
          opens: '2022-04-01',
          selfReviewDue: '2022-09-01',
          visitsFrom: '2022-09-02',
          visitsUntil: '2023-02-01',
          closes: '2023-03-30'
        }
      }
    ],
    files: small
  },
  EditionOfCycleUnknown: of(cell('cycles.csv', 1, { edition: 'E9' })),
  EditionOfCycleNotPublished: of(cell('editions.csv', 0, { status: 'draft' })),
  NotTheEditionPlanned: {
    first: mapping(...whole),
    interruptedAfter: 'PlanCycle',
    files: cell('cycles.csv', 0, { edition: 'E2' }, mapping(...whole))
  },

  EditionAlreadyDrafted: {
    byHand: [{ type: 'DraftEdition', edition: 'E1', title: 'Another', on: '2019-01-01' }],
    files: small
  },
  EditionNotDrafted: of(more('standards.csv', 0, { edition: 'E9' })),
  EditionIsFrozen: { first: small, files: more('standards.csv', 0, { standard: 'CS3' }) },
  EditionHasNoStandards: of({
    ...small,
    'editions.csv': [
      ...small['editions.csv']!,
      { edition: 'E0', title: 'Empty', status: 'published', published_on: '2010-01-01' }
    ]
  }),
  EarlierEditionUnknown: of({
    ...mapping(...whole),
    'mappings.csv': [{ from_edition: 'E9', from_standard: 'CS1', to_edition: 'E2', to_standard: 'CS1', change: 'same' }]
  }),
  EditionMapsItself: of({
    ...mapping(...whole),
    'mappings.csv': [{ from_edition: 'E2', from_standard: 'CS1', to_edition: 'E2', to_standard: 'CS1', change: 'same' }]
  }),
  MappingLeavesOut: of(mapping(...whole.slice(0, 3))),
  MappingNamesUnknown: of(mapping(...whole, ['CS7', '', 'dropped'])),
  MappingLineIsContradictory: of(mapping(['CS1', 'CS1', 'new'], ...whole.slice(1))),

  NotRegistered: of(more('memberships.csv', 2, { community: 'TC-0009' })),
  NotAMember: {
    first: small,
    interruptedAfter: 'AdmitCommunity',
    byHand: [{ type: 'TerminateMembership', community: 'TC-0002', on: '2021-11-01' }],
    files: cell('memberships.csv', 2, left('2021-12-01', 'withdrew'))
  },
  AlreadyAMember: {
    first: cell('memberships.csv', 2, left('2021-11-01', 'withdrew')),
    files: more(
      'memberships.csv',
      2,
      { seq: '2', type: 'Full', applied_on: '2021-09-01', admitted_on: '2021-12-01', ...left('', '') },
      cell('memberships.csv', 2, left('2021-11-01', 'withdrew'))
    )
  },
  NoApplication: {
    first: cell('memberships.csv', 2, { finance_form: 'no', admitted_on: '' }, unreviewed),
    byHand: [
      { type: 'ReceiveForm', community: 'TC-0002', form: 'finance', on: '2021-03-20' },
      { type: 'AdmitCommunity', community: 'TC-0002', cycle: '2021-2022', on: '2021-03-20' }
    ],
    files: cell('memberships.csv', 2, { admitted_on: '' }, unreviewed)
  },
  ApplicationIncomplete: of(cell('memberships.csv', 2, { finance_form: 'no' })),
  EndsBeforeItBegan: {
    first: small,
    files: cell('memberships.csv', 0, { admitted_on: '2021-03-15', ...left('2021-04-01', 'withdrew') })
  },
  NoSuchCycle: of(more('memberships.csv', 1, { cycle: '2023-2024', admitted_on: '' })),
  CycleIsOver: of(cell('memberships.csv', 2, { admitted_on: '2022-04-02' })),
  NotTheNextCycle: of(
    more(
      'cycles.csv',
      1,
      third,
      more('memberships.csv', 2, { ...renewing, cycle: '2023-2024', admitted_on: '2022-03-01' })
    )
  ),
  NotALaterCycle: {
    first: cell('memberships.csv', 2, { cycle: '2022-2023' }, unreviewed),
    files: cell('memberships.csv', 2, renewing, unreviewed)
  },
  RenewalAfterLapse: of(cell('memberships.csv', 1, { admitted_on: '2022-04-02' })),
  AlreadyLapsed: of(cell('memberships.csv', 2, left('2022-05-01', 'withdrew'))),
  AlreadyRenewed: of(more('memberships.csv', 2, { seq: '2', type: 'Full', applied_on: '', admitted_on: '' })),
  DevelopmentalIsForOneCycle: of(more('memberships.csv', 2, { cycle: '2022-2023', applied_on: '', admitted_on: '' })),
  TooFewFullCycles: of(cell('memberships.csv', 0, { type: 'Accreditation' })),
  AssociateIsForOverseas: of(cell('memberships.csv', 0, { type: 'Associate' })),
  AuditIsForPrisonProgrammes: of(cell('memberships.csv', 0, { type: 'HmpIntegratedAudit' })),
  CycleNotHeld: of({ ...small, 'obligations.csv': [confirming({ community: 'TC-0002', cycle: '2022-2023' })] }),
  CycleNotBegun: of({
    ...cell('memberships.csv', 1, { admitted_on: '2022-02-01' }),
    'obligations.csv': [confirming({ cycle: '2022-2023', on: '2022-03-15' })]
  }),
  NotAnObligation: of({ ...small, 'obligations.csv': [confirming({ obligation: 'specialist-provided' })] }),
  CriteriaNotShown: {
    byHand: [
      {
        type: 'AdoptPolicy',
        inForceFrom: '2020-01-01',
        book: { fullCyclesForAccreditation: 0, criteriaForAccreditation: ['C1'] },
        on: '2020-01-01'
      }
    ],
    files: cell('memberships.csv', 0, { type: 'Accreditation' })
  },
  NotLapsedYet: of(cell('memberships.csv', 2, left('2021-12-01', 'lapsed'))),
  EarlierYearsAlreadyAttested: of(cell('communities.csv', 1, { full_cycles_before: '3' })),
  MergedIntoUnknown: of(cell('memberships.csv', 2, { ...left('2021-12-01', 'merged-into'), merged_into: 'TC-0009' })),
  MergesIntoItself: of(cell('memberships.csv', 2, { ...left('2021-12-01', 'merged-into'), merged_into: 'TC-0002' })),
  MergedIntoHasClosed: of(
    cell(
      'memberships.csv',
      2,
      { ...left('2021-12-01', 'merged-into'), merged_into: 'TC-0001' },
      cell('memberships.csv', 0, left('2021-11-01', 'closed'), without(small, 'visits.csv'))
    )
  ),
  MergedIntoHasMerged: of(
    cell(
      'memberships.csv',
      2,
      { ...left('2023-02-01', 'merged-into'), merged_into: 'TC-0001' },
      cell('memberships.csv', 1, { ...left('2023-01-01', 'merged-into'), merged_into: 'TC-0002' })
    )
  ),
  CommunityHasClosed: of(
    more(
      'memberships.csv',
      2,
      { cycle: '2022-2023', type: 'Full', applied_on: '2022-01-01', admitted_on: '2022-02-01', ...left('', '') },
      cell('memberships.csv', 2, left('2021-12-01', 'closed'))
    )
  ),

  ReviewerNotRegistered: of(
    more(
      'reviewers.csv',
      0,
      { from: '2021-06-01', senior_years: '6' },
      cell('reviewers.csv', 0, { senior_years: 'six' })
    )
  ),
  ReviewerChangeBeforeRegistration: {
    first: cell('reviewers.csv', 0, { from: '2021-01-01' }),
    files: more('reviewers.csv', 0, { from: '2020-01-01' }, cell('reviewers.csv', 0, { from: '2021-01-01' }))
  },

  ReviewNotOpened: of(cell('reviews.csv', 1, { kind: 'audit' })),
  ReviewWasAbandoned: of(cell('memberships.csv', 2, left('2021-09-15', 'closed'))),
  CommunityUnknown: of(more('reviews.csv', 1, { community: 'TC-0009', self_submitted_on: '' })),
  ReviewCycleNotPlanned: of(more('reviews.csv', 1, { cycle: '2023-2024', self_submitted_on: '' })),
  NotAMemberOfTheCycle: of(more('reviews.csv', 1, { cycle: '2022-2023', self_submitted_on: '' })),
  KindNotForThisMembership: of(cell('reviews.csv', 1, { kind: 'peer-review' })),
  NotTheCyclesEdition: of(cell('reviews.csv', 1, { edition: 'E2' }, mapping(...whole))),
  ReviewEditionNotPublished: of(cell('editions.csv', 0, { status: 'draft' })),
  StandardOutsideScope: of(cell('ratings.csv', 3, { standard: 'S1' })),
  WorkbookIsLocked: { first: cell('ratings.csv', 2, { self: '' }), files: small },
  WorkbookHasNoRating: of(cell('ratings.csv', 3, { standard: 'S1' })),
  SelfReviewNotIn: of(cell('reviews.csv', 0, { self_submitted_on: '' })),
  NoVisitForThisKind: of(cell('ratings.csv', 3, { peer: 'met' })),
  TooFewDatesOffered: of(cell('visits.csv', 0, { offered: '2021-09-09;2021-09-10' })),
  TooFewWeekdaysOffered: of(cell('visits.csv', 0, { offered: '2021-09-09;2021-09-16;2021-09-23' })),
  VisitAlreadyAgreed: {
    first: {
      ...selfRated,
      'visits.csv': [{ ...small['visits.csv']![0]!, status: 'offered', agreed: '', held_on: '' }]
    },
    byHand: [{ type: 'AgreeVisit', ...review, visit: 1, date: '2021-09-10', mode: 'in-person', on: '2021-09-09' }],
    files: { ...selfRated, 'visits.csv': [{ ...small['visits.csv']![0]!, status: 'agreed', held_on: '' }] }
  },
  NotAnOfferedDate: of(cell('visits.csv', 0, { agreed: '2021-09-13' })),
  VisitIsOver: {
    first: { ...selfRated, 'visits.csv': [{ ...small['visits.csv']![0]!, status: 'agreed', held_on: '' }] },
    byHand: [{ type: 'CancelVisit', ...review, visit: 1, on: '2021-09-09' }],
    files: { ...selfRated, 'visits.csv': small['visits.csv']! }
  },
  VisitDaysDoNotFit: of(cell('visits.csv', 0, { held_on: '2021-09-10;2021-09-09' })),
  ReviewerUnknown: of(cell('visits.csv', 0, { team: 'R-001:lead;R-002:member;R-009:member' })),
  ReviewerNamedTwice: of(cell('visits.csv', 0, { team: 'R-001:lead;R-002:member;R-001:member' })),
  ReviewerBelongsToHost: of(cell('reviewers.csv', 0, { home: 'TC-0001' })),
  ReviewerServedAtHost: of(cell('reviewers.csv', 0, { served_in: 'TC-0002;TC-0001' })),
  ReviewerSharesTheParent: of(
    cell(
      'communities.csv',
      0,
      { parent: 'Oak Trust' },
      cell('communities.csv', 2, { parent: 'Oak Trust' }, cell('reviewers.csv', 0, { home: 'TC-0002' }))
    )
  ),
  ReviewerFromTheArea: of(cell('communities.csv', 0, { local_area: 'North' })),
  ReviewerHomeNotAMember: of(cell('reviewers.csv', 0, { home: 'TC-0009', kind: 'staff' })),
  ReviewerVisitedInReturn: of(visitedInReturn),
  RuleIsNeverWaived: of({
    ...small,
    'exceptions.csv': [
      {
        ...{ file: 'visits.csv', key: 'TC-0001;2021-2022', rule: 'ReviewerBelongsToHost' },
        ...{ reason: 'Nobody else could come.', approved_by_role: 'network-team', on: '2021-09-01' }
      }
    ]
  }),
  ReviewerBusyThatDay: {
    first: accrediting,
    interruptedAfter: 'AgreeVisit',
    byHand: [
      { type: 'OpenReview', edition: 'E1', on: '2021-05-01' },
      { type: 'OfferVisitDates', visit: 1, dates: ['2021-09-08', '2021-09-09', '2021-09-14'], on: '2021-09-01' },
      { type: 'AgreeVisit', visit: 1, date: '2021-09-09', mode: 'virtual', on: '2021-09-01' },
      { type: 'AllocateTeam', visit: 1, team: [{ reviewer: 'R-001', role: 'lead' }], on: '2021-09-01' }
    ].map(command => ({ ...command, ...review, kind: 'accreditation' })),
    files: accrediting
  },
  TooFewSpecialists: of(cell('reviews.csv', 0, { kind: 'accreditation' }, accrediting)),
  TooFewClientMembers: of(cell('visits.csv', 0, { team: 'R-001:lead' })),
  TooFewLeadReviewers: of(cell('visits.csv', 0, { team: 'R-001:member;R-002:member' })),
  VisitNotHeldYet: of(without(small, 'visits.csv')),
  NoPortfolioForThisKind: of(cell('reviews.csv', 0, { portfolio_due: '2021-12-01' })),
  PortfolioDueBefore: of(portfolio({ portfolio_due: '2021-01-01' })),
  PortfolioIsEmpty: of(without(portfolio({}), 'evidence.csv')),
  PortfolioNotHandedIn: of(portfolio({ portfolio_on: '' })),
  PortfolioAlreadyChecked: of(said('portfolio.csv', found, { checked_on: '2021-09-21' }, portfolio({}))),
  PortfolioNotChecked: of(without(portfolio({}), 'portfolio.csv')),
  PeersHaveNotRated: of({ ...cell('reviews.csv', 0, { peer_rated_on: '' }), 'ratings.csv': ratedBySelf }),
  PeerRatingsAreLocked: { first: cell('ratings.csv', 1, { peer_comment: '' }), files: small },
  SevereExceedsAll: of(cell('outcomes.csv', 1, { count: '8' })),
  ReportNotDrafted: of(cell('reports.csv', 0, { draft_on: '', final_on: '' })),
  ReportAlreadyDrafted: {
    first: without(cell('findings.csv', 1, { outcome: '' }), 'reports.csv'),
    byHand: [{ type: 'DraftLocalReport', ...review, on: '2021-09-30' }],
    files: small
  },
  ReportIsFinal: { first: small, files: more('findings.csv', 1, { text: 'Plant a tree.', outcome: '' }) },
  ReportNotFinal: of(cell('reports.csv', 0, { final_on: '' })),
  NotAnActionPoint: of(cell('findings.csv', 0, { outcome: 'done' })),
  ActionPointAlreadySettled: {
    first: cell('findings.csv', 1, { outcome: '' }),
    byHand: [{ type: 'SettleActionPoint', ...review, finding: 2, outcome: 'dropped', on: '2022-01-01' }],
    files: small
  },
  ReviewerObjectedTo: {
    first: small,
    interruptedAfter: 'AgreeVisit',
    byHand: [
      { type: 'AllocateTeam', ...review, visit: 1, team: [{ reviewer: 'R-001', role: 'lead' }], on: '2021-09-09' },
      { type: 'ObjectToReviewer', ...review, visit: 1, reviewer: 'R-001', grounds: { words: 'No.' }, on: '2021-09-09' }
    ],
    files: small
  },
  NoVisitToSpeakOf: of(hostFeedback({ seq: '2' })),
  FeedbackAlreadyGiven: of(hostFeedback({ on: '2022-01-21', question: 'rooms' }, hostFeedback({}))),
  NothingSaid: of(hostFeedback({ question: '', score: '' })),
  SurveyAlreadyReturned: of(survey({ people: '12', question: 'q2' }, survey({}))),
  TooFewAnswers: of(survey({ counts: '1;3' })),
  MoreAnswersThanPeople: of(survey({ people: '8' })),
  NotAnAuditMember: of(cell('memberships.csv', 0, { type: 'Full' }, audited)),
  NotTheAuditsEdition: {
    first: without(besideADraft(audited), 'audits.csv'),
    files: cell('cycles.csv', 0, { edition: 'E2' }, besideADraft(audited))
  },
  AuditEditionNotPublished: of(cell('editions.csv', 0, { status: 'draft' }, audited)),
  AuditHasNoItems: of({
    ...besideADraft(audited),
    'audit-items.csv': audited['audit-items.csv']!.map(row => ({ ...row, edition: 'E2' }))
  }),
  ItemNamesUnknownStandard: of(cell('audit-items.csv', 0, { standard: 'A1' }, audited)),
  AuditAlreadyPlanned: {
    first: without(audited, 'audits.csv'),
    byHand: [
      {
        ...{ type: 'PlanAudit', ...itsAudit, edition: 'E1', on: '2021-05-01' },
        items: [{ item: 'A2', area: 'A', standard: null }]
      }
    ],
    files: audited
  },
  AuditNotPlanned: of(lacking(audited, 'audits.csv', plannedRow)),
  DayBeforeItWasPlanned: {
    first: cell(
      'audits.csv',
      plannedRow,
      { on: '2021-09-30' },
      { ...audited, 'audits.csv': [audited['audits.csv']![0]!] }
    ),
    files: cell('audits.csv', plannedRow, { on: '2021-09-30' }, audited)
  },
  AuditNotVisited: of(without(audited, 'visits.csv')),
  AuditReportDrafted: { first: lacking(audited, 'audits.csv', ratedRow), files: audited },
  ItemUnknown: of(cell('audits.csv', ratedRow, { item: 'D4' }, audited)),
  ItemIsRatedByItsStandard: of(cell('audits.csv', ratedRow, { item: 'A1' }, audited)),
  NoSuchRecommendation: of(cell('audits.csv', settledRow, { words: 'Paint the gate.' }, audited)),
  DayBeforeItWasRecommended: {
    first: lacking(audited, 'audits.csv', settledRow),
    files: cell('audits.csv', settledRow, { on: '2021-09-12' }, audited)
  },
  RecommendationAlreadySettled: {
    first: lacking(audited, 'audits.csv', settledRow),
    byHand: [{ type: 'SettleRecommendation', ...itsAudit, recommendation: 1, outcome: 'dropped', on: '2022-01-01' }],
    files: audited
  },
  DayBeforeThat: of(cell('visits.csv', 0, { held_on: '2021-08-01;2021-09-09' })),
  ...refusedAccreditations,
  ...refusedGatherings,
  ...refusedAccounts
}

const prepared = async (stores: TemporaryStores, { first, interruptedAfter, byHand = [] }: Case): Promise<void> => {
  const { dependencies } = stores.composed
  if (first !== undefined && interruptedAfter === undefined)
    expect((await importFiles(stores, first)).refusals).toEqual([])
  if (first !== undefined && interruptedAfter !== undefined) await interrupted(stores, first, interruptedAfter)
  for (const command of byHand) {
    const id = uuidOf('5f0c9f64-3a0e-4d53-8c1e-9d3f6f1d2b70', JSON.stringify(command))
    const done = await submitWithReactions(dependencies)({
      id,
      command,
      actor: { role: 'network-team', subject: 'test' }
    })()
    expect(done).toMatchObject({ _tag: 'Right' })
  }
}
const interrupted = async (
  { composed: { dependencies } }: TemporaryStores,
  files: Files,
  after: string
): Promise<void> => {
  using folder = writeFolder(files)
  for await (const submission of commandsOf(folder.path, dependencies)) {
    await submitWithReactions(dependencies)(submission)()
    if ((submission.command as { type: string }).type === after) return
  }
}

/** Without commands by hand, stores in memory do. */
const triedOut = async (tried: Case): Promise<ImportSummary> => {
  const { first, interruptedAfter, byHand } = tried
  if (byHand === undefined && interruptedAfter === undefined) {
    const stores = memoryStores()
    if (first !== undefined) expect((await stores.import(first)).refusals).toEqual([])
    return await stores.import(tried.files)
  }
  await using stores = await temporaryStores()
  await prepared(stores, tried)
  return await importFiles(stores, tried.files)
}

const rulesOf = async (tried: Case): Promise<ReadonlyArray<string>> => {
  const summary = await triedOut(tried)
  for (const refusal of [...summary.refusals, ...summary.differences].filter(
    ({ rule }) => rule !== null && refusals.includes(rule)
  )) {
    expect(refusal).toMatchObject({ column: expect.any(String) as string, line: expect.any(Number) as number })
    expect(refusal.says?.length).toBeGreaterThan(20)
  }
  const differing = summary.differences.map(({ rule }) => rule ?? '')
  return [...differing, ...summary.refusals.flatMap(({ rule, waiting }) => [rule, ...waiting.map(one => one.rule)])]
}

describe('every rule of this path can refuse a row, or tell that it comes too late, or it is said why it never does', () => {
  test.each(refusals)('%s', async rule => {
    const tried = (cases as Readonly<Record<string, Case>>)[rule]
    if (rule in never) {
      expect(tried).toBeUndefined()
      return
    }
    expect(tried).toBeDefined()
    expect(await rulesOf(tried!)).toContain(rule)
  })
})
