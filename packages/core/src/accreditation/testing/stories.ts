/** Stories that together make everything happen, and commands drawn near to them, for properties. */
import fc from 'fast-check'
import { anyOfThe, plainDates } from '../../testing/index.ts'
import { accreditation } from '../aggregate.ts'
import type { AccreditationCommand, AttestAward } from '../commands.ts'
import type { AccreditationFacts } from '../facts.ts'
import {
  allMet,
  almost,
  alone,
  ask,
  committee,
  core,
  finalReview,
  heldFrom,
  panelThere,
  rated,
  ref,
  selfReviewed,
  there
} from './fixtures.ts'
import { commandIn, factsIn, type Step } from './play.ts'

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
const standards = fc.constantFrom('CS1', 'CS2', 'S1', 'S2')
const votes = fc.constantFrom(
  ...[
    { inFavour: 4, against: 0, abstained: 0, castingVote: false },
    { inFavour: 3, against: 0, abstained: 0, castingVote: false },
    { inFavour: 2, against: 2, abstained: 0, castingVote: true },
    { inFavour: 1, against: 2, abstained: 1, castingVote: false }
  ],
  null
)
const near = (days: fc.Arbitrary<string>) =>
  fc.record({
    ...{ on: days, until: fc.oneof(fc.constant(null), days), from: days, criterion: fc.constantFrom('C1', 'C2') },
    cycle: fc.constantFrom('2023-2024', '2023-2024', '2024-2025'),
    certificate: fc.constantFrom('OLD-1', 'OLD-2', 'TC-0001-A1'),
    chair: fc.constantFrom('R-001', 'R-001', 'R-005', 'R-009'),
    panel: fc.constantFrom(['R-005', 'R-006', 'R-007'], ['R-004', 'R-005', 'R-006']),
    standards: fc.array(standards, { maxLength: 2 }),
    acceptedNotApplicable: fc.array(standards, { maxLength: 1 }),
    acceptedMet: fc.array(standards, { maxLength: 1 }),
    commendations: fc.constantFrom([], [], ['food']),
    votes,
    minute: fc.constantFrom(ref('a'), ref('b')),
    words: fc.constantFrom(ref('a'), ref('b'))
  })

const brought = (command: AccreditationCommand, drawn: { readonly standards: ReadonlyArray<string> }) => {
  const shared = Object.entries(drawn).filter(([field]) => field in command)
  const own = { ...command, community: 'TC-0001', ...Object.fromEntries(shared) }
  if (command.type === 'AttestAward')
    return { from: '2020-01-01', ...own, until: '2024-06-30' } as unknown as AttestAward
  const reviewed = drawn.standards.map((standard, place) => ({ standard, met: place === 0 }))
  return (command.type === 'ReviewEvidence' ? { ...own, standards: reviewed } : own) as unknown as AccreditationCommand
}

const surroundings: fc.Arbitrary<Partial<AccreditationFacts>> = fc
  .record({
    accreditationReview: fc.constantFrom(
      finalReview(allMet, '2023-12-01'),
      finalReview(almost, '2023-12-01'),
      finalReview([...rated(2, [4, 'met']), core('CS2', 'n/a', 2)], '2023-12-01')
    ),
    selfReview: fc.constantFrom(selfReviewed(allMet), selfReviewed(almost), null),
    membershipType: fc.constantFrom('Accreditation', 'Accreditation', 'Accreditation', 'Full'),
    typeThatDay: fc.constantFrom('Accreditation', 'Accreditation', 'Accreditation', null),
    cyclesHeld: fc.constantFrom([heldFrom('2020-09-01')], [heldFrom('2023-09-01', '2024-02-01')], []),
    people: fc.constantFrom(
      ...[there(four), there(four), there([...four, 'R-008', 'R-009'], ['R-008', 'R-009']), panelThere],
      ...[there([...four, 'R-008']), there([...four, 'R-009']), there(four, ['R-002'])]
    )
  })
  .map(({ people, ...known }) => ({ ...known, ...people, members: committee }))

/** What decides whether commands meet is drawn from near by; the rest is whatever the codec takes. */
const anyNear = (days: fc.Arbitrary<string>): fc.Arbitrary<Step> =>
  fc
    .tuple(anyOfThe(accreditation.commands), near(days), surroundings)
    .map(([command, drawn, known]) => [brought(command, drawn), known] as const)

const days = fc.oneof(
  plainDates('2024-01-10', '2024-07-10'),
  fc.constantFrom('2024-11-02', '2025-08-01', '2027-01-31', '2027-02-01')
)
/** Steps of the stories, with anything at all in between. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...stories.flat()) },
  { weight: 2, arbitrary: anyNear(days) }
)

export const attemptOf = (step: Step) => ({ command: commandIn(step), known: factsIn(step) })
