import { expect, test } from 'vitest'
import { referAwardWhenItsReportIsCorrected as corrected } from './refer-award-when-its-report-is-corrected.ts'
import { referAwardWhenTheMembershipChanges as reaction } from './refer-award-when-the-membership-changes.ts'

const follows = (type: string, fields: object) =>
  reaction.commands({ type, community: 'TC-0001', on: '2024-06-01', ...fields } as never, null, {} as never)
const referred = { type: 'ReferAward', community: 'TC-0001', cycle: null, merged: null, on: '2024-06-01' }

test('an award is referred when type changes, its report is corrected, or another community merges in', () => {
  expect(reaction.on).toEqual(['MembershipTypeChanged', 'MembershipRenewed', 'CommunityMerged'])
  expect(corrected.on).toEqual(['LocalReportCorrected'])
  for (const type of ['MembershipTypeChanged', 'MembershipRenewed']) {
    expect(follows(type, { membershipType: 'Full', cycle: '2024-2025' })).toEqual([
      { ...referred, cause: 'type-changed', cycle: '2024-2025' }
    ])
    expect(follows(type, { membershipType: 'Accreditation', cycle: '2024-2025' })).toEqual([])
  }
  expect(follows('CommunityMerged', { into: 'TC-0002' })).toEqual([
    { ...referred, community: 'TC-0002', cause: 'merged-in', merged: 'TC-0001' }
  ])
  expect(reaction.settledBy).toEqual(['NoAward'])
})
