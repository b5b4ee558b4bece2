/**
 * Which field of a command each refusal is about: the column that it came from is named to whoever must put it right.
 * A refusal that no file can bring about says why.
 */
import type {
  CommunityRefusal,
  CycleRefusal,
  EditionRefusal,
  MembershipRefusal,
  ReviewerRefusal,
  ReviewRefusal
} from '@cofc/core'

type Refusal = CommunityRefusal | CycleRefusal | EditionRefusal | MembershipRefusal | ReviewerRefusal | ReviewRefusal
export type RefusedField = { readonly field: string } | { readonly never: string }
const field = (name: string): RefusedField => ({ field: name })
const never = (why: string): RefusedField => ({ never: why })

const noCommand = 'no file gives the command that is refused so'
const recordedFirst = 'what is recorded is compared before anything is asked for again'
const derived = 'the import derives the day, so that it fits'
const sameRow = 'what it lacks is given by the same row, which then falls as a whole'

export const refusedFields: { readonly [Type in Refusal['type']]: RefusedField } = {
  CommunityAlreadyRegistered: never(recordedFirst),
  CommunityNotRegistered: field('community'),
  ChangeBeforeRegistration: field('on'),

  CycleWindowsOutOfOrder: field('windows.opens'),
  CycleOverlaps: field('windows.opens'),
  CycleAlreadyPlanned: field('cycle'),
  CycleNotPlanned: never(sameRow),
  CycleNotOpen: never(sameRow),
  CycleOpensLater: never(derived),
  CycleClosesLater: never(derived),
  EditionOfCycleUnknown: field('edition'),
  EditionOfCycleNotPublished: field('edition'),
  NotTheEditionPlanned: field('edition'),
  NotTheNextRevision: never(noCommand),

  EditionAlreadyDrafted: field('title'),
  EditionNotDrafted: field('edition'),
  EditionIsFrozen: field('edition'),
  EditionNotPublished: never('the row that retires an edition publishes it first, and falls as a whole'),
  EditionHasNoStandards: field('edition'),
  NoSuchStandard: never(noCommand),
  EarlierEditionUnknown: field('from'),
  EditionMapsItself: field('from'),
  MappingLeavesOut: field('lines'),
  MappingNamesUnknown: field('lines'),
  MappingLineIsContradictory: field('lines'),

  NotRegistered: field('community'),
  NotAMember: field('community'),
  AlreadyAMember: field('community'),
  NoApplication: field('on'),
  AlreadyApplied: never(noCommand),
  AdmissionBeforeApplication: never('an admission dated before its application comes first, and nobody has applied'),
  ApplicationIncomplete: field('forms'),
  EndsBeforeItBegan: field('on'),
  NoSuchCycle: field('cycle'),
  CycleIsOver: field('on'),
  NotTheNextCycle: field('cycle'),
  RenewalAfterOpening: never('a renewal that comes after the opening is an application after a lapse'),
  TypeIsFixedWithinACycle: never(noCommand),
  AlreadyRenewed: field('cycle'),
  DevelopmentalIsForOneCycle: field('membershipType'),
  TooFewFullCycles: field('membershipType'),
  AssociateIsForOverseas: field('membershipType'),
  AuditIsForPrisonProgrammes: field('membershipType'),
  NotAFullCycle: never(noCommand),
  CycleForfeited: never(noCommand),
  CycleNotBegun: never(noCommand),
  CycleNotHeld: never(noCommand),
  NotLapsedYet: field('left'),
  EarlierYearsAlreadyAttested: field('fullCycles'),
  MergedIntoUnknown: field('into'),
  MergesIntoItself: field('into'),
  CommunityHasClosed: field('community'),

  ReviewerAlreadyRegistered: never(recordedFirst),
  ReviewerNotRegistered: field('reviewer'),
  ReviewerChangeBeforeRegistration: field('on'),
  PrivateFactsTellByTheirLength: never('the import fills the text up'),

  ReviewNotOpened: field('community'),
  ReviewAlreadyOpened: never('a review that somebody opened keeps the day on which it was opened'),
  ReviewWasAbandoned: field('community'),
  CommunityUnknown: field('community'),
  ReviewCycleNotPlanned: field('cycle'),
  NotAMemberOfTheCycle: field('cycle'),
  KindNotForThisMembership: field('kind'),
  NotTheCyclesEdition: field('edition'),
  ReviewEditionNotPublished: field('edition'),
  StandardOutsideScope: field('standard'),
  StandardRatedTwice: never('two rows about one standard are refused when they are read'),
  WorkbookIsLocked: field('ratings'),
  WorkbookNotSubmitted: never(noCommand),
  WorkbookLockedForGood: never(noCommand),
  SelfReviewNotIn: field('community'),
  NoVisitForThisKind: field('ratings'),
  TooFewDatesOffered: field('dates'),
  TooFewWeekdaysOffered: field('dates'),
  VisitNotOffered: never(sameRow),
  VisitAlreadyAgreed: field('date'),
  VisitNotAgreed: never(sameRow),
  NotAnOfferedDate: field('date'),
  VisitIsOver: field('status'),
  VisitDaysDoNotFit: field('days'),
  ReviewerUnknown: field('team'),
  ReviewerNamedTwice: field('team'),
  ReviewerBelongsToHost: field('team'),
  TooFewClientMembers: field('team'),
  TooFewLeadReviewers: field('team'),
  VisitNotHeldYet: field('ratings'),
  PeerRatingsAreLocked: field('ratings'),
  MeasureCountedTwice: never('two rows about one measure and day are refused when they are read'),
  SevereExceedsAll: field('counts'),
  ReportNotDrafted: field('on'),
  ReportAlreadyDrafted: field('on'),
  ReportIsFinal: field('on'),
  ReportNotFinal: field('outcome'),
  NothingToCorrect: never(noCommand),
  NoSuchFinding: never('an action point is settled by the number it got'),
  NotAnActionPoint: field('outcome'),
  ActionPointAlreadySettled: field('outcome'),
  CommunityHasNotClosed: never(noCommand),
  DayBeforeThat: field('on')
}

/** The column that a refusal is about, as the step knows its columns. */
export const refusedColumn = (refusal: string, cells: Readonly<Record<string, string>>): string | null => {
  const about = (refusedFields as Readonly<Record<string, RefusedField | undefined>>)[refusal]
  if (about === undefined || 'never' in about) return null
  return cells[about.field] ?? cells['on'] ?? cells['community'] ?? null
}
