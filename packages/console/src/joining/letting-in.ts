/**
 * A newcomer becomes a link person: the network team grants it to their account, as the command line does, and the profile
 * of their community has the id of the grant. Who they are stands in the access store alone.
 */
import { isIssuer, isSubject, type Answers, type Grant } from '@cofc/access-store'
import { commandNamed, type CommunityId } from '@cofc/core'
import { actorOf, commandIdOf, problemOf, type Answer } from '@cofc/http'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { randomUUID } from 'node:crypto'
import { prefilled } from '../command-forms/prefilled.ts'
import type { Letting } from '../options.ts'
import { letInPage } from '../pages/joining/team-form-pages.tsx'
import type { Application } from './applications.ts'
import type { Section, WrongAnswer } from './question.ts'
import type { AtForm, TeamForm } from './team-form.ts'

const section: Section = {
  ...{ key: 'let-in', part: 'let-in', title: 'Let the link person in' },
  questions: [
    {
      ...{ name: 'issuer', label: 'Who issues their account', is: 'line', most: 1_000 },
      hint: 'The address of the sign-in service, such as https://login.example.org',
      lacks: 'Give the address of the sign-in service',
      wrong: answer => (isIssuer(answer) ? null : 'Give an address that begins with https://')
    },
    {
      ...{ name: 'subject', label: 'Their account there', is: 'line', most: 255 },
      hint: 'The id by which that service knows them, letter by letter. Whoever runs the service can tell you.',
      lacks: 'Give the id of their account',
      wrong: answer => (isSubject(answer) ? null : 'Give the id of their account, of 1 to 255 letters')
    }
  ]
}
const communityOf = ({ next }: Application): CommunityId | null => (next.is === 'let-in' ? next.community : null)
const personIn = ({ issuer = '', subject = '' }: Answers) => ({ issuer, subject })
const isOwn = ({ role, own }: Pick<Grant, 'role' | 'own'>, community: CommunityId | null): boolean =>
  role === 'link-person' && own === community

const otherwise: WrongAnswer = {
  name: 'subject',
  says: 'This account is let in already, as something else. Ask whoever runs this server to change that.'
}
/** A grant would take the place of the one before: nobody loses what they are by a slip of another. */
const alreadyElse =
  ({ grants }: Letting) =>
  ({ application }: AtForm, answers: Answers): Answer<ReadonlyArray<WrongAnswer>> =>
    pipe(
      grants.grantOf(personIn(answers)),
      TE.mapLeft(problemOf),
      TE.map(found => (found === null || isOwn(found, communityOf(application)) ? [] : [otherwise]))
    )

/** The rest of the profile stays as it is. */
const noteInProfile = ({ joining: { giving, options }, application, request }: AtForm, grant: Grant): Answer<void> => {
  const [command, community, on] = [commandNamed('ChangeProfile'), communityOf(application), options.today()]
  if (command === null || community === null) return TE.right(undefined)
  return pipe(
    prefilled(giving, { command: { ...command, type: 'ChangeProfile', word: '' }, about: { community } }, on),
    TE.flatMap(({ profile }) => {
      const asItIs = typeof profile === 'object' ? profile : {}
      const actor = actorOf(request)
      return giving.give({
        id: commandIdOf(actor, `${application.form.reference} let in ${grant.id} ${on}`),
        command: { type: 'ChangeProfile', community, profile: { ...asItIs, linkPerson: grant.id }, on },
        actor
      })
    }),
    TE.mapLeft(problemOf),
    TE.map(() => undefined)
  )
}
const given =
  ({ grants }: Letting) =>
  (at: AtForm, answers: Answers): Answer<void> =>
  async () => {
    const [person, own] = [personIn(answers), communityOf(at.application)]
    const before = await grants.grantOf(person)()
    if (isLeft(before)) return TE.left(problemOf(before.left))()
    const kept = before.right
    if (kept !== null && isOwn(kept, own)) return noteInProfile(at, kept)()
    return pipe(
      grants.grant({ id: randomUUID(), ...person, role: 'link-person', own, at: at.joining.dependencies.now() }),
      TE.mapLeft(problemOf),
      TE.flatMap(grant => noteInProfile(at, grant))
    )()
  }

export const lettingIn = (letting: Letting): TeamForm => ({
  section,
  isOpen: application => communityOf(application) !== null,
  first: () => ({ issuer: letting.issuer ?? '', subject: '' }),
  alsoWrong: alreadyElse(letting),
  give: given(letting),
  page: letInPage
})
