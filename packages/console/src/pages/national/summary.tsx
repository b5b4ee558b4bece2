/** The report in a few sentences, each made of figures that stand further down. */
import type { NationalReport } from '@cofc/reports'
import type { ComponentChildren } from 'preact'
import { Explained } from '../../parts/explained.tsx'
import { counted, percent, points } from '../../words/figures.ts'
import { besidesInWords, leavesAuditedOut } from '../../words/final-reviews.ts'
import { furthest, nearlyAlwaysMet, type Changed } from './in-short.ts'

const Figure = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <strong data-figure={`summary/${name}`}>
    <Explained figure={`summary/${name}`}>{children}</Explained>
  </strong>
)

const WhoTookPart = ({ cycle, members, reviews }: NationalReport) => (
  <li>
    In {cycle} the network had <Figure name="members">{members.all}</Figure> member{' '}
    {members.all === 1 ? 'community' : 'communities'}, and <Figure name="final">{reviews.final}</Figure>{' '}
    {reviews.final === 1 ? 'review' : 'reviews'}
    {leavesAuditedOut(reviews) ? `, ${besidesInWords},` : ''} ended in a final local report.
  </li>
)

const CoreMet = ({ report }: { readonly report: NationalReport }) => {
  const { met, shown, all } = nearlyAlwaysMet(report)
  if (shown === 0) return null
  return (
    <li>
      <Figure name="core-met">{met}</Figure> of the <Figure name="core-shown">{shown}</Figure> core standards
      {shown === all ? '' : ' whose figures can be shown'} (
      <Figure name="core-share">{percent((100 * met) / shown)}</Figure>) {met === 1 ? 'was' : 'were'} met by more than
      nine in ten of the communities rated on them.
    </li>
  )
}

const mostNamed = 3
const Furthest = ({ way, all }: { readonly way: 'up' | 'down'; readonly all: ReadonlyArray<Changed> }) => {
  const [first] = all
  if (first === undefined) return null
  return (
    <li>
      The largest {way === 'up' ? 'rise' : 'fall'} of a core standard since {first.from} was{' '}
      <Figure name={way}>{points(Math.abs(first.points)).replace('+', '')}</Figure> percentage points:{' '}
      {all.slice(0, mostNamed).map(({ standard, text, now }, at) => (
        <>
          {at === 0 ? '' : '; '}
          <span class="code">{standard}</span> “{text.replace(/\.$/, '')}”, now met by{' '}
          <Figure name={`${way}/${standard}`}>{percent(now.percentMet)}</Figure> {`(n\u00a0${String(now.n)})`}
        </>
      ))}
      {all.length > mostNamed ? `; and ${counted(all.length - mostNamed, 'other standard')} as much` : ''}.
    </li>
  )
}

const LastYearDone = ({ lastYear }: Pick<NationalReport, 'lastYear'>) =>
  lastYear?.shown !== true || lastYear.actions === 0 ? null : (
    <li>
      Of the <Figure name="actions">{lastYear.actions}</Figure> action points of {lastYear.cycle},{' '}
      <Figure name="done">{lastYear.done}</Figure> {lastYear.done === 1 ? 'is' : 'are'} done.
    </li>
  )

export const SummaryChapter = ({ report }: { readonly report: NationalReport }) => (
  <section>
    <h2 id="summary">Executive summary</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <WhoTookPart {...report} />
      <CoreMet report={report} />
      <Furthest way="up" all={furthest(report, 'up')} />
      <Furthest way="down" all={furthest(report, 'down')} />
      <LastYearDone {...report} />
    </ul>
  </section>
)
