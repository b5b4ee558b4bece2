/** What hosts and visiting teams thought of the visits of a cycle, as means. */
import type { FeedbackOfCycle, QuestionMean } from '@cofc/reports'
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { dayInWords } from '../../words/dates.ts'

const state = ({ shown }: QuestionMean) => (shown ? 'shown' : 'hidden')
const columns: ReadonlyArray<Column<QuestionMean>> = [
  { head: 'Question', cell: ({ question }) => question },
  {
    head: 'Answers',
    isNumber: true,
    state,
    cell: one => (one.shown ? one.answers : null),
    figure: ({ by, question }) => `answers/${by}/${question}`
  },
  {
    head: 'Mean, from 1 to 5',
    isNumber: true,
    state,
    cell: one => (one.shown ? one.mean.toFixed(1) : null),
    figure: ({ by, question }) => `mean/${by}/${question}`
  }
]
const sides = { host: 'What the visited communities thought', team: 'What the visiting teams thought' } as const

const Side = ({
  by,
  questions
}: {
  readonly by: keyof typeof sides
  readonly questions: FeedbackOfCycle['questions']
}) => {
  const rows = questions.filter(one => one.by === by)
  return (
    <section>
      <h2>{sides[by]}</h2>
      {rows.length === 0 ? (
        <p>No question was answered.</p>
      ) : (
        <Table
          id={`${by}-table`}
          caption="The mean of all answers to each question"
          rows={rows}
          columns={columns}
          hiddenRow={({ shown, question }) => (shown ? null : question)}
        />
      )}
    </section>
  )
}

export const feedbackPage = ({ cycle, publishedOn, questions }: FeedbackOfCycle): Page => ({
  title: `Feedback on visits ${cycle}`,
  place: 'national',
  trail: [
    { href: '/', text: 'Home' },
    { href: `/national/${cycle}`, text: `National report ${cycle}` }
  ],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">Feedback on visits</span> {cycle}
      </h1>
      <p class="lede">
        What was thought of the visits of {cycle}, over the whole network. 1 is the worst and 5 the best. What was
        recorded after the national report was first issued, on {dayInWords(publishedOn)}, is not in.
      </p>
      <Side by="host" questions={questions} />
      <Side by="team" questions={questions} />
    </>
  )
})
