/** Whose certificate it is, and how it stands on a day by its own days. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { afterRecords, type AwardStanding, type CommunityId, type PlainDate } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { isMemberOn } from '../membership-register/standing-on.ts'
import { accreditationOn, accreditations } from '../tables/accreditation-row.ts'
import { standingOf } from '../tables/award-on-day.ts'
import { cycles, windowsIn } from '../tables/cycle-row.ts'
import { memberships } from '../tables/membership-row.ts'
import type { AskCertificate, Certificate, CertifiedAward, NoCertificate } from './certificate.ts'

export const certificateTables = { cycles, memberships, accreditations }
type Rows = RowsOf<typeof certificateTables>

/** In force or suspended, it stands for nothing without a membership. */
const withMembership = (standing: AwardStanding, isMember: boolean): AwardStanding | null =>
  isMember || (standing !== 'InForce' && standing !== 'Suspended') ? standing : null

const awardsOf = (rows: Rows, community: CommunityId, asOf: PlainDate) => {
  const isMember = isMemberOn(rows.memberships.get(community), asOf, windowsIn(rows.cycles))
  const { awards } = accreditationOn(rows.accreditations.get(community), afterRecords)
  return awards.map(award => {
    const { certificate, standing, ...issued } = standingOf(award, asOf)
    const told: CertifiedAward = { community, ...issued, standing: withMembership(standing, isMember) }
    return { certificate, told }
  })
}

const alike = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

export const certificateAnswer = (
  rows: Rows,
  { certificate: asked, asOf }: AskCertificate
): Either<NoCertificate, Certificate> => {
  const found = [...rows.accreditations.keys()]
    .toSorted()
    .flatMap(community => awardsOf(rows, community, asOf))
    .filter(({ certificate }) => alike(certificate, asked))
  const [first] = found
  if (first === undefined) return left({ type: 'NoSuchCertificate', certificate: asked })
  return right({ certificate: first.certificate, asOf, awards: found.map(({ told }) => told) })
}
