/**
 * Writes a network that never was, as the CSV files that an import reads: three cycles, eighty communities of which 68
 * are members in the last, and all that such a network records. The same seed gives the same bytes.
 *
 * Larger ones, for measuring: `scale` repeats the eighty and begins earlier. Memory stays that of one set of eighty.
 */
import { formerlyServed, writeAccreditations } from './accreditations.ts'
import { writeAnnouncements } from './announcements.ts'
import { writeGatherings } from './bookings.ts'
import { writeCommittee } from './committee.ts'
import { communitiesOf } from './communities.ts'
import { writeCriteria } from './criteria.ts'
import { cyclesOf } from './cycles.ts'
import { writeFees } from './fees.ts'
import { writeMemberships } from './memberships.ts'
import { writeObligations } from './obligations.ts'
import { writeProfiles } from './profiles.ts'
import { writeProgrammes } from './programmes.ts'
import { recordFolder, type RecordFile, type RecordFolder } from './record-folder.ts'
import { reviewersOf, writeReviewers } from './reviewers.ts'
import { teamsOf } from './teams.ts'
import { writeFrame } from './write-frame.ts'
import { writeReviews } from './write-reviews.ts'

export interface DemonstrationOptions {
  readonly seed: number
  readonly scale?: {
    /** How many times the eighty communities. */
    readonly communities: number
    /** At least three. */
    readonly cycles: number
  }
}

const writeBlock = (folder: RecordFolder, seed: number, { block, cycles }: { block: number; cycles: number }) => {
  const communities = communitiesOf(seed, block, cyclesOf(cycles))
  const reviewers = reviewersOf(seed, block, communities)
  const review = writeReviews(folder, seed, { teams: teamsOf(reviewers, communities), withFiles: block === 0 })
  for (const community of communities) writeProfiles(folder, seed, community)
  writeMemberships(folder, seed, communities)
  writeReviewers(folder, reviewers)
  for (const community of communities) for (const year of community.years) review(community, year)
  for (const community of communities) writeObligations(folder, seed, community)
  writeProgrammes(folder, communities, cyclesOf(cycles))
  if (block === 0) writeCommittee(folder, formerlyServed(communities))
  writeCriteria(folder, communities)
  writeAccreditations(folder, seed, communities)
  if (block > 0) return
  const network = { communities, reviewers, cycles: cyclesOf(cycles) }
  writeGatherings(folder, seed, network)
  writeAnnouncements(folder, seed, network)
  writeFees(folder, seed, communities)
}

/** Answers how many rows each file got. */
export const writeDemonstration = (
  path: string,
  { seed, scale = { communities: 1, cycles: 3 } }: DemonstrationOptions
): Readonly<Record<RecordFile, number>> => {
  const cycles = Math.max(3, scale.cycles)
  const folder = recordFolder(path)
  writeFrame(folder, cycles)
  for (let block = 0; block < scale.communities; block += 1) writeBlock(folder, seed, { block, cycles })
  return folder.close()
}
