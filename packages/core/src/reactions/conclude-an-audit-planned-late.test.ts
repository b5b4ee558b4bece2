import { expect, test } from 'vitest'
import { hmpAudit } from '../hmp-audit/index.ts'
import { concludeAnAuditPlannedLate as reaction } from './conclude-an-audit-planned-late.ts'

const planned = { type: 'AuditPlanned', community: 'TC-0001', cycle: '2023-2024', on: '2024-05-01' } as never
const asked = (auditReview: object | null) =>
  reaction.commands(planned, hmpAudit.initialState, { auditReview } as never).map(({ on }) => on)

test('an audit that is planned when its report is final already is concluded with each version', () => {
  const versions = [{ on: '2024-04-15' }, { on: '2024-05-20' }]
  expect(reaction.on).toEqual(['AuditPlanned'])
  expect(asked({ versions })).toEqual(['2024-05-01', '2024-05-20'])
  expect(reaction.commands(planned, hmpAudit.initialState, { auditReview: { versions } } as never)[0]).toEqual({
    ...{ type: 'ConcludeAudit', community: 'TC-0001', cycle: '2023-2024', on: '2024-05-01' }
  })
})

test('an audit whose report is not final waits for it', () => {
  expect(asked({ versions: [] })).toEqual([])
  expect(asked(null)).toEqual([])
})
