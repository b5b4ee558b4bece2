/** What can stand in the way of a step of an accreditation, and how it is said. */
import type { Refusals } from '../aggregate.ts'
import type { CriterionId } from '../values/criterion-id.ts'
import type { Cycle } from '../values/cycle.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type { StandardType } from '../values/standard-type.ts'
import { counted, dayInWords, listed } from '../wording/index.ts'
import type { AccreditationCommand } from './commands.ts'

export type AccreditationRefusal =
  | { readonly type: 'NotAnAccreditationMember'; readonly cycle: Cycle | null }
  | { readonly type: 'CriteriaNotJudged'; readonly missing: ReadonlyArray<CriterionId> }
  | { readonly type: 'CaseUnderWay'; readonly cycle: Cycle }
  | { readonly type: 'NoCase'; readonly cycle: Cycle }
  | { readonly type: 'NotPresented'; readonly cycle: Cycle }
  | { readonly type: 'PackAlreadySubmitted'; readonly on: PlainDate }
  | { readonly type: 'CaseIsDecided'; readonly on: PlainDate }
  | { readonly type: 'CaseIsUnderAppeal'; readonly since: PlainDate }
  | { readonly type: 'NotDeferred' }
  | { readonly type: 'StepBeforeTheLast'; readonly on: PlainDate; readonly notBefore: PlainDate }
  | { readonly type: 'AccreditationReviewNotFinal'; readonly cycle: Cycle }
  | { readonly type: 'NotOnTheCommittee'; readonly member: ReviewerId }
  | { readonly type: 'MemberMustStandAside'; readonly member: ReviewerId }
  | { readonly type: 'InterestNotDeclared' }
  | { readonly type: 'StoodAsideButAbsent' }
  | { readonly type: 'QuorumNotReached'; readonly there: number; readonly needed: number }
  | { readonly type: 'LayMemberMissing' }
  | { readonly type: 'ChairMissing' }
  | { readonly type: 'VotesDoNotAddUp'; readonly there: number; readonly counted: number }
  | { readonly type: 'NotCarried'; readonly inFavour: number; readonly against: number }
  | {
      readonly type: 'ThresholdNotMet'
      readonly standardType: StandardType
      readonly met: number
      readonly counting: number
      readonly needed: number
    }
  | { readonly type: 'CoreOutstanding'; readonly standards: ReadonlyArray<StandardCode> }
  | { readonly type: 'NothingOutstanding' }
  | { readonly type: 'CommendedWithoutAward' }
  | { readonly type: 'NotForTheChairAlone' }
  | { readonly type: 'DeferralLimitReached'; readonly limit: PlainDate }
  | { readonly type: 'NotOutstanding'; readonly standard: StandardCode }
  | { readonly type: 'NoEvidenceFor'; readonly standard: StandardCode }
  | { readonly type: 'NothingDecided' }
  | { readonly type: 'LetterAlreadySent'; readonly on: PlainDate }
  | { readonly type: 'AppealWindowClosed'; readonly until: PlainDate }
  | { readonly type: 'NothingToAppeal' }
  | { readonly type: 'AppealUnderWay'; readonly cycle: Cycle }
  | { readonly type: 'NoAppeal'; readonly cycle: Cycle }
  | { readonly type: 'PanelNotAppointed' }
  | { readonly type: 'NotOnThePanel'; readonly member: ReviewerId }
  | { readonly type: 'OutcomeDoesNotFit' }
  | { readonly type: 'VotedOnTheCase'; readonly member: ReviewerId }
  | { readonly type: 'PanelSize'; readonly named: number; readonly needed: number }
  | { readonly type: 'InterimBelowThreshold'; readonly standardType: StandardType }
  | { readonly type: 'InterimSelfReviewMissing'; readonly cycle: Cycle }
  | { readonly type: 'NoAward' }
  | { readonly type: 'AwardNotSuspended' }
  | { readonly type: 'AwardNotReferred' }
  | { readonly type: 'AnotherAwardRuns'; readonly certificate: string }
  | { readonly type: 'CertificateTaken'; readonly certificate: string }
  | { readonly type: 'AwardDaysOutOfOrder'; readonly from: PlainDate; readonly until: PlainDate }
  | { readonly type: 'ReplyStillDue'; readonly until: PlainDate }
  | { readonly type: 'ExtensionTooLong'; readonly latest: PlainDate }
  | { readonly type: 'ExtensionNotLater'; readonly until: PlainDate }
  | { readonly type: 'AlreadyExtended'; readonly until: PlainDate }

