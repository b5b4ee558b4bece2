/** The JSON form of what is asked of a cycle and of what has happened to it. */
import * as t from 'io-ts'
import { Count } from '../values/count.ts'
import { Cycle } from '../values/cycle.ts'
import { EditionId } from '../values/edition-id.ts'
import { orNull } from '../values/or-null.ts'
import { PlainDate } from '../values/plain-date.ts'
import { Sha256 } from '../values/sha256.ts'
import type { CycleWindows } from './windows.ts'

const Windows: t.Type<CycleWindows, unknown> = t.strict(
  { opens: PlainDate, selfReviewDue: PlainDate, visitsFrom: PlainDate, visitsUntil: PlainDate, closes: PlainDate },
  'CycleWindows'
)
const of = { cycle: Cycle, on: PlainDate }
const planned = { ...of, edition: EditionId, windows: Windows }

export const PlanCycle = t.strict({ type: t.literal('PlanCycle'), ...planned })
export const OpenCycle = t.strict({ type: t.literal('OpenCycle'), ...of, edition: EditionId })
export const CloseCycle = t.strict({ type: t.literal('CloseCycle'), ...of })
export const PublishNationalReport = t.strict({
  type: t.literal('PublishNationalReport'),
  ...of,
  revision: Count,
  report: Sha256
})
export const RestateNationalReport = t.strict({
  type: t.literal('RestateNationalReport'),
  ...of,
  revision: Count,
  report: Sha256
})
export const CyclePlanned = t.strict({ type: t.literal('CyclePlanned'), ...planned })
export const CycleOpened = t.strict({ type: t.literal('CycleOpened'), ...of })
export const CycleClosed = t.strict({ type: t.literal('CycleClosed'), ...of })
export const NationalReportPublished = t.strict({
  type: t.literal('NationalReportPublished'),
  v: t.literal(2),
  ...of,
  revision: Count,
  report: orNull(Sha256)
})
export const NationalReportRestated = t.strict({
  type: t.literal('NationalReportRestated'),
  ...of,
  revision: Count,
  report: Sha256
})
