/** What the local report of one review says, read off its rows, with the words resolved and the network beside it. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { outcomeMeasures, type ContentRef } from '@cofc/core'
import { figureOf } from '../figures/groups.ts'
import type { Group } from '../figures/figure.ts'
import type { SectionFigures } from '../national-report/national-report.ts'
import { perPlaceYear } from '../national-report/outcome-rates.ts'
import { erasedIn } from '../tables/community-row.ts'
import type { Extras } from '../report.ts'
import { referenceIn, type NumberOf } from '../numbers.ts'
import { accreditationOf } from './accreditation-of-review.ts'
import { auditOf, auditWords } from './audit-of-review.ts'
import { coverOf, profileOf } from './cover.ts'
import { actionPlanOf, portfolioOf, standardsInFull, summaryOf, wordsIn } from './in-words.ts'
import type {
  AskLocalReport,
  Benchmark,
  CoreStandard,
  LocalReport,
  NoLocalReport,
  OutcomeReturned,
  StandardInFull
} from './local-report.ts'
import { countedIn, onRecord, sectionsIn, type LocalRows, type OnRecord } from './review-on-record.ts'
import { percentMetOf, sectionTables } from './section-tables.ts'
import { valuesOf } from './value-tables.ts'
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
    const count = row.outcomes[measure]?.count
    if (count === undefined) return []
    const placeDays = row.outcomes['occupied-place-days']?.count ?? 0
    const rate = measure === 'occupied-place-days' ? null : perPlaceYear(count, placeDays, 2)
    return [{ measure, count, perPlaceYear: rate }]
  })

const benchmarkOf = ({ row }: OnRecord, network: ReadonlyArray<SectionFigures>): ReadonlyArray<Benchmark> =>
  sectionsIn(row).map(({ section, standards }) => {
    const groups = network.find(one => one.section === section)?.groups ?? []
    const figure = (group: Group) => figureOf(groups, group)
    return { section, own: percentMetOf(countedIn(row), standards), network: figure('all'), sector: figure(row.sector) }
  })

const visitsOf = ({ row }: OnRecord, numbers: NumberOf): LocalReport['visits'] =>
  row.visits.map(visit => ({ ...visit, clientMembers: numbers(visit.clientMembers) ?? { erased: true } }))

type Beside = Pick<Extras, 'text' | 'numbers' | 'network'>
const written = (rows: LocalRows, record: OnRecord, { text, numbers, network }: Beside): LocalReport => {
  const standards = standardsInFull(record, text)
  const { row, community } = record
  return {
    cover: coverOf(record),
    profile: profileOf(record, text),
    visits: visitsOf(record, numbers),
    summary: summaryOf(record, text),
    ...portfolioOf(record, text),
    ...accreditationOf(rows, record),
    ...auditOf(rows, record, text),
    sections: sectionTables(record),
    ...valuesOf(record),
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

/** Whether anything is on record of the community. */
const isKnown = ({ communities, reviews }: LocalRows, { community }: AskLocalReport): boolean =>
  communities.has(community) || reviews.size > 0

export const localAnswer = (
  rows: LocalRows,
  ask: AskLocalReport,
  beside: Beside
): Either<NoLocalReport, LocalReport> => {
  const { community, cycle, kind = null } = ask
  if (!isKnown(rows, ask)) return left({ type: 'NoSuchCommunity', community })
  const record = onRecord(rows, ask)
  if (record === null) return left({ type: 'NoSuchReview', community, cycle, kind })
  return right(written(rows, record, beside))
}

/** The numbers that the report will show. */
export const localNumbers = (rows: LocalRows, ask: AskLocalReport): ReadonlyArray<ContentRef> =>
  onRecord(rows, ask)?.row.visits.flatMap(({ clientMembers }) => referenceIn(clientMembers)) ?? []

/** The words that the report will show. */
export const localWords = (rows: LocalRows, ask: AskLocalReport): ReadonlyArray<ContentRef> => {
  const record = onRecord(rows, ask)
  return record === null ? [] : [...wordsIn(record), ...auditWords(rows, record)]
}
