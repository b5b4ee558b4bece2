import { createHash } from 'node:crypto'
import { areasBy, auditAreas, hmpAudit, replay } from '@cofc/core'
import { expect, test } from 'vitest'
import { isRight } from 'fp-ts/lib/Either.js'
import type { Cycle } from '@cofc/core'
import { disclosureCheck } from '../disclosure-check/report.ts'
import { answerAfter, answered } from '../testing/answer-after.ts'
import {
  admitted,
  drafted,
  happened,
  planned,
  published,
  rated,
  registered,
  wrote,
  type EventText
} from '../testing/history.ts'
import { nationalAfter } from '../testing/national.ts'
import { nationalCsv } from './csv.ts'
import type { JointAudits } from './joint-audits.ts'
import type { NationalReport } from './national-report.ts'
import { nationalReport } from './report.ts'

const cycle = '2023-2024'
interface Item {
  readonly item: string
  readonly area: string
  readonly standard: string | null
}
const items: ReadonlyArray<Item> = [
  { item: 'A1', area: 'A', standard: 'CS1' },
  { item: 'A2', area: 'A', standard: null },
  { item: 'A3', area: 'A', standard: null },
  { item: 'C1', area: 'C', standard: null }
]
const begun: ReadonlyArray<EventText> = [drafted(), wrote('CS1'), wrote('CS2'), planned()]
const ratingOf: Readonly<Record<string, string | null>> = { m: 'met', p: 'partly', n: 'not', a: 'n/a', '-': null }

/** An audit: how its standards CS1 and CS2 were rated, and then the items that it rates itself. */
const audit = (community: string, letters: string, plan: ReadonlyArray<Item> = items): ReadonlyArray<EventText> => {
  const on = '2023-12-01'
  const [onStandards, onItems] = [letters.slice(0, 2), letters.slice(2)]
  const own = plan.filter(({ standard }) => standard === null)
  const ratings = own.map(({ item }, at) => ({ item, rating: ratingOf[onItems[at] ?? '-'], comment: null }))
  return [
    registered(community, 'HMP'),
    ...admitted(community, 'HmpIntegratedAudit'),
    happened('AuditPlanned', { community, cycle, on, edition: 'E1', items: plan }),
    happened('AuditItemsRated', { community, cycle, on, ratings }),
    ...rated(
      { community, kind: 'audit', sector: 'HMP', membershipType: 'HmpIntegratedAudit' },
      ['CS1', 'CS2'],
      onStandards
    )
  ]
}
const audits = (...each: ReadonlyArray<string>) => each.flatMap((letters, at) => audit(`TC-${String(at + 1)}`, letters))
const five = ['mmmmm', 'mpmpm', 'pmnmm', 'mmpnm', 'nmmmm']
const auditsAfter = async (history: ReadonlyArray<EventText>): Promise<JointAudits | undefined> =>
  (await nationalAfter([...begun, ...history])).hmp.audits
const areaIn = (told: JointAudits | undefined, area: string) =>
  Object.fromEntries(told?.areas.find(one => one.area === area)?.groups.map(one => [one.group, one]) ?? [])
const shownIn = (told: JointAudits | undefined): ReadonlyArray<string> =>
  told?.items.flatMap(({ item, shown }) => (shown ? [item] : [])) ?? []

test('the prison chapter tells of joint audits area by area, and of all areas together', async () => {
  const told = await auditsAfter(audits(...five))
  expect(told?.areas.map(({ area }) => area)).toEqual(['all', 'A', 'C'])
  expect(areaIn(told, 'A')).toEqual({
    all: {
      ...{ group: 'all', shown: true, n: 5, selfRated: 0, met: 9, partly: 3, not: 3, percentMet: 60 },
      items: { shown: 3, of: 3 }
    },
    standards: {
      ...{ group: 'standards', shown: true, n: 5, selfRated: 0, met: 3, partly: 1, not: 1, percentMet: 60 },
      items: { shown: 1, of: 1 }
    },
    audit: {
      ...{ group: 'audit', shown: true, n: 5, selfRated: 0, met: 6, partly: 2, not: 2, percentMet: 60 },
      items: { shown: 2, of: 2 }
    }
  })
  expect(areaIn(told, 'all')['all']).toMatchObject({ met: 14, partly: 3, not: 3, percentMet: 70 })
  expect(told?.final).toBe(5)
})

test('an area of one sort of items has a figure of that sort alone', async () => {
  expect(Object.keys(areaIn(await auditsAfter(audits(...five)), 'C'))).toEqual(['all', 'audit'])
})

