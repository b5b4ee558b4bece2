import fc from 'fast-check'
import { test } from 'vitest'
import { anyOfThe, laws, type Attempt } from '../testing/index.ts'
import type { AnnouncementCommand } from './commands.ts'
import type { AnnouncementFacts } from './facts.ts'
import { announcement } from './index.ts'
import { ask, facts, made, news, ref } from './testing/fixtures.ts'

const at = (
  command: AnnouncementCommand,
  known: Partial<AnnouncementFacts> = {}
): Attempt<AnnouncementCommand, AnnouncementFacts> => ({ command, known: { ...facts, ...known } })
const story = [
  at(ask('ProposeNews', '2024-01-20', news)),
  at(ask('MakeAnnouncement', '2024-02-01', made)),
  at(ask('ReviseAnnouncement', '2024-02-02', { community: 'TC-0001', words: ref('x') })),
  at(ask('PassOnAnnouncement', '2024-02-03', { community: 'TC-0002' })),
  at(ask('WithdrawAnnouncement', '2024-03-01'))
]
const declined = [
  at(ask('ProposeNews', '2024-01-20', news)),
  at(ask('DeclineNews', '2024-01-25', { community: 'TC-0001', reason: ref('r') }))
]
const few = fc.record({
  on: fc.constantFrom('2024-01-19', '2024-01-20', '2024-02-01', '2024-03-01'),
  community: fc.constantFrom('TC-0001', 'TC-0002')
})
const commands = fc.tuple(anyOfThe(announcement.commands), few).map(([drawn, { on, community }]) => ({
  ...{ ...drawn, announcement: 'A-1', on },
  ...('community' in drawn && { community })
})) as fc.Arbitrary<AnnouncementCommand>
const types = fc.constantFrom('Full' as const, 'Associate' as const, null)
const asked = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...story, ...declined) },
  { weight: 3, arbitrary: fc.tuple(commands, types).map(([command, typeThatDay]) => at(command, { typeThatDay })) }
)
for (const [law, holds] of laws(announcement, { attempts: asked, examples: [story, declined] })) test(law, holds)
