import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeDemonstration } from '@cofc/demonstration'
import { readRows, temporaryFolder, type Row } from '../folder.ts'
import { complaintsIn } from './index.ts'
import { recordAt } from './record.ts'

const demonstration = temporaryFolder()
writeDemonstration(demonstration.path, { seed: 1 })
afterAll(() => demonstration[Symbol.dispose]())

/** Read once: each case looks at it with a file or two of its own. */
const asWritten = recordAt(demonstration.path)
const saidOnce = (changes: Readonly<Record<string, ReadonlyArray<Row>>>): string =>
  complaintsIn({ rows: file => changes[file] ?? asWritten.rows(file) }).join('\n')

/** What is said of the demonstration once the rows of one file are changed. */
const after = (file: string, change: (rows: ReadonlyArray<Row>) => ReadonlyArray<Row>): string =>
  saidOnce({ [file]: change(asWritten.rows(file)) })
const changed = (when: (row: Row) => boolean, to: Row) => (rows: ReadonlyArray<Row>) => {
  const at = rows.findIndex(when)
  return rows.map((row, index) => (index === at ? { ...row, ...to } : row))
}
const has = (column: string, value: string) => (row: Row) => row[column] === value
const filled = (column: string) => (row: Row) => row[column] !== ''

describe('what is looked for in a folder', () => {
  test.each([
    ['memberships.csv', changed(has('type', 'Full'), { joining_form: 'no' }), 'a form is missing'],
    [
      'memberships.csv',
      changed(row => row['cycle'] === '2023-2024' && row['type'] === 'Full', { type: 'Associate' }),
      'associate at home'
    ],
    ['memberships.csv', changed(has('left_how', 'lapsed'), { left_on: '2023-06-01' }), 'lapsed on another day'],
    ['communities.csv', changed(filled('programme_accreditation'), { programme_accreditation: '' }), 'no programme'],
    ['reports.csv', (rows: ReadonlyArray<Row>) => rows.filter(has('cycle', '2024-2025')), 'accreditation too early'],
    ['reviews.csv', changed(has('kind', 'peer-review'), { kind: 'audit' }), 'no audit'],
    ['reviews.csv', changed(has('kind', 'peer-review'), { self_submitted_on: '' }), 'is rated too early'],
    ['reviews.csv', changed(has('kind', 'peer-review'), { self_submitted_on: '2023-07-01' }), 'out of order'],
    ['ratings.csv', changed(() => true, { standard: '9.9' }), '9.9 is outside'],
    ['events.csv', changed(() => true, { days: '' }), 'no day'],
    ['events.csv', changed(() => true, { prices: 'Full:1.00' }), 'no price of non-members'],
    ['events.csv', changed(has('mode', 'hybrid'), { held_in: '' }), 'held nowhere'],
    ['events.csv', changed(has('mode', 'hybrid'), { places: '1' }), 'more came than there were places'],
    ['events.csv', (rows: ReadonlyArray<Row>) => rows.slice(1), 'no such gathering'],
    ['bookings.csv', changed(() => true, { on: '2019-01-01' }), 'booked before it was announced'],
    ['events.csv', changed(() => true, { cancelled_on: '2020-01-01' }), 'booked once it was cancelled'],
    ['bookings.csv', changed(filled('cancelled_on'), { cancelled_on: '2019-01-01' }), 'cancelled before it was booked'],
    ['bookings.csv', changed(filled('cancelled_on'), { attended: 'yes' }), 'attended and cancelled'],
    ['bookings.csv', (rows: ReadonlyArray<Row>) => rows.map(row => ({ ...row, attendee: 'P-1' })), 'has two places'],
    ['announcements.csv', changed(() => true, { withdrawn_on: '2019-01-01' }), 'withdrawn before it was made'],
    ['ratings.csv', (rows: ReadonlyArray<Row>) => [...rows, ...rows.slice(0, 1)], 'stands twice'],
    [
      'visits.csv',
      changed(has('status', 'held'), { offered: '2023-01-02;2023-01-09;2023-01-16' }),
      'all on one weekday'
    ],
    [
      'ratings.csv',
      (rows: ReadonlyArray<Row>) => rows.map(row => ({ ...row, self: '' })),
      'submitted without a rating'
    ],
    ['ratings.csv', (rows: ReadonlyArray<Row>) => rows.map(row => ({ ...row, peer: '' })), 'no rating by peers'],
    ['visits.csv', changed(has('status', 'held'), { team: 'R-001:lead' }), 'no trained lead'],
    [
      'visits.csv',
      (rows: ReadonlyArray<Row>) =>
        rows.map(row => ({ ...row, team: row['team']!.replaceAll(':tc-specialist', ':member') })),
      'no TC specialist of enough senior years'
    ],
    [
      'reviewers.csv',
      (rows: ReadonlyArray<Row>) =>
        rows.map(row => ({
          ...row,
          served_in: Array.from({ length: 90 }, (_, at) => `TC-${String(at).padStart(4, '0')}`).join(';')
        })),
      'somebody who was treated or worked there'
    ],
    ['exceptions.csv', (rows: ReadonlyArray<Row>) => rows.slice(0, 0), 'no client member'],
    ['exceptions.csv', (rows: ReadonlyArray<Row>) => rows.slice(0, 0), 'ReviewerSharesTheParent'],
    [
      'communities.csv',
      (rows: ReadonlyArray<Row>) => rows.map(row => ({ ...row, local_area: 'North Fells' })),
      'ReviewerFromTheArea'
    ],
    [
      'reviewers.csv',
      (rows: ReadonlyArray<Row>) => {
        const gone = readRows(demonstration.path, 'memberships.csv').find(has('left_how', 'lapsed'))
        return rows.map(row => (row['home'] === '' ? row : { ...row, home: gone!['community']! }))
      },
      'ReviewerHomeNotAMember'
    ],
    [
      'reviewers.csv',
      (rows: ReadonlyArray<Row>) =>
        rows.map(row =>
          row['home'] === '' ? row : { ...row, home: Number(row['reviewer']!.slice(2)) % 2 ? 'TC-0001' : 'TC-0002' }
        ),
      'ReviewerVisitedInReturn'
    ],
    ['visits.csv', changed(has('status', 'held'), { team: 'R-999:lead' }), 'there is no reviewer R-999'],
    ['obligations.csv', changed(() => true, { obligation: 'tea-served' }), 'no such obligation'],
    [
      'obligations.csv',
      (rows: ReadonlyArray<Row>) => rows.map(row => ({ ...row, obligation: 'specialist-provided' })),
      'does not owe'
    ],
    ['obligations.csv', changed(() => true, { on: '2022-08-31' }), 'confirmed too early'],
    ['obligations.csv', changed(() => true, { cycle: '2030-2031' }), 'there is no membership'],
    ['audits.csv', changed(has('step', 'planned'), { on: '2030-01-01' }), 'not planned'],
    ['audits.csv', changed(has('step', 'rated'), { on: '2022-11-01' }), 'before the visit'],
    ['audits.csv', changed(has('step', 'recommended'), { on: '2030-01-01' }), 'after the draft'],
    ['audits.csv', changed(has('step', 'rated'), { item: 'Z9' }), 'no such item'],
    ['audits.csv', changed(has('step', 'rated'), { item: 'A1' }), 'rated beside its standard'],
    ['audits.csv', changed(has('step', 'settled'), { words: 'Something else.' }), 'settles nothing'],
    ['audit-items.csv', (rows: ReadonlyArray<Row>) => rows.filter(has('edition', 'E11')), 'planned without items'],
    ['audit-items.csv', changed(filled('standard'), { standard: 'AD1' }), 'no standard for prisons'],
    ['reviews.csv', changed(has('kind', 'audit'), { kind: 'self-review' }), 'no audit'],
    ['criteria.csv', (rows: ReadonlyArray<Row>) => rows.slice(1), 'a criterion is not shown'],
    ['memberships.csv', changed(has('type', 'Accreditation'), { type: 'Full' }), 'applies as no Accreditation member'],
    ['accreditations.csv', changed(has('step', 'pack'), { on: '2022-11-01' }), 'a pack without a final report'],
    ['accreditations.csv', changed(has('step', 'pack'), { on: '2030-01-01' }), 'nothing comes before it'],
    ['accreditations.csv', changed(has('by', 'sitting'), { in_favour: '2' }), 'votes that do not add up'],
    ['accreditations.csv', changed(has('by', 'sitting'), { against: '9' }), 'not carried'],
    ['accreditations.csv', changed(has('by', 'sitting'), { present: 'RC-01;RC-02' }), 'no quorum'],
    ['accreditations.csv', changed(has('by', 'sitting'), { stood_aside: 'RC-02;RC-03' }), 'no lay member'],
    ['accreditations.csv', changed(has('by', 'sitting'), { present: 'RC-01;R-001' }), 'none of the committee'],
    ['accreditations.csv', changed(has('by', 'sitting'), { present: 'RC-01;RC-99' }), 'there is no reviewer RC-99'],
    ['accreditations.csv', changed(filled('stood_aside'), { stood_aside: '' }), 'an interest'],
    ['surveys.csv', changed(() => true, { counts: '0;1;1;2;0' }), 'too few answers'],
    ['surveys.csv', changed(() => true, { people: '4' }), 'more answers than people'],
    [
      'reviews.csv',
      changed(has('kind', 'peer-review'), { portfolio_due: '2022-11-01' }),
      'a portfolio where peers visit'
    ],
    ['evidence.csv', () => [], 'an empty portfolio'],
    ['reviews.csv', changed(filled('portfolio_on'), { portfolio_on: '' }), 'checked and not handed in'],
    ['portfolio.csv', changed(() => true, { checked_on: '2022-09-02' }), 'checked too early'],
    ['portfolio.csv', changed(() => true, { checked_on: '2022-12-02' }), 'checked twice'],
    ['portfolio.csv', () => [], 'drafted before the portfolio was checked'],
    ['feedback.csv', changed(() => true, { on: '2022-09-01' }), 'feedback before the visit'],
    ['feedback.csv', changed(() => true, { seq: '9' }), 'feedback on no visit'],
    ['feedback.csv', changed(filled('question'), { score: '6' }), 'no such score'],
    ['feedback.csv', changed(filled('words'), { words: '' }), 'says nothing'],
    ['mappings.csv', (rows: ReadonlyArray<Row>) => rows.slice(1), 'is not mapped']
  ])('%s: %#', (file, change, complaint) => {
    expect(after(file, change)).toContain(complaint)
  })
})

