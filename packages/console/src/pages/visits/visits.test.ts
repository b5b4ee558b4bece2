/** What a reviewer is offered after a visit: what can still be done, and nothing that is closed. */
import type { OwnVisit } from '@cofc/reports'
import { Fragment, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { ownVisits } from '../../testing/place.ts'
import { visitsPage, type OwnVisits } from './page.tsx'

const { visits, ...found } = ownVisits('2025-01-06' as OwnVisits['on'])
const textOfPage = (shown: Partial<OwnVisits>): string => {
  const { body } = visitsPage({ ...found, visits, published: [], ...shown }, { follows: () => true })
  return renderToString(h(Fragment, {}, body))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}
const held = visits.find(({ status }) => status === 'Held')
const after = (changed: Partial<OwnVisit>): string =>
  textOfPage({ visits: held === undefined ? [] : [{ ...held, ...changed }] })
const offered = (text: string): ReadonlyArray<string> =>
  ['Rate together after', 'Achievements and action points after', 'Give feedback after'].filter(each =>
    text.includes(each)
  )

test('after a visit a reviewer is led to what can still be done, and to nothing that is closed', () => {
  const [drafted, final] = [
    { toDraft: false, isDrafted: true },
    { toDraft: false, isDrafted: false }
  ]
  expect(offered(after({}))).toHaveLength(3)
  expect(offered(after(drafted))).toEqual(['Achievements and action points after', 'Give feedback after'])
  expect(offered(after(final))).toEqual(['Give feedback after'])
  expect(after(final)).toContain('Say what you thought of the visit')
  const done = after({ ...final, gaveFeedback: true })
  expect([offered(done), done.includes(' Nothing ')]).toEqual([[], true])
})
test('a reviewer is told the id by which a training is booked, and where means of feedback are read once they are out', () => {
  expect(textOfPage({})).toContain('Here you are known as R-001 .')
  expect(textOfPage({})).not.toContain('What was thought of the visits in')
  expect(textOfPage({ published: ['2024-2025' as never, '2020-2021' as never] })).toMatch(
    /thought of the visits in 2024-2025 (?!.*2020-2021)/
  )
  expect(textOfPage({ reviewer: null, visits: [] })).toContain('Give them your id')
})
