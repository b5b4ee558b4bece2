/** A folder for each refusal of an accreditation, in which a row of criteria.csv or accreditations.csv is refused so. */
import { accreditedNetwork, added, changed, lacking, type Cells, type Files } from '@cofc/verification'
import type { AccreditationRefusal } from '@cofc/core'

/** A folder that a rule refuses: after what was imported before, and what somebody else recorded. */
interface Refused {
  readonly first?: Files
  readonly byHand?: ReadonlyArray<object>
  readonly files: Files
}
const file = 'accreditations.csv'
const all = accreditedNetwork
const [attested, applied, pack, deferred, letter, evidence, reviewed, awarded] = [0, 1, 2, 3, 4, 5, 6, 7]
const [interim, , suspended, reply, withdrawn, appeal, panel, decided] = [8, 9, 10, 11, 12, 13, 14, 15]

const cell = (row: number, cells: Cells, files: Files = all): Files => changed(files, file, row, cells)
const more = (row: number, cells: Cells, files: Files = all): Files => added(files, file, row, cells)
const lack = (...rows: ReadonlyArray<number>): Files =>
  rows.toSorted((one, other) => other - one).reduce((files, row) => lacking(files, file, row), all)
/** The steps up to one. */
const until = (row: number): Files => ({ ...all, [file]: all[file]!.slice(0, row + 1) })
const of = (files: Files): Refused => ({ files })

const appealed: Cells = { outcome: 'decision', cause: 'process', words: 'We were not asked.' }
const inTime = more(letter, { ...appealed, step: 'appeal', on: '2021-11-20' }, until(letter))
const extended = (on: string, last: string, files: Files = all): Files =>
  more(suspended, { on, outcome: 'extended', cause: 'other', until: last }, files)

export const refusedAccreditations: { readonly [Type in AccreditationRefusal['type']]: Refused } = {
  NotAnAccreditationMember: of(
    changed(more(applied, { cycle: '2022-2023', on: '2022-05-01' }), 'memberships.csv', 1, { type: 'Full' })
  ),
  CriteriaNotJudged: {
    byHand: [
      {
        ...{ type: 'AdoptPolicy', inForceFrom: '2021-06-01', on: '2021-06-01' },
        book: { criteriaForAccreditation: ['C2'] }
      }
    ],
    files: all
  },
  CaseUnderWay: of(more(applied, { cycle: '2022-2023', on: '2021-10-23' })),
  NoCase: of(lack(applied)),
  NotPresented: of(lack(pack)),
  PackAlreadySubmitted: of(more(pack, { on: '2021-10-26' })),
  CaseIsDecided: of(more(deferred, { on: '2022-02-01' })),
  CaseIsUnderAppeal: of({ ...inTime, [file]: [...inTime[file]!, all[file]![evidence]!] }),
  NotDeferred: of(lack(deferred, letter)),
  StepBeforeTheLast: { first: until(reviewed), files: more(evidence, { on: '2021-11-20' }, until(reviewed)) },
  AccreditationReviewNotFinal: of(lacking(changed(all, 'findings.csv', 1, { outcome: '' }), 'reports.csv', 0)),
  NotOnTheCommittee: of(cell(deferred, { present: 'R-101;R-102;R-103;R-001;R-105' })),
  MemberMustStandAside: of(
    changed(cell(deferred, { present: 'R-101;R-102;R-103;R-001;R-105' }), 'reviewers.csv', 0, {
      trained_as: 'reviewer;lead;committee'
    })
  ),
  InterestNotDeclared: of(cell(deferred, { stood_aside: '' })),
  StoodAsideButAbsent: of(cell(deferred, { stood_aside: 'R-106' })),
  QuorumNotReached: of(cell(deferred, { present: 'R-101;R-102;R-105' })),
  LayMemberMissing: of(cell(deferred, { present: 'R-101;R-103;R-104;R-105;R-106' })),
  ChairMissing: of(cell(deferred, { chair: 'R-103' })),
  VotesDoNotAddUp: of(cell(deferred, { in_favour: '7' })),
  NotCarried: of(cell(deferred, { in_favour: '1', against: '2' })),
  ThresholdNotMet: of(cell(deferred, { outcome: 'accredited' })),
  CoreOutstanding: of(changed(cell(deferred, { outcome: 'accredited' }), 'ratings.csv', 0, { peer: 'n/a' })),
  NothingOutstanding: of(changed(all, 'ratings.csv', 0, { peer: 'met' })),
  CommendedWithoutAward: of(cell(deferred, { commendations: 'KITCHEN' })),
  NotForTheChairAlone: of(
    cell(deferred, {
      by: 'chair',
      present: '',
      stood_aside: '',
      in_favour: '',
      against: '',
      abstained: '',
      casting: ''
    })
  ),
  DeferralLimitReached: of(more(deferred, { on: '2022-08-01' }, until(letter))),
  NotOutstanding: of(cell(evidence, { standards: 'CS2' })),
  NoEvidenceFor: of(lack(evidence)),
  NothingDecided: of(lacking(until(letter), file, deferred)),
  LetterAlreadySent: of(more(letter, { on: '2021-11-13' })),
  AppealWindowClosed: of(more(letter, { ...appealed, step: 'appeal', on: '2021-12-20' }, until(letter))),
  NothingToAppeal: of(more(applied, { ...appealed, step: 'appeal', on: '2021-11-11' }, until(deferred))),
  AppealUnderWay: of(more(letter, { ...appealed, step: 'appeal', on: '2021-11-22' }, inTime)),
  NoAppeal: of(lack(appeal)),
  PanelNotAppointed: of(lack(panel)),
  NotOnThePanel: of(cell(decided, { present: 'R-101;R-106;R-107' })),
  OutcomeDoesNotFit: of(cell(decided, { outcome: 'remitted' })),
  VotedOnTheCase: of(cell(panel, { present: 'R-103;R-106;R-107' })),
  PanelSize: of(cell(panel, { present: 'R-106;R-107' })),
  InterimBelowThreshold: of(cell(interim, { outcome: 'kept' })),
  InterimSelfReviewMissing: of(cell(interim, { cycle: '2021-2022' })),
  NoAward: of(lack(awarded)),
  AwardNotSuspended: of(lack(suspended)),
  AwardNotReferred: of(lack(interim)),
  AnotherAwardRuns: of(more(attested, { on: '2021-03-06', certificate: 'OLD-2', from: '2019-01-01' })),
  CertificateTaken: of(more(attested, { on: '2021-03-06', from: '2010-01-01', until: '2012-12-31' })),
  AwardDaysOutOfOrder: of(cell(attested, { on: '2017-01-01' })),
  ReplyStillDue: of(lacking(cell(withdrawn, { on: '2022-10-10' }), file, reply)),
  ExtensionTooLong: of(extended('2022-02-01', '2026-01-01')),
  ExtensionNotLater: of(extended('2022-02-01', '2022-03-01')),
  AlreadyExtended: of(extended('2022-03-15', '2025-01-31', extended('2022-02-01', '2024-12-31')))
}
