/** What may be published after what has been: two issues together must tell no more than each does. */
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import type { Cycle } from '@cofc/core'
import { answerAfter } from '../testing/answer-after.ts'
import { drafted, planned, published, rated, ratedOnCs1, reviewOf, wrote, type EventText } from '../testing/history.ts'
import { nationalAfter, shownIn } from '../testing/national.ts'
import { nationalCsv } from '../national-report/csv.ts'
import { nationalReport } from '../national-report/report.ts'
import { disclosureCheck, inWords } from './report.ts'

const setting: ReadonlyArray<EventText> = [drafted(), wrote('CS1'), planned()]
const two = [...setting, ...ratedOnCs1('mmmpnnmm'), ...ratedOnCs1('mpnmpn', { sector: 'CYP' })]
const checkAfter = async (history: ReadonlyArray<EventText>) => {
  const answer = await answerAfter(history)(disclosureCheck, { cycle: '2023-2024' as Cycle })
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
    expect((await checkAfter(last)).mustWait.map(({ since }) => since)).toEqual([2])
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
    expect(Object.keys(disclosureCheck.roles)).toEqual(['network-team', 'committee', 'auditor'])
  })
})
