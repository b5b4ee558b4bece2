/** What is typed: a day in three fields, words over several lines, and a line, which may be chosen where it names something. */
import type { Offered } from '../choices.ts'
import { textIn, within } from '../values.ts'
import { describing, errorClass, nameOf, type At, type Is } from './at.ts'
import { Grouped, Labelled } from './framed.tsx'
import { isTyped } from './is-typed.ts'
import { SelectOf } from './select.tsx'

const dayParts = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 }
] as const
/** Three fields, as people write a day. */
const Day = (at: At<Is<'text'>>) => (
  <Grouped at={at}>
    <div class="nhsuk-date-input" id={at.path}>
      {dayParts.map(({ part, label, width }) => (
        <div class="nhsuk-date-input__item">
          <div class="nhsuk-form-group">
            <label class="nhsuk-label nhsuk-date-input__label" for={within(at.path, part)}>
              {label}
            </label>
            <input
              class={errorClass(`nhsuk-input nhsuk-date-input__input nhsuk-input--width-${String(width)}`, at)}
              id={within(at.path, part)}
              name={within(at.path, part)}
              type="text"
              inputMode="numeric"
              autocomplete="off"
              value={textIn(at.filled.values, within(at.path, part))}
            />
          </div>
        </div>
      ))}
    </div>
  </Grouped>
)
const Words = (at: At<Is<'text'>>) => (
  <Labelled at={at}>
    <textarea
      class={errorClass('nhsuk-textarea', at)}
      id={at.path}
      name={at.path}
      rows={5}
      aria-describedby={describing(at)}
    >
      {/* The browser takes away a line break that stands first. */}
      {`\n${textIn(at.filled.values, at.path)}`}
    </textarea>
  </Labelled>
)
const isNumber = ({ holds }: Is<'text'>): boolean => holds === 'whole' || holds === 'money' || holds === 'percent'
const isShort = (field: Is<'text'>): boolean => isNumber(field) || field.named !== null
const inputModeOf = (field: Is<'text'>) => {
  if (!isNumber(field)) return undefined
  return field.holds === 'whole' ? 'numeric' : 'decimal'
}
interface LineProps extends At<Is<'text'>> {
  /** The list of what may be chosen; none when left out. */
  readonly list?: string
}
const Line = ({ list, ...at }: LineProps) => (
  <Labelled at={at}>
    <input
      class={errorClass(`nhsuk-input${isShort(at.field) ? ' nhsuk-input--width-10' : ''}`, at)}
      id={at.path}
      name={at.path}
      type="text"
      list={list}
      autocomplete="off"
      spellcheck={isShort(at.field) ? false : undefined}
      inputMode={inputModeOf(at.field)}
      aria-describedby={describing(at)}
      value={textIn(at.filled.values, at.path)}
    />
  </Labelled>
)

const typedHint = ({ hint }: At, { others }: Offered): string | null =>
  others ? hint : 'Type a part of the id or the name, and choose.'
/** One of what is on record: from a list that opens, or by typing a part of its id or name. */
const Named = (at: At<Is<'text'>>) => {
  const offered = at.filled.choices?.({ name: nameOf(at.path), named: at.field.named }) ?? null
  if (offered === null || offered.choices.length === 0) return <Line {...at} />
  return isTyped(offered) ? (
    <Line {...at} hint={typedHint(at, offered)} list={offered.id} />
  ) : (
    // How an id is written need not be known to choose one.
    <SelectOf at={{ ...at, hint: null }} choices={offered.choices} />
  )
}
export const Text = (at: At<Is<'text'>>) => {
  if (at.field.holds === 'day') return <Day {...at} />
  return at.field.holds === 'words' || at.field.holds === 'lines' ? <Words {...at} /> : <Named {...at} />
}
