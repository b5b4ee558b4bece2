/** What was typed in a form made by hand, once more before it is sent. */
import type { ToldRow } from '../../command-forms/told.ts'
import { entriesOf, own, type Values } from '../../command-forms/values.ts'
import type { HandMadeShown } from '../../hand-made/hand-made.ts'
import { Facts } from '../../parts/facts.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Owns } from './framed.tsx'

interface CheckProps {
  readonly title: string
  readonly shown: HandMadeShown<unknown>
  readonly values: Values
  readonly rows: ReadonlyArray<ToldRow>
}
const owns: ReadonlyArray<string> = Object.values(own)

export const checkByHandPage = ({ title, shown, values, rows }: CheckProps): Page => ({
  title: `Check your answers: ${title}`,
  place: null,
  trail: [{ href: '/', text: 'Home' }],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">{title}</span> Check your answers
      </h1>
      <p class="lede">Nothing is sent yet. Once it is, it is recorded for good.</p>
      <Facts facts={rows.map(({ label, text }) => [label, <span class="said">{text}</span>])} />
      <form class="command-form" method="post" action={shown.address}>
        <Owns owns={shown.owns} />
        {entriesOf(values)
          .filter(([name]) => !owns.includes(name))
          .map(([name, text]) => (
            <input type="hidden" name={name} value={text} />
          ))}
        <button class="nhsuk-button" type="submit" name={own.does} value="send">
          Accept and send
        </button>
        <button class="nhsuk-button nhsuk-button--secondary" type="submit" name={own.does} value="change">
          Change
        </button>
      </form>
    </>
  )
})
