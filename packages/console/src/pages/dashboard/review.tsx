/** Where the review stands, as a list of steps, and the reports that there are. */
import type { Dashboard, ReviewShown, StepShown } from '@cofc/reports'
import { dayInWords } from '../../words/dates.ts'
import { reportStatusName, reviewKindName } from '../../words/names.ts'
import { isLate, stepIs, stepName, timeLeft, whoActs } from '../../words/waiting.ts'

const colourOf: Readonly<Record<StepShown['is'], string>> = { done: 'green', now: 'blue', 'to-come': 'grey' }

/** The day that matters of a step: when it was done, or until when there is time. */
const dayOf = (step: StepShown, on: Dashboard['on']): string => {
  if (step.is === 'done') return step.doneOn === null ? '' : dayInWords(step.doneOn)
  if (step.by === null) return ''
  return step.is === 'now' ? `by ${dayInWords(step.by)}: ${timeLeft(step, on).toLowerCase()}` : dayInWords(step.by)
}

interface OfReview extends Pick<ReviewShown, 'cycle' | 'kind'> {
  readonly on: Dashboard['on']
}
const StepLine = ({ step, of: { cycle, kind, on } }: { readonly step: StepShown; readonly of: OfReview }) => {
  const late = step.is === 'now' && isLate(step, on)
  const day = dayOf(step, on)
  return (
    <li class="steps__step">
      <span class="steps__name">
        {stepName[step.step]}
        <span class="count count--words">
          {whoActs[step.who]}
          {day === '' ? '' : `, ${day}`}
        </span>
      </span>
      <strong
        class={`nhsuk-tag nhsuk-tag--${late ? 'red' : colourOf[step.is]}`}
        data-figure={`step/${cycle}/${kind}/${step.step}`}
      >
        {stepIs[step.is]}
      </strong>
    </li>
  )
}

const Steps = ({
  review: { cycle, kind, steps },
  on
}: {
  readonly review: ReviewShown
  readonly on: Dashboard['on']
}) => (
  <>
    <h3>
      {reviewKindName[kind]} {cycle}
    </h3>
    <ol class="steps">
      {steps.map(step => (
        <StepLine step={step} of={{ cycle, kind, on }} />
      ))}
    </ol>
  </>
)
export const Reviews = ({ reviews, on }: Pick<Dashboard, 'reviews' | 'on'>) => (
  <section>
    <h2 id="review">Where the review stands</h2>
    {reviews.length === 0 ? <p>No review is open yet.</p> : null}
    {reviews.map(review => (
      <Steps review={review} on={on} />
    ))}
  </section>
)

export const Reports = ({ community, reports }: Pick<Dashboard, 'community' | 'reports'>) => (
  <section>
    <h2 id="reports">Reports</h2>
    {reports.length === 0 ? (
      <p>There is no report yet.</p>
    ) : (
      <ul>
        {reports.map(({ cycle, kind, status }) => (
          <li>
            <a href={`/local/${community}/${cycle}?kind=${kind}`}>
              {reviewKindName[kind]} {cycle}
            </a>{' '}
            ({reportStatusName[status].toLowerCase()})
          </li>
        ))}
      </ul>
    )}
  </section>
)
