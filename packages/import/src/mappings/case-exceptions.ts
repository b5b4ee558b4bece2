/** What exceptions.csv says of accreditations: each rule is waived for a case just before the row that needs it. */
import type { CaseException } from './case-exception.ts'
import { waivedForCase } from './done.ts'
import { ofCases } from './exceptions-file.ts'
import { stepsOf } from './step.ts'

type Cells = CaseException['cells']

export const caseException = stepsOf()(ofCases)('WaiveAccreditationRule')({
  what: 'waived',
  fields: {
    community: { is: ({ key }) => key.community, column: 'key' },
    cycle: { is: ({ key }) => key.cycle, column: 'key' },
    rule: 'rule',
    reason: { words: 'reason' },
    approvedBy: 'approved_by_role',
    on: 'on'
  },
  // Whenever it was approved, it stands before the row that needs it.
  date: ({ key }: Cells) => key.on,
  day: () => null,
  gives: ({ key: { community, on }, rule }: Cells) => waivedForCase(rule, community, on),
  leansOn: ['ApplyForAccreditation']
})
