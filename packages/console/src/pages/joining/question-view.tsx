/** A question as HTML that needs no script, with what is wrong said at it. */
import type { ComponentChildren } from 'preact'
import { ofTheWhole, type Question, type WrongAnswer } from '../../joining/question.ts'

interface Shown {
  readonly question: Question
  readonly answer: string
  readonly says: string | null
}
const described = ({ question: { name, hint }, says }: Shown): string | undefined => {
  const ids = [...(hint === undefined ? [] : [`${name}-hint`]), ...(says === null ? [] : [`${name}-error`])]
  return ids.length === 0 ? undefined : ids.join(' ')
}
const errorClass = (block: string, { says }: Pick<Shown, 'says'>): string =>
  says === null ? block : `${block} ${block.split(' ')[0] ?? ''}--error`

const About = ({ question: { name, hint }, says }: Shown) => (
  <>
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
  </>
)
const Labelled = ({ shown, children }: { readonly shown: Shown; readonly children: ComponentChildren }) => (
  <div class={errorClass('nhsuk-form-group', shown)}>
    <label class="nhsuk-label" for={shown.question.name}>
      {shown.question.label}
    </label>
    <About {...shown} />
    {children}
  </div>
)
const Line = (shown: Shown) => {
  const { name, is, type, autocomplete = 'off' } = shown.question
  const isNumber = is === 'number'
  const field = {
    class: errorClass(`nhsuk-input${isNumber ? ' nhsuk-input--width-10' : ''}`, shown),
    ...{ id: name, name, autocomplete, value: shown.answer },
    'aria-describedby': described(shown)
  }
  return (
    <Labelled shown={shown}>
      {type === 'email' ? <input type="email" spellcheck={false} {...field} /> : null}
      {type === 'tel' ? <input type="tel" {...field} /> : null}
      {type === undefined ? <input type="text" inputMode={isNumber ? 'numeric' : undefined} {...field} /> : null}
    </Labelled>
  )
}
const Words = (shown: Shown) => {
  const { name, autocomplete = 'off' } = shown.question
  return (
    <Labelled shown={shown}>
      <textarea
        class={errorClass('nhsuk-textarea', shown)}
        id={name}
        name={name}
        rows={5}
        autocomplete={autocomplete}
        aria-describedby={described(shown)}
      >
        {/* The browser takes away a line break that stands first. */}
        {`\n${shown.answer}`}
      </textarea>
    </Labelled>
  )
}
const List = (shown: Shown) => {
  const { name, choices = [], autocomplete } = shown.question
  return (
    <Labelled shown={shown}>
      <select
        class={errorClass('nhsuk-select', shown)}
        id={name}
        name={name}
        autocomplete={autocomplete}
        aria-describedby={described(shown)}
      >
        <option value="">Choose</option>
        {choices.map(({ value, text }) => (
          <option value={value} selected={value === shown.answer}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
/** The first under the id of the question, so that a link leads to it. */
const Options = (shown: Shown) => {
  const { name, label, is, choices = [] } = shown.question
  const type = is === 'tick' ? 'checkbox' : 'radio'
  const block = is === 'tick' ? 'nhsuk-checkboxes' : 'nhsuk-radios'
  return (
    <div class={errorClass('nhsuk-form-group', shown)}>
      <fieldset class="nhsuk-fieldset" aria-describedby={described(shown)}>
        <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{label}</legend>
        <About {...shown} />
        <div class={block}>
          {choices.map(({ value, text, hint }, place) => {
            const id = place === 0 ? name : `${name}-${String(place + 1)}`
            return (
              <div class={`${block}__item`}>
                <input
                  class={`${block}__input`}
                  id={id}
                  name={name}
                  type={type}
                  value={value}
                  checked={value === shown.answer}
                  aria-describedby={hint === undefined ? undefined : `${id}-item-hint`}
                />
                <label class={`nhsuk-label ${block}__label`} for={id}>
                  {text}
                </label>
                {hint === undefined ? null : (
                  <div class={`nhsuk-hint ${block}__hint`} id={`${id}-item-hint`}>
                    {hint}
                  </div>
                )}
              </div>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}
const One = (shown: Shown) => {
  switch (shown.question.is) {
    case 'line':
    case 'number':
      return <Line {...shown} />
    case 'words':
      return <Words {...shown} />
    case 'list':
      return <List {...shown} />
    case 'one-of':
    case 'tick':
      return <Options {...shown} />
  }
}

export interface QuestionsGiven {
  readonly questions: ReadonlyArray<Question>
  readonly answers: Readonly<Record<string, string>>
  readonly wrong: ReadonlyArray<WrongAnswer>
}
export const Questions = ({ questions, answers, wrong }: QuestionsGiven) => (
  <>
    {questions.map(question => (
      <One
        question={question}
        answer={answers[question.name] ?? ''}
        says={wrong.find(({ name }) => name === question.name)?.says ?? null}
      />
    ))}
  </>
)
/** As they stand on top of a page. */
export const problemsOf = (wrong: ReadonlyArray<WrongAnswer>) =>
  wrong.map(({ name, says }) => ({ id: name === ofTheWhole ? null : name, says }))
