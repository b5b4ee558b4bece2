/** The frame of a form made by hand: its notes, and its own fields beside those that are asked. */
import type { ComponentChildren } from 'preact'
import { own } from '../../command-forms/values.ts'
import type { HandMadeShown } from '../../hand-made/hand-made.ts'
import type { SaidProblem } from '../../parts/wrong.tsx'

type Shown = HandMadeShown<unknown>
export const problemsIn = ({ problems, overtaken }: Shown): ReadonlyArray<SaidProblem> =>
  [...problems, ...overtaken].map(({ path, says }) => ({ id: path, says }))

export const Owns = ({ owns: { token, key } }: Pick<Shown, 'owns'>) => (
  <>
    {token === null ? null : <input type="hidden" name={own.token} value={token} />}
    <input type="hidden" name={own.form} value={key} />
  </>
)
const Notes = ({ isSaved, begun, saved }: Pick<Shown, 'isSaved' | 'begun'> & { readonly saved: string }) => (
  <>
    {isSaved ? (
      <div class="nhsuk-inset-text" role="status">
        <p>{saved}</p>
      </div>
    ) : null}
    {begun === null ? null : (
      <div class="nhsuk-inset-text">
        <p>
          You wrote here before and did not send it. <a href={begun}>Go on with what you wrote</a>
        </p>
      </div>
    )}
  </>
)
interface Button {
  readonly does: string
  readonly text: string
  /** Beside the one that is usually pressed. */
  readonly isSecond?: boolean
}
interface FramedProps {
  readonly shown: Shown
  /** What is told once it is saved. */
  readonly saved?: string
  /** The first is pressed by the Enter key. */
  readonly buttons: ReadonlyArray<Button>
  readonly children: ComponentChildren
}
export const Framed = ({ shown, saved = 'Saved.', buttons, children }: FramedProps) => (
  <>
    <Notes isSaved={shown.isSaved} begun={shown.begun} saved={saved} />
    <form class="command-form" method="post" action={shown.address} novalidate>
      <Owns owns={shown.owns} />
      {children}
      {buttons.map(({ does, text, isSecond = false }) => (
        <button
          class={`nhsuk-button${isSecond ? ' nhsuk-button--secondary' : ''}`}
          type="submit"
          name={own.does}
          value={does}
        >
          {text}
        </button>
      ))}
    </form>
  </>
)
/** What others wrote meanwhile, beside what was typed here. */
export const Overtaken = ({ says }: { readonly says: ComponentChildren }) => (
  <div class="nhsuk-inset-text">
    <p>Somebody else wrote here while you did. This is saved:</p>
    <p>{says}</p>
    <p>What you wrote stands below and is not saved yet. Change it as you both want it, and save once more.</p>
  </div>
)
