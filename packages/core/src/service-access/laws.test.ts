import fc from 'fast-check'
import { test } from 'vitest'
import { anyOfThe, laws, type Attempt } from '../testing/index.ts'
import type { ServiceAccessCommand } from './commands.ts'
import type { ServiceAccessFacts } from './facts.ts'
import { serviceAccess } from './index.ts'
import { ask, facts, forum, hub, person } from './testing/fixtures.ts'

const at = (
  command: ServiceAccessCommand,
  known: Partial<ServiceAccessFacts> = {}
): Attempt<ServiceAccessCommand, ServiceAccessFacts> => ({ command, known: { ...facts, ...known } })
const story = [
  at(ask('AskForAccess', '2023-09-30', hub)),
  at(ask('AskForAccess', '2023-09-30', { ...forum, person: 'P-2' })),
  at(ask('DeclineAccess', '2023-10-01', { ...forum, person: 'P-2' })),
  at(ask('GiveAccess', '2023-10-01', forum)),
  at(ask('GiveAccess', '2023-10-01', hub)),
  at(ask('RecordDeparture', '2024-02-01', person)),
  at(ask('WithdrawAccess', '2024-02-02', forum)),
  at(ask('GiveAccess', '2024-03-01', hub))
]
const few = fc.record({
  on: fc.constantFrom('2023-09-30', '2023-10-01', '2024-02-01', '2024-03-01'),
  person: fc.constantFrom('P-1', 'P-2')
})
const commands = fc
  .tuple(anyOfThe(serviceAccess.commands), few)
  .map(([drawn, fields]) => ({ ...drawn, ...fields, community: 'TC-0001' })) as fc.Arbitrary<ServiceAccessCommand>
const standing = fc.constantFrom('yes' as const, 'resting' as const, 'no' as const)
const asked = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...story) },
  { weight: 3, arbitrary: fc.tuple(commands, standing).map(([command, mayTakePart]) => at(command, { mayTakePart })) }
)
for (const [law, holds] of laws(serviceAccess, { attempts: asked, examples: [story] })) test(law, holds)
