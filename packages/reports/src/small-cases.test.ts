/**
 * Five small networks that each gave a community away where every table hid its small groups by itself: what is hidden in
 * them and why, and what an attacker finds when one more figure is shown.
 */
import { attack as attackWith, byProgramming, type Claim, type Known, type Published } from '@cofc/verification'
import { describe, expect, test } from 'vitest'
import { knownOf, recovered } from './testing/published-of.ts'
import { admitted, drafted, planned, rated, registered, reviewOf, wrote, type EventText } from './testing/history.ts'

const cycle = '2023-2024'
const bounds = await byProgramming()
const attack = (known: Known): ReadonlyArray<Claim> => attackWith(known, bounds)
interface Some {
  readonly sector: string
  readonly membershipType?: string
  readonly kind?: string
}
/** Members of one sector and type, each rated by these letters: of standards in their order. */
const communities = (
  scope: ReadonlyArray<string>,
  { sector, membershipType = 'Full', kind = 'peer-review' }: Some,
  ...each: ReadonlyArray<string>
) =>
  each.flatMap((letters, place): ReadonlyArray<EventText> => {
    const community = `TC-${sector}-${membershipType}-${String(place)}`
    return [
      registered(community, sector, { country: membershipType === 'Associate' ? 'NL' : 'GB' }),
      ...admitted(community, membershipType),
      ...rated({ community, sector, membershipType, kind }, scope, letters)
    ]
  })
const met = (count: number, letters = 'm') => Array.from({ length: count }, () => letters)
const audited = { sector: 'HMP', membershipType: 'HmpIntegratedAudit', kind: 'audit' }
const onX = (some: Some, ...each: ReadonlyArray<string>) => communities(['X'], some, ...each)
const edition = [drafted(), wrote('X'), planned()]

/** Everything hidden on a standard: the groups of the network, and those of the chapter on prisons. */
const hiddenOn = ({ report: { standards, hmp } }: Known, standard: string) => {
  const on = [...standards, ...hmp.standards].filter(one => one.standard === standard)
  return [...new Set(on.flatMap(({ groups }) => groups.filter(({ shown }) => !shown).map(({ group }) => group)))]
}
const nothingIsFound = async (history: ReadonlyArray<EventText>): Promise<Known> => {
  const known = await knownOf(history, cycle)
  expect(recovered(history, cycle, attack(known))).toEqual([])
  return known
}
type Figure = Published['standards'][number]['groups'][number]
/** The same report with one figure of a standard shown besides. */
const showing = (known: Known, standard: string, figure: Figure): Known => {
  const shown = <On extends { readonly standard: string; readonly groups: ReadonlyArray<Figure> }>(on: On): On => ({
    ...on,
    groups: on.groups.map(group => (on.standard === standard && group.group === figure.group ? figure : group))
  })
  const { standards, hmp } = known.report
  return {
    ...known,
    report: { ...known.report, standards: standards.map(shown), hmp: { ...hmp, standards: hmp.standards.map(shown) } }
  }
}
const figure = (group: string, ...[ofMet, partly, not]: readonly [number, number, number]): Figure => ({
  ...{ group, shown: true, n: ofMet + partly + not, selfRated: 0, met: ofMet, partly, not }
})
const foundOf = (history: ReadonlyArray<EventText>, known: Known) =>
  recovered(history, cycle, attack(known)).map(({ about, met: range }) => [about, range?.low, range?.high])

describe('three sectors of six, five audited prisons, and one community that did not meet what all others did', () => {
  const others = [...onX({ sector: 'ADTC' }, ...met(6)), ...onX({ sector: 'CYP' }, ...met(6))]
  const more = [...onX({ sector: 'Addiction' }, ...met(6)), ...onX(audited, ...met(5))]
  const history = [...edition, ...others, ...more, ...onX({ sector: 'LD' }, 'n')]
  test('the first of the sectors alike is hidden with the one: else the whole less the three would be that community', async () => {
    const known = await nothingIsFound(history)
    expect(hiddenOn(known, 'X')).toEqual(['ADTC', 'LD'])
    expect(foundOf(history, showing(known, 'X', figure('ADTC', 6, 0, 0)))).toEqual([['X LD', 0, 0]])
  })
  test('nothing is hidden where there are five of them', async () => {
    const known = await nothingIsFound([...edition, ...others, ...more, ...onX({ sector: 'LD' }, ...met(4), 'n')])
    expect(hiddenOn(known, 'X')).toEqual([])
  })
})

