/** What may be published after what has been: two issues together must tell no more than each does. */
import { createHash } from 'node:crypto'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import type { Cycle } from '@cofc/core'
import { byProgramming } from '@cofc/verification'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { drafted, planned, published, rated, ratedOnCs1, reviewOf, wrote, type EventText } from '../testing/history.ts'
import { nationalAfter, shownIn } from '../testing/national.ts'
import { nationalCsv } from '../national-report/csv.ts'
import { nationalReport } from '../national-report/report.ts'
import type { NationalReport } from '../national-report/national-report.ts'
import type { Question, Solver } from '../figures/solver.ts'
import { disclosureCheck, inWords } from './report.ts'

const setting: ReadonlyArray<EventText> = [drafted(), wrote('CS1'), planned()]
const two = [...setting, ...ratedOnCs1('mmmpnnmm'), ...ratedOnCs1('mpnmpn', { sector: 'CYP' })]
/** Finds every count possible. */
const findsNothing: Solver = () => ({ low: 0, high: 100 })
const checkAfter = async (history: ReadonlyArray<EventText>, solver: Solver = findsNothing, cycle = '2023-2024') => {
  const answer = await answerAfter(history)(disclosureCheck(solver), { cycle: cycle as Cycle })
  if (!isRight(answer)) throw new Error(answer.left.type)
  return answer.right
}
const late = (letters: string, sector: string, from = 50): ReadonlyArray<EventText> =>
  letters
    .split('')
    .flatMap((letter, place) => rated({ community: `TC-${sector}-${String(from + place)}`, sector }, ['CS1'], letter))

describe('a revision', () => {
  test('the first issue of a report waits for nothing', async () =>
    expect(await checkAfter(two)).toEqual({
      ...{ cycle: '2023-2024', revision: 1, mayBePublished: true, mustWait: [] }
    }))

  test('a revision waits until none or at least five ratings of a sector changed since each issue', async () => {
    const issued = [...two, published(1)]
    expect(await checkAfter(issued)).toMatchObject({ revision: 2, mayBePublished: true })
    const one = await checkAfter([...issued, ...late('m', 'ADTC')])
    expect(one).toMatchObject({
      mayBePublished: false,
      mustWait: [{ type: 'FewRatingsChanged', figure: 'standards/CS1', part: 'ADTC', ratings: 1, since: 1 }]
    })
    expect(one.mustWait.map(inWords)).toEqual([
      'standards/CS1, ADTC: 1 changed since revision 1, and fewer than five would be told apart'
    ])
    expect(await checkAfter([...issued, ...late('mpnmp', 'ADTC')])).toMatchObject({ mayBePublished: true })
    const spread = await checkAfter([...issued, ...late('mpnmp', 'ADTC'), ...late('mm', 'CYP')])
    expect(spread.mustWait).toMatchObject([{ part: 'CYP', ratings: 2 }])
  })

  test('a correction of one rating waits as a new review does', async () => {
    const corrected = reviewOf({ community: 'TC-ADTC-1' }).corrected(2, [
      { by: 'peer', standard: 'CS1', rating: 'not' }
    ])
    expect(await checkAfter([...two, published(1), corrected])).toMatchObject({
      mustWait: [{ figure: 'standards/CS1', part: 'ADTC', ratings: 1 }]
    })
  })

  test('each earlier issue is looked at, not the last one only', async () => {
    const history = [...two, published(1), ...late('mpnmp', 'ADTC'), published(2)]
    const last = [...history, ...late('n', 'ADTC', 70)]
    expect((await checkAfter(last)).mustWait.map(one => ('since' in one ? one.since : 0))).toEqual([2])
    const undone = ['m', 'p', 'n', 'm', 'p'].flatMap((_, place) => [
      reviewOf({ community: `TC-ADTC-${String(50 + place)}` }).corrected(2, [
        { by: 'peer', standard: 'CS1', rating: place === 0 ? 'not' : 'met' }
      ])
    ])
    expect(await checkAfter([...history, ...undone])).toMatchObject({ mayBePublished: false })
  })

  test('a group once hidden on a standard stays hidden', async () => {
    const small = [...two, ...ratedOnCs1('mpn', { sector: 'LD' }), published(1)]
    const grown = [...small, ...late('mpnmp', 'LD')]
    expect(shownIn((await nationalAfter(small)).standards[0]?.groups)).toEqual(['all', 'ADTC'])
    expect(shownIn((await nationalAfter([...grown, published(2)])).standards[0]?.groups)).toEqual(['all', 'ADTC'])
    expect(shownIn((await nationalAfter(grown, { revision: 'next' })).standards[0]?.groups)).toEqual(['all', 'ADTC'])
    expect(await checkAfter(grown)).toMatchObject({ mayBePublished: true })
    const never = [...two, ...ratedOnCs1('mpn', { sector: 'LD' }), ...late('mpnmp', 'LD')]
    expect(shownIn((await nationalAfter(never)).standards[0]?.groups)).toEqual(['all', 'ADTC', 'CYP', 'LD'])
  })

  test('a revision waits that would have to hide a group which an issue shows', async () => {
    const issued = [...two, published(1)]
    const check = await checkAfter([...issued, ...late('mmmmm', 'ADTC'), ...late('mp', 'LD')])
    expect(check.mustWait).toMatchObject([
      { type: 'FewRatingsChanged', part: 'LD', ratings: 2 },
      { type: 'ShownBefore', standard: 'CS1', group: 'CYP', since: 1 }
    ])
  })
})

