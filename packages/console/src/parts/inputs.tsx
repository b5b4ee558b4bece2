/** The inputs of forms made by hand, in the manner of the NHS and GOV.UK: each with its label, its hint and what is wrong in it. */
import type { ComponentChildren } from 'preact'
import type { Said } from '../command-forms/said.ts'
import { textIn, within, type Values } from '../command-forms/values.ts'

interface Asked {
  readonly name: string
  readonly label: ComponentChildren
  readonly hint?: string
  readonly problems: ReadonlyArray<Said>
}
interface AskedText extends Asked {
  /** What stands in it. */
  readonly text: string
}
const saysAt = ({ name, problems }: Pick<Asked, 'name' | 'problems'>): string | null =>
  problems.find(({ path }) => path === name)?.says ?? null

/** What was typed stands in place of what is saved. */
export const textOr = (typed: Values | null, name: string, saved: string): string =>
  typed?.has(name) === true ? textIn(typed, name) : saved

const describing = (asked: Asked): string | undefined => {
  const ids = [
    ...(asked.hint === undefined ? [] : [`${asked.name}-hint`]),
    ...(saysAt(asked) === null ? [] : [`${asked.name}-error`])
  ]
  return ids.length === 0 ? undefined : ids.join(' ')
}
const Beside = (asked: Asked) => {
  const says = saysAt(asked)
  return (
    <>
      {asked.hint === undefined ? null : (
        <div class="nhsuk-hint" id={`${asked.name}-hint`}>
          {asked.hint}
        </div>
      )}
      {says === null ? null : (
        <span class="nhsuk-error-message" id={`${asked.name}-error`}>
          <span class="nhsuk-u-visually-hidden">Error:</span> {says}
        </span>
      )}
    </>
  )
}
const group = (asked: Asked): string => `nhsuk-form-group${saysAt(asked) === null ? '' : ' nhsuk-form-group--error'}`
const block = (name: string, asked: Asked): string => `${name}${saysAt(asked) === null ? '' : ` ${name}--error`}`

const Labelled = ({ asked, children }: { readonly asked: Asked; readonly children: ComponentChildren }) => (
  <div class={group(asked)}>
    <label class="nhsuk-label" for={asked.name}>
      {asked.label}
    </label>
    <Beside {...asked} />
    {children}
  </div>
)
const Grouped = ({ asked, children }: { readonly asked: Asked; readonly children: ComponentChildren }) => (
  <div class={group(asked)}>
    <fieldset class="nhsuk-fieldset" aria-describedby={describing(asked)}>
      <legend class="nhsuk-fieldset__legend">{asked.label}</legend>
      <Beside {...asked} />
      {children}
    </fieldset>
  </div>
)

export const Area = ({ rows = 3, ...asked }: AskedText & { readonly rows?: number }) => (
  <Labelled asked={asked}>
    <textarea
      class={block('nhsuk-textarea', asked)}
      id={asked.name}
      name={asked.name}
      rows={rows}
      aria-describedby={describing(asked)}
    >
      {/* The browser takes away a line break that stands first. */}
      {`\n${asked.text}`}
    </textarea>
  </Labelled>
)
export const Line = ({
  isNumber = false,
  isShort = false,
  ...asked
}: AskedText & { readonly isNumber?: boolean; readonly isShort?: boolean }) => (
  <Labelled asked={asked}>
    <input
      class={`${block('nhsuk-input', asked)}${isNumber || isShort ? ' nhsuk-input--width-10' : ''}`}
      id={asked.name}
      name={asked.name}
      type="text"
      autocomplete="off"
      inputMode={isNumber ? 'numeric' : undefined}
      aria-describedby={describing(asked)}
      value={asked.text}
    />
  </Labelled>
)

interface Choice {
  readonly value: string
  readonly text: string
}
/** The first stands under the id of the field, so that a link leads to it. */
export const Radios = ({
  choices,
  isInline = false,
  ...asked
}: AskedText & { readonly choices: ReadonlyArray<Choice>; readonly isInline?: boolean }) => (
  <Grouped asked={asked}>
    <div class={`nhsuk-radios nhsuk-radios--small${isInline ? ' nhsuk-radios--inline' : ''}`}>
      {choices.map(({ value, text }, at) => {
        const id = at === 0 ? asked.name : `${asked.name}-${String(at + 1)}`
        return (
          <div class="nhsuk-radios__item">
            <input
              class="nhsuk-radios__input"
              id={id}
              name={asked.name}
              type="radio"
              value={value}
              checked={asked.text === value}
            />
            <label class="nhsuk-label nhsuk-radios__label" for={id}>
              {text}
            </label>
          </div>
        )
      })}
    </div>
  </Grouped>
)
export const Select = ({ choices, ...asked }: AskedText & { readonly choices: ReadonlyArray<Choice> }) => (
  <Labelled asked={asked}>
    <select class={block('nhsuk-select', asked)} id={asked.name} name={asked.name} aria-describedby={describing(asked)}>
      {choices.map(({ value, text }) => (
        <option value={value} selected={value === asked.text}>
          {text}
        </option>
      ))}
    </select>
  </Labelled>
)

const dayParts = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 }
] as const
interface AskedDay extends Asked {
  readonly typed: Values | null
  /** `2024-03-31`; `null` where none is. */
  readonly saved: string | null
}
const partOf = ({ typed, saved, name }: AskedDay, part: (typeof dayParts)[number]['part']): string => {
  const [year = '', month = '', day = ''] = (saved ?? '').split('-').map(text => text.replace(/^0+(?=\d)/, ''))
  return textOr(typed, within(name, part), { year, month, day }[part])
}
/** Three fields, as people write a day. */
export const Day = (asked: AskedDay) => (
  <Grouped asked={asked}>
    <div class="nhsuk-date-input" id={asked.name} tabIndex={-1}>
      {dayParts.map(({ part, label, width }) => (
        <div class="nhsuk-date-input__item">
          <div class="nhsuk-form-group">
            <label class="nhsuk-label nhsuk-date-input__label" for={within(asked.name, part)}>
              {label}
            </label>
            <input
              class={`${block('nhsuk-input', asked)} nhsuk-date-input__input nhsuk-input--width-${String(width)}`}
              id={within(asked.name, part)}
              name={within(asked.name, part)}
              type="text"
              inputMode="numeric"
              autocomplete="off"
              value={partOf(asked, part)}
            />
          </div>
        </div>
      ))}
    </div>
  </Grouped>
)
