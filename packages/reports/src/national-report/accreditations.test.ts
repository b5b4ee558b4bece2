import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { accreditationOf } from '../testing/accreditations.ts'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { admitted, happened, planned, registered, type EventText } from '../testing/history.ts'
import { nationalAfter } from '../testing/national.ts'
import { issuedAs } from './issued-as.ts'
import { nationalReport } from './report.ts'

const members = (count: number): ReadonlyArray<EventText> =>
  Array.from({ length: count }, (_, place) => `TC-${String(place + 1)}`).flatMap(id => [
    registered(id),
    ...admitted(id, 'Accreditation')
  ])
const setting = [planned(), ...members(14)]
/** Of TC-1, TC-2 and so on. */
const told = Array.from({ length: 15 }, (_, place) => accreditationOf(`TC-${String(place)}`))
type Told = (typeof told)[number]
const of = (place: number): Told => told[place] ?? accreditationOf('TC-0')
const activityAfter = async (history: ReadonlyArray<EventText>, ask: Parameters<typeof nationalAfter>[1] = {}) =>
  (await nationalAfter([...setting, ...history], ask)).accreditation
const withoutAward = async (...history: ReadonlyArray<EventText>) => (await activityAfter(history))?.withoutAward

/** Each of some communities, by their numbers, with a case that came to this. */
const cases = (first: number, count: number, end: (one: Told) => ReadonlyArray<EventText>): ReadonlyArray<EventText> =>
  Array.from({ length: count }, (_, place) => of(first + place)).flatMap(one => [
    one.applied('2023-10-01'),
    one.presented('2024-01-10', '2024-10-10'),
    ...end(one)
  ])
const deferred = (one: Told) => [one.deferred('2024-02-01', '2024-10-10')]
const refused = (one: Told) => [one.notAwarded('2024-02-01')]
const withdrawn = (one: Told) => [one.withdrew('2024-02-01')]
const accredited = (one: Told) => [one.awarded('2024-02-01', ['2024-01-10', '2027-01-09'])]
const issue = (revision: number, on: string) =>
  happened('NationalReportPublished', { v: 2, cycle: '2023-2024', revision, report: null, on })

const none = { shown: true, deferred: 0, notAwarded: 0, withdrawn: 0 }
const hidden = { shown: false }

test('each community counts once in the days of a cycle: as accredited, or else as its last case stands', async () => {
  expect(await withoutAward(...cases(1, 5, deferred))).toEqual({ ...none, deferred: 5 })
  expect(await withoutAward(...cases(1, 5, refused))).toEqual({ ...none, notAwarded: 5 })
  expect(await withoutAward(...cases(1, 5, withdrawn))).toEqual({ ...none, withdrawn: 5 })
  const awardedLater = cases(1, 5, one => [...deferred(one), one.awarded('2024-05-01', ['2024-01-10', '2027-01-09'])])
  expect(await activityAfter(awardedLater)).toMatchObject({ accredited: { all: 5 }, withoutAward: none })
  const lodged = cases(1, 5, one => [...refused(one), one.lodged('2024-03-01')])
  expect(await withoutAward(...lodged)).toEqual({ ...none, notAwarded: 5 })
  const sentBack = cases(1, 5, one => [...refused(one), one.lodged('2024-03-01'), one.remitted('2024-04-01')])
  expect(await withoutAward(...sentBack)).toEqual(none)
  const stillOpen = cases(1, 5, () => [])
  expect(await withoutAward(...stillOpen)).toEqual(none)
  const one = of(1)
  const again = [1, 2, 3, 4, 5].flatMap(number => [
    one.applied(`2024-0${String(number)}-01`, number),
    one.withdrew(`2024-0${String(number)}-20`, number)
  ])
  expect(await withoutAward(...again)).toEqual(hidden)
})

test('what is decided between two cycles belongs to the later', async () => {
  const decided = (on: string) => cases(1, 5, one => [one.notAwarded(on)])
  const days = { from: '2023-09-01', until: '2024-08-31' }
  expect(await activityAfter(decided('2024-08-31'))).toMatchObject({ ...days, withoutAward: { notAwarded: 5 } })
  expect(await activityAfter(decided('2024-09-01'))).toMatchObject({ ...days, withoutAward: none })
  const gap = [planned('2021-2022'), planned('2020-2021')]
  const early = cases(1, 5, () => []).map(event => ({ ...event, on: '2021-10-01' }))
  const between = [...gap, ...early, ...told.slice(1, 6).map(one => one.notAwarded('2022-09-01'))]
  expect(await activityAfter(between)).toMatchObject({ from: '2022-09-01', withoutAward: { notAwarded: 5 } })
  expect(
    await activityAfter(
      between.map(event => ({ ...event, on: event['on'] === '2022-09-01' ? '2022-08-31' : event['on'] }))
    )
  ).toMatchObject({
    withoutAward: none
  })
})

test('who is accredited is counted whatever their number, and who held no award before', async () => {
  const former = of(1).attested('2023-09-05', ['2020-01-01', '2022-12-31'], 'OLD-1', 9)
  const two = [former, ...cases(1, 2, accredited)]
  expect(await activityAfter(two)).toMatchObject({ accredited: { all: 2, first: 1 } })
  expect(await activityAfter([])).toMatchObject({ accredited: { all: 0, first: 0 }, inForce: 0 })
})

