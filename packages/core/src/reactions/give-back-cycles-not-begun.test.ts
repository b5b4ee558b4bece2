import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { membership, type MembershipEnd, type MembershipEvent } from '../membership/index.ts'
import { giveBackCyclesNotBegun as reaction } from './give-back-cycles-not-begun.ts'

const held = (type: string, year: number, on = `${String(year)}-09-01`) =>
  ({
    ...{ type, community: 'TC-0001', membershipType: 'Full', cycle: `${String(year)}-${String(year + 1)}`, on },
    ...{ opens: `${String(year)}-09-01`, closes: `${String(year + 1)}-07-31` }
  }) as unknown as MembershipEvent
const ended = (type: string, on: string) => ({ type, community: 'TC-0001', on }) as unknown as MembershipEnd
const admitted = held('CommunityAdmitted', 2023, '2023-06-01')
const noted = (lastBegun: string | null, on: string) => [
  { type: 'NoteEndOfMembership', community: 'TC-0001', lastBegun, on }
]
const follows = (end: MembershipEnd, ...before: ReadonlyArray<MembershipEvent>) =>
  reaction.commands(end as never, replay(membership)([...before, end]), {} as never)

test('cycles paid and not begun fall due when a membership ends', () => {
  expect(reaction.on).toHaveLength(5)
  for (const type of reaction.on) {
    const end = ended(type, '2024-02-01')
    expect(follows(end, admitted)).toEqual(noted('2023-2024', '2024-02-01'))
  }
  expect(reaction.settledBy).toEqual(['NoAccount'])
})

test('a cycle that was to begin on the day of the end, or later, did not begin', () => {
  const renewed = held('MembershipRenewed', 2024, '2024-05-01')
  const withdrawn = (on: string) => ended('MembershipWithdrawn', on)
  expect(follows(withdrawn('2024-09-01'), admitted, renewed)).toEqual(noted('2023-2024', '2024-09-01'))
  expect(follows(withdrawn('2024-09-02'), admitted, renewed)).toEqual(noted('2024-2025', '2024-09-02'))
  expect(follows(withdrawn('2023-08-31'), admitted)).toEqual(noted(null, '2023-08-31'))
  const again = held('CommunityAdmitted', 2025, '2025-08-01')
  const twice = [admitted, withdrawn('2023-08-31'), again]
  expect(follows(withdrawn('2025-08-20'), ...twice)).toEqual(noted(null, '2025-08-20'))
})
