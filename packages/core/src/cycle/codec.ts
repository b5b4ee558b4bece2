/** The JSON form of what is asked of a cycle and of what has happened to it. */
import * as t from 'io-ts'
import type { Codecs } from '../aggregate.ts'
import { Count } from '../values/count.ts'
import { Cycle } from '../values/cycle.ts'
import { EditionId } from '../values/edition-id.ts'
import { PlainDate } from '../values/plain-date.ts'
import type { CycleCommand } from './commands.ts'
import type { CycleEvent } from './events.ts'
import type { CycleWindows } from './windows.ts'

const Windows: t.Type<CycleWindows, unknown> = t.strict(
  { opens: PlainDate, selfReviewDue: PlainDate, visitsFrom: PlainDate, visitsUntil: PlainDate, closes: PlainDate },
  'CycleWindows'
)
const of = { cycle: Cycle, on: PlainDate }
const planned = { ...of, edition: EditionId, windows: Windows }

export const cycleCommands: Codecs<CycleCommand> = {
  PlanCycle: t.strict({ type: t.literal('PlanCycle'), ...planned }),
  OpenCycle: t.strict({ type: t.literal('OpenCycle'), ...of, edition: EditionId }),
  CloseCycle: t.strict({ type: t.literal('CloseCycle'), ...of }),
  PublishNationalReport: t.strict({ type: t.literal('PublishNationalReport'), ...of, revision: Count })
}
export const cycleEvents: Codecs<CycleEvent> = {
  CyclePlanned: t.strict({ type: t.literal('CyclePlanned'), ...planned }),
  CycleOpened: t.strict({ type: t.literal('CycleOpened'), ...of }),
  CycleClosed: t.strict({ type: t.literal('CycleClosed'), ...of }),
  NationalReportPublished: t.strict({ type: t.literal('NationalReportPublished'), ...of, revision: Count })
}
