/** The fee calculator, for anybody. */
import type { Question, WrongAnswer } from '../../joining/question.ts'
import type { Quote } from '../../joining/quote.ts'
import type { Page } from '../../parts/layout.tsx'
import { joiningPage, Press } from './frame.tsx'
import { Questions } from './question-view.tsx'
import { QuoteView } from './quote-view.tsx'

interface Fees {
  readonly questions: ReadonlyArray<Question>
  readonly answers: Readonly<Record<string, string>>
  readonly wrong: ReadonlyArray<WrongAnswer>
  /** `null` before anything is asked. */
  readonly quote: Quote | null
}
export const feesPage = ({ questions, answers, wrong, quote }: Fees): Page =>
  joiningPage({
    title: 'What it costs',
    wrong,
    body: (
      <>
        <p class="lede">Say how large the community is, and see the price. Nothing of it is kept.</p>
        {quote === null || quote.is === 'wrong' ? null : (
          <section id="quote">
            <h2>The price</h2>
            <QuoteView quote={quote} />
            <p>
              <a href="/join/application">Start an application</a>
            </p>
          </section>
        )}
        <form class="command-form on-screen" method="get" action="/join/fees#quote" novalidate>
          <Questions questions={questions} answers={answers} wrong={wrong} />
          <Press text="Show the price" />
        </form>
      </>
    )
  })
