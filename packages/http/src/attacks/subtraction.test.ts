/** What two provisional reports tell together, and to whom. */
import type { Cycle, Role } from '@cofc/core'
import type { NationalReport, ReportReader } from '@cofc/reports'
import { answerAfter, drafted, planned, published, rated, wrote, type EventText } from '@cofc/reports/testing'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AskPrincipal, Principal } from '../principal.ts'
import { facadeOn, send, type Facade } from '../testing/records.ts'
import * as small from '../testing/small-network.ts'

const standards = Array.from({ length: 59 }, (_, place) => `S${String(place + 1)}`)
const letters = 'mpnmmpmnm'
/** How one community rated: a letter a standard, begun elsewhere in the row for each. */
const ratingsOf = (number: number): string =>
  standards.map((_, place) => letters[(place * 5 + number * 3) % 9]).join('')
const final = (number: number): ReadonlyArray<EventText> =>
  rated({ community: `TC-${String(1_000 + number)}` }, standards, ratingsOf(number))

const [eight, ninth] = [Array.from({ length: 8 }, (_, place) => place), 8]
const before = [drafted(), ...standards.map(standard => wrote(standard)), planned(), ...eight.flatMap(final)]
const after = [...before, ...final(ninth)]

let history: ReadonlyArray<EventText> = before
const reader: ReportReader = {
  ...small.reader,
  ask: report => ask => async () => answerAfter(history)(report, ask)
}
const asSaid: AskPrincipal = ({ headers }) => TE.right(JSON.parse(String(headers['x-who'])) as Principal)

let facade: Facade
beforeAll(async () => {
  facade = await facadeOn({ reader, principal: asSaid })
})
afterAll(async () => facade.app.close())

const asked = async (role: Role, told: ReadonlyArray<EventText>, query = '') => {
  history = told
  const who = { role, subject: 'S-1', community: 'TC-1000', reviewer: 'R-001' }
  const headers = { 'x-who': JSON.stringify(who) }
  const answered = await send(facade, `/api/reports/national/${'2023-2024' as Cycle}${query}`, { headers })
  return { status: answered.statusCode, body: answered.body }
}
const names = { met: 'm', partly: 'p', not: 'n' } as const
const countsOf = (report: NationalReport, standard: string) => {
  const figure = report.standards.find(one => one.standard === standard)?.groups.find(({ group }) => group === 'all')
  return figure?.shown === true ? figure : null
}
/** The ratings of whoever came in between: of each standard, which count is greater by one. */
const subtracted = (one: NationalReport, other: NationalReport): string =>
  standards
    .map(standard => {
      const [had, has] = [countsOf(one, standard), countsOf(other, standard)]
      const grown = (['met', 'partly', 'not'] as const).filter(
        name => had !== null && has !== null && has[name] === had[name] + 1
      )
      return grown.length === 1 ? names[grown[0] as keyof typeof names] : '?'
    })
    .join('')

const members: ReadonlyArray<Role> = ['link-person', 'reviewer', 'finance', 'worker', 'public']

describe('Attack 1: a provisional report is fetched before and after one final report', () => {
  test.each(['', '?revision=next'])(
    'and gives the network team 59 of 59 ratings of one community (national%s)',
    async query => {
      const [one, other] = [await asked('network-team', before, query), await asked('network-team', after, query)]
      expect([one.status, other.status]).toEqual([200, 200])
      const told = subtracted(JSON.parse(one.body) as NationalReport, JSON.parse(other.body) as NationalReport)
      expect(told).toBe(ratingsOf(ninth))
    }
  )
  test.each(members)('and gives a %s nothing: neither figures nor whether they changed', async role => {
    for (const query of ['', '?revision=next']) {
      const [one, other] = [await asked(role, before, query), await asked(role, after, query)]
      expect([one.status, other]).toEqual([403, one])
      for (const standard of standards) expect(one.body).not.toContain(`"${standard}"`)
    }
  })
  test.each(members)(
    'and once it is published, gives a %s what was published, and the next revision to nobody else',
    async role => {
      const issued = [...after, published(1)]
      expect((await asked(role, issued)).status).toBe(200)
      expect((await asked(role, issued, '?revision=1')).status).toBe(200)
      expect((await asked(role, issued, '?revision=next')).status).toBe(403)
    }
  )
})
