import { renderToString } from 'preact-render-to-string'
import type { NationalReport, StandardFigures } from '@cofc/reports'
import { describe, expect, test } from 'vitest'
import { nationalReport as report, lastCycle } from '../../testing/national.ts'
import { SectorsChapter } from './sectors.tsx'
import { SummaryChapter } from './summary.tsx'

const textOf = (html: string): string =>
  html
    .replaceAll(/<\/?(?:strong|span)\b[^>]*>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
const told = (changes: Partial<NationalReport>): string =>
  textOf(renderToString(<SummaryChapter report={{ ...report, ...changes }} />))

interface Figures {
  readonly met: number
  readonly points?: number
}
/** A core standard rated in 20 communities; of `null` everything is hidden. */
const standard = (code: string, figures: Figures | null): StandardFigures => ({
  ...{
    standard: code as StandardFigures['standard'],
    text: `What ${code} asks.`,
    section: 'House',
    type: 1,
    core: true
  },
  groups: [
    figures === null
      ? { group: 'all', shown: false }
      : {
          ...{ group: 'all', shown: true, n: 20, selfRated: 0, partly: 0 },
          ...{ met: figures.met, not: 20 - figures.met, percentMet: figures.met * 5 }
        }
  ],
  change: figures?.points === undefined ? null : { from: lastCycle, n: 18, percentMet: 50, points: figures.points }
})

describe('the executive summary', () => {
  test('says that the final reviews of audited communities are not counted where they are left out', () => {
    const leftOut =
      '57 reviews, besides those of communities in the HMP integrated audit, ended in a final local report.'
    expect(told({ reviews: { final: 57, visits: 54, byKind: null } })).toContain(leftOut)
    const byKind = { 'self-review': 0, 'peer-review': 1, accreditation: 0, audit: 0 }
    expect(told({ reviews: { final: 1, visits: 54, byKind } })).toContain('1 review ended in a final local report.')
  })
  test('counts the core standards that more than nine in ten meet, and nine in ten are not more', () => {
    const standards = [standard('CS1', { met: 19 }), standard('CS2', { met: 18 }), standard('CS3', { met: 20 })]
    expect(told({ standards })).toContain(
      '2 of the 3 core standards (66.7%) were met by more than nine in ten of the communities rated on them.'
    )
  })
  test('leaves out what is hidden, and says so', () => {
    const standards = [standard('CS1', { met: 19 }), standard('CS2', null)]
    expect(told({ standards })).toContain('1 of the 1 core standards whose figures can be shown (100.0%) was met')
    expect(told({ standards: [standard('CS1', null)] })).not.toContain('core standards')
  })
  test('names the core standards that changed most, all of them when they changed equally', () => {
    const standards = [
      standard('CS1', { met: 19, points: 4.5 }),
      standard('CS2', { met: 10, points: -7 }),
      standard('CS3', { met: 11, points: 4.5 }),
      standard('CS4', { met: 12, points: 1 }),
      { ...standard('1.1', { met: 12, points: 30 }), core: false }
    ]
    const page = told({ standards })
    expect(page).toContain(
      'The largest rise of a core standard since 2022-2023 was 4.5 percentage points: CS1 “What CS1 asks”, now met by 95.0% (n 20); CS3 “What CS3 asks”, now met by 55.0% (n 20).'
    )
    expect(page).toContain(
      'The largest fall of a core standard since 2022-2023 was 7.0 percentage points: CS2 “What CS2 asks”, now met by 50.0% (n 20).'
    )
  })
  test('names three of many that changed equally, and counts the others', () => {
    const standards = ['CS1', 'CS2', 'CS3', 'CS4', 'CS5'].map(code => standard(code, { met: 19, points: 2 }))
    expect(told({ standards })).toContain('; and 2 other standards as much.')
  })
  test('tells no rise where none rose, and no change where nothing can be compared', () => {
    const fell = told({ standards: [standard('CS1', { met: 19, points: -2 })] })
    expect(fell).toContain('largest fall')
    expect(fell).not.toContain('largest rise')
    expect(told({ standards: [standard('CS1', { met: 19 })] })).not.toContain('largest')
  })
  test('tells how many action points of last year are done, unless that is hidden', () => {
    expect(told({})).toContain('Of the 203 action points of 2022-2023, 141 are done.')
    expect(told({ lastYear: { cycle: lastCycle, shown: false } })).not.toContain('action point')
    expect(told({ lastYear: null })).not.toContain('action point')
  })
  test('names no community', () => {
    const page = told({})
    for (const { community, name } of report.appendix)
      expect([page.includes(community), page.includes(name)]).toEqual([false, false])
  })
})

test('a sector’s chapter shows its members and its sections beside the whole network, a small one left out and named', () => {
  const page = textOf(renderToString(<SectorsChapter {...report} />))
  expect(page).toContain('Children and young people (CYP) Members 18')
  expect(page).toContain('Prison (HMP) Members 14 ')
  const learningDisability = page.slice(page.indexOf('Learning disability (LD)'))
  expect(learningDisability).toContain('Members 4')
  expect(learningDisability).toContain('Section All')
  expect(learningDisability).toContain('Joining and leaving 65.0%n 57')
  expect(learningDisability).toContain('Left out, with too few communities to show: LD.')
})
