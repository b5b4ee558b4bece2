/** The fields of forms that need no script. What is wrong in one is said at it, and what was sent stands in it again. */
import type { ComponentChildren } from 'preact'
import { saysOf, sentIn, type Wrong } from './wrong.tsx'

export interface Choice {
  readonly value: string
  readonly text: string
}
interface FieldProps {
  readonly name: string
  readonly label: string
  readonly wrong?: Wrong | undefined
}
interface FrameProps extends FieldProps {
  readonly hint?: string
  readonly children: ComponentChildren
}

/** The ids of what describes a field. */
const describedBy = ({ name, wrong, hint }: FieldProps & { readonly hint?: string }): string | undefined => {
  const ids = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(saysOf(wrong, name) === null ? [] : [`${name}-error`])
  ]
  return ids.length === 0 ? undefined : ids.join(' ')
}
const Frame = ({ name, label, wrong, hint, children }: FrameProps) => {
  const says = saysOf(wrong, name)
  return (
    <div class={`nhsuk-form-group${says === null ? '' : ' nhsuk-form-group--error'}`}>
      <label class="nhsuk-label" for={name}>
        {label}
      </label>
      {hint === undefined ? null : (
        <div class="nhsuk-hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {says === null ? null : (
        <span class="nhsuk-error-message" id={`${name}-error`}>
          <span class="nhsuk-u-visually-hidden">Error:</span> {says}
        </span>
      )}
      {children}
    </div>
  )
}

interface SelectProps extends FieldProps {
  readonly choices: ReadonlyArray<Choice>
  readonly chosen?: string | null | undefined
  /** What stands first, for no choice. */
  readonly none?: string
}
export const Select = (props: SelectProps) => {
  const { name, choices, none, wrong, chosen } = props
  const at = sentIn(wrong, name) ?? chosen
  const isWrong = saysOf(wrong, name) !== null
  return (
    <Frame {...props}>
      <select
        class={`nhsuk-select${isWrong ? ' nhsuk-select--error' : ''}`}
        id={name}
        name={name}
        aria-describedby={describedBy(props)}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {choices.map(({ value, text }) => (
          <option value={value} selected={value === at}>
            {text}
          </option>
        ))}
      </select>
    </Frame>
  )
}

interface DayFieldProps extends FieldProps {
  readonly hint: string
  readonly chosen: string | null
}
/** A browser empties a field for days of what is no day, so that a wrong one is shown as text. */
export const DayField = (props: DayFieldProps) => {
  const { name, chosen, wrong } = props
  const field = {
    id: name,
    name,
    'aria-describedby': describedBy(props),
    value: sentIn(wrong, name) ?? chosen ?? ''
  }
  return (
    <Frame {...props}>
      {saysOf(wrong, name) === null ? (
        <input class="nhsuk-input nhsuk-input--width-10" type="date" {...field} />
      ) : (
        <input class="nhsuk-input nhsuk-input--width-10 nhsuk-input--error" type="text" {...field} />
      )}
    </Frame>
  )
}

interface TextFieldProps extends FieldProps {
  readonly hint: string
  readonly chosen?: string | null
  /** The list in the page from which it may be chosen; none when left out. */
  readonly list?: string
}
export const TextField = (props: TextFieldProps) => {
  const { name, wrong, chosen = null, list } = props
  const isWrong = saysOf(wrong, name) !== null
  return (
    <Frame {...props}>
      <input
        class={`nhsuk-input nhsuk-input--width-10${isWrong ? ' nhsuk-input--error' : ''}`}
        type="text"
        id={name}
        name={name}
        list={list}
        autocomplete="off"
        aria-describedby={describedBy(props)}
        value={sentIn(wrong, name) ?? chosen ?? ''}
      />
    </Frame>
  )
}

/** Goes with a form unseen: what was chosen in another. */
export const Kept = ({ name, value }: { readonly name: string; readonly value: string | null | undefined }) =>
  value === null || value === undefined || value === '' ? null : <input type="hidden" name={name} value={value} />

export const Button = ({
  text,
  action,
  isSecond = false
}: {
  readonly text: string
  readonly action?: string
  readonly isSecond?: boolean
}) => (
  <button class={`nhsuk-button${isSecond ? ' nhsuk-button--secondary' : ''}`} type="submit" formAction={action}>
    {text}
  </button>
)
