/** How the register shows the awards of members, and that it agrees with all that is recorded of them. */
import { accreditation, plusDays, replay, standingOn, type AccreditationEvent, type PlainDate } from '@cofc/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { certificateAnswer } from '../certificate/answer.ts'
import { accreditationOf, awardsOutOf } from '../testing/accreditations.ts'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { admitted, fold, happened, planned, profileChanged, registered, renewed, seen } from '../testing/history.ts'
import type { EventText } from '../testing/history.ts'
import { registerAnswer, registerTables } from './answer.ts'
import { membershipRegister } from './report.ts'

const years = [2020, 2021, 2022, 2023, 2024, 2025, 2026]
const cycleFrom = (year: number) => `${String(year)}-${String(year + 1)}`
const [firstYear = 2020, ...otherYears] = years
/** A member from 2020 until 2027. */
const membership = (community: string) => [
  registered(community),
  ...admitted(community, 'Accreditation', cycleFrom(firstYear)),
  ...otherYears.map(year => renewed(community, 'Accreditation', cycleFrom(year)))
]
const cycles = years.map(year => planned(cycleFrom(year)))

const registerOn = async (on: string, history: ReadonlyArray<EventText>) => {
  const answer = answered(await answerAfter([...cycles, ...history])(membershipRegister, { on: on as PlainDate }))
  if ('communities' in answer) return answer
  throw new Error('A register of a day was expected.')
}
const awardOnDay = async (on: string, ...history: ReadonlyArray<EventText>) =>
  (await registerOn(on, [...membership('TC-1'), ...history])).communities[0]?.award

const { awarded, attested, suspended, lifted, takenAway, extended, ended } = accreditationOf('TC-1')
const first = awarded('2021-03-20', ['2021-03-04', '2024-03-03'])

test('the register shows how a member’s award stands on a day, with certificate, term and the name as issued', async () => {
  const told = { certificate: 'TC-1-A1', name: 'House TC-1', from: '2021-03-04', until: '2024-03-03' }
  const renamed = profileChanged('TC-1', '2022-01-01', 'ADTC', { name: 'Another name' })
  expect(await awardOnDay('2021-03-19', first)).toBeNull()
  expect(await awardOnDay('2021-03-20', first)).toEqual({ ...told, standing: 'InForce' })
  expect(await awardOnDay('2022-02-01', first, renamed)).toEqual({ ...told, standing: 'InForce' })
  const rest = [first, suspended('2022-02-01'), lifted('2022-03-01'), takenAway('2022-05-01')]
  expect(await awardOnDay('2022-02-28', ...rest)).toEqual({ ...told, standing: 'Suspended' })
  expect(await awardOnDay('2022-03-01', ...rest)).toEqual({ ...told, standing: 'InForce' })
  expect(await awardOnDay('2022-05-01', ...rest)).toEqual({ ...told, standing: 'Ended' })
  expect(await awardOnDay('2024-03-04', first)).toEqual({ ...told, standing: 'Expired' })
  const longer = [first, extended('2024-02-01', '2024-06-30')]
  expect(await awardOnDay('2024-01-31', ...longer)).toEqual({ ...told, standing: 'InForce' })
  expect(await awardOnDay('2024-06-30', ...longer)).toEqual({ ...told, until: '2024-06-30', standing: 'InForce' })
})

test('of several awards the register shows the one that is held, or else the last', async () => {
  const second = awarded('2023-12-01', ['2024-03-04', '2027-03-03'], 2)
  const former = attested('2021-05-01', ['2018-01-01', '2020-12-31'], 'OLD-7', 3)
  const shown = async (on: string, ...history: ReadonlyArray<EventText>) => {
    const award = await awardOnDay(on, ...history)
    return [award?.certificate, award?.standing]
  }
  expect(await shown('2024-03-03', first, second, former)).toEqual(['TC-1-A1', 'InForce'])
  expect(await shown('2024-03-04', first, second, former)).toEqual(['TC-1-A2', 'InForce'])
  expect(await shown('2024-05-01', first, former)).toEqual(['TC-1-A1', 'Expired'])
  expect(await shown('2024-01-01', first, second, takenAway('2024-01-01'))).toEqual(['TC-1-A2', 'NotYet'])
  expect(await awardOnDay('2021-06-01', former)).toMatchObject({ certificate: 'OLD-7', name: null })
})

