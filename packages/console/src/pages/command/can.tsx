/** What can be done now about one thing, and what cannot, with why not. */
import type { CanBeDone } from '../../command-forms/can-be-done.ts'
import { addressOfForm, type Key } from '../../command-forms/command-form.ts'

interface CanProps {
  readonly about: Key
  readonly all: ReadonlyArray<CanBeDone>
}
const Links = ({ about, all }: CanProps) => (
  <ul class="nhsuk-list">
    {all.map(({ command }) => (
      <li>
        <a href={addressOfForm(command, about)}>{command.command.title}</a>
      </li>
    ))}
  </ul>
)
export const CanAndCannot = ({ about, all }: CanProps) => {
  const [can, cannot] = [all.filter(one => one.whyNot === null), all.filter(one => one.whyNot !== null)]
  return (
    <>
      {can.length === 0 ? <p>Nothing can be done here by you now.</p> : null}
      <Links about={about} all={can} />
      {cannot.length === 0 ? null : (
        <>
          <h2>What cannot be done now, and why not</h2>
          {[...Map.groupBy(cannot, ({ whyNot }) => whyNot ?? '')].map(([whyNot, those]) => (
            <section>
              <h3 class="nhsuk-heading-s">{whyNot}</h3>
              <Links about={about} all={those} />
            </section>
          ))}
        </>
      )}
    </>
  )
}
