/** What is wrong in a form: told on top of its page with a link to the field, and again at the field. */
import type { Problem } from '@cofc/http'

type Given = Readonly<Record<string, unknown>>
/** The form as it was sent, and what is wrong in which of its fields. */
export interface Wrong {
  readonly field: string
  readonly says: string
  readonly given: Given
  /** 400 where a value is not understood, 422 where nothing is found for it. */
  readonly status: 400 | 422
}
/** The fields of a form, and the one that is meant when nothing is found for what they say. */
export interface FormFields {
  readonly fields: ReadonlyArray<string>
  readonly whenNotFound: string | null
}

/** `cycle: expected two years` is told at the field, which needs no name there. */
const sentenceOf = ({ detail, parameter = '' }: Problem): string =>
  detail.startsWith(`${parameter}: expected `) ? `Give ${detail.slice(`${parameter}: expected `.length)}` : detail

const isMissing = ({ status }: Problem): boolean => status === 404 || status === 422

/** What a problem says against one of the fields that were sent; `null` when it is against none. */
export const wrongIn = ({ fields, whenNotFound }: FormFields, problem: Problem, given: Given): Wrong | null => {
  const field = isMissing(problem) ? whenNotFound : (problem.parameter ?? null)
  if (field === null || !fields.includes(field) || given[field] === undefined) return null
  return { field, says: sentenceOf(problem), given, status: isMissing(problem) ? 422 : 400 }
}

const longest = 100
/** What was sent in a field, to be put right there; nothing that is no text. */
export const sentIn = (wrong: Wrong | undefined, name: string): string | null => {
  const sent = wrong?.given[name]
  return typeof sent === 'string' ? sent.slice(0, longest) : null
}
/** What is wrong in this field; `null` where nothing is. */
export const saysOf = (wrong: Wrong | undefined, name: string): string | null =>
  wrong?.field === name ? wrong.says : null

/** What is wrong, and the id of the field where it is to be put right; `null` of what is wrong with the whole. */
export interface SaidProblem {
  readonly id: string | null
  readonly says: string
}
/** Takes the focus as the page opens, with no script. */
export const Problems = ({ problems }: { readonly problems: ReadonlyArray<SaidProblem> }) =>
  problems.length === 0 ? null : (
    <div class="nhsuk-error-summary" tabIndex={-1} autoFocus>
      <div role="alert">
        <h2 class="nhsuk-error-summary__heading">There is a problem</h2>
        <div class="nhsuk-error-summary__body">
          <ul class="nhsuk-list nhsuk-error-summary__list">
            {problems.map(({ id, says }) => (
              <li>{id === null ? says : <a href={`#${id}`}>{says}</a>}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
export const ErrorSummary = ({ wrong }: { readonly wrong: Wrong | undefined }) =>
  wrong === undefined ? null : <Problems problems={[{ id: wrong.field, says: wrong.says }]} />
