/** Everything that one review left behind. */
import { writeAudit } from './audits.ts'
import type { Community } from './communities.ts'
import { writeEvidence } from './evidence.ts'
import { writeFeedback } from './feedback.ts'
import { writeFindings } from './findings.ts'
import { writeOutcomes } from './outcomes.ts'
import { portfolioDays, writePortfolio } from './portfolios.ts'
import { ratingsOf, writeRatings } from './ratings.ts'
import type { RecordFolder } from './record-folder.ts'
import { scheduleOf, type Schedule } from './schedule.ts'
import { writeSurveys } from './surveys.ts'
import type { Teams } from './teams.ts'
import { writeVisits } from './visits.ts'
import type { Year } from './years.ts'

const writeReport = (folder: RecordFolder, review: { community: string; cycle: string }, schedule: Schedule) => {
  if (schedule.drafted === null) return
  folder.write('reports.csv', {
    ...review,
    draft_on: schedule.drafted,
    commented_on: schedule.commented,
    final_on: schedule.final
  })
}

export const writeReviews =
  (folder: RecordFolder, seed: number, { teams, withFiles }: { readonly teams: Teams; readonly withFiles: boolean }) =>
  (community: Community, year: Year): void => {
    const schedule = scheduleOf(seed, community, year)
    if (schedule === null) return
    const review = { community: community.community, cycle: year.cycle.cycle }
    const portfolio = portfolioDays(seed)(community, year, schedule)
    folder.write('reviews.csv', {
      ...review,
      kind: year.kind,
      edition: year.cycle.edition.edition,
      self_submitted_on: schedule.submitted,
      peer_rated_on: schedule.rated,
      portfolio_due: portfolio?.due ?? '',
      portfolio_on: portfolio?.handedIn ?? ''
    })
    const rated = ratingsOf(seed, community, year)
    writeRatings(folder, review, { rated, schedule })
    writeEvidence(folder, seed, withFiles)(community, year, { rated, schedule })
    writePortfolio(folder, seed)(community, year, { rated, schedule })
    writeVisits(folder, seed, teams)(community, year, schedule)
    writeFindings(folder, seed)(community, year, { rated, schedule })
    writeReport(folder, review, schedule)
    writeOutcomes(folder, seed)(community, year, schedule)
    writeSurveys(folder, seed)(community, year, schedule)
    writeFeedback(folder, seed)(community, year, schedule)
    writeAudit(folder)(community, year, schedule)
  }
