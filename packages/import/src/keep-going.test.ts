import { added, changed, smallNetwork, told } from '@cofc/verification'
import { describe, expect, test } from 'vitest'
import { temporaryStores } from './testing/stores.ts'
import type { Contents } from './testing/asked-of-import.ts'
import { history, importFiles } from './testing/importing.ts'

const going = async (files: Contents) => {
  await using stores = await temporaryStores()
  const summary = await importFiles(stores, files, { keepGoing: true })
  return { ...summary, events: told(await history(stores)) }
}
const places = (list: ReadonlyArray<{ readonly file: string; readonly line: number | null }>) =>
  list.map(({ file, line }) => `${file} ${String(line)}`)

describe('told to keep going', () => {
  test('a refused rating is left out, the rest of the save is written, and the submission waits', async () => {
    const { outcome, refusals, events } = await going(changed(smallNetwork, 'ratings.csv', 1, { standard: 'CS9' }))
    expect(outcome).toBe('partly-imported')
    expect(places(refusals)).toEqual(['ratings.csv 3'])
    const saved = events.filter(event => event.includes('RatingsSaved') && event.includes('TC-0001'))
    expect(saved).toHaveLength(1)
    expect(saved.join()).toContain('"standard":"CS1"')
    expect(saved.join()).not.toContain('CS2')
    expect(events.filter(event => event.startsWith('review-TC-0001')).join()).not.toContain('SelfReviewSubmitted')
    expect(places(refusals[0]!.waiting).toSorted()).toEqual([
      ...['evidence.csv 2', 'findings.csv 2', 'findings.csv 3', 'ratings.csv 2'],
      ...['reports.csv 2', 'reviews.csv 2', 'visits.csv 2']
    ])
  })

  test('what depends on a refused row is listed under it and left out', async () => {
    const { refusals, events } = await going(changed(smallNetwork, 'memberships.csv', 0, { type: 'Associate' }))
    expect(refusals).toHaveLength(1)
    expect(refusals[0]).toMatchObject({
      file: 'memberships.csv',
      line: 2,
      rule: 'AssociateIsForOverseas',
      value: 'Associate'
    })
    expect(places(refusals[0]!.waiting).toSorted()).toEqual([
      'evidence.csv 2',
      'findings.csv 2',
      'findings.csv 3',
      'memberships.csv 3',
      'outcomes.csv 2',
      'outcomes.csv 3',
      'ratings.csv 2',
      'ratings.csv 3',
      'ratings.csv 4',
      'reports.csv 2',
      'reviews.csv 2',
      'visits.csv 2'
    ])
    expect(refusals[0]!.waitingForIt).toBe(12)
    expect(events.filter(event => event.startsWith('review-TC-0001'))).toEqual([])
    expect(events.some(event => event.startsWith('review-TC-0002'))).toBe(true)
  })

  test('of a row that is refused in part nothing is written, so that it may come again corrected', async () => {
    const wrong = changed(smallNetwork, 'memberships.csv', 0, { type: 'Associate' })
    await using stores = await temporaryStores()
    await importFiles(stores, wrong, { keepGoing: true })
    expect((await history(stores)).filter(({ type }) => type === 'MembershipAppliedFor')).toHaveLength(1)
    expect(await importFiles(stores, smallNetwork)).toMatchObject({ outcome: 'imported', refused: 0, differing: 0 })
    await using undisturbed = await temporaryStores()
    await importFiles(undisturbed, smallNetwork)
    expect(
      told(await history(stores))
        .toSorted()
        .map(line => line.replace(/ \d+ /, ' '))
    ).toEqual(
      told(await history(undisturbed))
        .toSorted()
        .map(line => line.replace(/ \d+ /, ' '))
    )
  })

  test('what falls with a refused row is listed under it, also when some of it had stood in part', async () => {
    const day = '2022-03-31'
    const days = { opens: day, self_review_due: day, visits_from: day, visits_until: day, closes: day }
    const { refusals, refused, counts } = await going(changed(smallNetwork, 'cycles.csv', 0, days))
    expect(refusals).toMatchObject([{ file: 'cycles.csv', line: 2, rule: 'CycleWindowsOutOfOrder' }])
    expect({ refused, under: refusals[0]?.waitingForIt }).toEqual({ refused: 1, under: counts.waiting })
    expect(places(refusals[0]!.waiting)).toEqual(expect.arrayContaining(['memberships.csv 2', 'memberships.csv 4']))
  })

  test('a row with a malformed cell is left out, and what depends on it', async () => {
    const { refusals, events } = await going(changed(smallNetwork, 'reviews.csv', 0, { self_submitted_on: '2.8.2021' }))
    expect(refusals).toHaveLength(1)
    expect(refusals[0]).toMatchObject({ file: 'reviews.csv', line: 2, rule: 'MalformedCell' })
    expect(refusals[0]!.waitingForIt).toBe(10)
    expect(events.filter(event => event.startsWith('review-TC-0001'))).toEqual([])
  })

  test('an action point is not settled under the number of a finding that was left out', async () => {
    const files = added(changed(smallNetwork, 'findings.csv', 1, { standard: 'CS9' }), 'findings.csv', 1, {
      standard: 'CS2',
      text: 'Plant a tree.',
      outcome: ''
    })
    const { refusals, events } = await going(files)
    expect(refusals).toMatchObject([{ file: 'findings.csv', line: 3, rule: 'StandardOutsideScope' }])
    expect(places(refusals[0]!.waiting)).toEqual(['findings.csv 4', 'reports.csv 2'])
    expect(events.filter(event => event.includes('ActionPointSettled'))).toEqual([])
    expect(events.filter(event => event.includes('FindingRecorded'))).toHaveLength(1)
  })

  test('of counts that contradict each other none is written, so that either may be put right', async () => {
    const its = { community: 'TC-0001', cycle: '2021-2022', returned_on: '2022-02-10' }
    const counted = (all: string): Contents => ({
      ...smallNetwork,
      'outcomes.csv': [
        { ...its, measure: 'self-harm', count: all },
        { ...its, measure: 'self-harm-severe', count: '2' }
      ]
    })
    await using stores = await temporaryStores()
    const { refusals } = await importFiles(stores, counted('1'), { keepGoing: true })
    expect(refusals).toMatchObject([{ file: 'outcomes.csv', line: 3, rule: 'SevereExceedsAll', waitingForIt: 1 }])
    expect(await importFiles(stores, counted('2'))).toMatchObject({ outcome: 'imported', refused: 0, differing: 0 })
  })

  test('a row that waits with its group, or for the other that is about the same, is told so and never as nothing new', async () => {
    const its = { community: 'TC-0001', cycle: '2021-2022', on: '2022-01-20' }
    const answered = (question: string, survey = 'residents') => ({
      ...its,
      ...{ survey, people: '9', question, counts: '4;5' }
    })
    const returned = { community: 'TC-0001', cycle: '2021-2022', returned_on: '2022-02-10', measure: 'self-harm' }
    const { refusals, counts } = await going({
      ...smallNetwork,
      'surveys.csv': [answered('q1'), answered('q2'), answered('q1')],
      'outcomes.csv': [
        { ...returned, count: '1' },
        { ...returned, count: '2' }
      ]
    })
    expect(refusals.map(({ file, line, waiting }) => [`${file} ${String(line)}`, ...places(waiting)])).toEqual([
      ['outcomes.csv 3', 'outcomes.csv 2'],
      ['surveys.csv 4', 'surveys.csv 2', 'surveys.csv 3']
    ])
    expect(counts).toMatchObject({ refused: 2, waiting: 3, unchanged: 0 })
  })

  test('nobody lapses because the row of a renewal could not be read', async () => {
    const { events } = await going(changed(smallNetwork, 'memberships.csv', 1, { cycle: '2022-23' }))
    expect(events.filter(event => event.includes('MembershipLapsed'))).toHaveLength(1)
    expect(events.filter(event => event.includes('MembershipLapsed')).join()).not.toContain('TC-0001')
  })

  test('a file that cannot be read to its end stops everything', async () => {
    const { outcome, events, warnings } = await going({ ...smallNetwork, 'memberships.csv': Buffer.from([0xff, 0xfe]) })
    expect(outcome).toBe('refused')
    expect(events).toEqual([])
    expect(warnings).toEqual(['Nothing was checked, for not every file could be read to its end.'])
  })
})