test('an item that a standard rates is told by the figure of the audited communities on the standard', async () => {
  const report = await nationalAfter([...begun, ...audits(...five)])
  expect(report.hmp.audits?.byStandards).toEqual([items[0]])
  expect(report.hmp.audits?.items.map(({ item }) => item)).toEqual(['A2', 'A3', 'C1'])
  const [audited] = report.hmp.standards.find(({ standard }) => standard === 'CS1')?.groups ?? []
  expect(audited).toMatchObject({ group: 'audited', n: 5, met: 3, partly: 1, not: 1 })
})

test('whoever is between two audits is told by its own rating of a standard, and stands in no item of an audit', async () => {
  const between = [
    registered('TC-9', 'HMP'),
    ...admitted('TC-9', 'HmpIntegratedAudit'),
    ...rated(
      { community: 'TC-9', kind: 'self-review', sector: 'HMP', membershipType: 'HmpIntegratedAudit' },
      ['CS1', 'CS2'],
      'mm'
    )
  ]
  const told = await auditsAfter([...audits(...five), ...between])
  expect(told?.final).toBe(5)
  expect(areaIn(told, 'A')['standards']).toMatchObject({ n: 6, selfRated: 1, met: 4 })
  expect(areaIn(told, 'A')['audit']).toMatchObject({ n: 5, selfRated: 0 })
  expect(areaIn(told, 'A')['all']).toMatchObject({ n: 6, selfRated: 1, met: 10 })
})

test('an item that fewer than five audits rate met, partly or not is hidden, and its area is without it', async () => {
  const [first, ...others] = five
  for (const letters of ['mmamm', 'mm-mm']) {
    const told = await auditsAfter(audits(letters, ...others))
    expect([first, shownIn(told)]).toEqual([first, ['A3', 'C1']])
    expect(told?.items[0]).toEqual({ item: 'A2', area: 'A', shown: false })
    expect(areaIn(told, 'A')['audit']).toMatchObject({ n: 5, met: 3, partly: 1, not: 1, items: { shown: 1, of: 2 } })
  }
  const told = await auditsAfter(audits(...others))
  expect(shownIn(told)).toEqual([])
  expect(told?.areas.flatMap(({ groups }) => groups.filter(({ shown }) => shown))).toEqual([])
})

test('numbers of audits and reviews are left out where an item of audits is hidden', async () => {
  const [, ...others] = five
  const report = await nationalAfter([...begun, ...audits('mmamm', ...others)])
  expect(
    report.hmp.standards.every(({ groups }) => groups.some(({ group, shown }) => group === 'audited' && shown))
  ).toBe(true)
  const { reviews, hmp, method } = report
  expect([reviews.byKind, reviews.final, hmp.reviews, hmp.audits?.final, method.hmpOnly]).toEqual([
    null,
    0,
    null,
    null,
    null
  ])
})

test('what was planned is listed whether or not an audit is final, and nothing is said where none was planned', async () => {
  const some = audits(...five).filter(({ type }) => type !== 'LocalReportIssued')
  const told = await auditsAfter(some)
  expect([told?.items.map(({ item }) => item), shownIn(told), told?.final]).toEqual([['A2', 'A3', 'C1'], [], null])
  expect(await auditsAfter(audits(...five).filter(({ type }) => type !== 'AuditPlanned'))).toBeUndefined()
})

test('audits that ask different things have each item by itself', async () => {
  const other = [
    { item: 'A2', area: 'B', standard: null },
    { item: 'A3', area: 'A', standard: 'CS2' },
    ...items.slice(3)
  ]
  const more = audits(...five, 'mmmmm').slice(0, -7)
  const told = await auditsAfter([...more, ...audit('TC-6', 'mmpm', other)])
  expect(told?.items.map(({ area, item, shown }) => [area, item, shown])).toEqual([
    ['A', 'A2', true],
    ['A', 'A3', true],
    ['B', 'A2', false],
    ['C', 'C1', true]
  ])
  expect(told?.byStandards.map(({ item, standard }) => [item, standard])).toEqual([
    ['A1', 'CS1'],
    ['A3', 'CS2']
  ])
})

test('where everything is shown an area adds up what its audits were concluded with', async () => {
  const history = audits(...five)
  const told = await auditsAfter(history)
  const concluded = five.flatMap((letters, at) => {
    const its = history.filter(event => event['community'] === `TC-${String(at + 1)}` && event.type.startsWith('Audit'))
    const one = replay(hmpAudit)(its as never).audits.get(cycle as Cycle)
    const ratings = ['CS1', 'CS2'].map((standard, place) => ({ standard, rating: ratingOf[letters[place] ?? '-'] }))
    return one === undefined ? [] : areasBy(one, { ratings } as never)
  })
  const sum = (area: string, of: 'met' | 'partly' | 'not') =>
    concluded.reduce((total, counts) => total + (area === 'all' || counts.area === area ? counts[of] : 0), 0)
  for (const area of ['all', ...auditAreas])
    if (areaIn(told, area)['all'] !== undefined)
      expect([area, areaIn(told, area)['all']]).toMatchObject([
        area,
        { met: sum(area, 'met'), partly: sum(area, 'partly'), not: sum(area, 'not') }
      ])
})

