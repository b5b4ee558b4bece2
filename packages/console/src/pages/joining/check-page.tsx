/** What was written, once more before it is handed in. */
import { answerInWords, type Answered } from '../../joining/question.ts'
import { partName } from '../../joining/sections.ts'
import type { Quote } from '../../joining/quote.ts'
import type { Page } from '../../parts/layout.tsx'
import { joiningPage, LinkField, Press, toForm } from './frame.tsx'
import { isComplete, type FormStanding, type PartStanding } from './form-page.tsx'
import { QuoteView } from './quote-view.tsx'

interface Checked {
  readonly standing: FormStanding
  readonly answered: ReadonlyArray<Answered>
  /** `null` where it is not asked. */
  readonly quote: Quote | null
}
/** What somebody wrote is quoted: it is theirs, with its lines. */
export const Said = ({ text }: { readonly text: string }) => <span class="said said--lines">{text}</span>

interface AnswersGiven {
  readonly answered: Answered
  /** Whether it can still be changed. */
  readonly isOpen: boolean
  /** Below the name of its form, where there are several. */
  readonly isBelow: boolean
}
export const AnswersOf = ({ answered: { section, answers }, isOpen, isBelow }: AnswersGiven) => (
  <section>
    {isBelow ? <h3>{section.title}</h3> : <h2>{section.title}</h2>}
    <dl class="nhsuk-summary-list">
      {section.questions.map(question => (
        <div class="nhsuk-summary-list__row">
          <dt class="nhsuk-summary-list__key">{question.label.replace(' (optional)', '')}</dt>
          <dd class="nhsuk-summary-list__value">
            <Said text={answerInWords(question, answers[question.name] ?? '')} />
          </dd>
        </div>
      ))}
    </dl>
    {isOpen ? (
      <p>
        <a href={`/join/form/${section.key}`}>
          Change<span class="nhsuk-u-visually-hidden"> {section.title.toLowerCase()}</span>
        </a>
      </p>
    ) : null}
  </section>
)
const PartOf = ({ part, answered, quote }: Pick<Checked, 'answered' | 'quote'> & { readonly part: string }) => (
  <>
    {answered.length > 1 ? <h2>{partName[part]}</h2> : null}
    {answered.map(one => (
      <AnswersOf answered={one} isOpen isBelow={answered.length > 1} />
    ))}
    {part !== 'finance' || quote === null ? null : (
      <section>
        <h3>The price</h3>
        <QuoteView quote={quote} />
      </section>
    )}
  </>
)
const Missing = ({ parts }: { readonly parts: ReadonlyArray<PartStanding> }) =>
  parts.length === 0 ? null : (
    <div class="nhsuk-inset-text">
      <p>
        Not complete yet: {parts.map(({ part }) => (partName[part] ?? part).toLowerCase()).join(', ')}. You can hand it
        in later, with the same link.
      </p>
    </div>
  )

export const checkPage = ({ standing, answered, quote }: Checked): Page => {
  const open = standing.parts.filter(({ handedInOn }) => handedInOn === null)
  const [ready, missing] = [open.filter(isComplete), open.filter(part => !isComplete(part))]
  return joiningPage({
    title: 'Check your answers',
    caption: `Reference ${standing.reference}`,
    trail: toForm,
    body: (
      <>
        <Missing parts={missing} />
        {ready.map(({ part }) => (
          <PartOf part={part} answered={answered.filter(one => one.section.part === part)} quote={quote} />
        ))}
        {ready.length === 0 ? (
          <p>
            <a href="/join/form">Go to what is missing</a>
          </p>
        ) : (
          <form class="command-form" method="post" action="/join/form/hand-in">
            <LinkField link={standing.link} />
            {ready.map(({ part }) => (
              <input type="hidden" name="part" value={part} />
            ))}
            <p>Only the network team reads it. Once you hand it in, it cannot be changed.</p>
            <Press text={standing.kind === 'enquiry' ? 'Send the question' : 'Hand in'} />
          </form>
        )}
      </>
    )
  })
}