test('on a day without membership no standing is shown', async () => {
  const withdrawn = happened('MembershipWithdrawn', { community: 'TC-1', on: '2022-10-01' })
  expect(await awardOnDay('2022-09-30', first, withdrawn)).toMatchObject({ standing: 'InForce' })
  expect(await awardOnDay('2022-10-01', first, withdrawn)).toBeNull()
  expect(await awardOnDay('2022-10-01', first, withdrawn, ended('2022-10-01'))).toBeNull()
  // It has lapsed, and nobody has recorded that.
  const unseen = [registered('TC-1'), ...admitted('TC-1', 'Accreditation', '2020-2021'), first]
  const awardThen = async (on: string) => (await registerOn(on, unseen)).communities[0]?.award
  expect(await awardThen('2021-08-31')).toMatchObject({ standing: 'InForce' })
  expect(await awardThen('2021-09-01')).toBeNull()
})

test('the table of a register has the award of each member', async () => {
  const register = await registerOn('2021-04-01', [...membership('TC-1'), first, ...membership('TC-2')])
  const { columns, rows } = membershipRegister.csv(register)
  expect(columns.slice(-5)).toEqual(['certificate', 'award', 'awardFrom', 'awardUntil', 'nameAsIssued'])
  expect(rows.map(row => columns.slice(-5).map(column => row[column] ?? ''))).toEqual([
    ['TC-1-A1', 'InForce', '2021-03-04', '2024-03-03', 'House TC-1'],
    ['', '', '', '', '']
  ])
})

const rowsAfter = (history: ReadonlyArray<EventText>) =>
  Object.fromEntries(
    Object.entries(registerTables).map(([key, table]) => [key, fold(table, new Map(), seen(history))])
  ) as unknown as Parameters<typeof registerAnswer>[0]
const communities = ['TC-1', 'TC-2', 'TC-3']
const asked = fc.tuple(fc.constantFrom(...communities), fc.nat({ max: 365 * 7 }))

test('the register and the certificates agree with all that is recorded of an award, on any day since it was decided', () => {
  const met = new Set<string>()
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat(), { maxLength: 14 }), { minLength: 3, maxLength: 3 }),
      fc.array(asked, { minLength: 50, maxLength: 50 }),
      (numbers, pairs) => {
        const awards = communities.map((community, place) => awardsOutOf(community, numbers[place] ?? []))
        const rows = rowsAfter([...cycles, ...communities.flatMap(membership), ...awards.flat()])
        for (const [community, days] of pairs) {
          const on = plusDays('2020-09-01' as PlainDate, days)
          const recorded = awards[communities.indexOf(community)] as unknown as ReadonlyArray<AccreditationEvent>
          const state = replay(accreditation)(recorded)
          const decided = state.awards.filter(({ awardedOn }) => awardedOn <= on)
          const register = answered(registerAnswer(rows, { on }))
          if (!('communities' in register)) return expect.unreachable()
          const shown = register.communities.find(one => one.community === community)?.award ?? null
          expect(shown === null).toBe(decided.length === 0)
          for (const award of decided) {
            const standing = standingOn(award, on)
            const check = answered(certificateAnswer(rows, { certificate: award.certificate, asOf: on }))
            expect(check.awards.map(one => one.standing)).toEqual([standing])
            if (shown?.certificate === award.certificate) expect(shown.standing).toBe(standing)
            else expect(['InForce', 'Suspended']).not.toContain(standing)
            met.add(standing)
          }
        }
      }
    ),
    { numRuns: 20 }
  )
  expect([...met]).toEqual(expect.arrayContaining(['Ended', 'Expired', 'InForce', 'Suspended']))
})
