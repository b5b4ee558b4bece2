/** A choice from a list, for a form that needs no script. */
export interface Choice {
  readonly value: string
  readonly text: string
}
interface SelectProps {
  readonly name: string
  readonly label: string
  readonly choices: ReadonlyArray<Choice>
  readonly chosen?: string | undefined
}
export const Select = ({ name, label, choices, chosen }: SelectProps) => (
  <div class="nhsuk-form-group">
    <label class="nhsuk-label" for={name}>
      {label}
    </label>
    <select class="nhsuk-select" id={name} name={name}>
      {choices.map(({ value, text }) => (
        <option value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </select>
  </div>
)

interface DayFieldProps {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly chosen: string | null
}
export const DayField = ({ name, label, hint, chosen }: DayFieldProps) => (
  <div class="nhsuk-form-group">
    <label class="nhsuk-label" for={name}>
      {label}
    </label>
    <div class="nhsuk-hint" id={`${name}-hint`}>
      {hint}
    </div>
    <input
      class="nhsuk-input nhsuk-input--width-10"
      id={name}
      name={name}
      type="date"
      aria-describedby={`${name}-hint`}
      value={chosen ?? ''}
    />
  </div>
)

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
