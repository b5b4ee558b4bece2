/** The cover, the profile and the visits. */
import type { TextOf } from '../words.ts'
import type { CommunityProfile, Cover } from './local-report.ts'
import type { OnRecord } from './review-on-record.ts'
import type { Days } from '../tables/local-review-row.ts'

const statusOf = ({ abandoned, final, drafted }: Days): Cover['status'] => {
  if (abandoned !== null) return 'abandoned'
  if (final !== null) return 'final'
  return drafted === null ? 'in-preparation' : 'draft'
}

const daysOn = ({ days }: OnRecord['row']) => ({
  openedOn: days.opened,
  submittedOn: days.submitted,
  draftedOn: days.drafted,
  commentedOn: days.commented,
  finalOn: days.final,
  correctedOn: days.corrected
})

export const coverOf = ({ row, profile, edition }: OnRecord): Cover => {
  const { community, sector, membershipType, cycle, kind, version } = row
  const visit = row.visits.at(-1)
  return {
    ...{ community, name: profile?.name ?? community, sector, membershipType, cycle, kind, version },
    ...{ edition: row.edition, editionTitle: edition?.title ?? '' },
    status: statusOf(row.days),
    ...daysOn(row),
    ...(visit === undefined ? { visitedOn: [], mode: null } : { visitedOn: visit.days, mode: visit.mode })
  }
}

export const profileOf = ({ profile }: OnRecord, text: TextOf): CommunityProfile | null => {
  if (profile === null) return null
  const { provider, country, localArea, parent, places, models, membersDecideAdmission, entryCriteria } = profile
  return {
    ...{ provider, country, localArea, parent, places, models, membersDecideAdmission },
    entryCriteria: entryCriteria === null ? null : text(entryCriteria)
  }
}
