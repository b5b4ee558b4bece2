/** Stories that together make everything happen, and who may be there, for properties. */
import { allMet, almost, alone, ask, finalReview, panelThere, ref, there } from './fixtures.ts'
import type { Step } from './play.ts'

const presented = (standards: ReadonlyArray<object>): ReadonlyArray<Step> => [
  ask('ApplyForAccreditation', '2024-01-15'),
  [ask('SubmitPack', '2024-02-01'), { accreditationReview: finalReview(standards) }]
]
const onAward = (decision: string, on: string, fields: object = {}) =>
  ask('DecideOnAward', on, { decision, words: ref(decision[0] ?? 'x'), ...fields })
const deferred: ReadonlyArray<Step> = [
  ...presented(almost),
  ask('DecideAccreditation', '2024-03-01', { decision: 'deferred', minute: ref('f') })
]
const refused: ReadonlyArray<Step> = [
  ...presented(almost),
  ask('DecideAccreditation', '2024-03-01', { decision: 'not-accredited' }),
  ask('SendDecisionLetter', '2024-03-11'),
  ask('LodgeAppeal', '2024-03-20'),
  ask('AppointAppealPanel', '2024-03-25')
]
const appealed = (fields: object): ReadonlyArray<Step> => [
  ...refused,
  [ask('DecideAppeal', '2024-04-10', fields as never), panelThere]
]
const awarded: ReadonlyArray<Step> = [...presented(allMet), ask('DecideAccreditation', '2024-03-01')]

/** Each begins anew. */
export const stories: ReadonlyArray<ReadonlyArray<Step>> = [
  [ask('JudgeCriterion', '2023-12-01'), ask('AttestAward', '2024-01-01'), ...awarded],
  [
    ...deferred,
    ask('SubmitEvidence', '2024-04-01'),
    ask('ReviewEvidence', '2024-04-15'),
    ask('DecideAccreditation', '2024-05-01', { ...alone, minute: ref('h') })
  ],
  [...deferred, ask('WithdrawApplication', '2024-03-20')],
  appealed({}),
  appealed({ outcome: 'remitted' }),
  appealed({ outcome: 'varied', decision: 'accredited', acceptedMet: ['S1'] }),
  [...refused.slice(0, 4), ask('WaiveAccreditationRule', '2024-04-20'), ask('LodgeAppeal', '2024-04-21')],
  [
    ...awarded,
    ask('RecordInterimReview', '2025-08-01'),
    ask('ReferAward', '2025-08-02'),
    onAward('kept', '2025-08-03'),
    onAward('suspended', '2025-08-04'),
    onAward('reinstated', '2025-08-05'),
    onAward('extended', '2025-08-06', { until: '2027-02-28' }),
    ask('EndAwardWithMembership', '2025-09-01'),
    onAward('reinstated', '2025-09-10', { words: ref('z') })
  ],
  [
    ...awarded,
    onAward('suspended', '2024-06-03'),
    ask('ReplyToSuspension', '2024-06-10'),
    onAward('withdrawn', '2024-06-17'),
    ask('LodgeAppeal', '2024-06-20', { against: 'withdrawal' }),
    ask('AppointAppealPanel', '2024-06-25'),
    [ask('DecideAppeal', '2024-07-01', { outcome: 'varied' }), panelThere]
  ]
]

const four = ['R-001', 'R-002', 'R-003', 'R-004']
/** Some make a quorum, and some do not; R-008 has an interest, and R-009 visited. */
export const gatherings = [
  ...[there(four), there(four), there([...four, 'R-008', 'R-009'], ['R-008', 'R-009']), panelThere],
  ...[there([...four, 'R-008']), there([...four, 'R-009']), there(four, ['R-002'])]
]
