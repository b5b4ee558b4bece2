/** A list that opens, from which one is chosen. */
import type { Choice } from '../../parts/choose.tsx'
import { textIn } from '../values.ts'
import { describing, errorClass, type At } from './at.ts'
import { Labelled } from './framed.tsx'

interface SelectOfProps {
  readonly at: At
  readonly choices: ReadonlyArray<Choice>
}
/** What stands in the field stays there, though it be no choice any more. */
export const SelectOf = ({ at, choices }: SelectOfProps) => {
  const chosen = textIn(at.filled.values, at.path)
  const isKnown = chosen === '' || choices.some(({ value }) => value === chosen)
  return (
    <Labelled at={at}>
      <select class={errorClass('nhsuk-select', at)} id={at.path} name={at.path} aria-describedby={describing(at)}>
        <option value="">Choose</option>
        {isKnown ? null : (
          <option value={chosen} selected>
            {chosen}
          </option>
        )}
        {choices.map(({ value, text }) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
