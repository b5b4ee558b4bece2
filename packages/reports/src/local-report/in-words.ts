/** The parts of a local report in which people speak. */
import type { ContentRef, StandardCode } from '@cofc/core'
import type { Text, TextOf } from '../words.ts'
import type { FindingShown, LocalReport, PlannedAction, StandardInFull, Summary, Tended } from './local-report.ts'
import { textsIn, type OnRecord } from './review-on-record.ts'
import type { FindingRow, Rated } from '../tables/local-review-row.ts'

const commentsIn = (ratings: Readonly<Record<string, Rated>>): ReadonlyArray<ContentRef | null> =>
  Object.values(ratings).map(({ comment }) => comment)

const lastActions = ({ last }: OnRecord): ReadonlyArray<FindingRow> =>
  (last?.findings ?? []).filter(({ kind }) => kind === 'action')

const wordsOf = ({ words, progress }: FindingRow): ReadonlyArray<ContentRef> => [
  words,
  ...progress.map(told => told.words)
]

/** Every reference to words that the report will show. */
export const wordsIn = (record: OnRecord): ReadonlyArray<ContentRef> => {
  const { row, profile } = record
  return [
    profile?.entryCriteria ?? null,
    row.comments,
    ...commentsIn(row.self as Record<string, Rated>),
    ...commentsIn(row.peer as Record<string, Rated>),
    ...row.evidence.map(({ title }) => title),
    ...(row.portfolio?.findings ?? []).map(({ words }) => words),
    ...row.findings.flatMap(wordsOf),
    ...row.corrections.map(({ reason }) => reason),
    ...lastActions(record).flatMap(wordsOf)
  ].filter(ref => ref !== null)
}

const shown =
  (text: TextOf) =>
  ({ standard, words }: Pick<FindingRow, 'standard' | 'words'>): FindingShown => ({ standard, words: text(words) })
/** Nothing is said where nothing was. */
const tended =
  (text: TextOf) =>
  ({ owner, progress }: FindingRow): Tended => ({
    ...(owner !== null && { owner }),
    ...(progress.length > 0 && { progress: progress.map(({ on, words }) => ({ on, words: text(words) })) })
  })
const orNull = (text: TextOf, ref: ContentRef | null | undefined): Text | null =>
  ref === null || ref === undefined ? null : text(ref)

export const summaryOf = (record: OnRecord, text: TextOf): Summary => {
  const { row, last } = record
  const ofKind = (kind: FindingRow['kind']): ReadonlyArray<FindingShown> =>
    row.findings.filter(one => one.kind === kind).map(shown(text))
  const settled = lastActions(record).map(one => ({ ...shown(text)(one), outcome: one.outcome, ...tended(text)(one) }))
  return {
    achievements: ofKind('achievement'),
    actionPoints: ofKind('action'),
    lastYear: last === null ? null : { cycle: last.cycle, actionPoints: settled },
    hostComments: orNull(text, row.comments),
    corrections: row.corrections.map(({ version, on, reason }) => ({ version, on, reason: text(reason) }))
  }
}

/** Nothing is said where there is none. */
export const portfolioOf = ({ row: { portfolio } }: OnRecord, text: TextOf): Pick<LocalReport, 'portfolio'> =>
  portfolio === null ? {} : { portfolio: { ...portfolio, findings: portfolio.findings.map(shown(text)) } }

export const actionPlanOf = ({ row }: OnRecord, text: TextOf): ReadonlyArray<PlannedAction> =>
  row.findings
    .filter(({ kind }) => kind === 'action')
    .map(one => ({
      action: text(one.words),
      standard: one.standard,
      due: one.due,
      status: one.outcome,
      settledOn: one.settledOn,
      ...tended(text)(one)
    }))

const plainlyIn = ({ edition }: OnRecord, standard: StandardCode): Pick<StandardInFull, 'plainText'> => {
  const plainText = edition?.plainVersions[standard]
  return plainText === undefined ? {} : { plainText }
}

export const standardsInFull = (record: OnRecord, text: TextOf): ReadonlyArray<StandardInFull> => {
  const [row, texts] = [record.row, textsIn(record)]
  return row.scope.map(({ standard, section, standardType, core }) => {
    const [self, peer] = [row.self[standard], row.peer[standard]]
    return {
      ...{ standard, section, type: standardType, core, text: texts.get(standard) ?? '' },
      ...plainlyIn(record, standard),
      self: self?.rating ?? null,
      selfComment: orNull(text, self?.comment),
      peer: peer?.rating ?? null,
      peerComment: orNull(text, peer?.comment),
      evidence: row.evidence.filter(({ standards }) => standards.includes(standard)).map(({ title }) => text(title))
    }
  })
}
