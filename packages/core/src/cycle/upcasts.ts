/** How a cycle's events were stored before, and what they say today. */
import * as t from 'io-ts'
import { upcastFrom, type Upcasts } from '../upcast.ts'
import { Count } from '../values/count.ts'
import { Cycle } from '../values/cycle.ts'
import { PlainDate } from '../values/plain-date.ts'
import type { CycleEvent, NationalReportPublished } from './events.ts'

interface PublishedWithoutReport {
  readonly type: 'NationalReportPublished'
  readonly cycle: Cycle
  readonly revision: Count
  readonly on: PlainDate
}
const PublishedWithoutReport: t.Type<PublishedWithoutReport, unknown> = t.strict({
  type: t.literal('NationalReportPublished'),
  cycle: Cycle,
  on: PlainDate,
  revision: Count
})

export const cycleUpcasts: Upcasts<CycleEvent> = {
  // What was issued then was not kept: it is worked out anew from the history up to then, and restated once.
  NationalReportPublished: upcastFrom(
    PublishedWithoutReport,
    ({ type, cycle, revision, on }): NationalReportPublished => ({
      type,
      v: 2,
      cycle,
      revision,
      report: null,
      on
    })
  )
}