test('the table has a line for each figure of an area and an item, and for each that is hidden', async () => {
  const [, ...others] = five
  const { rows } = nationalCsv(await nationalAfter([...begun, ...audits('mmamm', ...others)]))
  const lines = rows.filter(({ part }) => String(part).startsWith('hmp ') && /areas|items|audits/.test(String(part)))
  const told = lines.map(({ part, item, group, measure, value }) => [part, item, group, measure, value].join(' '))
  expect(told).toContain('hmp areas A audit items of 2')
  expect(told).toContain('hmp areas all all percentMet 73.3')
  expect(told).toContain('hmp items A2 A shown no')
  expect(told).toContain('hmp items A3 A met 3')
  expect(told).toContain('hmp items A1 A standard CS1')
  expect(told.some(line => line.startsWith('hmp audits'))).toBe(false)
})

const mustWait = async (history: ReadonlyArray<EventText>) => {
  const check = await answerAfter([...begun, ...history])(
    disclosureCheck(() => ({ low: 0, high: 9 })),
    {
      cycle: cycle as Cycle
    }
  )
  if (!isRight(check)) throw new Error(check.left.type)
  return check.right.mustWait
}
const late = (from: number, ...each: ReadonlyArray<string>) =>
  each.flatMap((letters, at) => audit(`TC-${String(from + at)}`, letters))

test('a revision waits until none or at least five audits more rate an item', async () => {
  const first = [...audits(...five), published(1)]
  const waiting = await mustWait([...first, ...late(6, 'mmmmm')])
  expect(waiting).toContainEqual({
    ...{ type: 'FewRatingsChanged', figure: 'hmp/items/A/A2', part: 'audited', ratings: 1, since: 1 }
  })
  expect(await mustWait([...first, ...late(6, ...five)])).toEqual([])
  const four = await mustWait([...first, ...late(6, ...five.slice(1), 'mmamm')])
  expect(four).toEqual([{ type: 'FewRatingsChanged', figure: 'hmp/items/A/A2', part: 'audited', ratings: 4, since: 1 }])
})

test('an item once hidden stays hidden in every later revision', async () => {
  const [, ...others] = five
  const first = [...audits('mmamm', ...others), published(1)]
  const more = [...first, ...late(6, ...five)]
  expect(await mustWait(more)).toEqual([])
  const told = (await nationalAfter([...begun, ...more], { revision: 'next' })).hmp.audits
  expect(shownIn(told)).toEqual(['A3', 'C1'])
  expect(areaIn(told, 'A')['audit']).toMatchObject({ n: 10, items: { shown: 1, of: 2 } })
})

test('a revision waits that would have to hide an item which an issue shows', async () => {
  const first = [...audits(...five), published(1)]
  // No rule lets an audit take ratings back once its report is drafted: it is compared all the same.
  const takenBack = five.map((_, at) =>
    happened('AuditItemsRated', {
      ...{ community: `TC-${String(at + 1)}`, cycle, on: '2024-01-01' },
      ratings: [{ item: 'A2', rating: null, comment: null }]
    })
  )
  expect(await mustWait([...first, ...takenBack])).toEqual([
    { type: 'ItemShownBefore', figure: 'hmp/items/A/A2', since: 1 }
  ])
})

test('an issue that was printed before audits stood in the report hides none of their items', async () => {
  const [, ...others] = five
  const history = [...begun, ...audits('mmamm', ...others)]
  const report = await nationalAfter(history)
  const shownNext = async ({ audits: told, ...hmp }: NationalReport['hmp']) => {
    const text = JSON.stringify({ ...report, hmp: told === undefined ? hmp : { ...hmp, audits: told } })
    const sha256 = createHash('sha256').update(text).digest('hex')
    const issued = [...history, { ...published(1), report: sha256 }, ...late(6, ...five)]
    const ask = { cycle: cycle as Cycle, revision: 'next' as const }
    const next = answered(await answerAfter(issued, { kept: { [sha256]: text } })(nationalReport, ask))
    return shownIn(next.hmp.audits)
  }
  const { audits: _, ...before } = report.hmp
  expect(await shownNext(before)).toEqual(['A2', 'A3', 'C1'])
  expect(await shownNext(report.hmp)).toEqual(['A3', 'C1'])
})
