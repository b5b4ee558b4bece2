/** editions.csv: each edition of the standards and where it stands. It is drafted before anybody knows when. */
import { beforeRecords, edition as editionAggregate, latest, streamOf, type PlainDate } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, needed, type CellsOf } from '../reading/column.ts'
import { csvFile, type Row } from './csv-file.ts'
import { stepsOf, type Step } from './step.ts'

const columns = {
  edition: needed(cell.editionId),
  title: needed(cell.text),
  status: needed(cell.choice('draft', 'consultation', 'published', 'retired')),
  published_on: ifGiven(cell.date)
}
type Cells = CellsOf<typeof columns>

export const editions = csvFile({
  name: 'editions.csv',
  as: 'network-team',
  subject: 'edition',
  keyed: ['edition'],
  naming: 1,
  columns,
  needs: ({ edition, status }) =>
    status === 'published' || status === 'retired'
      ? [
          {
            file: 'standards.csv',
            named: `every standard of ${edition}`,
            value: edition,
            column: 'edition',
            streams: [streamOf(editionAggregate, { edition })],
            event: 'StandardWritten'
          }
        ]
      : [],
  missedBy: ['EditionNotDrafted', 'EditionOfCycleUnknown', 'EarlierEditionUnknown', 'EditionOfCycleNotPublished']
})
const step = stepsOf()(editions)
const itself = ({ edition }: Cells) => [`edition:${edition}`]
const published = ({ edition }: Cells) => [`published:${edition}`]
const dayOf = ({ published_on }: Cells): PlainDate => published_on ?? beforeRecords
const dated = { edition: 'edition', on: { is: dayOf, column: 'published_on' } } as const

const drafting = step('DraftEdition', {
  what: 'drafted',
  fields: { edition: 'edition', title: 'title', on: { is: () => beforeRecords, column: null } },
  gives: itself
})
const consulting = step('OpenConsultation', {
  what: 'consulted',
  apart: true,
  fields: dated,
  leansOn: itself
})
const publishing = step('PublishEdition', {
  what: 'published',
  apart: true,
  fields: dated,
  gives: published,
  leansOn: itself
})
/** Told the last day of the last cycle that used it. */
const retiring = stepsOf<PlainDate | null>()(editions)('RetireEdition', {
  what: 'retired',
  apart: true,
  fields: {
    edition: 'edition',
    on: { is: (cells, lastDay) => latest(dayOf(cells), lastDay ?? dayOf(cells)), column: null }
  },
  leansOn: cells => [...itself(cells), ...published(cells)]
})

export const editionSteps = (row: Row<typeof editions>, lastDay: () => PlainDate | null): ReadonlyArray<Step> => {
  const { status } = row.cells
  const drafted = drafting(row, null)
  if (status === 'draft') return [drafted]
  if (status === 'consultation') return [drafted, consulting(row, null)]
  const out = publishing(row, null)
  return status === 'retired' ? [drafted, out, retiring(row, lastDay())] : [drafted, out]
}
