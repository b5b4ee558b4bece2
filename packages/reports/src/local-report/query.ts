/** What the local report of one review says, read off its rows, with the words resolved and the network beside it. */
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { outcomeMeasures } from '@cofc/core'
import { figureOf } from '../figures/breakdown.ts'
import type { Group } from '../figures/figure.ts'
import type { SectionFigures } from '../national-report/national-report.ts'
import { perPlaceYear } from '../national-report/outcome-rates.ts'
import { networkSections } from '../national-report/query.ts'
import type { Readings, ReportStore, ReportStoreFailure, RowsWanted } from '@cofc/projections'
import { nationalReviews } from '../national-report/project.ts'
import { communities, erasedIn } from '../tables/community-row.ts'
import { rowsOf } from '../tables/row-reader.ts'
import { textsOf, type ReadWords, type TextOf } from '../text.ts'
import { coverOf, profileOf } from './cover.ts'
import { actionPlanOf, standardsInFull, summaryOf, wordsIn } from './in-words.ts'
import type {
  AskLocalReport,
  Benchmark,
  CoreStandard,
  LocalReport,
  NoLocalReport,
  OutcomeReturned,
  StandardInFull
} from './local-report.ts'
import { localReviews } from './project.ts'
import { countedIn, cycleBefore, cyclesOf, onRecord, sectionsIn, type OnRecord } from './review-on-record.ts'
import { percentMetOf, sectionTables } from './section-tables.ts'
import { discrepancies, statistics } from './self-beside-peer.ts'

const coreOf = (standards: ReadonlyArray<StandardInFull>): ReadonlyArray<CoreStandard> =>
  standards
    .filter(({ core }) => core)
    .map(({ standard, text, self, peer }) => ({
      standard,
      text,
      self,
      peer,
      agreed: self === null || peer === null ? null : self === peer
    }))

const outcomesOf = ({ row }: OnRecord): ReadonlyArray<OutcomeReturned> =>
  outcomeMeasures.flatMap(measure => {
    const count = row.outcomes[measure]
    if (count === undefined) return []
    const rate =
      measure === 'occupied-place-days' ? null : perPlaceYear(count, row.outcomes['occupied-place-days'] ?? 0)
    return [{ measure, count, perPlaceYear: rate }]
  })

const benchmarkOf = ({ row }: OnRecord, network: ReadonlyArray<SectionFigures>): ReadonlyArray<Benchmark> =>
  sectionsIn(row).map(({ section, standards }) => {
    const groups = network.find(one => one.section === section)?.groups ?? []
    const figure = (group: Group) => figureOf(groups, group)
    return { section, own: percentMetOf(countedIn(row), standards), network: figure('all'), sector: figure(row.sector) }
  })

const written = (record: OnRecord, text: TextOf, network: ReadonlyArray<SectionFigures>): LocalReport => {
  const standards = standardsInFull(record, text)
  const { row, community } = record
  return {
    cover: coverOf(record),
    profile: profileOf(record, text),
    visits: row.visits,
    summary: summaryOf(record, text),
    sections: sectionTables(record),
    coreStandards: coreOf(standards),
    standards,
    discrepancies: discrepancies(row),
    benchmark: benchmarkOf(record, network),
    outcomes: outcomesOf(record),
    actionPlan: actionPlanOf(record, text),
    statistics: statistics(row),
    erased: erasedIn(community, row.cycle)
  }
}

/** The reviews of the community in a cycle and the one before it, and those of the network in the cycle. */
const reviewsFor =
  ({ community, cycle }: AskLocalReport) =>
  (found: Readings): RowsWanted => {
    const before = cycleBefore(cyclesOf(found), cycle)
    const cycles = [cycle, ...(before === null ? [] : [before])]
    return {
      [localReviews.name]: cycles.map(one => `${one}:${community}:`),
      [nationalReviews.name]: [`${cycle}:`]
    }
  }
const readingFor = (reports: ReportStore, ask: AskLocalReport): TaskEither<ReportStoreFailure, Readings> =>
  reports.read({ cycles: 'all', editions: 'all', communities: [ask.community] }, reviewsFor(ask))

/** Whether anything is on record of the community. */
const isKnown = (readings: Readings, { community }: AskLocalReport): boolean =>
  rowsOf(communities, readings).has(community) || rowsOf(localReviews, readings).size > 0

export interface LocalReportReads<Failure> {
  readonly reports: ReportStore
  readonly words: ReadWords<Failure>
}
export const localReport =
  <Failure>({ reports, words }: LocalReportReads<Failure>) =>
  (ask: AskLocalReport): TaskEither<ReportStoreFailure | NoLocalReport | Failure, LocalReport> =>
  async () => {
    const readings = await readingFor(reports, ask)()
    if (isLeft(readings)) return readings
    const { community, cycle, kind = null } = ask
    if (!isKnown(readings.right, ask)) return left({ type: 'NoSuchCommunity', community })
    const record = onRecord(readings.right, ask)
    if (record === null) return left({ type: 'NoSuchReview', community, cycle, kind })
    const text = await textsOf(words, wordsIn(record))
    return isLeft(text) ? text : right(written(record, text.right, networkSections(readings.right, cycle)))
  }