test('the awards are counted that the register shows in force on the last day of the cycle', async () => {
  const three = cases(1, 3, accredited)
  const inForce = async (...more: ReadonlyArray<EventText>) => (await activityAfter([...three, ...more]))?.inForce
  expect(await inForce()).toBe(3)
  expect(await inForce(of(1).suspended('2024-08-31'))).toBe(2)
  expect(await inForce(of(1).suspended('2024-09-01'))).toBe(3)
  expect(await inForce(of(2).takenAway('2024-05-01'))).toBe(2)
  expect(await inForce(happened('MembershipWithdrawn', { community: 'TC-3', on: '2024-06-01' }))).toBe(2)
})

test('how many were deferred, not accredited and withdrawn is told together, and not at all where one of them is from one to four', async () => {
  expect(await withoutAward()).toEqual(none)
  expect(await withoutAward(...cases(1, 1, deferred))).toEqual(hidden)
  expect(await withoutAward(...cases(1, 4, withdrawn))).toEqual(hidden)
  expect(await withoutAward(...cases(1, 5, refused), ...cases(6, 5, deferred))).toEqual({
    ...none,
    deferred: 5,
    notAwarded: 5
  })
  expect(await withoutAward(...cases(1, 5, refused), ...cases(6, 4, deferred))).toEqual(hidden)
  expect(await withoutAward(...cases(1, 9, refused), ...cases(10, 1, withdrawn))).toEqual(hidden)
})

test('where fewer than five Accreditation members hold no award it is told of none, not even that there was none', async () => {
  const toldOf = async (count: number, ...more: ReadonlyArray<EventText>) =>
    (await nationalAfter([planned(), ...members(count), registered('TC-90'), ...admitted('TC-90'), ...more]))
      .accreditation
  expect((await toldOf(5))?.withoutAward).toEqual(none)
  expect((await toldOf(4))?.withoutAward).toEqual(hidden)
  expect((await toldOf(5, ...cases(1, 1, accredited)))?.withoutAward).toEqual(hidden)
  expect((await toldOf(6, ...cases(1, 1, accredited)))?.withoutAward).toEqual(none)
})

test('an issue tells of accreditations what stood when the report was first issued after the closing', async () => {
  const first = [...cases(1, 5, deferred), issue(1, '2024-10-01')]
  const late = cases(6, 1, deferred)
  const now = { ...none, deferred: 5 }
  for (const ask of [{}, { revision: 1 }, { revision: 'next' }] as const)
    expect((await activityAfter([...first, ...late], ask))?.withoutAward).toEqual(now)
  const second = [...first, ...late, ...cases(7, 1, accredited), issue(2, '2024-11-01')]
  expect(await activityAfter(second)).toEqual(await activityAfter(first))
  // Without an issue the late one counts.
  expect((await activityAfter([...first.slice(0, -1), ...late]))?.withoutAward).toEqual({ ...none, deferred: 6 })
})

test('what an issue told of accreditations is repeated as it was printed', async () => {
  const history = [...setting, ...cases(1, 5, deferred)]
  const report = await nationalAfter(history)
  const printed = { ...report, accreditation: { ...report.accreditation, inForce: 77 } }
  const text = JSON.stringify(printed)
  const sha256 = createHash('sha256').update(text).digest('hex')
  const after = answerAfter([...history, { ...issue(1, '2024-10-01'), report: sha256 }], {
    kept: { [sha256]: text }
  })
  const next = answered(await after(nationalReport, { cycle: report.cycle, revision: 'next' }))
  expect(next.accreditation).toEqual(printed.accreditation)
})

test('an issue of before the closing tells nothing of accreditations, and the first after it tells what stands then', async () => {
  const early = [...cases(1, 5, deferred), issue(1, '2024-08-31')]
  expect(await activityAfter(early)).toBe(undefined)
  expect((await activityAfter(early, { revision: 'next' }))?.withoutAward).toEqual({ ...none, deferred: 5 })
  const later = [...early, ...cases(6, 1, deferred), issue(2, '2024-09-01')]
  expect((await activityAfter(later))?.withoutAward).toEqual({ ...none, deferred: 6 })
  const next = await nationalAfter([...setting, ...early], { revision: 'next' })
  expect(issuedAs(next, { revision: 2, on: '2024-08-31' as never })).not.toHaveProperty('accreditation')
  expect(issuedAs(next, { revision: 2, on: '2024-09-01' as never })).toMatchObject({
    ...{ status: 'published', revision: 2, publishedOn: '2024-09-01' },
    accreditation: { withoutAward: { deferred: 5 } }
  })
})

test('the table has a line for each number, and one that says that three are not told', async () => {
  const linesOf = async (...history: ReadonlyArray<EventText>) =>
    nationalReport
      .csv(await nationalAfter([...setting, ...history]))
      .rows.filter(({ part }) => part === 'accreditation')
      .map(({ item, measure, value }) => [item, measure, value].join(' ').trim())
  expect(await linesOf(...cases(1, 5, deferred))).toEqual([
    ...['from 2023-09-01', 'until 2024-08-31', 'inForce 0', 'accredited all 0', 'accredited first 0'],
    ...['withoutAward deferred 5', 'withoutAward notAwarded 0', 'withoutAward withdrawn 0']
  ])
  expect((await linesOf(...cases(1, 1, deferred))).at(-1)).toBe('withoutAward shown no')
})
