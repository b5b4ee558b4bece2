/**
 * What has happened to one review cycle.
 *
 * These names and fields are stored for good. To change one, give the event its next version
 * and teach upcasts.ts to read the old one: docs/how-to/change-a-stored-event.md.
 */
import type { Count } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Sha256 } from '../values/sha256.ts'
import type { CycleWindows } from './windows.ts'

export interface CyclePlanned {
  readonly type: 'CyclePlanned'
  readonly cycle: Cycle
  readonly edition: EditionId
  readonly windows: CycleWindows
  readonly on: PlainDate
}
export interface CycleOpened {
  readonly type: 'CycleOpened'
  readonly cycle: Cycle
  readonly on: PlainDate
}
export interface CycleClosed {
  readonly type: 'CycleClosed'
  readonly cycle: Cycle
  readonly on: PlainDate
}
/** Freezes what the national report says; what comes later stands in the next revision. */
export interface NationalReportPublished {
  readonly type: 'NationalReportPublished'
  readonly v: 2
  readonly cycle: Cycle
  /** 1 for the first publication. */
  readonly revision: Count
  /** Of the report as it was issued, which is kept beside the history; `null` where it was not kept yet. */
  readonly report: Sha256 | null
  readonly on: PlainDate
}
/** An issue of which no report was kept says from now on what it said under the definitions of that day. */
export interface NationalReportRestated {
  readonly type: 'NationalReportRestated'
  readonly cycle: Cycle
  /** The issue. */
  readonly revision: Count
  /** Of the report as it was restated, which is kept beside the history. */
  readonly report: Sha256
  readonly on: PlainDate
}
export type CycleEvent = CyclePlanned | CycleOpened | CycleClosed | NationalReportPublished | NationalReportRestated
