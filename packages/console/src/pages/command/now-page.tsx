/** What can be done now about one thing, and what cannot, with why not. */
import type { CanBeDone } from '../../command-forms/can-be-done.ts'
import { addressOfForm, type Key } from '../../command-forms/command-form.ts'
import type { Page } from '../../parts/layout.tsx'
import { aboutInWords } from './about.tsx'

interface Now {
  readonly aggregate: string
  readonly about: Key
  readonly all: ReadonlyArray<CanBeDone>
}
const Link = ({ command, about }: Pick<CanBeDone, 'command'> & Pick<Now, 'about'>) => (
  <a href={addressOfForm(command, about)}>{command.command.title}</a>
)

export const nowPage = ({ aggregate, about, all }: Now): Page => {
  const { community } = about
  const [can, cannot] = [all.filter(one => one.whyNot === null), all.filter(one => one.whyNot !== null)]
  return {
    title: 'What can be done now',
    place: null,
    trail: [
      { href: '/', text: 'Home' },
      community === undefined
        ? { href: '/do', text: 'What can be done' }
        : { href: `/communities/${community}`, text: community }
    ],
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">{aboutInWords(aggregate, about)}</span> What can be done now
        </h1>
        {can.length === 0 ? <p>Nothing can be done here by you now.</p> : null}
        <ul class="nhsuk-list">
          {can.map(({ command }) => (
            <li>
              <Link command={command} about={about} />
            </li>
          ))}
        </ul>
        {cannot.length === 0 ? null : (
          <>
            <h2>What cannot be done now, and why not</h2>
            {[...new Set(cannot.map(({ whyNot }) => whyNot))].map(whyNot => (
              <section>
                <h3 class="nhsuk-heading-s">{whyNot}</h3>
                <ul class="nhsuk-list">
                  {cannot
                    .filter(one => one.whyNot === whyNot)
                    .map(({ command }) => (
                      <li>
                        <Link command={command} about={about} />
                      </li>
                    ))}
                </ul>
              </section>
            ))}
          </>
        )}
      </>
    )
  }
}
