/** Boxes and buttons, of which one or some are chosen. */
import { choiceName } from '../choice-names.ts'
import type { Choosable } from '../field.ts'
import { yes } from '../read.ts'
import type { Choice } from '../../parts/choose.tsx'
import { nameOf, type At, type MayBeNone } from './at.ts'

interface OptionsProps {
  readonly at: At
  readonly name: string
  readonly type: 'radio' | 'checkbox'
  readonly options: ReadonlyArray<Choice>
}
/** The first stands under the id of the field, so that a link leads to it. */
export const Options = ({ at, name, type, options }: OptionsProps) => {
  const block = type === 'radio' ? 'nhsuk-radios' : 'nhsuk-checkboxes'
  // What may be left unsaid is so until something is chosen.
  const chosen = at.filled.values.get(name) ?? ['']
  return (
    <div class={`${block} ${block}--small`}>
      {options.map(({ value, text }, place) => {
        const id = place === 0 ? name : `${name}-${String(place + 1)}`
        return (
          <div class={`${block}__item`}>
            <input
              class={`${block}__input`}
              id={id}
              name={name}
              type={type}
              value={value}
              checked={chosen.includes(value)}
            />
            <label class={`nhsuk-label ${block}__label`} for={id}>
              {text}
            </label>
          </div>
        )
      })}
    </div>
  )
}
export const namedOptions = (path: string, of: ReadonlyArray<Choosable>): ReadonlyArray<Choice> =>
  of.map(choice => ({ value: String(choice), text: choiceName(nameOf(path), choice) }))

export const yesNo: ReadonlyArray<Choice> = [
  { value: yes, text: 'Yes' },
  { value: 'no', text: 'No' }
]
const noneOption = { value: '', text: 'Not said' }
export const withNone = ({ none }: MayBeNone, options: ReadonlyArray<Choice>): ReadonlyArray<Choice> =>
  none ? [...options, noneOption] : options
