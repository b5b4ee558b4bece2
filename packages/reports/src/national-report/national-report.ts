/** What the national report of one cycle says. Every figure here already obeys the rules on small numbers. */
import type {
  CommunityId,
  Country,
  Cycle,
  EditionId,
  MembershipType,
  OutcomeMeasure,
  PlainDate,
  ReviewKind,
  Sector,
  StandardCode,
  StandardType,
  TeamRole,
  VisitMode
} from '@cofc/core'
import type { JointAudits } from './joint-audits.ts'
import type { Change, Hidden, HmpGroup, Quartiles, Shown } from '../figures/figure.ts'
import type { AccreditationActivity } from './accreditation-activity.ts'

export interface NationalReport {
  readonly cycle: Cycle
  readonly edition: EditionId
  readonly editionTitle: string
  /** Published reports are frozen: what came later stands in a later revision. */
  readonly status: 'provisional' | 'published'
  /** 0 while provisional. */
  readonly revision: number
  readonly publishedOn: PlainDate | null
  /** Whom a provisional report is for. It stands in every report, so that publishing changes nothing but the status. */
  readonly notice: string
  readonly members: Members
  readonly reviews: Reviews
  readonly standards: ReadonlyArray<StandardFigures>
  readonly sections: ReadonlyArray<SectionFigures>
  readonly method: Method
  readonly participation: Participation
  /** The codes of the core standards, in the order of the edition; their figures stand in `standards`. */
  readonly coreStandards: ReadonlyArray<StandardCode>
  /** Of standards, never of communities: at most ten, whole network, the shown ones only. */
  readonly mostMet: ReadonlyArray<StandardMet>
  readonly leastMet: ReadonlyArray<StandardMet>
  readonly selfAndPeer: ReadonlyArray<SelfAndPeer>
  readonly outcomes: ReadonlyArray<OutcomeRates>
  readonly hmp: HmpChapter
  /** Left out in issues of before the closing, and in those of before it was told. */
  readonly accreditation?: AccreditationActivity
  readonly themes: ReadonlyArray<Theme>
  readonly lastYear: LastYear | null
  /**
   * Communities' own percentages under their codes of this cycle, for the whole network only: of those that are like at
   * least four others in their scope and in the sections that have a figure. Ordered by code.
   */
  readonly coded: ReadonlyArray<CodedCommunity>
  /** The member communities by name: the appendix. Nothing in it leads to a figure. */
  readonly appendix: ReadonlyArray<MemberCommunity>
  /** How many pieces of people's words that stood in this cycle's reviews were erased since. */
  readonly erased: number
}

export interface Members {
  readonly all: number
  readonly byType: Readonly<Record<MembershipType, number>>
  readonly bySector: Readonly<Record<Sector, number>>
  readonly byCountry: Readonly<Record<Country, number>>
  /** Against the cycle before; `null` when there is none on record. */
  readonly joined: number | null
  readonly left: number | null
  /** Members of this cycle whose membership ended before its closing. */
  readonly endedWithin: number
}
/** Reviews whose local report is final. */
export interface ReviewNumbers {
  readonly final: number
  readonly byKind: Readonly<Record<ReviewKind, number>>
}
export interface Reviews {
  /** Reviews of the cycle whose local report is final; without joint audits where those are hidden. */
  readonly final: number
  /** Visits held in the cycle's reviews. */
  readonly visits: number
  /** `null` where it would tell how many audited communities were rated. */
  readonly byKind: Readonly<Record<ReviewKind, number>> | null
}
/** `n`: communities rated met, partly or not. `selfRated`: how many of them by their own rating. */
export interface StandardFigure {
  readonly n: number
  readonly selfRated: number
  readonly met: number
  readonly partly: number
  readonly not: number
  readonly percentMet: number
}
export interface StandardFigures {
  readonly standard: StandardCode
  readonly text: string
  readonly section: string
  readonly type: StandardType
  readonly core: boolean
  /** The whole network, then in their order the sectors of which a member has the standard in scope. */
  readonly groups: ReadonlyArray<Shown<StandardFigure> | Hidden>
  /** The whole network's change on the cycle before. */
  readonly change: Change | null
}
/** `n`: rated communities. `percentMet` pools their ratings of the standards that are shown for the group. */
export interface SectionFigure {
  readonly n: number
  readonly selfRated: number
  /** How many are pooled, of how many that a member of the group has in scope. */
  readonly standards: { readonly shown: number; readonly of: number }
  readonly percentMet: number
  /** Of communities' own percentages: for the whole network only, and for ten or more. */
  readonly quartiles: Quartiles | null
}
export interface SectionFigures {
  readonly section: string
  readonly groups: ReadonlyArray<Shown<SectionFigure> | Hidden>
}
export interface Method {
  readonly members: number
  /** Communities whose ratings stand behind the figures of the whole network. */
  readonly rated: number
  readonly selfRated: number
  /** Communities that stand in the chapter on prisons only; `null` where that would tell how many were rated. */
  readonly hmpOnly: number | null
  readonly smallestGroup: number
  readonly smallestForQuartiles: number
}
export interface Participation {
  readonly visitsByMode: Readonly<Record<VisitMode, number>>
  /** Places on visiting teams, not people: who went on two visits counts twice. */
  readonly placesByRole: Readonly<Record<TeamRole, number>>
  /**
   * Places that client members held, and their share of all places but the observers'; hidden from one to four, and for good
   * once the number of one visit was erased: less the others, an earlier issue would tell it.
   */
  readonly clientMembers:
    | { readonly shown: true; readonly places: number; readonly percent: number }
    | { readonly shown: false }
    /** Of how many visits the number was erased. */
    | { readonly shown: false; readonly erased: number }
}
export interface StandardMet {
  readonly standard: StandardCode
  readonly section: string
  readonly n: number
  readonly percentMet: number
}
/** Over the communities that were rated on the standard by themselves and by peers. `points`: self less peer. */
export type SelfAndPeer =
  | {
      readonly standard: StandardCode
      readonly shown: true
      readonly n: number
      readonly selfPercentMet: number
      readonly peerPercentMet: number
      readonly points: number
    }
  | { readonly standard: StandardCode; readonly shown: false }
