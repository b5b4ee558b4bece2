/** criteria.csv: what was judged of the criteria that a community shows before its accreditation, and who judged it. */
import * as cell from '../reading/cells.ts'
import { needed } from '../reading/column.ts'
import { csvFile, planned } from './csv-file.ts'
import { stepsOf } from './step.ts'

const file = csvFile({
  name: 'criteria.csv',
  as: 'network-team',
  subject: 'community',
  keyed: ['community', 'criterion', 'on'],
  columns: {
    community: needed(cell.communityId),
    criterion: needed(cell.criterionId),
    shown: needed(cell.yesOrNo),
    judged_by: needed(cell.opaqueId),
    on: needed(cell.date),
    reason: needed(cell.text)
  },
  commands: ['JudgeCriterion'],
  alsoNeeds: [],
  missedBy: ['CriteriaNotShown', 'CriteriaNotJudged']
})

const judged = stepsOf()(file)('JudgeCriterion')({
  what: 'judged',
  fields: {
    community: 'community',
    criterion: 'criterion',
    shown: 'shown',
    judgedBy: 'judged_by',
    reason: { words: 'reason' },
    on: 'on'
  },
  leansOn: []
})

export const criteria = planned(file, rows => rows.map(row => judged(row, null)))
