/** Whether what a rule asks was there, or the rule was waived: then nothing is said of what was there. */
import * as t from 'io-ts'

export type MetOrWaived = 'met' | 'waived'
export const MetOrWaived: t.Type<MetOrWaived, MetOrWaived, unknown> = t.keyof(
  { met: null, waived: null },
  'MetOrWaived'
)
