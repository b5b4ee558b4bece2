/** An attacker who has all that is public of accreditations tries to find the numbers that are hidden. */
import type { PlainDate } from '@cofc/core'
import {
  attackAccreditations,
  numberNames,
  toldTogether,
  type NumberFound,
  type Numbers,
  type PrintedNumbers
} from '@cofc/verification'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { membershipRegister } from './membership-register/report.ts'
import type { AccreditationActivity } from './national-report/accreditation-activity.ts'
import { accreditationOf } from './testing/accreditations.ts'
import { answerAfter, answered } from './testing/answer-after.ts'
import { admitted, happened, planned, registered, type EventText } from './testing/history.ts'
import { nationalAfter } from './testing/national.ts'

const outcomes = ['none', 'open', 'deferred', 'notAwarded', 'withdrawn', 'accredited'] as const
type Outcome = (typeof outcomes)[number]
const idOf = (place: number): string => `TC-${String(place + 1)}`

const caseOf = (place: number, outcome: Outcome): ReadonlyArray<EventText> => {
  if (outcome === 'none') return []
  const one = accreditationOf(idOf(place))
  const begun = [one.applied('2023-10-01'), one.presented('2024-01-10', '2024-10-10')]
  const on = `2024-0${String(2 + (place % 6))}-20`
  const ends: Readonly<Record<Exclude<Outcome, 'none' | 'open'>, EventText>> = {
    deferred: one.deferred(on, '2024-10-10'),
    notAwarded: one.notAwarded(on),
    withdrawn: one.withdrew(on),
    accredited: one.awarded(on, ['2024-01-10', '2027-01-09'])
  }
  return outcome === 'open' ? begun : [...begun, ends[outcome]]
}
const issue = (revision: number, on: string) =>
  happened('NationalReportPublished', { v: 2, cycle: '2023-2024', revision, report: null, on })

interface Network {
  /** By the first issue, and by the second. */
  readonly first: ReadonlyArray<Outcome>
  readonly second: ReadonlyArray<Outcome>
}
/** Most cases that come to nothing come to the same, or three numbers of five or more were rare. */
const networks: fc.Arbitrary<Network> = fc
  .record({
    often: fc.constantFrom(...outcomes),
    each: fc.array(fc.record({ is: fc.constantFrom(...outcomes), often: fc.boolean() }), { maxLength: 14 }),
    late: fc.array(fc.constantFrom(...outcomes), { maxLength: 4 })
  })
  .map(({ often, each, late }) => {
    const first = each.map(one => (one.often ? often : one.is))
    let waiting = [...late]
    const second = first.map(outcome => {
      const [next, ...others] = waiting
      if (outcome !== 'none' || next === undefined) return outcome
      waiting = others
      return next
    })
    return { first, second }
  })

const historyOf = ({ first, second }: Network): ReadonlyArray<EventText> => [
  planned(),
  ...first.flatMap((_, place) => [registered(idOf(place)), ...admitted(idOf(place), 'Accreditation')]),
  ...first.flatMap((outcome, place) => caseOf(place, outcome)),
  issue(1, '2024-10-01'),
  ...second.flatMap((outcome, place) => (first[place] === outcome ? [] : caseOf(place, outcome))),
  issue(2, '2024-11-01')
]
const numbersOf = (all: ReadonlyArray<Outcome>): Numbers => {
  const number = (outcome: Outcome): number => all.filter(one => one === outcome).length
  return { deferred: number('deferred'), notAwarded: number('notAwarded'), withdrawn: number('withdrawn') }
}
const sumOf = ({ deferred, notAwarded, withdrawn }: Numbers): number => deferred + notAwarded + withdrawn
const hidden: PrintedNumbers = { deferred: null, notAwarded: null, withdrawn: null }
/** As JSON, which is all that anybody has of it. */
const printedIn = (activity: AccreditationActivity | undefined): PrintedNumbers => {
  const { withoutAward } = JSON.parse(JSON.stringify(activity)) as AccreditationActivity
  return withoutAward.shown ? withoutAward : hidden
}

/** What the register tells on a day: who holds an award, and who of the Accreditation members does not. */
const registerOn = async (history: ReadonlyArray<EventText>, on: string) => {
  const register = answered(await answerAfter(history)(membershipRegister, { on: on as PlainDate }))
  if (!('communities' in register)) throw new Error('A register of a day was expected.')
  const members = register.communities.filter(({ membershipType }) => membershipType === 'Accreditation')
  return {
    held: members.filter(({ award }) => award !== null).length,
    withoutAward: members.filter(({ award }) => award === null).length
  }
}

const attacked = async (network: Network) => {
  const history = historyOf(network)
  const byThen = history.slice(0, history.findIndex(({ type }) => type === 'NationalReportPublished') + 1)
  const issues = [1, 2].map(async revision => (await nationalAfter(history, { revision })).accreditation)
  const [one, two] = await Promise.all(issues)
  const [then, now] = [numbersOf(network.first), numbersOf(network.second)]
  const { withoutAward, held } = await registerOn(byThen, '2024-08-31')
  expect([one?.accredited.all, one?.inForce]).toEqual([held, held])
  const read = {
    withoutAward,
    issues: [
      { printed: printedIn(one), added: 0 },
      { printed: printedIn(two), added: sumOf(now) - sumOf(then) }
    ]
  }
  const besides = [{}, { inAll: sumOf(then) }, { decided: then.deferred + then.notAwarded }]
  const owns = numberNames.filter(name => then[name] > 0)
  const knowing = besides.flatMap(known => [known, ...owns.map(own => ({ ...known, own }))])
  return {
    hidden: read.issues[0]?.printed === hidden,
    found: knowing.flatMap(known => attackAccreditations({ ...read, ...known }, toldTogether))
  }
}
const runs = process.env['COFC_NIGHTLY'] === undefined ? 60 : 1_000

test('an attacker with the register, every issue, and the number of cases finds no number that is hidden', async () => {
  let [hiddenIn, shownIn]: [number, number] = [0, 0]
  await fc.assert(
    fc.asyncProperty(networks, async network => {
      const { found, hidden: isHidden } = await attacked(network)
      if (isHidden) hiddenIn += 1
      else shownIn += 1
      expect(found).toEqual<ReadonlyArray<NumberFound>>([])
    }),
    { numRuns: runs, examples: examples.map(network => [network]) }
  )
  console.info(
    `${String(hiddenIn + shownIn)} networks, in ${String(hiddenIn)} of them the numbers are hidden: 0 recovered`
  )
  expect(Math.min(hiddenIn, shownIn)).toBeGreaterThan(0)
})

const times = (count: number, outcome: Outcome): ReadonlyArray<Outcome> => Array.from({ length: count }, () => outcome)
/** One that came late, one of a few, and those beside which a small number could be taken away. */
const examples: ReadonlyArray<Network> = [
  { first: [...times(5, 'deferred'), ...times(3, 'none')], second: [...times(6, 'deferred'), ...times(2, 'none')] },
  { first: [...times(5, 'deferred'), 'none'], second: [...times(5, 'deferred'), 'withdrawn'] },
  { first: [...times(4, 'accredited'), 'notAwarded'], second: [...times(4, 'accredited'), 'notAwarded'] },
  { first: [...times(6, 'notAwarded'), 'deferred'], second: [...times(6, 'notAwarded'), 'deferred'] },
  { first: times(7, 'none'), second: times(7, 'none') },
  { first: times(12, 'open'), second: times(12, 'open') }
]
