/** The frame of the pages on joining. */
import type { ComponentChildren } from 'preact'
import type { Page } from '../../parts/layout.tsx'
import type { WrongAnswer } from '../../joining/question.ts'
import { problemsOf } from './question-view.tsx'

interface Framed {
  readonly title: string
  readonly body: ComponentChildren
  /** Where it lies below: the way in to joining when left out. */
  readonly trail?: Page['trail']
  readonly wrong?: ReadonlyArray<WrongAnswer>
  readonly caption?: string
}
const home = { href: '/', text: 'Home' }
export const toJoining = [home, { href: '/join', text: 'Join the network' }]
export const toForm = [...toJoining, { href: '/join/form', text: 'Your form' }]
export const toApplications = [home, { href: '/applications', text: 'Enquiries and applications' }]

export const joiningPage = ({ title, body, trail = toJoining, wrong = [], caption }: Framed): Page => ({
  ...{ title, place: null, trail, problems: problemsOf(wrong) },
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        {caption === undefined ? null : <span class="nhsuk-caption-xl">{caption}</span>} {title}
      </h1>
      {body}
    </>
  )
})
/** Known to whoever writes the form alone: with it the form is sent, also where the browser forgot it. */
export const LinkField = ({ link }: { readonly link: string }) => <input type="hidden" name="link" value={link} />

interface ButtonGiven {
  readonly text: string
  readonly isSecond?: boolean
}
export const Press = ({ text, isSecond = false }: ButtonGiven) => (
  <button class={`nhsuk-button${isSecond ? ' nhsuk-button--secondary' : ''}`} type="submit">
    {text}
  </button>
)
