/** What hosts and visiting teams thought of the visits of a cycle, as means. */
import type { FeedbackOfCycle, QuestionMean } from '@cofc/reports'
import { barsChart } from '../../charts/bars.ts'
import type { Drawings } from '../../charts/draw.ts'
import { feedbackBars, scoreGrid } from '../../charts/of-reports.ts'
import { Bars } from '../../parts/bars.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { dayInWords } from '../../words/dates.ts'
import { questionInWords } from '../../words/feedback-questions.ts'

const state = ({ shown }: QuestionMean) => (shown ? 'shown' : 'hidden')
const columns: ReadonlyArray<Column<QuestionMean>> = [
  { head: 'Question', cell: ({ by, question }) => questionInWords(by, question) },
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

interface SideGiven {
  readonly by: keyof typeof sides
  readonly questions: FeedbackOfCycle['questions']
  /** `null` where no mean can be shown. */
  readonly drawings: Drawings | null
}
const Side = ({ by, questions, drawings }: SideGiven) => {
  const rows = questions.filter(one => one.by === by)
  return (
    <section>
      <h2>{sides[by]}</h2>
      <Bars
        drawings={drawings}
        caption="Means from 1, the worst, to 5, the best"
        says="A bar for each question, as long as the mean of what was answered."
        parts={['Mean']}
      />
      {rows.length === 0 ? (
        <p>No question was answered.</p>
      ) : (
        <Table
          id={`${by}-table`}
          caption="The mean of all answers to each question"
          rows={rows}
          columns={columns}
          hiddenRow={one => (one.shown ? null : questionInWords(one.by, one.question))}
        />
      )}
    </section>
  )
}

export const feedbackPage = async (found: FeedbackOfCycle): Promise<Page> => {
  const of = async (by: keyof typeof sides) => barsChart(feedbackBars(found, by), scoreGrid)
  return pageWith(found, { host: await of('host'), team: await of('team') })
}
const pageWith = (
  { cycle, publishedOn, questions }: FeedbackOfCycle,
  drawings: Readonly<Record<keyof typeof sides, Drawings | null>>
): Page => ({
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
      <Side by="host" questions={questions} drawings={drawings.host} />
      <Side by="team" questions={questions} drawings={drawings.team} />
    </>
  )
})
