/** Where the accreditation of one community stands: its cases, its awards, and what was judged of its criteria. */
import type { CommunityId } from '../values/community-id.ts'
import type { Commitment } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { CriterionId } from '../values/criterion-id.ts'
import type { Cycle } from '../values/cycle.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { OpaqueId } from '../values/opaque-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type * as parts from './parts.ts'

/** What was judged of one criterion, by its day. */
export interface Judgement {
  readonly criterion: CriterionId
  readonly shown: boolean
  readonly judgedBy: OpaqueId
  readonly reason: Commitment
  readonly on: PlainDate
}
interface Begun {
  readonly number: Count
  readonly cycle: Cycle
  readonly appliedOn: PlainDate
  /** No step that follows is dated earlier. */
  readonly lastStepOn: PlainDate
}
/** What is met and what is not, with all that evidence brought since. */
export interface Figures {
  readonly tallies: ReadonlyArray<parts.TypeTally>
  readonly outstanding: ReadonlyArray<parts.OutstandingStandard>
}
export interface Pack extends Begun, Figures {
  readonly edition: EditionId
  readonly visitors: ReadonlyArray<ReviewerId>
  readonly thresholds: parts.Thresholds
  readonly presentedOn: PlainDate
  /** The last day of a deferral. */
  readonly limit: PlainDate
  readonly evidence: ReadonlyArray<{ readonly standards: ReadonlyArray<StandardCode>; readonly evidence: Commitment }>
  readonly reviewed: ReadonlyArray<parts.ReviewedStandard & { readonly on: PlainDate }>
  /** Core standards of which the committee accepted that they are not applicable. */
  readonly accepted: ReadonlyArray<StandardCode>
  /** Everybody who voted on it. */
  readonly voted: ReadonlyArray<ReviewerId>
}
export interface LastDecision {
  readonly decision: parts.CaseDecision
  readonly on: PlainDate
  readonly minute: Commitment
  readonly letterDue: PlainDate
  readonly letterOn: PlainDate | null
  /** `null` when there is no appeal, or not yet. */
  readonly appealUntil: PlainDate | null
  /** An appeal was decided, and there is no further. */
  readonly final: boolean
  /** What evidence is taken for. */
  readonly listed: ReadonlyArray<StandardCode>
}
interface OnceDecided extends Pack {
  readonly last: LastDecision
}
export type Case =
  | ({ readonly status: 'Applied' } & Begun)
  | ({ readonly status: 'Presented' } & Pack)
  | ({ readonly status: 'Deferred' } & OnceDecided)
  | ({ readonly status: 'Decided' } & OnceDecided)
  | ({
      readonly status: 'UnderAppeal'
      readonly before: 'Deferred' | 'Decided'
      readonly since: PlainDate
    } & OnceDecided)
  | ({ readonly status: 'Closed'; readonly closedOn: PlainDate } & Begun)

export interface Appeal {
  readonly number: Count
  readonly cycle: Cycle
  readonly against: parts.AppealAgainst
  readonly words: Commitment
  readonly lodgedOn: PlainDate
  /** `null` until it is appointed. */
  readonly panel: ReadonlyArray<ReviewerId> | null
  /** Without a minute its case was withdrawn. */
  readonly decided: { readonly on: PlainDate; readonly minute: Commitment | null } | null
}
/** What changed the standing of an award, on its day. */
export interface AwardStep {
  readonly step: 'suspended' | 'lifted' | 'withdrawn' | 'ended' | 'reinstated'
  readonly on: PlainDate
}
export interface Referral {
  readonly cause: parts.ReferralCause
  readonly cycle: Cycle | null
  readonly merged: CommunityId | null
  readonly on: PlainDate
  /** When the committee decided; `null` while it has not. */
  readonly settledOn: PlainDate | null
}
export interface Award {
  readonly number: Count
  readonly certificate: string
  /** The case it came of; `null` when it was attested. */
  readonly case: Count | null
  readonly cycle: Cycle | null
  /** The name on the certificate; `null` when it was attested. */
  readonly name: string | null
  readonly edition: EditionId
  readonly awardedOn: PlainDate
  readonly from: PlainDate
  /** Its last day in force. */
  readonly until: PlainDate
  readonly interimDue: PlainDate | null
  readonly visitors: ReadonlyArray<ReviewerId>
  readonly extended: boolean
  /** In the order of their days. */
  readonly steps: ReadonlyArray<AwardStep>
  readonly referrals: ReadonlyArray<Referral>
  readonly interims: ReadonlyArray<{ readonly cycle: Cycle; readonly outcome: string; readonly on: PlainDate }>
  /** To its last suspension; `null` when there was none. */
  readonly reply: { readonly due: PlainDate; readonly words: Commitment | null } | null
  readonly withdrawal: { readonly appealUntil: PlainDate; readonly voted: ReadonlyArray<ReviewerId> } | null
  /** What people decided of it, to know it again. */
  readonly decisions: ReadonlyArray<{
    readonly decision: parts.AwardDecision
    readonly on: PlainDate
    readonly words: Commitment
  }>
}
export interface Waiver {
  readonly rule: parts.WaivableAccreditationRule
  readonly case: Count
}
/** What ended with a membership on a day before it was begun: an end that was recorded late, told by days. */
export interface EndedAhead {
  readonly cases: ReadonlyArray<{ readonly case: Count; readonly on: PlainDate }>
  readonly awards: ReadonlyArray<{ readonly award: Count; readonly step: AwardStep }>
}
export interface Accreditation {
  /** In the order of their days. */
  readonly judgements: ReadonlyArray<Judgement>
  readonly cases: ReadonlyArray<Case>
  readonly appeals: ReadonlyArray<Appeal>
  readonly awards: ReadonlyArray<Award>
  readonly waivers: ReadonlyArray<Waiver>
  readonly ahead: EndedAhead
}

/** The criteria that are shown on a day: of each the last judgement by then counts. */
export const criteriaShownOn = ({ judgements }: Accreditation, date: PlainDate): ReadonlyArray<CriterionId> => {
  const byThen = judgements.filter(({ on }) => on <= date)
  const shown = byThen.filter(({ criterion, shown: is }, place) => is && isLastOf(byThen, criterion, place))
  return shown.map(({ criterion }) => criterion)
}
const isLastOf = (judgements: ReadonlyArray<Judgement>, criterion: CriterionId, place: number): boolean =>
  judgements.findLastIndex(other => other.criterion === criterion) === place

export const isOpen = ({ status }: Case): boolean => status !== 'Decided' && status !== 'Closed'

/** The case begun last in a cycle. */
export const caseIn = ({ cases }: Accreditation, cycle: Cycle): Case | null =>
  cases.findLast(one => one.cycle === cycle) ?? null

/** The case under way; there is one at most. */
export const openCase = ({ cases }: Accreditation): Case | null => cases.findLast(isOpen) ?? null

export const openAppeal = ({ appeals }: Accreditation): Appeal | null =>
  appeals.findLast(({ decided }) => decided === null) ?? null

export const isWaived = (
  { waivers }: Accreditation,
  rule: parts.WaivableAccreditationRule,
  of: Count | null
): boolean => waivers.some(waiver => waiver.rule === rule && waiver.case === of)
