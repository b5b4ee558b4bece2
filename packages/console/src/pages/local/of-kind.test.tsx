/** What the page of a local report adds where the review is an accreditation, or a joint audit. */
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { figuresOfLocal } from '../../testing/figures-of-local.ts'
import { accreditation, accreditationReport, audit, auditReport } from '../../testing/local-of-kind.ts'
import { localReport } from '../../testing/local.ts'
import { AccreditationChapter } from './accreditation.tsx'
import { AuditChapter } from './audit.tsx'
import { caseInWords } from './case-in-words.ts'
import { localPage } from './page.tsx'

const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const figuresIn = (html: string): ReadonlyMap<string, string> =>
  new Map(
    [...html.matchAll(/<(\w+)[^>]*\sdata-figure="([^"]+)"[^>]*>([\s\S]*?)<\/\1>/g)].map(
      ([, , name = '', inside = '']) => [name, inside.replaceAll(/<[^>]+>/g, '').trim()]
    )
  )
const bodyOf = async (report: typeof localReport): Promise<string> =>
  renderToString(<>{(await localPage(report, { follows: () => true })).body}</>)

test('the page of an accreditation, or of an audit, prints its figures in a chapter of its own, and no other page has one', async () => {
  for (const report of [accreditationReport, auditReport]) {
    const figures = figuresIn(await bodyOf(report))
    const own = [...figuresOfLocal(report)].filter(([name]) => /^(accreditation|areas)\//.test(name))
    expect(own.length).toBeGreaterThan(3)
    for (const [name, text] of own) expect([name, figures.get(name)]).toEqual([name, text])
  }
  const [ofAccreditation, ofAudit] = [await bodyOf(accreditationReport), await bodyOf(auditReport)]
  expect(ofAccreditation).toContain('href="#accreditation"')
  expect(ofAccreditation).not.toContain('id="audit"')
  expect(ofAudit).toContain('href="#audit"')
  expect(ofAudit).not.toContain('id="accreditation"')
  expect(await bodyOf(localReport)).not.toMatch(/id="(accreditation|audit)"/)
})

test('an accreditation tells what is outstanding by the review, and what is left of it in the case', () => {
  const page = plain(renderToString(<AccreditationChapter accreditation={accreditation} />))
  expect(page).toContain('Outstanding by the review (3)')
  for (const { standard, text } of accreditation.outstanding) expect(page).toContain(`${standard} ${text}`)
  expect(page).toContain('The same in the case, with what evidence has shown since')
  expect(page).toContain(`In the case these are outstanding still: ${accreditation.outstanding[2]?.standard ?? ''}.`)
  const asReviewed = { ...accreditation, outstanding: [], case: null, pinned: false }
  const before = plain(renderToString(<AccreditationChapter accreditation={asReviewed} />))
  expect(before).toContain('By the review nothing is outstanding.')
  expect(before).toContain('those in force on the last day of this review')
  expect(before).not.toContain('in the case')
})

test('a page tells in sentences where a case stands', () => {
  const one = accreditation.case
  if (one === null) throw new Error('there is no case')
  expect(caseInWords(null)).toEqual(['The community has not applied for accreditation in this cycle.'])
  expect(caseInWords(one)).toEqual([
    'The community applied for accreditation on 2 October 2023.',
    'The pack was submitted to the committee on 2 April 2024.',
    'On 20 April 2024 the decision was deferred, until 2 October 2024 at the latest.',
    'The letter was sent on 29 April 2024; an appeal is possible until 10 June 2024.'
  ])
  const none = { pack: null, decision: null }
  expect(caseInWords({ ...one, ...none, status: 'Applied' }).at(-1)).toBe('The pack has not been submitted.')
  expect(caseInWords({ ...one, decision: null, status: 'Presented' }).at(-1)).toBe('It waits for a decision.')
  expect(caseInWords({ ...one, status: 'UnderAppeal', appealSince: '2024-05-02' as never }).at(-1)).toBe(
    'The community appealed on 2 May 2024, and waits for the panel.'
  )
  expect(caseInWords({ ...one, ...none, status: 'Closed', closedOn: '2024-01-03' as never }).at(-1)).toBe(
    'The case was closed on 3 January 2024.'
  )
  const decision = { decision: 'accredited', on: '2024-05-01' as never, letterOn: null, appealUntil: null } as const
  const award = { certificate: 'C-7', from: '2024-04-02' as never, until: '2027-04-01' as never }
  expect(caseInWords({ ...one, status: 'Decided', decision, award }).slice(2)).toEqual([
    'On 1 May 2024 the community was accredited.',
    'The letter has not been sent.',
    'Certificate C-7 was given for 2 April 2024 to 1 April 2027; how it stands today the register tells.'
  ])
  expect(caseInWords({ ...one, decision: { ...decision, decision: 'not-accredited' } })[2]).toBe(
    'On 1 May 2024 it was decided not to accredit the community.'
  )
})

test('an audit tells its recommendations with what became of them, and erased words say so', () => {
  const page = plain(renderToString(<AuditChapter audit={audit} />))
  expect(page).toContain('The next is due by 24 January 2026.')
  expect(page).toContain('Agree who steps in when the manager is away.')
  expect(page).toContain('Dropped, 3 June 2024')
  expect(page.split('[erased]').length).toBe(3)
  expect(page).toContain('Not asked.')
  expect(page).not.toContain('Seen.')
  const begun = plain(renderToString(<AuditChapter audit={{ ...audit, recommendations: [], concluded: null }} />))
  expect(begun).toContain('The audit has not been concluded.')
  expect(begun).toContain('No recommendation is recorded.')
})
