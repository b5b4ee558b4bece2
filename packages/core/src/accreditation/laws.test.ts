import fc from 'fast-check'
import { test } from 'vitest'
import { replay } from '../aggregate.ts'
import { anyOfThe, laws, plainDates } from '../testing/index.ts'
import type { AccreditationFacts } from './facts.ts'
import { accreditation, type AccreditationCommand, type AttestAward } from './index.ts'
import { allMet, almost, committee, core, finalReview, heldFrom, rated, ref, selfReviewed } from './testing/fixtures.ts'
import { commandIn, factsIn, play, type Step } from './testing/play.ts'
import { gatherings, stories } from './testing/stories.ts'

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
    people: fc.constantFrom(...gatherings)
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
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...stories.flat()) },
  { weight: 2, arbitrary: anyNear(days) }
)

const attemptOf = (step: Step) => ({ command: commandIn(step), known: factsIn(step) })

const attempts = anyStep.map(attemptOf)
for (const [law, holds] of laws(accreditation, { attempts, examples: stories.map(story => story.map(attemptOf)) }))
  test(law, holds)

/** Random commands seldom lead far, so the same laws are tried from where some of the stories ended. */
for (const place of [1, 5, 7, 8]) {
  const { events } = play(...(stories[place] ?? []))
  const fromThere = { ...accreditation, initialState: replay(accreditation)(events) }
  for (const [law, holds] of laws(fromThere, { attempts, examples: [] }))
    if (!law.startsWith('the examples') && !law.startsWith('every event') && !law.startsWith('whatever'))
      test(`${law}, after story ${String(place + 1)}`, holds)
}
