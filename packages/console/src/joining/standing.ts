/** How far a form is written. */
import type { JoiningForm } from '@cofc/access-store'
import { isComplete, type FormStanding, type PartStanding, type Standing } from '../pages/joining/form-page.tsx'
import { dayAt, keptUntil } from './kept-since.ts'
import { wrongInSection, type Answered, type JoiningTerms, type Section, type Written } from './question.ts'
import { isJoiningKind, partsOf, sectionsOf, type JoiningKind } from './sections.ts'

export const writtenIn = ({ parts }: Pick<JoiningForm, 'parts'>): Written =>
  Object.fromEntries(Object.entries(parts).map(([part, { answers }]) => [part, answers]))

export const kindOf = ({ kind }: Pick<JoiningForm, 'kind'>): JoiningKind => (isJoiningKind(kind) ? kind : 'application')

const standsAt = (section: Section, written: Written, terms: JoiningTerms): Standing => {
  if (wrongInSection(section, written, terms).length === 0) return 'done'
  const isBegun = section.questions.some(({ name }) => (written[section.part]?.[name] ?? '') !== '')
  return isBegun ? 'wrong' : 'to-do'
}

export const standingOf = (form: JoiningForm, terms: JoiningTerms): Omit<FormStanding, 'link' | 'address'> => {
  const [kind, written] = [kindOf(form), writtenIn(form)]
  const sections = sectionsOf(kind, terms)
  return {
    ...{ kind, reference: form.reference, keptUntil: keptUntil(form, terms.policy) },
    settled: form.settled,
    parts: partsOf(kind).map((part): PartStanding => {
      const { handedInAt = null } = form.parts[part] ?? {}
      return {
        part,
        handedInOn: handedInAt === null ? null : dayAt(handedInAt),
        sections: sections
          .filter(section => section.part === part)
          .map(section => ({ section, stands: standsAt(section, written, terms) }))
      }
    })
  }
}
/** Those parts that can be handed in. */
export const readyIn = ({ parts }: Pick<FormStanding, 'parts'>): ReadonlyArray<string> =>
  parts.filter(part => part.handedInOn === null && isComplete(part)).map(({ part }) => part)

/** Each page with what was answered on it, of those parts. */
export const answeredIn = (
  form: JoiningForm,
  parts: ReadonlyArray<string>,
  terms: JoiningTerms
): ReadonlyArray<Answered> =>
  sectionsOf(kindOf(form), terms)
    .filter(({ part }) => parts.includes(part))
    .map(section => ({ section, answers: form.parts[section.part]?.answers ?? {} }))
