/** Joint audits as they are really held: through the whole application, with what follows of them. */
import type { AuditConcluded } from '@cofc/core'
import { expect, test } from 'vitest'
import { networkInMemory } from '../testing/network-in-memory.ts'
import { joins, network, reviewOf, words } from '../testing/told-commands.ts'

const community = 'TC-0002'
const audit = { community, cycle: '2023-2024' }
const prison = joins(community, '2023-2024', { sector: 'HMP', programmeAccreditation: 'PA-2' }).map(command =>
  command.type === 'ApplyForMembership' ? { ...command, membershipType: 'HmpIntegratedAudit' } : command
)
const { submitted, agreed, dates, held, final } = reviewOf(community)
/** The same as an audit. */
const ofTheAudit = (commands: ReadonlyArray<{ readonly type: string; readonly on: string }>) =>
  commands.map(command => ({ ...command, kind: 'audit' }))
const ask = (type: string, on: string, fields: object = {}) => ({ type, ...audit, on, ...fields })
const items = [
  { item: 'A1', area: 'A', standard: 'CS1' },
  { item: 'A2', area: 'A', standard: null },
  { item: 'B1', area: 'B', standard: 'CS2' }
]
const plan = ask('PlanAudit', '2023-10-01', { edition: 'E10', items })
const rate = (item: string, rating: string) =>
  ask('RateAuditItems', '2024-01-20', { ratings: [{ item, rating, comment: words('As we saw it.') }] })
const visited = [...ofTheAudit(submitted), ...ofTheAudit(agreed), ...ofTheAudit([held([dates[0] ?? ''])])]
const correction = {
  ...{ type: 'CorrectLocalReport', ...audit, kind: 'audit', on: '2024-03-11', reason: words('A slip.') },
  corrections: [{ by: 'peer', standard: 'CS1', rating: 'met' }]
}
const conclusions = async (events: (stream: string) => Promise<ReadonlyArray<{ type: string; data: object }>>) =>
  (await events(`hmp-audit-${community}`))
    .filter(({ type }) => type === 'AuditConcluded')
    .map(({ data }) => data as unknown as AuditConcluded)

test('an audit is concluded with its report and anew with its correction, and each step is told in a sentence', async () => {
  const { give, refused, told, events, local } = networkInMemory()
  await give(...network, ...prison, plan, ...visited)
  expect(await refused(rate('A1', 'met'))).toMatchObject({ type: 'ItemIsRatedByItsStandard', standard: 'CS1' })
  await give(
    rate('A2', 'partly'),
    ask('RecommendOnArea', '2024-01-20', { area: 'B', words: words('Meet.'), due: null })
  )
  await give(...ofTheAudit(final))
  expect(await refused(rate('A2', 'met'))).toMatchObject({ type: 'AuditReportDrafted' })
  await give(correction, ask('SettleRecommendation', '2024-06-01', { recommendation: 1, outcome: 'done' }))
  expect(await conclusions(events)).toMatchObject([
    {
      version: 1,
      visitedOn: '2024-01-15',
      nextDue: '2026-01-15',
      areas: [
        { area: 'A', not: 1, partly: 1 },
        { area: 'B', met: 1 }
      ]
    },
    {
      version: 2,
      areas: [
        { area: 'A', met: 1, partly: 1 },
        { area: 'B', met: 1 }
      ]
    }
  ])
  const { audit: shown } = await local({ ...audit, kind: 'audit' })
  expect(shown).toMatchObject({
    ...{ areas: (await conclusions(events)).at(-1)?.areas, concluded: { version: 2, nextDue: '2026-01-15' } },
    recommendations: [{ recommendation: 1, area: 'B', words: { words: 'Meet.' }, outcome: 'done' }]
  })
  expect(shown?.items[1]).toMatchObject({ item: 'A2', rating: 'partly', comment: { words: 'As we saw it.' } })
  const sentences = await told(community)
  expect(sentences).toEqual(
    expect.arrayContaining([
      'The joint audit of 2023-2024 was planned with 3 items, against edition E10.',
      'The auditors rated item A2 of the audit of 2023-2024.',
      'The auditors made recommendation 1 of the audit of 2023-2024, on area B (treatment management and integrity).',
      'The audit of 2023-2024 was concluded with version 2 of its report: 2 of 3 items met. It was visited until 15 January 2024, and the next is due by 15 January 2026.',
      'Recommendation 1 of the audit of 2023-2024 was done.'
    ])
  )
})

test('an audit that is planned after its report was corrected is concluded by that version, on the day of the plan', async () => {
  const { give, events } = networkInMemory()
  await give(...network, ...prison, ...visited, ...ofTheAudit(final), correction, { ...plan, on: '2024-04-01' })
  expect(await conclusions(events)).toMatchObject([{ version: 2, on: '2024-04-01' }])
})

test('in the year between two audits nothing is due of one, and an early one is allowed', async () => {
  const { give, due } = networkInMemory()
  const of = { communities: [community], cycles: ['2023-2024'], reviews: [] }
  const kindsOn = async (day: string) => (await due(day, of)).map(({ kind }) => kind)
  await give(...network, ...prison, plan)
  expect(await kindsOn('2025-08-31')).not.toContain('audit')
  expect(await kindsOn('2025-09-01')).toContain('audit')
  await give(...visited, rate('A2', 'met'), ...ofTheAudit(final))
  expect(await kindsOn('2026-01-14')).not.toContain('audit')
  expect(await kindsOn('2026-01-15')).toContain('audit')
})
