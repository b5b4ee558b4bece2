/** The steps of accreditations, against what comes before each, who decides, and the criteria of Accreditation members. */
import { grouped, type Row } from '../folder.ts'
import { byKey, failing, listOf, reviewOf, rowOn, type Check, type NetworkRecord } from './record.ts'

const [quorum, lay] = [4, 1]
const needs: Readonly<Record<string, string>> = {
  ...{ pack: 'applied', decision: 'pack', letter: 'decision', evidence: 'decision', 'evidence-reviewed': 'evidence' },
  ...{ appeal: 'letter', panel: 'appeal', 'appeal-decision': 'panel', withdrawn: 'applied' }
}

interface Step {
  readonly row: Row
  /** The steps of the same community and cycle by then. */
  readonly before: ReadonlyArray<Row>
  readonly membership: Row | undefined
  readonly review: Row | undefined
  readonly final: string
  /** Those who take part, as the register has them that day. */
  readonly voters: ReadonlyArray<Row>
}
const isSitting = ({ row }: Step) => row['by'] === 'sitting'
const votesOf = (row: Row): number =>
  ['in_favour', 'against', 'abstained'].reduce((sum, column) => sum + Number(row[column]), 0)
const isOfCommittee = ({ row }: Step) => row['step'] === 'decision' || row['step'] === 'award-decision'

const checks: ReadonlyArray<Check<Step>> = [
  [
    'applies as no Accreditation member',
    ({ row, membership }) => row['step'] === 'applied' && membership?.['type'] !== 'Accreditation'
  ],
  [
    'nothing comes before it',
    ({ row, before }) => row['step']! in needs && !before.some(one => one['step'] === needs[row['step']!])
  ],
  [
    'a pack without a final report',
    ({ row, review, final }) =>
      row['step'] === 'pack' && (review?.['kind'] !== 'accreditation' || final === '' || final > row['on']!)
  ],
  ['votes that do not add up', step => isSitting(step) && votesOf(step.row) !== step.voters.length],
  ['not carried', step => isSitting(step) && Number(step.row['in_favour']) <= Number(step.row['against'])],
  ['no quorum', step => isSitting(step) && isOfCommittee(step) && step.voters.length < quorum],
  [
    'no lay member',
    step => isSitting(step) && isOfCommittee(step) && step.voters.filter(one => one['kind'] === 'client').length < lay
  ],
  ['none of the committee', ({ voters }) => voters.some(one => !one['trained_as']?.includes('committee'))],
  [
    'an interest',
    ({ row, voters }) =>
      voters.some(one => one['home'] === row['community'] || listOf(one['served_in']).includes(row['community']!))
  ]
]

const votersIn = (row: Row, reviewers: ReadonlyMap<string, ReadonlyArray<Row>>): ReadonlyArray<Row> => {
  const aside = listOf(row['stood_aside'])
  return listOf(row['present'])
    .filter(member => !aside.includes(member))
    .map(member => rowOn(reviewers.get(member), row['on']!))
}
const stepsIn = ({ rows }: NetworkRecord) => {
  const of = (file: string) => grouped(rows(file), reviewOf)
  const [steps, members, reviews, reports] = [
    of('accreditations.csv'),
    of('memberships.csv'),
    of('reviews.csv'),
    of('reports.csv')
  ]
  const reviewers = byKey(rows('reviewers.csv'), 'reviewer')
  return (row: Row): Step => {
    const key = reviewOf(row)
    return {
      ...{ row, membership: members.get(key)?.[0], review: reviews.get(key)?.[0] },
      before: (steps.get(key) ?? []).filter(one => one['on']! <= row['on']!),
      ...{ final: reports.get(key)?.[0]?.['final_on'] ?? '', voters: votersIn(row, reviewers) }
    }
  }
}

/** By its first cycle as one, an Accreditation member has shown every criterion that the network judges. */
const wantCriteria = ({ rows }: NetworkRecord): ReadonlyArray<string> => {
  const judged = rows('criteria.csv')
  const names = [...new Set(judged.map(({ criterion }) => criterion))]
  const opens = new Map(rows('cycles.csv').map(row => [row['cycle'], row['opens']!]))
  return rows('memberships.csv')
    .filter(
      ({ type, cycle, community }) =>
        type === 'Accreditation' &&
        names.some(
          name =>
            !judged.some(
              one =>
                one['community'] === community &&
                one['criterion'] === name &&
                one['shown'] === 'yes' &&
                one['on']! <= (opens.get(cycle) ?? '')
            )
        )
    )
    .map(row => `${reviewOf(row)}: a criterion is not shown`)
}

export const areBadlyAccredited = (record: NetworkRecord): ReadonlyArray<string> => {
  const stepOf = stepsIn(record)
  const ofSteps = record
    .rows('accreditations.csv')
    .flatMap(row => failing(stepOf(row), checks).map(what => `${reviewOf(row)}: ${what}: ${row['step']!}`))
  return [...wantCriteria(record), ...ofSteps]
}
