/** What was found on a visit, and one more to be written down. */
import type { FindingKind } from '@cofc/core'
import type { HandMadeShown } from '../../hand-made/hand-made.ts'
import { dueName, kindName, standardName, wordsName, type FindingsFound } from '../../hand-made/visit-findings.ts'
import { Area, Day, Radios, Select, textOr } from '../../parts/inputs.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Said } from '../../parts/said.tsx'
import { Framed, problemsIn } from './framed.tsx'
import { fromVisits, Headed } from './of-review.tsx'

const headings: Readonly<Record<FindingKind, string>> = { achievement: 'Achievements', action: 'Action points' }
const Listed = ({ findings, of }: Pick<FindingsFound, 'findings'> & { readonly of: FindingKind }) => {
  const own = findings.filter(({ findingKind }) => findingKind === of)
  return (
    <>
      <h2>{headings[of]}</h2>
      {own.length === 0 ? <p>None is written down yet.</p> : null}
      <ul>
        {own.map(({ words, standard }) => (
          <li>
            <Said text={words} /> {standard === null ? '' : <span class="code">({standard})</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
const kinds = [
  { value: 'achievement', text: 'An achievement' },
  { value: 'action', text: 'An action point: something to be done' }
]
const Another = ({ shown }: { readonly shown: HandMadeShown<FindingsFound> }) => {
  const { found, typed, problems } = shown
  return (
    <>
      <h2>Write down one more</h2>
      <Framed shown={shown} saved="Written down. It stands above." buttons={[{ does: 'save', text: 'Write it down' }]}>
        <Radios
          name={kindName}
          label="What is it?"
          problems={problems}
          choices={kinds}
          text={textOr(typed, kindName, '')}
        />
        <Area
          name={wordsName}
          label="In a sentence or two"
          hint="Name nobody. It can be erased later, and not changed."
          problems={problems}
          text={textOr(typed, wordsName, '')}
        />
        <Select
          name={standardName}
          label="Which standard is it about? (optional)"
          problems={problems}
          choices={[
            { value: '', text: 'None of them alone' },
            ...found.standards.map(standard => ({ value: standard, text: standard }))
          ]}
          text={textOr(typed, standardName, '')}
        />
        <Day
          name={dueName}
          label="By when is it to be done? (optional)"
          problems={problems}
          typed={typed}
          saved={null}
        />
      </Framed>
    </>
  )
}
export const visitFindingsPage = (shown: HandMadeShown<FindingsFound>): Page => {
  const { found } = shown
  return {
    title: 'Achievements and action points',
    ...fromVisits,
    problems: problemsIn(shown),
    body: (
      <>
        <Headed of={found.key} heading="Achievements and action points" />
        <p class="lede">Three to five of each are usual. They stand in the report.</p>
        <Listed findings={found.findings} of="achievement" />
        <Listed findings={found.findings} of="action" />
        {found.isOpen ? (
          <Another shown={shown} />
        ) : (
          <p>Nothing can be written down now: the self-review is not in yet, or the report is final.</p>
        )}
      </>
    )
  }
}
