/** As what somebody is let in: a role, and what is their own where it reaches no further. */
import { roleOfServers, type Granted } from '@cofc/access-store'
import { CommunityId, ReviewerId, roles, type Role } from '@cofc/core'
import { Option, type Command } from 'commander'
import { argumentOf } from './arguments.ts'

export interface GrantedOptions {
  readonly as: Role | typeof roleOfServers
  readonly community?: CommunityId
  readonly reviewer?: ReviewerId
}

/** Nobody comes in as a part of the program itself, and the public needs no grant. */
const toChooseFrom = roles.filter(role => role !== 'reaction' && role !== 'clock' && role !== 'public')

const asWhich = (choices: ReadonlyArray<string>): Option =>
  new Option('--as <role>', 'the role to come in as').choices(choices)
/** Of a person. */
export const roleOption = (): Option => asWhich(toChooseFrom)
/** Of a program, which may be another server of this network: that one is let in to people's words, and to nothing else. */
export const keyRoleOption = (): Option => asWhich([...toChooseFrom, roleOfServers])

/** Adds the options that say what is one's own. */
export const withOwn = (command: Command): Command =>
  command
    .option(
      '--community <community>',
      'the community of a link person',
      argumentOf(CommunityId, 'a community, for example TC-0001')
    )
    .option('--reviewer <reviewer>', 'which reviewer', argumentOf(ReviewerId, 'a reviewer, for example R-014'))

type Own = 'community' | 'reviewer'
const ownOf: Partial<Record<Role, Own>> = { 'link-person': 'community', reviewer: 'reviewer' }
const lacking: Readonly<Record<Own, string>> = {
  community: 'a link person acts for one community: name it with --community',
  reviewer: 'say which reviewer it is with --reviewer'
}

export const grantedBy = (command: Command, { as, ...given }: GrantedOptions): Granted => {
  const needed = as === roleOfServers ? undefined : ownOf[as]
  for (const name of ['community', 'reviewer'] as const)
    if (name !== needed && given[name] !== undefined)
      return command.error(`error: ${as} has no ${name} of its own: leave --${name} out`)
  if (needed === undefined) return { role: as, own: null }
  const own = given[needed]
  return own === undefined ? command.error(`error: ${lacking[needed]}`) : { role: as, own }
}