describe('four sectors of five, four audited prisons, and one prison of another type that did not meet the standard', () => {
  const others = ['ADTC', 'CYP', 'Addiction', 'LD'].flatMap(sector => onX({ sector }, ...met(5)))
  const history = [...edition, ...others, ...onX(audited, ...met(4)), ...onX({ sector: 'HMP' }, 'n')]
  test('a sector is hidden with the one, for the whole; and the prisons together, for the four', async () => {
    const known = await nothingIsFound(history)
    expect(hiddenOn(known, 'X')).toEqual(['ADTC', 'HMP', 'audited', 'prison'])
    const { reviews, hmp, method } = known.report
    expect([reviews.byKind, hmp.reviews, method.hmpOnly, reviews.final]).toEqual([null, null, null, 21])
    expect(foundOf(history, showing(known, 'X', figure('ADTC', 5, 0, 0)))).toEqual([['X HMP', 0, 0]])
    // Of five prisons one did not meet it: of four audited ones three or four did, and the one of the whole did or did not.
    expect(foundOf(history, showing(known, 'X', figure('prison', 4, 0, 1)))).toEqual([['X audited', 3, 4]])
  })
  test('the prisons are shown where five are audited and five are not', async () => {
    const five = [...onX(audited, ...met(5)), ...onX({ sector: 'HMP' }, ...met(4), 'n')]
    expect(hiddenOn(await nothingIsFound([...edition, ...others, ...five]), 'X')).toEqual([])
  })
})

describe('five sectors of five and two standards of one section, of which one community was not rated on the second', () => {
  const both = [drafted(), wrote('X'), wrote('Y'), planned()]
  const onBoth = (sector: string, ...each: ReadonlyArray<string>) => communities(['X', 'Y'], { sector }, ...each)
  const others = ['ADTC', 'CYP', 'HMP', 'Addiction'].flatMap(sector => onBoth(sector, ...met(5, 'mm')))
  const history = [...both, ...others, ...onBoth('LD', ...met(3, 'mm'), 'nn', 'na')]
  const sectionOf = (known: Known, group: string) =>
    known.report.sections[0]?.groups.find(one => one.group === group) as object | undefined
  test('the section pools the first standard only, or the second would be what is left of it', async () => {
    const known = await nothingIsFound(history)
    expect([hiddenOn(known, 'X'), hiddenOn(known, 'Y')]).toEqual([[], ['ADTC', 'LD']])
    expect(sectionOf(known, 'LD')).toMatchObject({ n: 5, percentMet: 60, standards: { shown: 1, of: 2 } })
    expect(sectionOf(known, 'ADTC')).toMatchObject({ n: 5, percentMet: 100, standards: { shown: 1, of: 2 } })
    expect(sectionOf(known, 'all')).toMatchObject({ n: 25, standards: { shown: 2, of: 2 } })
    // With both standards in it: six of nine.
    const pooled = {
      ...known.report,
      sections: known.report.sections.map(section => ({
        ...section,
        groups: section.groups.map(one => (one.group === 'LD' ? { ...one, percentMet: 66.7 } : one))
      }))
    } as Published
    expect(attack({ ...known, report: pooled }).map(({ how, about }) => [how, about])).toEqual([
      ['a section', 'Belonging LD']
    ])
  })
  test('the section pools both where all five were rated on both', async () => {
    const known = await nothingIsFound([...both, ...others, ...onBoth('LD', ...met(3, 'mm'), 'nn', 'nn')])
    expect(hiddenOn(known, 'Y')).toEqual([])
    expect(sectionOf(known, 'LD')).toMatchObject({ percentMet: 60, standards: { shown: 2, of: 2 } })
  })
})