describe('what was waived for a visit', () => {
  const spoiled = (visit: Row): Row => ({
    ...visit,
    offered: '2023-01-02;2023-01-09',
    team: visit['team']!.replaceAll(/:(?:lead|tc-specialist)/g, ':member')
  })
  /** What is said of visits that lack something, once a rule is waived for each of them. */
  const waiving = (rule: string): string => {
    const [visits, exceptions] = [asWritten.rows('visits.csv'), asWritten.rows('exceptions.csv')]
    const more = visits.map(visit => ({
      ...exceptions[0],
      ...{ key: [visit['community'], visit['cycle'], visit['seq']].join(';'), rule }
    }))
    return saidOnce({ 'visits.csv': visits.map(spoiled), 'exceptions.csv': [...exceptions, ...more] as never })
  }
  let unwaived = ''
  beforeAll(() => (unwaived = waiving('ReviewerBusyThatDay')))
  test.each([
    ['TooFewDatesOffered', 'not three dates'],
    ['TooFewWeekdaysOffered', 'all on one weekday'],
    ['TooFewLeadReviewers', 'no trained lead'],
    ['TooFewSpecialists', 'no TC specialist']
  ])('%s is complained of no more, and the others are', (rule, complaint) => {
    expect(unwaived).toContain(complaint)
    expect(waiving(rule)).not.toContain(complaint)
  })
})
