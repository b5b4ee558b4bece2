/** What each host and each visiting team said of a visit: for the network team alone. */
import { reviewKindName } from '@cofc/core'
import type { GivenOnVisit, VisitFeedback } from '@cofc/reports'
import type { Page } from '../../parts/layout.tsx'
import { Said } from '../../parts/said.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { dayInWords } from '../../words/dates.ts'
import { questionInWords } from '../../words/feedback-questions.ts'

const columns: ReadonlyArray<Column<GivenOnVisit>> = [
  {
    head: 'Visit to',
    cell: ({ community, name }) => (
      <>
        <a href={`/communities/${community}`}>{name ?? community}</a>
        {name === null ? null : <span class="count">{community}</span>}
      </>
    )
  },
  { head: 'Review', cell: ({ kind, visit }) => `${reviewKindName[kind]}, visit ${String(visit)}` },
  { head: 'By', cell: ({ by }) => (by === 'host' ? 'The community' : 'The visiting team') },
  { head: 'On', cell: ({ on }) => dayInWords(on) },
  {
    head: 'Answers',
    cell: ({ by, scores }) =>
      scores.length === 0 ? (
        '–'
      ) : (
        <ul class="nhsuk-list">
          {scores.map(({ question, score }) => (
            <li>
              {questionInWords(by, question)} {score} of 5
            </li>
          ))}
        </ul>
      )
  },
  { head: 'In words', cell: ({ words }) => (words === null ? '–' : <Said text={words} />) }
]

export const visitFeedbackPage = ({ cycle, given }: VisitFeedback): Page => ({
  title: `Feedback on each visit ${cycle}`,
  place: null,
  trail: [
    { href: '/', text: 'Home' },
    { href: `/national/${cycle}`, text: `National report ${cycle}` }
  ],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">Feedback on each visit</span> {cycle}
      </h1>
      <div class="nhsuk-inset-text">
        <p>
          <strong>For the network team alone.</strong> Others see{' '}
          <a href={`/feedback/${cycle}`}>means over the network</a>, once the national report is issued.
        </p>
      </div>
      {given.length === 0 ? (
        <p>Nobody gave feedback.</p>
      ) : (
        <Table
          id="given-table"
          caption={`What was said of the visits of ${cycle} (${String(given.length)})`}
          rows={given}
          columns={columns}
        />
      )}
    </>
  )
})
