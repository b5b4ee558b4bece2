import { expect, test } from 'vitest'
import { referAwardWhenItsReportIsCorrected as reaction } from './refer-award-when-its-report-is-corrected.ts'

const follows = (kind: string) =>
  reaction.commands(
    { type: 'LocalReportCorrected', community: 'TC-0001', cycle: '2023-2024', kind, on: '2024-06-01' } as never,
    null,
    {} as never
  )

test('the correction of an accreditation’s report refers the award that rests on it, and no other report does', () => {
  expect(follows('accreditation')).toEqual([
    {
      ...{ type: 'ReferAward', community: 'TC-0001', cause: 'report-corrected', cycle: '2023-2024' },
      ...{ merged: null, on: '2024-06-01' }
    }
  ])
  expect(follows('peer-review')).toEqual([])
  expect(reaction.settledBy).toEqual(['NoAward'])
})
