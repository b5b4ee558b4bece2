/** A form as far as it is written: what is done, what is to do, and how to come back to it. */
import type { Settled } from '@cofc/access-store'
import type { ComponentChildren } from 'preact'
import { partName, type JoiningKind } from '../../joining/sections.ts'
import type { Section } from '../../joining/question.ts'
import type { Page } from '../../parts/layout.tsx'
import { dayInWords } from '../../words/dates.ts'
import type { PlainDate } from '@cofc/core'
import { joiningPage, LinkField, Press } from './frame.tsx'

export type Standing = 'done' | 'to-do' | 'wrong'
const standingSays: Readonly<Record<Standing, string>> = {
  done: 'Done',
  'to-do': 'To do',
  wrong: 'Something is missing'
}
export interface PartStanding {
  readonly part: string
  /** On which day it was handed in; `null` while it was not. */
  readonly handedInOn: PlainDate | null
  readonly sections: ReadonlyArray<{ readonly section: Section; readonly stands: Standing }>
}
export interface FormStanding {
  readonly kind: JoiningKind
  readonly reference: string
  readonly parts: ReadonlyArray<PartStanding>
  readonly link: string
  /** The whole address, as it is noted down. */
  readonly address: string
  readonly keptUntil: PlainDate | null
  /** What became of it; `null` as long as nothing did. */
  readonly settled: Settled | null
}
export const isComplete = ({ sections }: PartStanding): boolean => sections.every(({ stands }) => stands === 'done')

const Part = ({ part, handedInOn, sections }: PartStanding) => (
  <section>
    <h2>{partName[part]}</h2>
    {handedInOn === null ? (
      <ul class="nhsuk-list task-list">
        {sections.map(({ section: { key, title }, stands }) => (
          <li class="task-list__item">
            <a href={`/join/form/${key}`}>{title}</a> <span class="task-list__standing">{standingSays[stands]}</span>
          </li>
        ))}
      </ul>
    ) : (
      <p>You handed it in on {dayInWords(handedInOn)}. It cannot be changed any more.</p>
    )}
  </section>
)
const Small = ({ action, text, link }: { readonly action: string; readonly text: string; readonly link: string }) => (
  <form method="post" action={action}>
    <LinkField link={link} />
    <Press text={text} isSecond />
  </form>
)
const wasHandedIn = ({ parts }: Pick<FormStanding, 'parts'>): boolean =>
  parts.some(({ handedInOn }) => handedInOn !== null)

const ComeBack = (standing: FormStanding) => (
  <section>
    <h2>Come back later</h2>
    <p>
      This secret link opens your form again, on any device. Note it down or bookmark it: we cannot send it to you
      again.
    </p>
    <p class="secret-link">
      <a href={standing.address} rel="noreferrer">
        {standing.address}
      </a>
    </p>
    {standing.keptUntil === null ? null : (
      <p>
        The form is kept until {dayInWords(standing.keptUntil)}.
        {wasHandedIn(standing) ? '' : ' Each time you save, that day moves on.'}
      </p>
    )}
    <details class="nhsuk-details">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">Keep it to yourself</span>
      </summary>
      <div class="nhsuk-details__text">
        <p>Whoever has the link can read and change what is not handed in. If somebody else saw it, get another.</p>
        <Small action="/join/form/another-link" text="Get another link" link={standing.link} />
        <p>On a computer that others use, leave the form when you are done.</p>
        <Small action="/join/form/leave" text="Leave the form on this computer" link={standing.link} />
        {wasHandedIn(standing) ? null : (
          <p>
            <a href="/join/form/throw-away">Throw the form away</a>
          </p>
        )}
      </div>
    </details>
  </section>
)
const HandIn = ({ parts }: Pick<FormStanding, 'parts'>): ComponentChildren => {
  const open = parts.filter(({ handedInOn }) => handedInOn === null)
  if (open.length === 0)
    return (
      <p>
        <a href="/join/form/done">What happens next</a>
      </p>
    )
  return open.some(isComplete) ? (
    <p>
      <a class="nhsuk-button" href="/join/form/check">
        Check and hand in
      </a>
    </p>
  ) : (
    <p>Once each page of a form is done, you can check it and hand it in.</p>
  )
}

export const formPage = (standing: FormStanding): Page =>
  joiningPage({
    title: standing.kind === 'enquiry' ? 'Your question' : 'Your application',
    caption: `Reference ${standing.reference}`,
    body: (
      <>
        <p class="lede">What you write is saved page by page. Nobody reads it before you hand it in.</p>
        {standing.parts.map(part => (
          <Part {...part} />
        ))}
        <HandIn parts={standing.parts} />
        <ComeBack {...standing} />
      </>
    )
  })

export const throwAwayPage = ({ reference, link }: Pick<FormStanding, 'reference' | 'link'>): Page =>
  joiningPage({
    title: 'Throw the form away?',
    caption: `Reference ${reference}`,
    body: (
      <>
        <p>All that you wrote in it goes, at once and for good.</p>
        <form class="command-form" method="post" action="/join/form/throw-away">
          <LinkField link={link} />
          <Press text="Throw it away" />
        </form>
        <p>
          <a href="/join/form">Keep it</a>
        </p>
      </>
    )
  })
