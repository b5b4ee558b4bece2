/** programmes.csv: what HMPPS decided about the programme of each prison community. */
import * as cell from '../reading/cells.ts'
import { ifGiven, needed } from '../reading/column.ts'
import { csvFile, planned } from './csv-file.ts'
import { inOrder } from './days-in-order.ts'
import { stepsOf } from './step.ts'

const file = csvFile({
  name: 'programmes.csv',
  as: 'network-team',
  subject: 'community',
  keyed: ['community', 'reference', 'from'],
  columns: {
    community: needed(cell.communityId),
    reference: needed(cell.line),
    outcome: needed(cell.choice('full', 'maintained', 'lapsed')),
    from: needed(cell.date),
    until: ifGiven(cell.date)
  },
  commands: ['RecordProgrammeAccreditation'],
  // It was decided elsewhere: nothing here waits for it.
  anytime: ['RecordProgrammeAccreditation'],
  doubt: inOrder(['from'], ['until']),
  alsoNeeds: [],
  missedBy: []
})

const recorded = stepsOf()(file)('RecordProgrammeAccreditation')({
  what: 'recorded',
  fields: {
    community: 'community',
    reference: 'reference',
    outcome: 'outcome',
    from: 'from',
    until: 'until',
    on: 'from'
  },
  leansOn: []
})

export const programmes = planned(file, rows => rows.map(row => recorded(row, null)))
