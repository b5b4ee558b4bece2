/** editions.csv: each edition of the standards and where it stands. On which day it was drafted is not recorded. */
import { beforeRecords, latest, type PlainDate } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, needed, type CellsOf } from '../reading/column.ts'
import { csvFile, planned } from './csv-file.ts'
import { streamsOf } from './known.ts'
import type { Row } from './row.ts'
import { stepsOf, type PlannedStep } from './step.ts'

const columns = {
  edition: needed(cell.editionId),
  title: needed(cell.line),
  status: needed(cell.choice('draft', 'consultation', 'published', 'retired')),
  published_on: ifGiven(cell.date)
}
type Cells = CellsOf<typeof columns>

const everyStandard = ({ edition }: Cells) => ({
  named: `every standard of ${edition}`,
  value: edition,
  streams: streamsOf('edition', [edition]),
  events: ['StandardWritten']
})
const isOut = ({ status }: Cells): boolean => status === 'published' || status === 'retired'

const file = csvFile({
  name: 'editions.csv',
  as: 'network-team',
  subject: 'edition',
  keyed: ['edition'],
  columns,
  commands: ['DraftEdition', 'OpenConsultation', 'PublishEdition', 'RetireEdition'],
  after: { OpenConsultation: 'WriteStandard', PublishEdition: 'MapEdition', RetireEdition: 'CloseCycle' },
  alsoNeeds: [{ file: 'standards.csv', column: 'edition', of: cells => (isOut(cells) ? [everyStandard(cells)] : []) }],
  missedBy: [
    'EditionNotDrafted',
    'EditionNotPublished',
    'EditionOfCycleUnknown',
    'EditionOfCycleNotPublished',
    'EarlierEditionUnknown',
    'ReviewEditionNotPublished',
    'AuditEditionNotPublished'
  ]
})
const step = stepsOf()(file)
const dayOf = ({ published_on }: Cells): PlainDate => published_on ?? beforeRecords
const dated = { edition: 'edition', on: { is: dayOf, column: 'published_on' } } as const

const drafting = step('DraftEdition')({
  what: 'drafted',
  fields: { edition: 'edition', title: 'title', on: { is: () => beforeRecords, column: null } },
  leansOn: []
})
const consulting = step('OpenConsultation')({ what: 'consulted', apart: true, fields: dated, leansOn: [] })
const publishing = step('PublishEdition')({ what: 'published', apart: true, fields: dated, leansOn: [] })
/** Told the last day of the last cycle that used it. */
const retiring = stepsOf<PlainDate | null>()(file)('RetireEdition')({
  what: 'retired',
  apart: true,
  fields: {
    edition: 'edition',
    on: { is: (cells, lastDay) => latest(dayOf(cells), lastDay ?? dayOf(cells)), column: null }
  },
  leansOn: ['PublishEdition']
})

const afterwards = (row: Row<typeof file>, lastDay: () => PlainDate | null): ReadonlyArray<PlannedStep> => {
  const { status } = row.cells
  if (status === 'draft') return []
  if (status === 'consultation') return [consulting(row, null)]
  return [publishing(row, null), ...(status === 'retired' ? [retiring(row, lastDay())] : [])]
}
export const editions = planned(file, (rows, { lastDay }) =>
  rows.flatMap(row => [drafting(row, null), ...afterwards(row, lastDay)])
)
