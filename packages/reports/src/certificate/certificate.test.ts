import type { PlainDate } from '@cofc/core'
import { left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { accreditationOf } from '../testing/accreditations.ts'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { admitted, happened, planned, profileChanged, registered, renewed, type EventText } from '../testing/history.ts'
import { holderInWords, standingInWords, termInWords } from './in-words.ts'
import { certificate } from './report.ts'

const { awarded, attested, suspended, ended } = accreditationOf('TC-1')
const cycles = ['2023-2024', '2024-2025', '2025-2026'].map(cycle => planned(cycle))
const membership = [registered('TC-1'), ...admitted('TC-1', 'Accreditation'), renewed('TC-1', 'Accreditation')]
const history = [...cycles, ...membership, awarded('2024-03-20', ['2024-03-04', '2025-03-03'])]

const check = async (asOf: string, all: ReadonlyArray<EventText> = history, number = 'TC-1-A1') =>
  answerAfter(all)(certificate, { certificate: number, asOf: asOf as PlainDate })
const standingOnDay = async (asOf: string, ...more: ReadonlyArray<EventText>) =>
  answered(await check(asOf, [...history, ...more])).awards.map(({ standing }) => standing)

test('a certificate is told by its own days: whose it is, its term, how it stands, and nothing else', async () => {
  expect(await standingOnDay('2024-03-03')).toEqual(['NotYet'])
  expect(await standingOnDay('2024-03-04')).toEqual(['InForce'])
  expect(await standingOnDay('2025-03-03')).toEqual(['InForce'])
  expect(await standingOnDay('2025-03-04')).toEqual(['Expired'])
  expect(await standingOnDay('2024-06-01', suspended('2024-06-01'))).toEqual(['Suspended'])
  expect(await standingOnDay('2024-06-02', suspended('2024-06-01'), ended('2024-06-02'))).toEqual(['Ended'])
  const renamed = profileChanged('TC-1', '2024-05-01', 'ADTC', { name: 'Another name' })
  expect(answered(await check('2024-06-01', [...history, renamed]))).toEqual({
    ...{ certificate: 'TC-1-A1', asOf: '2024-06-01' },
    awards: [{ community: 'TC-1', name: 'House TC-1', from: '2024-03-04', until: '2025-03-03', standing: 'InForce' }]
  })
})

test('a certificate is found in capital and in small letters, and one that is unknown is said to be', async () => {
  expect(answered(await check('2024-06-01', history, 'tc-1-a1')).certificate).toBe('TC-1-A1')
  expect(await check('2024-06-01', history, 'TC-1-A2')).toEqual(
    left({ type: 'NoSuchCertificate', certificate: 'TC-1-A2' })
  )
})

test('a certificate stands for nothing on a day without membership, whatever its days say', async () => {
  const withdrawn = happened('MembershipWithdrawn', { community: 'TC-1', on: '2024-10-01' })
  expect(await standingOnDay('2024-09-30', withdrawn)).toEqual(['InForce'])
  expect(await standingOnDay('2024-10-01', withdrawn)).toEqual([null])
  expect(await standingOnDay('2024-10-01', withdrawn, suspended('2024-10-01'))).toEqual([null])
  expect(await standingOnDay('2024-10-01', withdrawn, ended('2024-10-01'))).toEqual(['Ended'])
  expect(await standingOnDay('2025-03-04', withdrawn)).toEqual(['Expired'])
})

test('two communities may have attested one number, and both are told', async () => {
  const term = ['2023-09-01', '2024-06-30'] as const
  const both = [
    ...cycles,
    ...[registered('TC-2'), accreditationOf('TC-2').attested('2024-01-01', term, 'OLD-7')],
    ...[...membership, attested('2024-01-01', term, 'OLD-7')]
  ]
  const { awards } = answered(await check('2024-01-01', both, 'OLD-7'))
  expect(awards.map(({ community, name, standing }) => [community, name, standing])).toEqual([
    ['TC-1', null, 'InForce'],
    ['TC-2', null, null]
  ])
})

test('a certificate is said in plain sentences and has a line in the table', async () => {
  const found = answered(await check('2024-06-01'))
  const [award] = found.awards
  if (award === undefined) return expect.unreachable()
  expect(standingInWords(award, found.asOf)).toBe('On 1 June 2024 the award is in force.')
  expect(standingInWords({ standing: null }, found.asOf)).toBe(
    'On 1 June 2024 the community is no member of the network, and the award not in force.'
  )
  expect([holderInWords(award), holderInWords({ ...award, name: null })]).toEqual(['House TC-1 (TC-1)', 'TC-1'])
  expect(termInWords(award)).toBe('from 4 March 2024 through 3 March 2025')
  const { columns, rows } = certificate.csv(found)
  expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(columns.toSorted())
})
