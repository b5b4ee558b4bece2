import type { PlainDate } from '@cofc/core'
import type { LocalReport } from '@cofc/reports'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { VisitsChapter } from './cover.tsx'

type Visit = LocalReport['visits'][number]
const visit = {
  ...{ days: ['2024-01-23' as PlainDate], mode: 'in-person', clientMembers: 0, stakeholders: null },
  team: { lead: 1, member: 2, 'tc-specialist': 0, observer: 0 }
} as const satisfies Visit

test('what was waived for a visit is told behind it, and of interests only that there was one', () => {
  const waived = [
    { rule: 'TooFewClientMembers', approvedBy: 'committee' },
    { rule: null, approvedBy: 'network-team' }
  ] as const
  const page = renderToString(<VisitsChapter visits={[{ ...visit, waived }]} />)
  expect(page).toContain(
    'For this visit the rule that the team has as many client members as policy asks for was waived, which the committee approved. For this visit a rule on who may visit was waived, which the network team approved.'
  )
  expect(renderToString(<VisitsChapter visits={[visit]} />)).not.toContain('waived')
})
