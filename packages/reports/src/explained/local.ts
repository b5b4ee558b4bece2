/**
 * What a figure of a local report rests on: the ratings of its own standards, and what the community returned. Nothing of a
 * community's own is hidden from those who read its report.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { CommunityId, Cycle, OutcomeMeasure, Rating, StandardCode } from '@cofc/core'
import { localAnswer } from '../local-report/answer.ts'
import type { AskLocalReport, LocalReport, NoLocalReport } from '../local-report/local-report.ts'
import { countedIn, onRecord, sectionsIn, type LocalRows, type OnRecord } from '../local-report/review-on-record.ts'
import { isJudged } from '../local-report/section-tables.ts'
import type { Extras } from '../report.ts'
import type { LocalReviewRow, Rated } from '../tables/local-review-row.ts'
import type { Because } from './because.ts'
import type { FigureExplained, FigureListed, NoSuchFigure } from './explained.ts'
import { addressOf, figureAt, figuresOf, partsOfAddress, type FigureAt } from './figures-of.ts'
import { streamOfReview } from './over-reviews.ts'
import { excludedOf, oneIf, rowsOf, sumOf, type Given, type Tallied } from './tallied.ts'

export interface AskLocalFigure extends AskLocalReport {
  readonly figure: string
}
export type LocalExtras = Pick<Extras, 'text' | 'numbers' | 'network'>
type Ratings = Partial<Record<StandardCode, Rated>>
interface OfReview {
  readonly community: CommunityId
  readonly cycle: Cycle
  readonly row: LocalReviewRow
}

const ratingOf = (ratings: Ratings, standard: StandardCode): Rating | null => ratings[standard]?.rating ?? null
const whyNot = (rating: Rating | null): Because => {
  if (rating === null) return 'NotRated'
  return rating === 'n/a' ? 'NotApplicable' : 'RatedOtherwise'
}
const counted: Readonly<Record<string, Rating | null>> = {
  ...{ met: 'met', partly: 'partly', not: 'not', notApplicable: 'n/a', unrated: null }
}
const givenBy = (rating: Rating | null, name: string): Given => {
  if (Object.hasOwn(counted, name)) return oneIf(rating === counted[name], whyNot(rating))
  return isJudged(rating) ? { contributes: Number(rating === 'met'), of: 1 } : whyNot(rating)
}

type GivenBy = (standard: StandardCode) => Given
const overStandards = (
  { community, cycle, row }: OfReview,
  standards: ReadonlyArray<StandardCode>,
  [unit, gives]: readonly ['count' | 'percent', GivenBy]
): Tallied => {
  const stream = streamOfReview({ community, cycle, kind: row.kind })
  return { unit, items: standards.map(standard => ({ key: standard, stream, given: gives(standard) })) }
}
const unitOf = (name: string): 'count' | 'percent' => (name === 'percentMet' || name === 'own' ? 'percent' : 'count')

const codesIn = ({ row }: OnRecord, section: string): ReadonlyArray<StandardCode> =>
  sectionsIn(row)
    .filter(one => one.section === section)
    .flatMap(({ standards }) => standards.map(({ standard }) => standard))

type LocalTally = (of: OfReview, record: OnRecord, at: ReadonlyArray<string>) => Tallied
const ofSections: LocalTally = (of, record, [section = '', side, name = '']) => {
  const ratings = side === 'self' ? of.row.self : of.row.peer
  const gives: GivenBy = standard => givenBy(ratingOf(ratings, standard), name)
  return overStandards(of, codesIn(record, section), [unitOf(name), gives])
}
const ofBenchmark: LocalTally = (of, record, [section = '', name = '']) => {
  const gives: GivenBy = standard => givenBy(ratingOf(countedIn(of.row), standard), name)
  return overStandards(of, codesIn(record, section), [unitOf(name), gives])
}
const ofStatistics: LocalTally = (of, { row }, [name]) => {
  const gives: GivenBy = standard => {
    const [self, peer] = [ratingOf(row.self, standard), ratingOf(row.peer, standard)]
    if (!isJudged(self) || !isJudged(peer)) return 'RatedBySelfOnly'
    return name === 'n' ? { contributes: 1 } : { contributes: Number(self === peer), of: 1 }
  }
  const codes = row.scope.map(({ standard }) => standard)
  return overStandards(of, codes, [name === 'n' ? 'count' : 'percent', gives])
}
const ofOutcomes: LocalTally = ({ community, cycle, row }, _, [measure = '']) => ({
  unit: 'count',
  items: [
    {
      key: measure,
      stream: streamOfReview({ community, cycle, kind: row.kind }),
      given: { contributes: row.outcomes[measure as OutcomeMeasure]?.count ?? 0 }
    }
  ]
})
const chapters: Readonly<Record<string, LocalTally>> = {
  ...{ sections: ofSections, benchmark: ofBenchmark, statistics: ofStatistics, outcomes: ofOutcomes }
}

const isTallied = ({ at: [chapter = '', name, of], figure }: FigureAt): boolean => {
  if (figure === null) return false
  if (chapter === 'sections') return of !== 'change'
  if (chapter === 'benchmark') return of === 'own'
  if (chapter === 'statistics') return name === 'n' || name === 'agreement'
  return chapter === 'outcomes' && of === 'count'
}
/** Those that are sums over the review: neither changes, means and kappas, nor what other reports tell beside it. */
export const localFigures = (report: LocalReport): ReadonlyArray<FigureAt> => figuresOf(report).filter(isTallied)

const explainedIn = (of: OfReview, record: OnRecord, { at, figure }: FigureAt): FigureExplained | null => {
  const [chapter = '', ...rest] = at
  const tallied = chapters[chapter]?.(of, record, rest)
  if (tallied === undefined || tallied.unit === 'difference' || figure === null) return null
  const { unit, items } = tallied
  const rows = rowsOf(items)
  const told = { address: addressOf(at), figure, unit, sum: sumOf(unit, rows) }
  return { ...told, rows, excluded: excludedOf(items), hiddenBecause: null }
}

export const localExplanation = (
  rows: LocalRows,
  { figure: address, ...ask }: AskLocalFigure,
  extras: LocalExtras
): Either<NoLocalReport | NoSuchFigure, FigureExplained> => {
  const report = localAnswer(rows, ask, extras)
  if (isLeft(report)) return report
  const [record, found] = [onRecord(rows, ask), figureAt(localFigures(report.right), partsOfAddress(address))]
  const { community, cycle } = ask
  const explained =
    record === null || found === undefined ? null : explainedIn({ community, cycle, row: record.row }, record, found)
  return explained === null ? left({ type: 'NoSuchFigure', address }) : right(explained)
}

export const localList = (
  rows: LocalRows,
  ask: AskLocalReport,
  extras: LocalExtras
): Either<NoLocalReport, ReadonlyArray<FigureListed>> => {
  const report = localAnswer(rows, ask, extras)
  return isLeft(report)
    ? report
    : right(localFigures(report.right).map(({ at }) => ({ address: addressOf(at), shown: true })))
}