describe('an issue that is kept', () => {
  /** The first issue as it was printed, and the history with it. */
  const printedAs = async (history: ReadonlyArray<EventText>, change: (report: NationalReport) => NationalReport) => {
    const text = JSON.stringify(change(await nationalAfter(history)))
    const report = createHash('sha256').update(text).digest('hex')
    const issued = [...history, { ...published(1), report }]
    const ask = answerAfter(issued, { kept: { [report]: text } })
    const cycle = '2023-2024' as Cycle
    return {
      check: answered(await ask(disclosureCheck(findsNothing), { cycle })),
      next: answered(await ask(nationalReport, { cycle, revision: 'next' }))
    }
  }
  const onCs1 =
    (group: string, figure: object) =>
    (report: NationalReport): NationalReport => ({
      ...report,
      standards: report.standards.map(on => ({
        ...on,
        groups: on.groups.map(one => (one.group === group ? ({ group, ...figure } as typeof one) : one))
      }))
    })

  test('an issue that is kept is compared as it was printed, whatever would be shown today', async () => {
    const small = [...two, ...ratedOnCs1('mpn', { sector: 'LD' })]
    const asToday = await printedAs(small, report => report)
    expect(asToday.check).toMatchObject({ revision: 2, mayBePublished: true })
    const shown = { shown: true, n: 3, selfRated: 0, met: 1, partly: 1, not: 1, percentMet: 33.3 }
    expect((await printedAs(small, onCs1('LD', shown))).check.mustWait).toMatchObject([
      { type: 'ShownBefore', standard: 'CS1', group: 'LD', since: 1 }
    ])
    expect(shownIn(asToday.next.standards[0]?.groups)).toEqual(['all', 'ADTC'])
    const { next } = await printedAs(small, onCs1('ADTC', { shown: false }))
    expect(shownIn(next.standards[0]?.groups)).toEqual(['all'])
  })
})

describe('change', () => {
  const [before, after] = ['2022-2023', '2023-2024']
  const both = [
    ...[drafted(), wrote('CS1'), planned(before), planned(after)],
    ...ratedOnCs1('mmmpnnmm', { cycle: before }),
    ...ratedOnCs1('mmmpnnmm')
  ]
  const lateBefore = (letters: string): ReadonlyArray<EventText> =>
    letters
      .split('')
      .flatMap((letter, place) => rated({ community: `TC-CYP-${String(60 + place)}`, cycle: before }, ['CS1'], letter))

  test('a report waits for ratings that changed since the report of the cycle after repeated its figures', async () => {
    const told = [...both, published(1, after)]
    const ofBefore = (history: ReadonlyArray<EventText>) => checkAfter(history, findsNothing, before)
    expect(await ofBefore(told)).toMatchObject({ revision: 1, mayBePublished: true })
    const one = await ofBefore([...told, ...lateBefore('m')])
    expect(one.mustWait.map(inWords)).toEqual([
      'standards/CS1 of 2022-2023, all: 1 changed since revision 1 of 2023-2024 told it, and fewer than five would be told apart'
    ])
    expect(await ofBefore([...told, ...lateBefore('mpnmp')])).toMatchObject({ mayBePublished: true })
    // What has issues of its own is compared with those.
    expect(await ofBefore([...both, published(1, before), published(1, after)])).toMatchObject({ mayBePublished: true })
  })

  test('a revision waits that would repeat few changed ratings of the cycle before', async () => {
    const told = [...both, published(1, after), ...lateBefore('m')]
    expect(await checkAfter(told)).toMatchObject({
      revision: 2,
      mustWait: [{ type: 'FewChangedSinceRepeated', figure: 'standards/CS1', of: before, ratings: 1, by: after }]
    })
    // With an issue of the cycle before, that is what is repeated.
    const issued = [...both, published(1, before), published(1, after), ...lateBefore('m')]
    expect(await checkAfter(issued)).toMatchObject({ revision: 2, mayBePublished: true })
  })
})