/** `n`: communities that returned the count and their occupied place-days. */
export interface OutcomeRate {
  readonly n: number
  /** For the whole network only. */
  readonly count: number | null
  /** One decimal; `null` without a single occupied place-day. */
  readonly perPlaceYear: number | null
}
export interface OutcomeRates {
  readonly measure: Exclude<OutcomeMeasure, 'occupied-place-days'>
  readonly groups: ReadonlyArray<Shown<OutcomeRate> | Hidden>
}
/** Breakdowns of `audited`, `HMP` (those that count in the whole network) and `prison`, which is both. */
export type HmpFigures<Figure> = ReadonlyArray<Shown<Figure, HmpGroup> | Hidden<HmpGroup>>
export interface HmpChapter {
  readonly members: number
  readonly auditMembers: number
  /** `null` where audited communities, or prisons as a whole, are hidden anywhere. */
  readonly reviews: ReviewNumbers | null
  /** Over all standards. */
  readonly groups: HmpFigures<SectionFigure>
  readonly sections: ReadonlyArray<{ readonly section: string; readonly groups: HmpFigures<SectionFigure> }>
  readonly standards: ReadonlyArray<{ readonly standard: StandardCode; readonly groups: HmpFigures<StandardFigure> }>
  /** Nothing where no audit was planned, nor in issues that were printed before audits stood in the report. */
  readonly audits?: JointAudits
}
/** How many communities have an achievement, and how many an action point, in a section. `section: null`: in none. */
export type Theme =
  | {
      readonly section: string | null
      readonly shown: true
      readonly n: number
      readonly achievements: number
      readonly actions: number
    }
  | { readonly section: string | null; readonly shown: false }
/** What became of the action points of the cycle before. */
export type LastYear =
  | {
      readonly cycle: Cycle
      readonly shown: true
      /** Communities with a final report in that cycle. */
      readonly n: number
      readonly actions: number
      readonly done: number
      readonly dropped: number
      readonly open: number
    }
  | { readonly cycle: Cycle; readonly shown: false }
export interface CodedCommunity {
  /** Such as C07, drawn anew for every cycle. */
  readonly code: string
  /** In the order of `sections`, to the nearest five points; `null` where single communities are not shown. */
  readonly sections: ReadonlyArray<{ readonly section: string; readonly percentMet: number | null }>
}
export interface MemberCommunity {
  readonly community: CommunityId
  readonly name: string
  readonly sector: Sector
  readonly country: Country
}

export interface AskNationalReport {
  readonly cycle: Cycle
  /** The last published when left out, provisional when there is none; `next` is what another revision would say. */
  readonly revision?: number | 'next'
}
export type NoNationalReport =
  | { readonly type: 'NoSuchCycle'; readonly cycle: Cycle }
  | { readonly type: 'NoSuchRevision'; readonly cycle: Cycle; readonly revision: number; readonly last: number }
