/** Random commands on an account, near enough to each other that they meet: for the laws, and for what is always true. */
import fc from 'fast-check'
import { anyOfThe, p1, p2, plainDates } from '../../testing/index.ts'
import { account } from '../aggregate.ts'
import type { AccountCommand } from '../commands.ts'
import type { AccountFacts } from '../facts.ts'
import { elsewhere, ref, threeCycles, withPolicy } from './fixtures.ts'
import { commandIn, factsIn, type Step } from './play.ts'
import { stories } from './stories.ts'

const cycles = fc.constantFrom(
  ...[['2024-2025'], ['2025-2026'], ['2026-2027'], threeCycles, threeCycles.slice(1)],
  ...[['2023-2024', '2024-2025'], ['2024-2025', '2026-2027'], []]
)
const amounts = fc.oneof(fc.integer({ min: 1, max: 400_000 }), fc.constantFrom(1, 5_000, 10_000, 295_200, 841_200))
const nets = fc.oneof(fc.nat({ max: 300_000 }), fc.constantFrom(1, 2, 3, 6_833, 9_000))
const invoices = fc.constantFrom('TC-0001/2024-25/1', 'TC-0001/2024-25/1', 'TC-0001/2024-25/2', 'OLD-17')
const entries = (letter: string) => fc.constantFrom(`${letter}-1`, `${letter}-2`, `${letter}-3`)
const quotes = fc.constantFrom(1, 1, 2, 3)

/** What decides whether commands meet. */
const near = fc.record({
  on: fc.oneof(plainDates('2024-04-01', '2024-07-10'), fc.constantFrom('2025-03-31', '2025-04-01', '2025-10-01')),
  ...{ cycles, quote: quotes, quotes: fc.uniqueArray(quotes, { maxLength: 2 }) },
  cycle: fc.constantFrom(...threeCycles),
  size: fc.constantFrom(null, 12, 25),
  ...{ charge: entries('B'), charges: fc.uniqueArray(entries('B'), { maxLength: 2 }) },
  ...{ code: fc.constantFrom('forum-place', 'q1'), heldIn: fc.constantFrom(null, 'GB', 'FR') },
  ...{ payment: entries('P'), credit: entries('C'), allocation: entries('A'), refund: entries('F') },
  ...{ amount: amounts, invoice: invoices, level: fc.constantFrom(1, 2, 3) },
  to: fc.array(fc.record({ invoice: invoices, amount: amounts }, { noNullPrototype: true }), { maxLength: 2 }),
  taxPoint: fc.constantFrom(null, null, '2024-03-31', '2024-05-01'),
  lastBegun: fc.constantFrom(null, ...threeCycles),
  reason: fc.constantFrom(ref('a'), ref('b')),
  formerNumber: fc.constantFrom(null, null, 'OLD-C1')
})
const creditLines = fc.array(fc.record({ line: fc.constantFrom(1, 1, 2), net: nets }, { noNullPrototype: true }), {
  minLength: 1,
  maxLength: 2
})
const formerLines = fc.array(
  fc.record(
    {
      ...{ code: fc.constantFrom('membership', 'q1'), membershipType: fc.constantFrom('Full', null) },
      ...{ size: fc.constantFrom(null, 24), cycles, net: nets, vat: fc.nat({ max: 60_000 }) }
    },
    { noNullPrototype: true }
  ),
  { minLength: 1, maxLength: 3 }
)
interface Drawn {
  readonly near: object
  readonly creditLines: ReadonlyArray<object>
  readonly formerLines: ReadonlyArray<object>
}
/** A command of any kind, with what is drawn near by in place of whatever its codec takes. */
const brought = (command: AccountCommand, drawn: Drawn): AccountCommand => {
  const shared = Object.fromEntries(Object.entries(drawn.near).filter(([field]) => field in command))
  const lines = command.type === 'RecordFormerInvoice' ? drawn.formerLines : drawn.creditLines
  return {
    ...{ ...command, ...shared, community: 'TC-0001' },
    ...('lines' in command ? { lines } : {})
  } as unknown as AccountCommand
}
const surroundings: fc.Arbitrary<Partial<AccountFacts>> = fc
  .record({
    priceList: fc.constantFrom(p1, p1, p2, null),
    belongs: fc.constantFrom(
      elsewhere({}),
      elsewhere({}),
      elsewhere({ provider: 'nhs' }),
      elsewhere({ country: 'FR', places: 13 })
    ),
    policy: fc.constantFrom(withPolicy({}), withPolicy({}), withPolicy({ vatBasisPoints: 1_750, quoteDays: 10 }))
  })
  .map(({ priceList, belongs, policy }) => ({ priceList, ...belongs, ...policy }))

const anyNear: fc.Arbitrary<Step> = fc
  .tuple(anyOfThe(account.commands), fc.record({ near, creditLines, formerLines }), surroundings)
  .map(([command, drawn, known]) => [brought(command, drawn), known] as const)

/** Steps of the stories, with anything at all in between. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...stories.flat()) },
  { weight: 4, arbitrary: anyNear }
)
/** Most go on from a story. */
export const scripts: fc.Arbitrary<ReadonlyArray<Step>> = fc
  .tuple(fc.constantFrom([], ...stories), fc.array(anyStep, { maxLength: 30, size: 'max' }))
  .map(([story, more]) => [...story, ...more])

export const attemptOf = (step: Step) => ({ command: commandIn(step), known: factsIn(step) })
