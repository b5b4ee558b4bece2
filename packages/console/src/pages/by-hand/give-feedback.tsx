/** Feedback on a visit: a few sentences to agree with or not, and what one wants to say beside. */
import { scoreName, wordsName, type FeedbackFound } from '../../hand-made/give-feedback.ts'
import type { HandMadeShown } from '../../hand-made/hand-made.ts'
import { Area, Radios, textOr } from '../../parts/inputs.tsx'
import type { Page } from '../../parts/layout.tsx'
import { feedbackQuestions, scoreSays } from '../../words/feedback-questions.ts'
import { Framed, problemsIn } from './framed.tsx'
import { fromDashboard, fromVisits, Headed } from './of-review.tsx'

const choices = [...scoreSays, { value: '', text: 'Not said' }]
const Whom = () => (
  <p>
    The network team reads your answers. The other side never does. Everybody else sees means, once five communities or
    more have answered.
  </p>
)
const Nothing = ({ wasHeld }: Pick<FeedbackFound, 'wasHeld'>) => (
  <p class="lede">
    {wasHeld ? 'You gave your feedback on this visit. Thank you.' : 'No visit was held yet. You are asked after it.'}
  </p>
)
export const giveFeedbackPage = (shown: HandMadeShown<FeedbackFound>): Page => {
  const { found, typed, problems } = shown
  const { by, visit, key } = found
  return {
    title: 'Give feedback on a visit',
    ...(by === 'host' ? fromDashboard(key) : fromVisits),
    problems: problemsIn(shown),
    body: (
      <>
        <Headed of={key} heading="Give feedback on a visit" />
        {visit === null ? (
          <Nothing wasHeld={found.wasHeld} />
        ) : (
          <>
            <p class="lede">Speak of the visit, never of a person. You can give it once.</p>
            <Whom />
            <Framed shown={shown} buttons={[{ does: 'go', text: 'Continue' }]}>
              {feedbackQuestions[by].map(({ question, text }) => (
                <Radios
                  name={scoreName(question)}
                  label={text}
                  problems={problems}
                  choices={choices}
                  isInline={true}
                  text={textOr(typed, scoreName(question), '')}
                />
              ))}
              <Area
                name={wordsName}
                label="What else do you want to say? (optional)"
                hint="Name nobody. It can be erased later."
                problems={problems}
                rows={5}
                text={textOr(typed, wordsName, '')}
              />
            </Framed>
          </>
        )}
      </>
    )
  }
}
