/** A number that was erased is told as erased, wherever it would stand. */
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { localReport } from '../testing/local.ts'
import { nationalReport } from '../testing/national.ts'
import { VisitsChapter } from './local/cover.tsx'
import { ParticipationChapter } from './national/members.tsx'

test('how many client members visited is told, or that it was erased', () => {
  const told = (clientMembers: number | { readonly erased: true }): string =>
    renderToString(<VisitsChapter visits={localReport.visits.map(visit => ({ ...visit, clientMembers }))} />)
  expect(told(1)).toContain('1 client member was among them.')
  expect(told(2)).toContain('2 client members were among them.')
  expect(told({ erased: true })).toContain('how many client members were among them was erased.')
})

test('the places of client members are left out once some were erased, and it is told of how many visits', () => {
  const { participation } = nationalReport
  const clientMembers = { shown: false, erased: 2 } as const
  const page = renderToString(
    <ParticipationChapter {...nationalReport} participation={{ ...participation, clientMembers }} />
  )
  expect(page).toContain('left out: it was erased for 2 visits')
})
