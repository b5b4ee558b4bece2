/** What the rules of a review must know from elsewhere. */
import type { Applicability } from '../values/applicability.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewKey } from '../values/review-key.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { Sector } from '../values/sector.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type { StandardType } from '../values/standard-type.ts'
import type { Holidays } from '../values/working-days.ts'
import type { PolicyBook } from '../policy/index.ts'
import type { FinalReport, HeldCycle } from './parts.ts'

/** What a rule needs of a standard in the edition to pin a scope. */
export interface EditionStandard extends Applicability {
  readonly standard: StandardCode
  readonly section: string
  readonly standardType: StandardType
  readonly core: boolean
}
/** What is known of one reviewer named on a team by their description: private, so metadata name the fact and never what it was. */
export interface DescribedReviewer {
  readonly reviewer: ReviewerId
  readonly client: boolean
  readonly home: CommunityId | null
  readonly trainedAsLead: boolean
  /** Trained as TC specialist. */
  readonly specialist: boolean
  /** `null` when nobody told. */
  readonly seniorYears: Count | null
  /** The communities where they were treated or worked. */
  readonly servedIn: ReadonlyArray<CommunityId>
  readonly localArea: string | null
  /** Staff and client members go for their home; independents and network staff for none. */
  readonly goesForHome: boolean
  /** The visits that they were ever put on. */
  readonly allocations: ReadonlyArray<ReviewKey & { readonly visit: Count }>
}
/** Days on which they visit a community. */
export interface VisitElsewhere {
  readonly community: CommunityId
  readonly days: ReadonlyArray<PlainDate>
}
/** The same, and what follows from it: as private. */
export interface KnownReviewer extends Omit<DescribedReviewer, 'allocations' | 'goesForHome'> {
  /** Whether the home that they go for is a member of the review’s cycle; so too where they go for none. */
  readonly homeIsMember: boolean
  /** The parent organisation of their home. */
  readonly homeParent: string | null
  /** Who visited the home that they go for, in the cycles before that policy looks at. */
  readonly visitedBy: ReadonlyArray<CommunityId>
  /** By other reviews: what they are on the team of, to come or held. */
  readonly visits: ReadonlyArray<VisitElsewhere>
}
/** A home of reviewers, and its parent organisation on the day of the command. */
export interface HomeParent {
  readonly home: CommunityId
  readonly parent: string | null
}
/** A visit that was held at a home, and who was on the team, observers apart. */
export interface VisitToHome {
  readonly home: CommunityId
  readonly lastDay: PlainDate
  readonly team: ReadonlyArray<ReviewerId>
}
/** A community whose people visited a home. */
export interface VisitorOfHome {
  readonly home: CommunityId
  readonly from: CommunityId
}
/** What is looked at of a host: each `null` where it tells nothing, or policy does not ask. */
export interface Host {
  readonly barredArea: string | null
  readonly parent: string | null
}
/** What became of the standards of an earlier edition: a line for each way. */
interface EditionMapping {
  readonly from: EditionId
  readonly lines: ReadonlyArray<{ readonly from: StandardCode | null; readonly to: StandardCode | null }>
}
/** What is looked at of a piece in the community's library. */
export interface PieceInLibrary {
  readonly title: ContentRef
  readonly validUntil: PlainDate | null
}
export interface ReviewFacts {
  /** The policy in force on the day of the command. */
  readonly policy: PolicyBook
  /** The holidays that the network has declared. */
  readonly holidays: Holidays
  /** The sector in force on the day of the command; `null` before the community was registered. */
  readonly sector: Sector | null
  /** The type under which the community is a member of the review's cycle; `null` when it is not. */
  readonly membershipType: MembershipType | null
  readonly cycle: { readonly edition: EditionId; readonly opens: PlainDate; readonly closes: PlainDate } | null
  /** The standards of the edition named, in its order; `null` when it is not published. */
  readonly standards: ReadonlyArray<EditionStandard> | null
  /** The registered reviewers among those named on the team, as described. */
  readonly described: ReadonlyArray<DescribedReviewer>
  readonly homeParents: ReadonlyArray<HomeParent>
  /** The homes that are members of the review’s cycle. */
  readonly homeMembers: ReadonlyArray<CommunityId>
  /** What was held at these homes in the cycles before, as many as policy says. */
  readonly visitsToHomes: ReadonlyArray<VisitToHome>
  readonly visitorsOfHomes: ReadonlyArray<VisitorOfHome>
  readonly host: Host
  /** All that is known of them. */
  readonly reviewers: ReadonlyArray<KnownReviewer>
  /** Whether the home of the reviewer named is entitled to attend visits of that cycle on that day; private, as the home is. */
  readonly offering: 'yes' | 'resting' | 'no'
  /** How many client members are on the team named: kept as words are, and the rule is given the reference. */
  readonly clientMembers: ContentRef
  /** From which communities the team named comes, kept likewise. */
  readonly communities: ContentRef
  /** The last cycle before the review's to which the community belonged; `null` when there was none. */
  readonly heldLast: HeldCycle | null
  /** The final reports of that cycle. */
  readonly finalReports: ReadonlyArray<FinalReport>
  /** How the edition of the review's cycle came of earlier ones. */
  readonly mappings: ReadonlyArray<EditionMapping>
  /** The piece of evidence named; `null` when it is not in the community’s library. */
  readonly inLibrary: PieceInLibrary | null
  /** When the community closed or merged into another; `null` while neither. */
  readonly closedOn: PlainDate | null
}
/** What one rule knows, by the names of the facts. */
export type Knowing<Name extends keyof ReviewFacts> = Pick<ReviewFacts, Name>
