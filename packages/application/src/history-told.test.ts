import type { CommunityId, PlainDate, Role } from '@cofc/core'
import { expect, test } from 'vitest'
import type { History } from './history.ts'
import { entriesToldTo } from './history-told.ts'

const [community, on] = ['TC-0001' as CommunityId, '2024-01-31' as PlainDate]
const kinds = ['community', 'membership', 'review', 'hmp-audit', 'accreditation', 'account', 'service-access']
const history: History = {
  ...{ community, asOf: null },
  entries: kinds.map(aggregate => ({
    ...{ aggregate, stream: `${aggregate}-TC-0001`, version: 1, on, id: 'one', state: null },
    ...{ recordedAt: null, role: null, by: null, event: { type: 'EnquiryReceived', community, on } }
  }))
}
const told = (role: Role) => entriesToldTo(role)(history).entries.map(({ aggregate }) => aggregate)

test('a history tells nobody of an aggregate that they may not read', () => {
  for (const role of ['network-team', 'auditor'] as const) expect(told(role)).toEqual(kinds)
  expect(told('finance')).toEqual(['community', 'membership', 'account'])
  expect(told('committee')).toEqual(['community', 'membership', 'review', 'hmp-audit', 'accreditation'])
  // The account and its access are its own; what was said of it in the committee is not.
  expect(told('link-person')).toEqual(kinds.filter(kind => kind !== 'accreditation'))
})
