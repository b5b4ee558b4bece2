/** What the rows of reports.csv, findings.csv, evidence.csv and outcomes.csv give. */
import { Count, countOf, latest, oneMore, type PlainDate } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import type { EvidenceRow } from '../files/evidence.ts'
import type { FindingRow } from '../files/findings.ts'
import type { ReportRow } from '../files/reports.ts'
import { keyOf } from '../staging/staged-rows.ts'
import { given } from './given.ts'
import type { Planned } from './planned.ts'
import { marks, named, reviewStep, type ReviewPlan } from './review-step.ts'
import { stages } from './stages.ts'
import { idOf } from './step.ts'

export const reporting = (plan: ReviewPlan, row: ReportRow): ReadonlyArray<Planned> => {
  const { draft_on, commented_on, final_on } = row.cells
  const { held, submitted, drafted, final, fullCycles } = marks(plan)
  const part = (what: string) => `${row.file}|${row.key}${what}`
  const steps: Array<Planned> = []
  const draftedOn = draft_on ?? final_on
  if (draftedOn !== null)
    steps.push(
      reviewStep(plan, row, {
        what: 'drafted',
        stage: stages.draftReport,
        command: { type: 'DraftLocalReport', ...named(plan), on: draftedOn },
        cells: given(row.cells, { on: 'draft_on' }),
        part: part('drafted'),
        gives: [drafted],
        leansOn: [submitted, held]
      })
    )
  if (commented_on !== null)
    steps.push(
      reviewStep(plan, row, {
        what: 'commented',
        stage: stages.commentOnDraft,
        command: { type: 'CommentOnDraft', ...named(plan), comments: null, on: commented_on },
        cells: { on: 'commented_on' },
        part: part('commented'),
        leansOn: [drafted]
      })
    )
  if (final_on !== null)
    steps.push(
      reviewStep(plan, row, {
        what: 'final',
        stage: stages.issueReport,
        command: { type: 'IssueLocalReport', ...named(plan), on: final_on },
        cells: { on: 'final_on' },
        part: part('final'),
        gives: [final, fullCycles],
        leansOn: [drafted, submitted, held]
      })
    )
  return steps
}

/** Rows without a key of their own are told apart by their place among those alike. */
const numbered = <R extends { readonly key: string }>(
  rows: ReadonlyArray<R>,
  alike: (row: R) => string
): ReadonlyArray<R> => {
  const seen = new Map<string, number>()
  return rows.map(row => {
    const name = alike(row)
    const place = (seen.get(name) ?? 0) + 1
    seen.set(name, place)
    return { ...row, key: keyOf([name, String(place)]) }
  })
}

export const findingSteps = (
  plan: ReviewPlan,
  rows: ReadonlyArray<FindingRow>,
  recorded: ReadonlyArray<RecordedEvent>
): ReadonlyArray<Planned> => {
  const before = recorded.filter(({ type }) => type === 'FindingRecorded')
  let next = countOf(before)
  return numbered(rows, ({ cells }) =>
    [cells.community, cells.cycle, cells.kind, cells.standard ?? ''].join('|')
  ).flatMap(row => {
    const record = recording(plan, row)
    const there = before.find(({ metadata }) => metadata['command'] === idOf(record.step))
    if (there === undefined) next = oneMore(next)
    const recordedAs = there?.data['finding']
    const number = Count.is(recordedAs) ? recordedAs : next
    return row.cells.outcome === 'done' || row.cells.outcome === 'dropped'
      ? [record, settling(plan, row, number)]
      : [record]
  })
}

const recording = (plan: ReviewPlan, row: FindingRow): Planned => {
  const { kind, standard, text, due } = row.cells
  const { submitted } = marks(plan)
  return reviewStep(plan, row, {
    what: 'recorded',
    stage: stages.recordFinding,
    command: {
      type: 'RecordFinding',
      ...named(plan),
      findingKind: kind,
      standard,
      words: { words: text },
      due,
      on: plan.days.found
    },
    cells: given(row.cells, { findingKind: 'kind', standard: 'standard', words: 'text', due: 'due' }),
    gives: [`finding:${row.key}`],
    leansOn: [submitted]
  })
}

/** An action point is settled when it was due, but never before the report was final. */
const settling = (plan: ReviewPlan, row: FindingRow, finding: Count): Planned => {
  const { due, outcome } = row.cells
  const { final } = marks(plan)
  const issued = plan.days.final ?? plan.days.found
  const on: PlainDate = due === null ? issued : latest(issued, due)
  return reviewStep(plan, row, {
    what: 'settled',
    stage: stages.settleActionPoint,
    command: {
      type: 'SettleActionPoint',
      ...named(plan),
      finding,
      outcome: outcome === 'dropped' ? 'dropped' : 'done',
      on
    },
    cells: { outcome: 'outcome' },
    part: `${row.file}|${row.key}settled`,
    leansOn: [final, `finding:${row.key}`],
    finding: `${row.file}|${row.key}`
  })
}

export const evidenceSteps = (plan: ReviewPlan, rows: ReadonlyArray<EvidenceRow>): ReadonlyArray<Planned> =>
  numbered(rows, ({ cells }) => [cells.community, cells.cycle, cells.standards.join(';')].join('|')).map(row => {
    const { standards, title, file } = row.cells
    return reviewStep(plan, row, {
      what: 'added',
      stage: stages.addEvidence,
      command: {
        type: 'AddEvidence',
        ...named(plan),
        standards,
        title: { words: title ?? '' },
        file: file === null ? null : { words: file },
        on: plan.days.selfRated
      },
      cells: given(row.cells, { standards: 'standards', title: 'title', file: 'file' })
    })
  })
