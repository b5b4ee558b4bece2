/** On whose behalf a command of the command line is given: the network team, unless it is told otherwise. */
import type { Actor } from '@cofc/application'
import { CommunityId, ReviewerId, roles, type Role } from '@cofc/core'
import { Option, type Command } from 'commander'
import { argumentOf } from './arguments.ts'

export interface ActorOptions {
  readonly as: Role
  readonly community?: CommunityId
  readonly reviewer?: ReviewerId
}

/** The person at this machine: the command line knows no names. */
const subject = 'local'

const own = {
  community: argumentOf(CommunityId, 'a community, for example TC-0001'),
  reviewer: argumentOf(ReviewerId, 'a reviewer, for example R-014')
}

/** A reaction is run by its follower and never asked for on the command line. */
const toChooseFrom = roles.filter(role => role !== 'reaction')

/** Adds the options that say who acts. */
export const withActorOptions = (command: Command): Command =>
  command
    .addOption(new Option('--as <role>', 'the role to act as').choices(toChooseFrom).default('network-team'))
    .option('--community <community>', 'the community that a link person acts for', own.community)
    .option('--reviewer <reviewer>', 'the reviewer who acts', own.reviewer)

/** A role that reaches no further than something of its own must say what that is. */
export const actorOf = (command: Command, { as, community, reviewer }: ActorOptions): Actor => {
  if (as === 'link-person' && community === undefined)
    return command.error('error: a link person acts for one community: name it with --community')
  if (as === 'reviewer' && reviewer === undefined)
    return command.error('error: say which reviewer acts with --reviewer')
  return {
    role: as,
    subject,
    ...(community === undefined ? {} : { community }),
    ...(reviewer === undefined ? {} : { reviewer })
  }
}
