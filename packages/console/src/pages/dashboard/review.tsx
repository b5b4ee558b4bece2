/** Where the review stands, as a list of steps, and the reports that there are. */
import type { Dashboard, ReviewShown, StepShown } from '@cofc/reports'
import type { Follow } from '../../follow.ts'
import { To } from '../../parts/to.tsx'
import { dayInWords } from '../../words/dates.ts'
import { placeOfStep } from '../../words/places-to-act.ts'
import { reportStatusName, reviewKindName } from '../../words/names.ts'
import { isLate, stepIs, stepName, timeLeft, whoActs } from '../../words/waiting.ts'

const colourOf: Readonly<Record<StepShown['is'], string>> = { done: 'green', now: 'blue', 'to-come': 'grey' }

/** The day that matters of a step: when it was done, or until when there is time. */
const dayOf = (step: StepShown, on: Dashboard['on']): string => {
  if (step.is === 'done') return step.doneOn === null ? '' : dayInWords(step.doneOn)
  if (step.by === null) return ''
  return step.is === 'now' ? `by ${dayInWords(step.by)}: ${timeLeft(step, on).toLowerCase()}` : dayInWords(step.by)
}

interface OfReview extends Pick<ReviewShown, 'cycle' | 'kind'>, Pick<Dashboard, 'community' | 'on'> {
  readonly follows: Follow
}
/** A step leads to where it is taken, or to what became of it. */
const Name = ({ step, of }: { readonly step: StepShown; readonly of: OfReview }) => {
  const href = step.is === 'to-come' ? null : placeOfStep(step.step, of)
  if (href === null) return <>{stepName[step.step]}</>
  return (
    <To href={href} follows={of.follows}>
      {stepName[step.step]}
    </To>
  )
}
const StepLine = ({ step, of }: { readonly step: StepShown; readonly of: OfReview }) => {
  const { cycle, kind, on } = of
  const late = step.is === 'now' && isLate(step, on)
  const day = dayOf(step, on)
  return (
    <li class="steps__step">
      <span class="steps__name">
        <Name step={step} of={of} />
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

type Given = Pick<Dashboard, 'community' | 'reviews' | 'on'> & { readonly follows: Follow }
/** What a community gives of itself beside the steps: none of it is asked for by a day. */
const Beside = ({ steps, of }: { readonly steps: ReviewShown['steps']; readonly of: OfReview }) => {
  const key = [of.community, of.cycle, of.kind].join('/')
  const wasVisited = steps.some(({ step, is }) => step === 'visit' && is === 'done')
  return (
    <ul class="nhsuk-list">
      <li>
        <To href={`/outcome-counts/${key}`} follows={of.follows}>
          Return what you counted
        </To>
      </li>
      {wasVisited ? (
        <li>
          <To href={`/host-feedback/${key}`} follows={of.follows}>
            Give feedback on the visit
          </To>
        </li>
      ) : null}
    </ul>
  )
}
const Steps = ({
  review: { cycle, kind, steps },
  ...given
}: Omit<Given, 'reviews'> & { readonly review: ReviewShown }) => (
  <>
    <h3>
      {reviewKindName[kind]} {cycle}
    </h3>
    <ol class="steps">
      {steps.map(step => (
        <StepLine step={step} of={{ cycle, kind, ...given }} />
      ))}
    </ol>
    <Beside steps={steps} of={{ cycle, kind, ...given }} />
  </>
)
export const Reviews = ({ reviews, ...given }: Given) => (
  <section>
    <h2 id="review">Where the review stands</h2>
    {reviews.length === 0 ? <p>No review is open yet.</p> : null}
    {reviews.map(review => (
      <Steps review={review} community={given.community} on={given.on} follows={given.follows} />
    ))}
  </section>
)

/** Outcomes count once a report of the cycle is final. */
const cyclesWithFinal = (reports: Dashboard['reports']): ReadonlyArray<string> => [
  ...new Set(reports.flatMap(({ cycle, status }) => (status === 'final' ? [cycle] : [])))
]
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
        {cyclesWithFinal(reports).map(cycle => (
          <li>
            <a href={`/outcomes-among-peers/${community}/${cycle}`}>Outcomes among your peers {cycle}</a>
          </li>
        ))}
      </ul>
    )}
  </section>
)
