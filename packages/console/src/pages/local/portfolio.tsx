/** What the community showed of itself where nobody visits, and what the network found in it. */
import type { FindingShown, PortfolioShown } from '@cofc/reports'
import { Said } from '../../parts/said.tsx'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'

/** Where it stands, a sentence for each thing that happened. */
export const portfolioInWords = ({
  due,
  handedInOn,
  pieces,
  checkDue,
  checkedOn
}: Omit<PortfolioShown, 'findings'>): ReadonlyArray<string> => [
  ...(due === null ? [] : [`A portfolio was asked for, to be handed in by ${dayInWords(due)}.`]),
  handedInOn === null
    ? 'It has not been handed in.'
    : `The community handed ${due === null ? 'a portfolio' : 'it'} in on ${dayInWords(handedInOn)}, with ${counted(pieces, 'piece')} of evidence.`,
  ...(checkedOn === null ? [] : [`The network checked it on ${dayInWords(checkedOn)}.`]),
  ...(checkedOn === null && checkDue !== null ? [`The network checks it by ${dayInWords(checkDue)}.`] : [])
]

const Findings = ({ findings }: { readonly findings: ReadonlyArray<FindingShown> }) => (
  <ol class="nhsuk-list nhsuk-list--number">
    {findings.map(({ standard, words }) => (
      <li>
        <Said text={words} />
        {standard === null ? null : <span class="count">{standard}</span>}
      </li>
    ))}
  </ol>
)

export const PortfolioChapter = ({ portfolio }: { readonly portfolio: PortfolioShown }) => (
  <section>
    <h2 id="portfolio">Portfolio</h2>
    <p>{portfolioInWords(portfolio).join(' ')}</p>
    {portfolio.findings.length === 0 ? null : (
      <>
        <h3>{portfolio.checkedOn === null ? 'What the check before found' : 'What was found'}</h3>
        <Findings findings={portfolio.findings} />
      </>
    )}
  </section>
)