describe('eleven full members and one associate, who rates the core standards only', () => {
  const two = [drafted(), wrote('X'), wrote('Y', { core: false, section: 'Leaving' }), planned()]
  const full = [
    ...communities(['X', 'Y'], { sector: 'ADTC' }, ...met(6, 'mm')),
    ...communities(['X', 'Y'], { sector: 'CYP' }, ...met(5, 'mm'))
  ]
  const associates = (count: number) =>
    communities(['X'], { sector: 'CYP', membershipType: 'Associate', kind: 'self-review' }, ...met(count))
  const withoutFigure = ({ report }: Known) =>
    report.coded.filter(({ sections }) => sections.some(({ percentMet }) => percentMet === null))
  test('has no code of its own, which would be the only one without a figure outside the core section', async () => {
    const known = await nothingIsFound([...two, ...full, ...associates(1)])
    expect(known.report.coded).toHaveLength(11)
    expect(withoutFigure(known)).toEqual([])
    const [first] = known.report.coded
    const told = {
      code: 'C99',
      sections: (first?.sections ?? []).map((one, at) => (at === 0 ? one : { ...one, percentMet: null }))
    }
    const careless = { ...known, report: { ...known.report, coded: [...known.report.coded, told] } }
    expect(attack(careless).map(({ how, about }) => [how, about])).toEqual([
      ['pattern of sections', 'the community of C99']
    ])
  })
  test('five associates have codes, for they are alike', async () => {
    const known = await nothingIsFound([...two, ...full, ...associates(5)])
    expect(known.report.coded).toHaveLength(16)
    expect(withoutFigure(known)).toHaveLength(5)
  })
})

describe('seven incidents of self-harm, of which five were severe', () => {
  const returned = (...counts: ReadonlyArray<readonly [selfHarm: number, severe: number]>) => [
    ...edition,
    ...counts.flatMap(([selfHarm, severe], place): ReadonlyArray<EventText> => {
      const community = `TC-${String(place)}`
      const review = reviewOf({ community })
      const told = { 'self-harm': selfHarm, 'self-harm-severe': severe, 'occupied-place-days': 3_650 }
      return [
        ...[registered(community), ...admitted(community)],
        ...[review.opened(['X']), review.outcomes(told), review.peer(['X'], 'm'), review.final()]
      ]
    })
  ]
  const groupsOf = ({ report }: Known, measure: string) =>
    report.outcomes.find(one => one.measure === measure)?.groups.map(({ group, shown }) => [group, shown])
  test('the severe are hidden, or the two that were not would be told', async () => {
    const known = await nothingIsFound(returned([3, 2], [2, 2], [2, 1], [0, 0], [0, 0]))
    expect(known.report.outcomes.find(({ measure }) => measure === 'self-harm')?.groups[0]).toMatchObject({ count: 7 })
    expect(groupsOf(known, 'self-harm')).toEqual([
      ['all', true],
      ['ADTC', true]
    ])
    expect(groupsOf(known, 'self-harm-severe')).toEqual([
      ['all', false],
      ['ADTC', false]
    ])
    const severe = { group: 'all', shown: true, n: 5, count: 5, perPlaceYear: 0.1 } as const
    const outcomes = known.report.outcomes.map(one =>
      one.measure === 'self-harm-severe' ? { ...one, groups: [severe] } : one
    )
    expect(attack({ ...known, report: { ...known.report, outcomes } }).map(({ how }) => how)).toEqual([
      'a difference of counts'
    ])
  })
  test('they are shown where all seven were severe', async () => {
    const known = await nothingIsFound(returned([3, 3], [2, 2], [2, 2], [0, 0], [0, 0]))
    expect(groupsOf(known, 'self-harm-severe')).toEqual([
      ['all', true],
      ['ADTC', true]
    ])
  })
})
