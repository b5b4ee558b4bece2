/** What stands around a field: its label or legend, its hint, and what is wrong with it. */
import type { ComponentChildren } from 'preact'
import { describing, saidOf, type At } from './at.ts'

const Hint = ({ path, hint }: Pick<At, 'path' | 'hint'>) =>
  hint === null ? null : (
    <div class="nhsuk-hint" id={`${path}-hint`}>
      {hint}
    </div>
  )
const WrongHere = (at: Pick<At, 'filled' | 'path'>) => {
  const says = saidOf(at)
  return says === null ? null : (
    <span class="nhsuk-error-message" id={`${at.path}-error`}>
      <span class="nhsuk-u-visually-hidden">Error:</span> {says}
    </span>
  )
}
const groupClass = (at: Pick<At, 'filled' | 'path'>): string =>
  `nhsuk-form-group${saidOf(at) === null ? '' : ' nhsuk-form-group--error'}`

interface Framed {
  readonly at: At
  readonly children: ComponentChildren
}
export const Labelled = ({ at, children }: Framed) => (
  <div class={groupClass(at)}>
    <label class="nhsuk-label" for={at.path}>
      {at.label}
    </label>
    <Hint {...at} />
    <WrongHere {...at} />
    {children}
  </div>
)
export const Grouped = ({ at, children }: Framed) => (
  <div class={groupClass(at)}>
    <fieldset class="nhsuk-fieldset" aria-describedby={describing(at)}>
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{at.label}</legend>
      <Hint {...at} />
      <WrongHere {...at} />
      {children}
    </fieldset>
  </div>
)
