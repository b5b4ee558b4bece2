/** An award is referred to the committee when the report on which it rests is corrected; nothing is undone. */
import type { AccreditationRefusal, ReferAward } from '../accreditation/index.ts'
import { review, type LocalReportCorrected } from '../review/index.ts'
import { reaction } from './reaction.ts'

const referral = ({ community, cycle, on }: LocalReportCorrected): ReferAward => ({
  ...{ type: 'ReferAward', community, cause: 'report-corrected', cycle },
  merged: null,
  on
})

export const referAwardWhenItsReportIsCorrected = reaction(review)({
  name: 'refer-award-when-its-report-is-corrected',
  on: ['LocalReportCorrected'],
  commands: event => (event.kind === 'accreditation' ? [referral(event)] : []),
  settledBy: ['NoAward'] satisfies ReadonlyArray<AccreditationRefusal['type']>
})
