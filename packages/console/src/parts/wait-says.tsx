/** What is to be done about something that waits, and the forms in which whoever reads it may do it. */
import type { StepName } from '@cofc/core'
import type { WaitListed } from '@cofc/reports'
import { formsOfWait, type Waits as FormedWait } from '../command-forms/forms-of-wait.ts'
import type { Follow } from '../follow.ts'
import { placeOfStep } from '../words/places-to-act.ts'

interface WaitSaysProps {
  readonly wait: FormedWait & Pick<WaitListed, 'says'>
  readonly follows: Follow
}
const steps: ReadonlyArray<StepName> = ['visit-dates', 'comments', 'action-plan']
/** A community takes some steps on a page made for them; `null` of others, and where it is not known of which review. */
const byHand = ({ kind, community, cycle, review }: FormedWait): string | null => {
  const step = steps.find(one => one === kind)
  return step === undefined || community === null || cycle === null || review === undefined
    ? null
    : placeOfStep(step, { community, cycle, kind: review })
}
/** One form is led to by what is to be done; each of several by its own name. */
export const WaitSays = ({ wait, follows }: WaitSaysProps) => {
  const own = byHand(wait)
  if (own !== null && follows(own)) return <a href={own}>{wait.says}</a>
  const forms = formsOfWait(wait).filter(({ href }) => follows(href))
  const [first] = forms
  if (first === undefined) return <>{wait.says}</>
  if (forms.length === 1) return <a href={first.href}>{wait.says}</a>
  return (
    <>
      {wait.says}
      <ul class="nhsuk-list">
        {forms.map(({ href, title }) => (
          <li>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
