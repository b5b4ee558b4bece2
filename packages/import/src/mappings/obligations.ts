/** obligations.csv: what each community confirmed of itself in a cycle. */
import { membership, streamOf } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { needed } from '../reading/column.ts'
import { csvFile, planned } from './csv-file.ts'
import { membershipIn } from './done.ts'
import { stepsOf } from './step.ts'

const file = csvFile({
  name: 'obligations.csv',
  as: 'network-team',
  subject: 'community',
  keyed: ['community', 'cycle', 'obligation'],
  columns: {
    community: needed(cell.communityId),
    cycle: needed(cell.cycleName),
    obligation: needed(cell.confirmedObligation),
    on: needed(cell.date)
  },
  commands: ['ConfirmObligation'],
  // Whatever else happens to a membership, no confirmation depends on another, and nothing depends on one.
  anytime: ['ConfirmObligation'],
  alsoNeeds: [
    {
      file: 'memberships.csv',
      column: 'community',
      of: ({ community }) => [{ named: community, streams: [streamOf(membership, { community })] }]
    }
  ],
  missedBy: []
})

const confirmed = stepsOf()(file)('ConfirmObligation')({
  what: 'confirmed',
  fields: { community: 'community', cycle: 'cycle', obligation: 'obligation', on: 'on' },
  leansOn: [({ community, cycle }) => membershipIn(community, cycle)]
})

export const obligations = planned(file, rows => rows.map(row => confirmed(row, null)))
