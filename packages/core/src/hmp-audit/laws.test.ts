import fc from 'fast-check'
import { test } from 'vitest'
import { anyOfThe, laws, type Attempt } from '../testing/index.ts'
import type { HmpAuditCommand } from './commands.ts'
import type { HmpAuditFacts } from './facts.ts'
import { hmpAudit } from './index.ts'
import { ask, facts, plan, rated, ref, reviews } from './testing/fixtures.ts'

const at = (command: HmpAuditCommand, known: Partial<HmpAuditFacts> = {}): Attempt<HmpAuditCommand, HmpAuditFacts> => ({
  command,
  known: { ...facts, ...known }
})
const rating = at(ask('RateAuditItems', '2024-03-01', { ratings: [rated('A2', 'met', ref('c')), rated('D1', 'not')] }))
const story = [
  at(
    ask('RecordProgrammeAccreditation', '2023-09-01', {
      reference: 'PA-7',
      outcome: 'full',
      from: '2023-09-01',
      until: null
    })
  ),
  at(ask('PlanAudit', '2023-10-02', plan)),
  rating,
  at(ask('RecommendOnArea', '2024-03-01', { area: 'B', words: ref('r'), due: '2024-12-01' })),
  at(ask('ConcludeAudit', '2024-04-15'), { auditReview: reviews.final }),
  at(ask('ConcludeAudit', '2024-05-20'), { auditReview: reviews.corrected }),
  at(ask('SettleRecommendation', '2024-11-01', { recommendation: 1, outcome: 'done' }))
]

const days = fc.constantFrom('2023-10-01', '2023-10-02', '2024-02-28', '2024-03-01', '2024-04-15', '2024-06-01')
const cycles = fc.constantFrom('2023-2024', '2024-2025')
const numbers = fc.constantFrom(1, 2)
const commands = fc
  .tuple(anyOfThe(hmpAudit.commands), days, cycles, numbers)
  .map(([drawn, on, cycle, recommendation]) => ({
    ...{ ...drawn, community: 'TC-0001', on },
    ...('cycle' in drawn && { cycle }),
    ...('recommendation' in drawn && { recommendation })
  })) as fc.Arbitrary<HmpAuditCommand>
const surroundings = fc.record({
  membershipType: fc.constantFrom('HmpIntegratedAudit' as const, 'Full' as const),
  auditReview: fc.constantFrom(null, ...Object.values(reviews))
})
const asked = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...story) },
  { weight: 3, arbitrary: fc.tuple(commands, surroundings).map(([command, known]) => at(command, known)) }
)
for (const [law, holds] of laws(hmpAudit, { attempts: asked, examples: [story] })) test(law, holds)
