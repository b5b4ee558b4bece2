/** An award from before the records is attested with its days, none of which another award has. */
import { accept, refuse } from '../../aggregate.ts'
import { numberAfter } from '../../values/count.ts'
import { certificateOf } from '../award-term.ts'
import type { AttestAward } from '../commands.ts'
import type { AccreditationDecision } from '../decision.ts'
import type { AccreditationRefusal } from '../refusals.ts'
import { awardOverlapping } from '../standing.ts'
import type { Accreditation, Award } from '../state.ts'

const isTheSame = (command: AttestAward, { case: of, certificate, edition, from, until }: Award): boolean =>
  of === null &&
  certificate === command.certificate &&
  edition === command.edition &&
  from === command.from &&
  until === command.until

/** The numbers that certificates of the community will have are not given away. */
const isTaken = ({ certificate, community }: AttestAward, { awards }: Accreditation): boolean =>
  awards.some(award => award.certificate === certificate) ||
  (certificate.startsWith(certificateOf(community, 0).slice(0, -1)) &&
    certificate !== certificateOf(community, numberAfter(awards)))

const whyNot = (command: AttestAward, state: Accreditation): AccreditationRefusal | null => {
  const { certificate, from, until, on } = command
  if (from > until || from > on) return { type: 'AwardDaysOutOfOrder', from, until }
  if (isTaken(command, state)) return { type: 'CertificateTaken', certificate }
  const other = awardOverlapping(state.awards, command)
  return other === null ? null : { type: 'AnotherAwardRuns', certificate: other.certificate }
}

export const attestAward = (command: AttestAward, state: Accreditation): AccreditationDecision => {
  if (state.awards.some(award => isTheSame(command, award))) return accept()
  const obstacle = whyNot(command, state)
  if (obstacle !== null) return refuse(obstacle)
  const { community, certificate, edition, from, until, on } = command
  const award = numberAfter(state.awards)
  return accept({ type: 'AwardAttested', community, award, certificate, edition, from, until, on })
}
