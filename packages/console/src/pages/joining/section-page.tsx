/** One page of a form of those who want to join. */
import { obligationOf, obligations, type MembershipType } from '@cofc/core'
import type { JoiningKind } from '../../joining/sections.ts'
import { partName } from '../../joining/sections.ts'
import type { Section, WrongAnswer } from '../../joining/question.ts'
import type { Quote } from '../../joining/quote.ts'
import type { Page } from '../../parts/layout.tsx'
import { promiseSays } from '../../words/joining.ts'
import { joiningPage, LinkField, Press, toForm } from './frame.tsx'
import { Questions } from './question-view.tsx'
import { QuoteView } from './quote-view.tsx'

export interface SectionShown {
  readonly kind: JoiningKind
  readonly section: Section
  readonly answers: Readonly<Record<string, string>>
  readonly wrong: ReadonlyArray<WrongAnswer>
  readonly link: string
  /** What is applied for; `null` where that is not known. */
  readonly type: MembershipType | null
  /** Whether it is the first page of a form that is not kept yet. */
  readonly isNew: boolean
  readonly keptForDays: number
}
const Promises = ({ type }: Pick<SectionShown, 'type'>) => (
  <>
    <p>The community promises to:</p>
    <ul class="nhsuk-list nhsuk-list--bullet">
      {obligations
        .filter(obligation => type === null || obligationOf[obligation].includes(type))
        .map(obligation => (
          <li>{promiseSays[obligation]}</li>
        ))}
    </ul>
  </>
)
const whatIsKept = ({ kind, keptForDays }: Pick<SectionShown, 'kind' | 'keptForDays'>): string =>
  kind === 'enquiry'
    ? 'Only the network team reads it. It is not public.'
    : `Only the network team reads it, once you hand it in. Until then it is kept for ${String(keptForDays)} days.`

const captionOf = ({ part }: Section): string => partName[part] ?? part

export const sectionPage = (shown: SectionShown): Page => {
  const { kind, section, answers, wrong, link, type, isNew } = shown
  const action = isNew ? `/join/${kind}` : `/join/form/${section.key}`
  return joiningPage({
    title: section.title,
    ...(kind === 'enquiry' ? {} : { caption: captionOf(section) }),
    ...(isNew ? {} : { trail: toForm }),
    wrong,
    body: (
      <>
        {section.lede === undefined ? null : <p class="lede">{section.lede}</p>}
        {isNew ? <p>{whatIsKept(shown)}</p> : null}
        {section.key === 'promises' ? <Promises type={type} /> : null}
        <form class="command-form" method="post" action={action} novalidate>
          <LinkField link={link} />
          <Questions questions={section.questions} answers={answers} wrong={wrong} />
          <Press text={kind === 'enquiry' ? 'Continue' : 'Save and continue'} />
        </form>
      </>
    )
  })
}

/** What it costs, as soon as the size is given. */
export const quotePage = ({ quote }: { readonly quote: Quote }): Page =>
  joiningPage({
    title: 'What it costs',
    caption: partName['finance'] ?? '',
    trail: toForm,
    body: (
      <>
        {quote.is === 'wrong' ? (
          <>
            <p>The price cannot be told yet.</p>
            <ul class="nhsuk-list nhsuk-list--bullet">
              {quote.wrong.map(({ says }) => (
                <li>{says}</li>
              ))}
            </ul>
          </>
        ) : (
          <QuoteView quote={quote} />
        )}
        <p>
          <a class="nhsuk-button" href="/join/form/payer">
            Continue
          </a>
        </p>
        <p>
          <a href="/join/form/size">Change the size</a>
        </p>
      </>
    )
  })
