import fc from 'fast-check'
import { test } from 'vitest'
import { anyOfThe, laws, type Attempt } from '../testing/index.ts'
import { priceGroups } from '../values/price-group.ts'
import type { GatheringCommand } from './commands.ts'
import type { GatheringFacts } from './facts.ts'
import { gathering } from './index.ts'
import { ask, book, cancel, facts, forum, substitute } from './testing/fixtures.ts'

const at = (
  command: GatheringCommand,
  known: Partial<GatheringFacts> = {}
): Attempt<GatheringCommand, GatheringFacts> => ({ command, known: { ...facts, ...known } })
const of = (number: number) => ({ booking: `B${String(number)}`, attendee: `R-00${String(number)}` })
const announce = at(ask('AnnounceGathering', '2024-01-02', { ...forum, places: 1, training: 'lead' }))
const story = [
  ...[announce, at(book('2024-01-10', of(1))), at(book('2024-01-10', of(2))), at(book('2024-01-10', of(3)))],
  ...[at(cancel('2024-01-12', of(3))), at(cancel('2024-01-12', of(1)))],
  at(substitute('2024-01-13', { ...of(2), attendee: 'P-9' })),
  at(ask('ChangePlaces', '2024-01-14', { places: 4 })),
  at(ask('MoveGathering', '2024-01-20', { days: ['2024-04-02'] })),
  at(ask('RecordAttendance', '2024-04-02', { bookings: ['B2'] }))
]
const called = [announce, at(book('2024-01-10', of(1))), at(ask('CancelGathering', '2024-01-12'))]

const days = fc.constantFrom('2024-01-01', '2024-01-02', '2024-02-28', '2024-03-30', '2024-04-02')
const bookings = fc.constantFrom('B1', 'B2', 'B3')
const attendees = fc.constantFrom('R-001', 'R-002', 'P-9')
const drawnFrom = fc.record({ on: days, booking: bookings, attendee: attendees, bookings: fc.subarray(['B1', 'B2']) })
const commands = fc.tuple(anyOfThe(gathering.commands), drawnFrom).map(([drawn, { on, ...few }]) => ({
  ...{ ...drawn, gathering: 'F-24', on },
  ...('booking' in drawn && { booking: few.booking, community: 'TC-0001' }),
  ...('attendee' in drawn && { attendee: few.attendee }),
  ...('bookings' in drawn && { bookings: few.bookings })
})) as fc.Arbitrary<GatheringCommand>
const asked = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...story) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(commands, fc.constantFrom(...priceGroups))
      .map(([command, priceGroup]) => at(command, { priceGroup }))
  }
)
for (const [law, holds] of laws(gathering, { attempts: asked, examples: [story, called] })) test(law, holds)