const members = (count: number): string => counted(count, 'member')

export const accreditationRefusals: Refusals<AccreditationRefusal, AccreditationCommand> = {
  NotAnAccreditationMember: {
    about: 'community',
    says: ({ cycle }) =>
      `The community is no Accreditation member ${cycle === null ? 'on that day' : `for ${cycle}, or not on that day`}: renew the membership as Accreditation first.`
  },
  CriteriaNotJudged: {
    about: 'cycle',
    says: ({ missing }) => `These criteria are not shown on that day: ${listed(missing)}. Judge them first.`
  },
  CaseUnderWay: {
    about: 'cycle',
    says: ({ cycle }) => `The application of ${cycle} is under way: finish or withdraw it.`
  },
  NoCase: { about: 'cycle', says: ({ cycle }) => `Nothing is under way of ${cycle}: apply first.` },
  NotPresented: {
    about: 'cycle',
    says: ({ cycle }) => `The application of ${cycle} has no pack yet: submit the pack first.`
  },
  PackAlreadySubmitted: {
    about: 'on',
    says: ({ on }) => `The pack was submitted on ${dayInWords(on)}, and its figures stand: go on with it.`
  },
  CaseIsDecided: {
    about: 'cycle',
    says: ({ on }) => `The case was decided on ${dayInWords(on)}: name another, or wait for an appeal.`
  },
  CaseIsUnderAppeal: {
    about: 'cycle',
    says: ({ since }) => `The case is under appeal since ${dayInWords(since)}: decide the appeal first.`
  },
  NotDeferred: {
    about: 'cycle',
    says: () => 'The case is not deferred, and evidence is taken for a deferred one only.'
  },
  StepBeforeTheLast: {
    about: 'on',
    says: ({ on, notBefore }) =>
      `The step before was on ${notBefore}, and ${on} is earlier: choose ${notBefore} or a later day.`
  },
  AccreditationReviewNotFinal: {
    about: 'cycle',
    says: ({ cycle }) =>
      `The accreditation review of ${cycle} has no final report on that day: issue its final report first.`
  },
  NotOnTheCommittee: {
    about: 'present',
    says: ({ member }) => `${member} is not on the committee: name somebody trained as committee on that day.`
  },
  MemberMustStandAside: {
    about: 'stoodAside',
    says: ({ member }) => `${member} visited the community for this: list them among those who stood aside.`
  },
  InterestNotDeclared: {
    about: 'stoodAside',
    says: () =>
      'Somebody who decides has an interest in the community, as their home, a former place or one of the same organisation: list them among those who stood aside.'
  },
  StoodAsideButAbsent: {
    about: 'stoodAside',
    says: () => 'Somebody stood aside who is not among those present: list them there as well.'
  },
  QuorumNotReached: {
    about: 'present',
    says: ({ there, needed }) =>
      `${members(there)} took part, and ${members(needed)} ${needed === 1 ? 'is' : 'are'} needed: hold it again with more members.`
  },
  LayMemberMissing: {
    about: 'present',
    says: () => 'Too few lay members took part: hold it with one who takes part, or ask for an exception.'
  },
  ChairMissing: {
    about: 'chair',
    says: () =>
      'Whoever is named as chair does not take part, or is no chair of the committee: hold it with one who takes part.'
  },
  VotesDoNotAddUp: {
    about: 'votes',
    says: ({ there, counted: sum }) =>
      `${members(there)} took part, and the votes make ${String(sum)}: correct the numbers.`
  },
  NotCarried: {
    about: 'votes',
    says: ({ inFavour, against }) =>
      `It was not carried, with ${String(inFavour)} for it and ${String(against)} against: record the decision that was carried.`
  },
  ThresholdNotMet: {
    about: 'decision',
    says: ({ standardType, met, counting, needed }) =>
      `Of type ${String(standardType)}, ${String(met)} of ${String(counting)} standards are met, and ${String(needed)} are needed: defer, refuse, or review evidence first.`
  },
  CoreOutstanding: {
    about: 'decision',
    says: ({ standards }) =>
      `These core standards are outstanding: ${listed(standards)}. Have them evidenced, or accept them as not applicable.`
  },
  NothingOutstanding: { about: 'decision', says: () => 'Nothing is outstanding: accredit or refuse.' },
  CommendedWithoutAward: {
    about: 'commendations',
    says: () => 'Commendations come only with an award: leave them out.'
  },
  NotForTheChairAlone: {
    about: 'votes',
    says: () => 'The chair alone does not decide this: bring it to a sitting.'
  },
  DeferralLimitReached: {
    about: 'decision',
    says: ({ limit }) => `The limit of the deferral was ${dayInWords(limit)}: accredit or refuse.`
  },
  NotOutstanding: {
    about: 'standards',
    says: ({ standard }) => `${standard} is not outstanding: name an outstanding standard.`
  },
  NoEvidenceFor: {
    about: 'standards',
    says: ({ standard }) => `No evidence was submitted for ${standard}: submit it first.`
  },
  NothingDecided: { about: 'cycle', says: () => 'Nothing is decided that a letter would tell: decide first.' },
  LetterAlreadySent: {
    about: 'on',
    says: ({ on }) => `The letter was sent on ${dayInWords(on)}: leave this one out.`
  },
  AppealWindowClosed: {
    about: 'on',
    says: ({ until }) => `An appeal was possible until ${dayInWords(until)}: ask for an exception.`
  },
  NothingToAppeal: {
    about: 'against',
    says: () =>
      'There is nothing to appeal against: wait for the decision letter; what accredits, and what was decided on appeal, stands.'
  },
  AppealUnderWay: { about: 'cycle', says: ({ cycle }) => `The appeal of ${cycle} is under way: decide it first.` },
  NoAppeal: { about: 'cycle', says: ({ cycle }) => `No appeal of ${cycle} is under way: lodge it first.` },
  PanelNotAppointed: { about: 'cycle', says: () => 'The appeal has no panel yet: appoint it first.' },
  NotOnThePanel: {
    about: 'present',
    says: ({ member }) => `${member} is not on the panel of this appeal: name its members.`
  },
  OutcomeDoesNotFit: {
    about: 'outcome',
    says: () =>
      'A decision is named exactly where one on a case is varied, and a withdrawal stands or is varied: correct outcome and decision.'
  },
  VotedOnTheCase: {
    about: 'panel',
    says: ({ member }) => `${member} voted on what is appealed against: name others.`
  },
  PanelSize: {
    about: 'panel',
    says: ({ named, needed }) =>
      `The panel has ${members(needed)}, and ${members(named)} ${named === 1 ? 'is' : 'are'} named: name others.`
  },
  InterimBelowThreshold: {
    about: 'outcome',
    says: ({ standardType }) => `Standards of type ${String(standardType)} are below their threshold: refer it.`
  },
  InterimSelfReviewMissing: {
    about: 'cycle',
    says: ({ cycle }) => `The self-review of ${cycle} is not submitted: an interim review is taken from it.`
  },
  NoAward: { about: 'on', says: () => 'The community holds no such award on that day: check which award is meant.' },
  AwardNotSuspended: {
    about: 'decision',
    says: () => 'The award is not suspended on that day: check which award is meant, or suspend it first.'
  },
  AwardNotReferred: { about: 'decision', says: () => 'Nothing was referred of the award by that day: refer it first.' },
  AnotherAwardRuns: {
    about: 'from',
    says: ({ certificate }) => `The award ${certificate} runs on some of those days: check which award is meant.`
  },
  CertificateTaken: {
    about: 'certificate',
    says: ({ certificate }) => `${certificate} is the number of another certificate: correct it.`
  },
  AwardDaysOutOfOrder: {
    about: 'until',
    says: ({ from, until }) =>
      `The award would begin on ${from} and end on ${until}: correct the days, which begin by then.`
  },
  ReplyStillDue: {
    about: 'on',
    says: ({ until }) => `The community may reply until ${dayInWords(until)}: wait for the reply or that day.`
  },
  ExtensionTooLong: {
    about: 'until',
    says: ({ latest }) => `The award is extended until ${dayInWords(latest)} at most: choose an earlier day.`
  },
  ExtensionNotLater: {
    about: 'until',
    says: ({ until }) => `The award runs until ${dayInWords(until)}: choose a later day, or leave the day out.`
  },
  AlreadyExtended: {
    about: 'decision',
    says: ({ until }) => `The award was extended already, until ${dayInWords(until)}: decide the new case.`
  }
}
