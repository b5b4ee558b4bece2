/**
 * Every award that was made by that day, and whose days are not over, comes before the committee again. Where a report
 * was corrected it is the award that rests on it.
 */
import { accept, refuse } from '../../aggregate.ts'
import type { ReferAward } from '../commands.ts'
import type { AccreditationDecision } from '../decision.ts'
import { standingOn } from '../standing.ts'
import type { Accreditation, Award, Referral } from '../state.ts'

const isMeant = ({ cause, cycle, on }: ReferAward, award: Award): boolean => {
  const standing = standingOn(award, on)
  if (award.awardedOn > on || standing === 'Ended' || standing === 'Expired') return false
  return cause !== 'report-corrected' || award.cycle === cycle
}
const isTheSame = ({ cause, cycle, merged, on }: ReferAward, before: Referral): boolean =>
  before.cause === cause && before.cycle === cycle && before.merged === merged && before.on === on

export const referAward = (command: ReferAward, { awards }: Accreditation): AccreditationDecision => {
  const { community, cause, cycle, merged, on } = command
  const meant = awards.filter(award => isMeant(command, award))
  if (meant.length === 0) return refuse({ type: 'NoAward' })
  const news = meant.filter(({ referrals }) => !referrals.some(before => isTheSame(command, before)))
  return accept(
    ...news.map(({ number: award }) => ({ type: 'AwardReferred', community, award, cause, cycle, merged, on }) as const)
  )
}
