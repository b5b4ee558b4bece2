/** What is on record under an id, so that an id can be chosen by its name. */
import type {
  Announcement,
  CommunityId,
  Cycle,
  EditionId,
  PlainDate,
  ReviewerId,
  ShortCode,
  StandardCode,
  Training
} from '@cofc/core'

/** The kinds of things that have ids. */
export type RecordKind = 'communities' | 'cycles' | 'editions' | 'reviewers' | 'gatherings' | 'announcements'

export interface AskOnRecord {
  readonly on: PlainDate
  /** Only these are looked for; of the others nothing is answered. */
  readonly kinds: ReadonlyArray<RecordKind>
}
export interface OnRecord {
  readonly on: PlainDate
  readonly communities: ReadonlyArray<{ readonly community: CommunityId; readonly name: string | null }>
  /** The latest first. */
  readonly cycles: ReadonlyArray<{ readonly cycle: Cycle; readonly edition: EditionId; readonly opens: PlainDate }>
  readonly editions: ReadonlyArray<{
    readonly edition: EditionId
    readonly title: string
    readonly standards: ReadonlyArray<{ readonly standard: StandardCode; readonly text: string }>
  }>
  /** What they are trained for by then; nothing of who they are. */
  readonly reviewers: ReadonlyArray<{ readonly reviewer: ReviewerId; readonly trainedAs: ReadonlyArray<Training> }>
  readonly gatherings: ReadonlyArray<{
    readonly gathering: ShortCode
    readonly title: string
    readonly days: ReadonlyArray<PlainDate>
  }>
  readonly announcements: ReadonlyArray<{
    readonly announcement: ShortCode
    readonly status: Exclude<Announcement['status'], 'NotMade'>
    readonly community: CommunityId | null
    /** When it was made, or proposed. */
    readonly on: PlainDate
  }>
}
