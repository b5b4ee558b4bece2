/** The folder of CSV files that holds a network's record, open for writing. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { csvFile, type Cells } from './csv-file.ts'

const columns = {
  'holidays.csv': ['day'],
  'price-list.csv': [
    'list',
    'in_force_from',
    'unit',
    'priced_by',
    'line',
    'type',
    'key',
    'band',
    'up_to',
    'years',
    'code',
    'net',
    'discount'
  ],
  'editions.csv': ['edition', 'title', 'status', 'published_on'],
  'standards.csv': [
    'edition',
    'standard',
    'section',
    'text',
    'type',
    'core',
    'sectors',
    'supplement',
    'values',
    'plain_text'
  ],
  'mappings.csv': ['from_edition', 'from_standard', 'to_edition', 'to_standard', 'change'],
  'communities.csv': [
    'community',
    'from',
    'name',
    'sector',
    'provider',
    'country',
    'local_area',
    'parent',
    'places',
    'models',
    'entry_criteria',
    'members_decide_admission',
    'link_person',
    'programme_accreditation',
    'full_cycles_before',
    'developmental_before'
  ],
  'criteria.csv': ['community', 'criterion', 'shown', 'judged_by', 'on', 'reason'],
  'cycles.csv': ['cycle', 'edition', 'opens', 'self_review_due', 'visits_from', 'visits_until', 'closes'],
  'memberships.csv': [
    'community',
    'cycle',
    'seq',
    'type',
    'applied_on',
    'joining_form',
    'finance_form',
    'admitted_on',
    'left_on',
    'left_how',
    'merged_into'
  ],
  'reviewers.csv': ['reviewer', 'from', 'kind', 'home', 'trained_as', 'senior_years', 'local_area', 'served_in'],
  'reviews.csv': [
    'community',
    'cycle',
    'kind',
    'edition',
    'self_submitted_on',
    'peer_rated_on',
    'portfolio_due',
    'portfolio_on'
  ],
  'ratings.csv': ['community', 'cycle', 'standard', 'self', 'self_comment', 'peer', 'peer_comment'],
  'evidence.csv': ['community', 'cycle', 'standards', 'title', 'file'],
  'exceptions.csv': ['file', 'key', 'rule', 'reason', 'approved_by_role', 'on'],
  'portfolio.csv': ['community', 'cycle', 'checked_on', 'standard', 'text'],
  'visits.csv': [
    'community',
    'cycle',
    'seq',
    'status',
    'offered',
    'agreed',
    'mode',
    'team',
    'stakeholders',
    'held_on',
    'asked_by',
    'asked_on',
    'emergency'
  ],
  'findings.csv': ['community', 'cycle', 'kind', 'standard', 'text', 'due', 'outcome'],
  'reports.csv': ['community', 'cycle', 'draft_on', 'commented_on', 'final_on'],
  'outcomes.csv': ['community', 'cycle', 'returned_on', 'measure', 'count'],
  'obligations.csv': ['community', 'cycle', 'obligation', 'on'],
  'surveys.csv': ['community', 'cycle', 'survey', 'on', 'people', 'question', 'counts'],
  'feedback.csv': ['community', 'cycle', 'seq', 'by', 'on', 'question', 'score', 'words'],
  'audit-items.csv': ['edition', 'item', 'area', 'standard'],
  'audits.csv': ['community', 'cycle', 'step', 'on', 'item', 'rating', 'area', 'words', 'due', 'outcome'],
  'programmes.csv': ['community', 'reference', 'outcome', 'from', 'until'],
  'accreditations.csv': [
    'community',
    'cycle',
    'on',
    'step',
    'outcome',
    'cause',
    'by',
    'present',
    'stood_aside',
    'chair',
    'in_favour',
    'against',
    'abstained',
    'casting',
    'standards',
    'not_applicable',
    'commendations',
    'from',
    'until',
    'edition',
    'certificate',
    'words'
  ],
  'events.csv': [
    'event',
    'kind',
    'title',
    'days',
    'mode',
    'held_in',
    'places',
    'training',
    'prices',
    'free_places',
    'announced_on',
    'cancelled_on'
  ],
  'bookings.csv': ['event', 'booking', 'on', 'community', 'attendee', 'cancelled_on', 'attended'],
  'announcements.csv': [
    'announcement',
    'on',
    'kind',
    'title',
    'words',
    'link',
    'audience',
    'community',
    'withdrawn_on'
  ],
  'invoices.csv': [
    'invoice',
    'community',
    'on',
    'kind',
    'of',
    'line',
    'what',
    'type',
    'cycles',
    'size',
    'net',
    'vat',
    'purchase_order',
    'due_on',
    'reason'
  ],
  'payments.csv': ['payment', 'community', 'on', 'kind', 'amount', 'invoices', 'reason']
} as const

export type RecordFile = keyof typeof columns
type ColumnOf<File extends RecordFile> = (typeof columns)[File][number]

export const recordFiles = Object.keys(columns) as ReadonlyArray<RecordFile>

export interface RecordFolder {
  readonly write: <File extends RecordFile>(file: File, cells: Cells<ColumnOf<File>>) => void
  /** Writes a file that is no CSV file, such as a piece of evidence. */
  readonly attach: (path: string, text: string) => void
  /** How many rows each file got. */
  readonly close: () => Readonly<Record<RecordFile, number>>
}

const perFile = <T>(of: (file: RecordFile) => T): Record<RecordFile, T> =>
  Object.fromEntries(recordFiles.map(file => [file, of(file)])) as Record<RecordFile, T>

export const recordFolder = (folder: string): RecordFolder => {
  mkdirSync(folder, { recursive: true })
  const files = perFile(file => csvFile<string>(join(folder, file), columns[file]))
  const rows = perFile(() => 0)
  return {
    write: (file, cells) => {
      rows[file] += 1
      files[file].write(cells)
    },
    attach: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    },
    close: () => {
      for (const file of recordFiles) files[file].close()
      return rows
    }
  }
}

/** Keeps nothing: for what is made up on the way. */
export const nowhere: RecordFolder = {
  write: () => undefined,
  attach: () => undefined,
  close: () => perFile(() => 0)
}