describe('what a solver finds', () => {
  const hides = [...two, ...ratedOnCs1('mpn', { sector: 'LD' })]
  const small = { type: 'CanBeWorkedOut', standard: 'CS1', part: 'LD', revision: 1 }

  test('the solver is asked for the count of met of each small group, from all that is published on its standard', async () => {
    const asked: Array<Question> = []
    await checkAfter(hides, question => {
      asked.push(question)
      return { low: 0, high: 3 }
    })
    expect(asked).toHaveLength(1)
    expect(asked[0]?.sum.toSorted()).toEqual(['CS1 LD both met', 'CS1 LD other met'])
    const values = asked[0]?.known.filter(({ low, high }) => low === high).map(({ low }) => low)
    // Met, partly and not of all, and of ADTC.
    expect(values).toEqual([8, 4, 5, 5, 1, 2])
  })

  test('a small group keeps three possible counts of met, or all that its members allow, or the report waits', async () => {
    const narrow = await checkAfter(hides, () => ({ low: 1, high: 2 }))
    expect(narrow).toMatchObject({ mayBePublished: false, mustWait: [{ ...small, low: 1, high: 2 }] })
    expect(narrow.mustWait.map(inWords)[0]).toMatch(
      /^standards\/CS1, LD: hidden in revision 1, and 1 to 2 met could be worked out from standards\/CS1\/all\/met of/
    )
    expect(await checkAfter(hides, () => ({ low: 1, high: 3 }))).toMatchObject({ mayBePublished: true })
    const ofTwo = [...two, ...ratedOnCs1('mn', { sector: 'LD' }), ...late('mpmnp', 'Addiction')]
    expect(await checkAfter(ofTwo, () => ({ low: 1, high: 2 }))).toMatchObject({ mayBePublished: false })
    expect(await checkAfter(ofTwo, () => ({ low: 0, high: 2 }))).toMatchObject({ mayBePublished: true })
  })

  test('a report waits that the solver does not decide in time', async () => {
    const check = await checkAfter(hides, () => null)
    expect(check).toMatchObject({
      mayBePublished: false,
      mustWait: [{ type: 'NotDecided', standard: 'CS1', part: 'LD', revision: 1 }]
    })
    expect(check.mustWait.map(inWords)).toEqual([
      'standards/CS1, LD: hidden in revision 1, and it was not decided in time what could be worked out'
    ])
  })

  test('two issues together leave a small group three possible counts, or the later waits', async () => {
    const bounds = await byProgramming()
    const solver: Solver = ({ known, sum }) =>
      bounds({ constraints: known.map(({ terms: cells, ...between }) => ({ cells, ...between })) } as never)({
        cells: sum
      } as never)
    // Of nine hidden seven met: of the three LD one at least.
    const first = [
      ...[...setting, ...ratedOnCs1('mmmpnnmm')],
      ...[...late('mmmmmn', 'CYP'), ...ratedOnCs1('mmn', { sector: 'LD' })]
    ]
    expect(await checkAfter(first, solver)).toMatchObject({ mayBePublished: true })
    const corrected = Array.from({ length: 5 }, (_, place) =>
      reviewOf({ community: `TC-CYP-${String(50 + place)}`, sector: 'CYP' }).corrected(2, [
        { by: 'peer', standard: 'CS1', rating: 'partly' }
      ])
    )
    // And now two of nine: of the same three two at most.
    const second = await checkAfter([...first, published(1), ...corrected], solver)
    expect(second.mustWait).toMatchObject([
      { ...small, low: 1, high: 2 },
      { ...small, revision: 2, low: 1, high: 2 }
    ])
    const alike = await checkAfter([...first, published(1)], solver)
    expect(alike).toMatchObject({ revision: 2, mayBePublished: true })
  })
})

describe('a provisional report', () => {
  test('a provisional report and the next revision say that they are not for passing on', async () => {
    const [provisional, next] = [
      await nationalAfter(two),
      await nationalAfter([...two, published(1)], { revision: 'next' })
    ]
    for (const { notice } of [provisional, next]) expect(notice).toContain('not for passing on')
    expect(nationalCsv(provisional).rows).toContainEqual(expect.objectContaining({ measure: 'notice' }))
    expect((await nationalAfter([...two, published(1)])).status).toBe('published')
  })

  test('a provisional report is for the network team, the committee and auditors', async () => {
    expect(Object.keys(nationalReport.rolesFor?.(await nationalAfter(two)) ?? {})).toEqual([
      ...['network-team', 'committee', 'auditor']
    ])
    expect(Object.keys(disclosureCheck(findsNothing).roles)).toEqual(['network-team', 'committee', 'auditor'])
  })
})
