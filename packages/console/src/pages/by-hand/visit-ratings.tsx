/** What peers rated so far after a visit, section by section, and what is to be done next. */
import type { HandMadeShown } from '../../hand-made/hand-made.ts'
import { addressOf } from '../../hand-made/of-review.ts'
import type { VisitRatings } from '../../hand-made/visit-ratings.ts'
import type { Page } from '../../parts/layout.tsx'
import { NoNotes } from '../../parts/no-notes.tsx'
import { Table } from '../../parts/table.tsx'
import { progressOf } from '../../workbook/workbook.ts'
import { Framed, problemsIn } from './framed.tsx'
import { fromVisits, Headed } from './of-review.tsx'

const standing = ({ wasHeld, isOpen, status }: VisitRatings): string => {
  if (!wasHeld)
    return 'The visit was not held yet. Once the network team has recorded it, you rate here what you agreed.'
  if (isOpen) return 'Write here what the team agreed. Save as often as you want: several of you can write at once.'
  return status === 'Final' ? 'The report is final.' : 'The report is drafted, so the ratings are closed.'
}
const Next = ({ shown }: { readonly shown: HandMadeShown<VisitRatings> }) => {
  const { key } = shown.found
  return (
    <>
      <h2>What else the team does</h2>
      <ul>
        <li>
          <a href={addressOf('visit-findings', key)}>Achievements and action points</a>
        </li>
        <li>
          <a href={addressOf('team-feedback', key)}>Feedback on the visit</a>
        </li>
        <li>
          <a href={addressOf('visit-pack', key)}>Pack for the visit</a>
        </li>
      </ul>
      {shown.found.isOpen ? (
        <>
          <h2>Draft the report</h2>
          <p>Once all of you agree. The ratings are closed then, and the community is asked what is not right.</p>
          <Framed shown={shown} buttons={[{ does: 'go', text: 'Draft the report' }]}>
            {''}
          </Framed>
        </>
      ) : null}
    </>
  )
}
export const visitRatingsPage = (shown: HandMadeShown<VisitRatings>): Page => {
  const { found } = shown
  const { rated, of } = progressOf(found.sections.flatMap(({ standards }) => standards))
  return {
    title: 'Rate together after the visit',
    ...fromVisits,
    problems: problemsIn(shown),
    body: (
      <>
        <Headed of={found.key} heading="Rate together after the visit" />
        <p class="lede">{standing(found)}</p>
        <NoNotes />
        <p>
          <span data-figure="rated">
            {rated} of {of}
          </span>{' '}
          standards rated.
        </p>
        <progress class="progress" max={of} value={rated} aria-label="Standards rated" />
        <Table
          id="sections"
          caption="Sections"
          rows={found.sections}
          columns={[
            {
              head: 'Section',
              cell: ({ number, section }) => (
                <a href={`${addressOf('visit-ratings', found.key)}/${String(number)}`}>{section}</a>
              )
            },
            {
              head: 'Rated',
              cell: ({ standards }) => `${String(progressOf(standards).rated)} of ${String(standards.length)}`
            }
          ]}
        />
        <Next shown={shown} />
      </>
    )
  }
}
